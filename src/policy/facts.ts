/**
 * A fact of a visit: the values that are entered, each with the Chinese words it may be written as (the first is the one
 * shown), those that only follow from days, what it is in an ordinary visit, and what it is about. The order of the values
 * is part of the engine's codes: new ones go to the end.
 */
function fact<const E extends string, const D extends string = never>(
  words: Readonly<Record<E, readonly string[]>>,
  ordinary: NoInfer<E | D>,
  about: string,
  derived: readonly D[] = [],
) {
  const entered: readonly E[] = keysOf(words);
  return { values: [...entered, ...derived] as readonly (E | D)[], entered, words, ordinary, about };
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}

/** A fact whose values are no words of their own: what is written for them is read by its kind. */
function valuesOnly<const V extends number | boolean>(values: readonly V[], ordinary: NoInfer<V>, about: string) {
  return { values, entered: values, ordinary, about };
}

/**
 * Everything about a visit that a rule may ask for, but its day, its money and the kind of enrollment, which each policy
 * lists for itself. The grammar's conditions, the engine's codes, the readers and the ledger go by these lines.
 */
export const FACTS = {
  status: fact(
    { active: ['在职', '在职职工', '在职人员'], retired: ['退休', '退休职工', '退休人员'] },
    'active',
    'working or retired on the day',
  ),
  tier: valuesOnly([0, 1, 2, 3], 1, 'tier of the institution'),
  coverage: fact(
    {
      normal: ['正常享受待遇', '正常', '正常参保', '正常享受'],
      waiting: ['待遇等待期', '等待期'],
      arrears: ['欠费'],
      suspended: ['暂停', '暂停参保', '暂停享受'],
      terminated: ['终止', '终止参保'],
      transferred: ['转出统筹区', '转出'],
    },
    'normal',
    'cover status on the day',
    ['not-yet'],
  ),
  designated: valuesOnly([true, false], true, 'whether the provider is designated'),
  during: fact(
    {
      none: ['无'],
      hospitalized: ['住院期间', '住院'],
      'ltc-medical': ['长护险医疗专护', '医疗专护'],
      'ltc-institution': ['长护险机构护理', '机构护理'],
      'ltc-home': ['长护险居家护理', '居家护理'],
    },
    'none',
    'what the member is in at the time',
  ),
  category: fact(
    {
      general: ['普通门诊', '门诊统筹'],
      emergency: ['急诊', '门诊急诊', '急诊抢救'],
      'emergency-death': ['急诊抢救无效死亡'],
      chronic: ['门诊慢特病', '门诊慢性病', '门诊特殊病', '门诊慢病', '门诊特病'],
      'special-drug': ['门诊特药、国谈药、双通道', '门诊特药', '特药', '特药购药', '国谈药', '双通道'],
      'two-diseases': ['两病用药', '门诊两病', '两病门诊'],
      'fixed-fee': ['定额诊察费、一般诊疗费', '定额诊察费', '一般诊疗费'],
      maternity: ['产前检查、生育门诊', '生育门诊', '产前检查'],
      'family-planning': ['计划生育', '计划生育手术费'],
      'public-health': ['应由公共卫生经费支付', '公共卫生'],
      'statutory-exclusion': ['工伤、第三人责任、境外等', '工伤', '第三人责任', '境外'],
    },
    'general',
    'kind of care',
  ),
  provider: fact(
    {
      hospital: ['医院', '医疗机构', '定点医院', '定点医疗机构'],
      psychiatric: ['精神病专科', '精神病医院', '精神病专科医院', '精神专科医院'],
      infectious: ['传染病专科', '传染病医院', '传染病专科医院'],
      pharmacy: ['定点零售药店', '零售药店', '定点药店', '药店'],
      internet: ['互联网医疗', '互联网医院'],
    },
    'hospital',
    'kind of provider',
  ),
  prescription: fact(
    { electronic: ['电子处方', '电子'], paper: ['纸质处方', '纸质'], none: ['无处方', '无'] },
    'electronic',
    'prescription of a pharmacy visit',
  ),
  place: fact(
    {
      local: ['统筹区内', '本地'],
      relocated: ['异地长期居住', '异地长期居住(备案)', '异地长期居住(已备案)', '异地安置'],
      temporary: ['临时外出', '临时外出(备案)', '临时外出(已备案)'],
      referral: ['异地转诊', '转诊'],
      unfiled: ['异地未备案', '未备案异地', '未备案'],
    },
    'local',
    'where the care is given',
  ),
  settlement: fact(
    {
      direct: ['联网结算', '直接结算', '联网直接结算', '联网'],
      manual: ['手工(零星)报销', '手工报销', '零星报销', '中心报销', '手工'],
    },
    'direct',
    'settled online or claimed by hand',
  ),
  claim: fact({}, 'none', 'when a visit settled by hand is claimed', ['none', 'same-year', 'in-time', 'late']),
} as const;

export type FactName = keyof typeof FACTS;
export type FactValue<F extends FactName> = (typeof FACTS)[F]['values'][number];
/** A value that is entered, and not one that follows from the days of the visit. */
export type EnteredValue<F extends FactName> = (typeof FACTS)[F]['entered'][number];
/** The facts that are entered; the others follow from days. */
export type EnteredFact = { [F in FactName]: [EnteredValue<F>] extends [never] ? never : F }[FactName];
export type Status = FactValue<'status'>;
export type Tier = FactValue<'tier'>;

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];
export const ENTERED_FACTS = FACT_NAMES.filter((name): name is EnteredFact => FACTS[name].entered.length > 0);

/** Something of every fact, by its name. */
export function ofFacts<T>(of: (fact: (typeof FACTS)[FactName], name: FactName) => T): Readonly<Record<FactName, T>> {
  return Object.fromEntries(FACT_NAMES.map((name) => [name, of(FACTS[name], name)])) as Record<FactName, T>;
}

/** What a visit is taken for where nothing is said of it. */
export const ORDINARY = ofFacts(({ ordinary }) => ordinary) as { readonly [F in FactName]: FactValue<F> };

/** Every state of cover but the normal one. */
export const NOT_IN_BENEFIT = FACTS.coverage.values.filter((cover) => cover !== 'normal');

import {
  CATEGORIES,
  COVERAGES,
  DURINGS,
  PLACES,
  PRESCRIPTIONS,
  PROVIDERS,
  SETTLEMENTS,
  STATUSES,
} from '../../policy/words.ts';
import { type Reader, wordOf } from './reading.ts';

/** The Chinese words a value may be written as, besides its own name; the first is shown to people. */
type Words<V extends string> = Readonly<Record<V, readonly string[]>>;

const STATUS: Words<(typeof STATUSES)[number]> = {
  active: ['在职', '在职职工', '在职人员'],
  retired: ['退休', '退休职工', '退休人员'],
};

const PROVIDER: Words<(typeof PROVIDERS)[number]> = {
  hospital: ['医院', '医疗机构', '定点医院', '定点医疗机构'],
  psychiatric: ['精神病专科', '精神病医院', '精神病专科医院', '精神专科医院'],
  infectious: ['传染病专科', '传染病医院', '传染病专科医院'],
  pharmacy: ['定点零售药店', '零售药店', '定点药店', '药店'],
  internet: ['互联网医疗', '互联网医院'],
};

const CATEGORY: Words<(typeof CATEGORIES)[number]> = {
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
};

const PLACE: Words<(typeof PLACES)[number]> = {
  local: ['统筹区内', '本地'],
  relocated: ['异地长期居住', '异地长期居住(备案)', '异地长期居住(已备案)', '异地安置'],
  temporary: ['临时外出', '临时外出(备案)', '临时外出(已备案)'],
  referral: ['异地转诊', '转诊'],
  unfiled: ['异地未备案', '未备案异地', '未备案'],
};

const SETTLEMENT: Words<(typeof SETTLEMENTS)[number]> = {
  direct: ['联网结算', '直接结算', '联网直接结算', '联网'],
  manual: ['手工(零星)报销', '手工报销', '零星报销', '中心报销', '手工'],
};

const DURING: Words<(typeof DURINGS)[number]> = {
  none: ['无'],
  hospitalized: ['住院期间', '住院'],
  'ltc-medical': ['长护险医疗专护', '医疗专护'],
  'ltc-institution': ['长护险机构护理', '机构护理'],
  'ltc-home': ['长护险居家护理', '居家护理'],
};

const PRESCRIPTION: Words<(typeof PRESCRIPTIONS)[number]> = {
  electronic: ['电子处方', '电子'],
  paper: ['纸质处方', '纸质'],
  none: ['无处方', '无'],
};

const COVERAGE: Words<(typeof COVERAGES)[number]> = {
  normal: ['正常享受待遇', '正常', '正常参保', '正常享受'],
  waiting: ['待遇等待期', '等待期'],
  arrears: ['欠费'],
  suspended: ['暂停', '暂停参保', '暂停享受'],
  terminated: ['终止', '终止参保'],
  transferred: ['转出统筹区', '转出'],
};

const BOOLEAN: Words<'yes' | 'no'> = { yes: ['是', '1', 'true'], no: ['否', '0', 'false'] };

export const readStatus = readerOf(STATUSES, STATUS);
export const readProvider = readerOf(PROVIDERS, PROVIDER);
export const readCategory = readerOf(CATEGORIES, CATEGORY);
export const readPlace = readerOf(PLACES, PLACE);
export const readSettlement = readerOf(SETTLEMENTS, SETTLEMENT);
export const readDuring = readerOf(DURINGS, DURING);
export const readPrescription = readerOf(PRESCRIPTIONS, PRESCRIPTION);
export const readCoverage = readerOf(COVERAGES, COVERAGE);

const readWord = readerOf(['yes', 'no'] as const, BOOLEAN);

/** Reads yes/no, 是/否, 1/0, true/false. Error `unknown-value`. */
export const readYesNo: Reader<boolean> = (text) => {
  const reading = readWord(text.trim().replace(/^([01])\.0+$/, '$1'));
  return 'value' in reading ? { value: reading.value === 'yes' } : reading;
};

/** A reader of one field's names and words; error `unknown-value`, with the names and words it knows. */
function readerOf<V extends string>(values: readonly V[], words: Words<V>): Reader<V> {
  const known = values.map((value) => `${value}/${words[value][0]}`);
  const byWord = new Map<string, V>();
  for (const value of values) for (const word of [value, ...words[value]]) byWord.set(wordOf(word), value);
  return (text) => {
    const value = byWord.get(wordOf(text));
    return value === undefined ? { code: 'unknown-value', known } : { value };
  };
}

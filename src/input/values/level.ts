import { FACTS, type Tier } from '../../policy/facts.ts';
import { acceptedBy, accepting, codeOf, type Reader, type Reading, unpadded, wordOf } from './reading.ts';

/**
 * The tier of an institution. The platform has three lists of level codes that run in opposite directions, so the name
 * of the column decides how a digit is read; words are read alike everywhere. A code on which the lists in use disagree
 * is not taken: the `tier` column can say it instead.
 */

/** Kinds of institutions that are below the first grade wherever they are; the first ones are named to people. */
const BELOW_GRADES = ['社区', '乡镇卫生院', '卫生室', '诊所'];
const ALSO_BELOW_GRADES = [
  '社区卫生服务中心',
  '社区卫生服务站',
  '社区卫生服务机构',
  '村卫生室',
  '卫生所',
  '村卫生所',
  '医务室',
];
const PHARMACIES = new Set(FACTS.provider.words.pharmacy);

const KNOWN = [['0/未定级', ...BELOW_GRADES].join('/'), '1/一级', '2/二级', '3/三级'];
const GRADED = /^([一二三])(?:级(?:特等|[甲乙丙]等?)?|[甲乙丙]等?)(?:医院|医疗机构)?$/;
const TIER_OF_GRADE: Readonly<Record<string, Tier>> = { 一: 1, 二: 2, 三: 3 };

const WORDS = new Map<string, Tier>([
  ['未定级及一级以下', 0],
  ['社区卫生服务中心、乡镇卫生院、诊所等基层机构(未定级、一级以下)', 0],
  ['一级以下', 0],
  ['未定级', 0],
  ['未评级', 0],
  ['无等级', 0],
  ['基层', 0],
  ['一级及以下', 1],
  ...[...BELOW_GRADES, ...ALSO_BELOW_GRADES].map((kind): [string, Tier] => [kind, 0]),
]);

/** `hosp_lv` 医院等级: 01 to 04 tier three, 05 to 07 tier two, 08 to 10 tier one, 11 none; 12 to 14 differ by source. */
const HOSP_LV = tiers({ 3: '1 2 3 4', 2: '5 6 7', 1: '8 9 10', 0: '11' });

/** `medinslv` 医疗机构等级: the tier itself, 9 ungraded. */
const MEDINSLV = tiers({ 3: '3', 2: '2', 1: '1', 0: '9' });

/** `dedc_hosp_lv` 起付线医院等级: 1 is tier one and below, 9 ungraded; then the three-digit extensions that name a tier. */
const DEDC_HOSP_LV = tiers({ 3: '3 301 302 402', 2: '2 201 202 401', 1: '1 101 102 103', 0: '0 9 404 405' });

/** 医保结算等级: the tier itself, 99 ungraded. */
const HI_SETL_LV = tiers({ 3: '3', 2: '2', 1: '1', 0: '99' });

/** Reads `tier`: 0 to 3 or words. Errors: `pharmacy-as-tier` for a pharmacy, which has none of its own; `unknown-value`. */
export const readTier = levelReader(tiers({ 3: '3', 2: '2', 1: '1', 0: '0' }), 'unknown-value');

export const readHospLv = levelReader(HOSP_LV, 'ambiguous-code');
export const readMedinslv = levelReader(MEDINSLV, 'ambiguous-code');
export const readSettlementLevel = levelReader(HI_SETL_LV, 'ambiguous-code');

/** A level column whose name does not say which list its digits are from: words only. */
export const readLevelWords = levelReader(new Map(), 'ambiguous-code');

/** `02` is left out: some regions write it for a township hospital, the list itself writes no zeros. */
export const readDedcHospLv: Reader<Tier> = dedcHospLvReader(levelReader(DEDC_HOSP_LV, 'ambiguous-code'));

function dedcHospLvReader(read: Reader<Tier>): Reader<Tier> {
  return accepting(
    (text) => (codeOf(text) === '02' ? ambiguous() : read(text)),
    () => acceptedBy(read),
  );
}

function levelReader(codes: ReadonlyMap<string, Tier>, otherCode: 'unknown-value' | 'ambiguous-code'): Reader<Tier> {
  const read: Reader<Tier> = (text) => {
    const code = codeOf(text);
    const word = wordOf(text);
    const tier = code === undefined ? tierOfWord(word) : codes.get(unpadded(code));
    if (tier !== undefined) return { value: tier };
    if (PHARMACIES.has(word)) return { code: 'pharmacy-as-tier', known: KNOWN };
    return code === undefined || otherCode === 'unknown-value' ? { code: 'unknown-value', known: KNOWN } : ambiguous();
  };
  return accepting(read, () => [...codes.keys(), ...WORDS.keys(), '一级', '二级', '三级', '三级甲等']);
}

function tierOfWord(word: string): Tier | undefined {
  return WORDS.get(word) ?? TIER_OF_GRADE[GRADED.exec(word)?.[1] ?? ''];
}

function ambiguous(): Reading<Tier> {
  return { code: 'ambiguous-code', known: KNOWN, detail: { instead: 'tier' } };
}

function tiers(codes: Readonly<Record<Tier, string>>): Map<string, Tier> {
  const map = new Map<string, Tier>();
  for (const tier of [0, 1, 2, 3] as const) for (const code of codes[tier].split(' ')) map.set(code, tier);
  return map;
}

import type { Locale } from '../locale/index.ts';
import { type FactValue, NOT_IN_BENEFIT } from '../policy/facts.ts';
import type { Condition, Enrollment } from '../policy/grammar.ts';
import { languageOf } from './language.ts';

/** Between values any of which will do; some of their words have commas in them. */
const OR = ' / ';

/**
 * A condition as a person reads it: the values of each field, any of which will do, then the next field. `enrollments`
 * are the kinds that the region knows, which have their words.
 */
export function conditionText(
  condition: Condition | undefined,
  enrollments: readonly Enrollment[],
  locale: Locale,
): string {
  const parts = Object.keys(condition ?? {}).map((field) => wordsOf[field as keyof Condition](condition ?? {}, locale));
  const kinds = condition?.enrollment?.map((kind) => labelOf(kind, enrollments, locale)) ?? [];
  const said = [kinds, ...parts].filter((values) => values.length > 0).map((values) => values.join(OR));
  return said.length > 0 ? said.join(locale.table.remarkSeparator) : locale.rules.always;
}

/** The region's words for a kind of enrollment; one that it does not know stays as it is. */
export function labelOf(kind: string, enrollments: readonly Enrollment[], locale: Locale): string {
  return enrollments.find((known) => known.kind === kind)?.label[languageOf(locale)] ?? kind;
}

type Words = (condition: Condition, locale: Locale) => readonly string[];

const wordsOf: { readonly [F in keyof Required<Condition>]: Words } = {
  enrollment: () => [],
  status: ({ status = [] }, { words }) => status.map((value) => words.status[value]),
  tier: ({ tier = [] }, { words }) => tier.map((value) => words.tier[value]),
  coverage: ({ coverage = [] }, locale) => coverWords(coverage, locale),
  designated: ({ designated = [] }, { rules }) =>
    designated.map((value) => (value ? rules.conditions.designated.yes : rules.conditions.designated.no)),
  during: ({ during = [] }, { words }) => during.map((value) => words.during[value]),
  category: ({ category = [] }, { words }) => category.map((value) => words.category[value]),
  provider: ({ provider = [] }, { words }) => provider.map((value) => words.provider[value]),
  prescription: ({ prescription = [] }, { words, rules }) =>
    prescription.map((value) => rules.conditions.prescription(words.prescription[value])),
  place: ({ place = [] }, { words }) => place.map((value) => words.place[value]),
  settlement: ({ settlement = [] }, { words }) => settlement.map((value) => words.settlement[value]),
  claim: ({ claim = [] }, { rules }) => claim.map((value) => rules.conditions.claim[value]),
};

function coverWords(coverage: readonly FactValue<'coverage'>[], { words, rules }: Locale): string[] {
  if (NOT_IN_BENEFIT.every((cover) => coverage.includes(cover)) && !coverage.includes('normal')) {
    return [rules.conditions.notInBenefit];
  }
  return coverage.map((cover) => (cover === 'not-yet' ? rules.conditions.notYet : words.coverage[cover]));
}

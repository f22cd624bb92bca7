import { CONDITION_VALUES } from '../policy/condition-values.ts';
import type { Condition } from '../policy/grammar.ts';
import type {
  Category,
  Claim,
  Cover,
  During,
  Place,
  Prescription,
  Provider,
  Settlement,
  Status,
  Tier,
} from '../policy/words.ts';

/**
 * Everything about a visit that a rule may ask for, except its day and its money. As one number, its key, it is what
 * the engine looks verdicts up by: two visits with the same key and the same terms are decided alike.
 */
export type Facts = {
  readonly status: Status;
  /** `null`: not known; only a visit that is refused anyway can do without. */
  readonly tier: Tier | null;
  readonly provider: Provider;
  readonly category: Category;
  readonly place: Place;
  readonly settlement: Settlement;
  readonly designated: boolean;
  readonly during: During;
  readonly prescription: Prescription;
  readonly coverage: Cover;
  readonly claim: Claim;
  readonly enrollment: string;
};

/** What a visit is taken for where nothing is said of it, under the kind of enrollment that every region knows. */
export const ORDINARY_FACTS: Omit<Facts, 'status' | 'tier'> = {
  provider: 'hospital',
  category: 'general',
  place: 'local',
  settlement: 'direct',
  designated: true,
  during: 'none',
  prescription: 'electronic',
  coverage: 'normal',
  claim: 'none',
  enrollment: 'employer',
};

/** The number of values of each field that come before the enrollment; with at most 28 kinds the key stays below 2^31. */
const FIELDS = { ...CONDITION_VALUES, tier: [...CONDITION_VALUES.tier, null] } as const;

export type Coded = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Coded[];

/** What one step of a field's code adds to the key; `enrollment` counts by the policy's own list. */
export const WEIGHTS = weights();

/** A field's code: its place in the field's list of values; -1 for a value that is none of them. */
export function codeOf(field: Coded, value: unknown): number {
  return (FIELDS[field] as readonly unknown[]).indexOf(value);
}

/** What a field can be, as text. */
export function valuesOf(field: Coded): string[] {
  return FIELDS[field].map(String);
}

/** The facts behind a key, given the enrollment kinds the policy knows. */
export function factsOf(key: number, enrollments: readonly string[]): Facts {
  const facts: Record<string, unknown> = { enrollment: enrollments[Math.floor(key / WEIGHTS.enrollment)] };
  for (const name of NAMES) {
    const values = FIELDS[name];
    facts[name] = values[Math.floor(key / WEIGHTS[name]) % values.length];
  }
  return facts as Facts;
}

/** The key of facts that `factsOf` gives; the enrollment must be one the policy knows. */
export function keyFrom(facts: Facts, enrollments: readonly string[]): number {
  const kind = enrollments.indexOf(facts.enrollment) * WEIGHTS.enrollment;
  return NAMES.reduce((key, name) => key + codeOf(name, facts[name]) * WEIGHTS[name], kind);
}

/** Whether every field the condition names holds one of the values it lists. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (!condition) return true;
  return Object.entries(condition).every(([field, values]) =>
    (values as readonly unknown[]).includes(facts[field as keyof Facts]),
  );
}

function weights(): Record<Coded | 'enrollment', number> {
  const result: Record<string, number> = {};
  let weight = 1;
  for (const name of NAMES) {
    result[name] = weight;
    weight *= FIELDS[name].length;
  }
  result.enrollment = weight;
  return result as Record<Coded | 'enrollment', number>;
}

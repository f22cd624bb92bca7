import { FACT_NAMES, FACTS, type FactName, type FactValue, ofFacts } from '../policy/facts.ts';
import type { Condition } from '../policy/grammar.ts';

/**
 * The facts of one visit. As one number, its key, they are what the engine looks verdicts up by: two visits with the same
 * key and the same terms are decided alike. A tier of `null` is not known; only a visit that is refused anyway can do
 * without.
 */
export type Facts = { readonly [F in FactName]: FactValue<F> | (F extends 'tier' ? null : never) } & {
  readonly enrollment: string;
};

/** The values that count before the enrollment; with at most 28 kinds of that the key stays below 2^31. */
const FIELDS: Readonly<Record<FactName, readonly unknown[]>> = {
  ...ofFacts(({ values }): readonly unknown[] => values),
  tier: [...FACTS.tier.values, null],
};

/** What one step of a field's code adds to the key; `enrollment` counts by the policy's own list. */
export const WEIGHTS = weights();

/** A field's code: its place in the field's list of values; -1 for a value that is none of them. */
export function codeOf(field: FactName, value: unknown): number {
  return FIELDS[field].indexOf(value);
}

/** What a field can be, as text. */
export function valuesOf(field: FactName): string[] {
  return FIELDS[field].map(String);
}

/** The facts behind a key, given the enrollment kinds the policy knows. */
export function factsOf(key: number, enrollments: readonly string[]): Facts {
  const facts: Record<string, unknown> = { enrollment: enrollments[Math.floor(key / WEIGHTS.enrollment)] };
  for (const name of FACT_NAMES) {
    const values = FIELDS[name];
    facts[name] = values[Math.floor(key / WEIGHTS[name]) % values.length];
  }
  return facts as Facts;
}

/** The key of facts that `factsOf` gives; the enrollment must be one the policy knows. */
export function keyFrom(facts: Facts, enrollments: readonly string[]): number {
  const kind = enrollments.indexOf(facts.enrollment) * WEIGHTS.enrollment;
  return FACT_NAMES.reduce((key, name) => key + codeOf(name, facts[name]) * WEIGHTS[name], kind);
}

/**
 * The part of the key that is entered with a visit: status, cover and claim, which its days decide, add nothing. The
 * enrollment must be one the policy knows.
 */
export function enteredKey(
  facts: Omit<Facts, 'status' | 'coverage' | 'claim'>,
  enrollments: readonly string[],
): number {
  return keyFrom({ ...facts, status: 'active', coverage: 'normal', claim: 'none' }, enrollments);
}

/**
 * Whether every field the condition names holds one of the values it lists. Throws an Error for a field that no visit has:
 * a condition on it would never hold.
 */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return Object.entries(condition ?? {}).every(([field, values]) => {
    if (!Object.hasOwn(facts, field)) throw new Error(`a condition asks for ${field}, which is no fact of a visit`);
    return (values as readonly unknown[]).includes(facts[field as keyof Facts]);
  });
}

function weights(): Record<FactName | 'enrollment', number> {
  const result: Record<string, number> = {};
  let weight = 1;
  for (const name of FACT_NAMES) {
    result[name] = weight;
    weight *= FIELDS[name].length;
  }
  result.enrollment = weight;
  return result as Record<FactName | 'enrollment', number>;
}

import { isoOf } from '../../policy/day.ts';
import { FACTS, ORDINARY, type Status, type Tier } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import { keyFrom } from '../facts.ts';
import { inForceOn, termsOf } from '../terms.ts';
import type { Verdict } from '../verdict.ts';

/** The verdicts on ordinary visits from a day on, and the paths of the tables they are from. */
export type Ordinary = {
  readonly from: string;
  readonly enrollment: string;
  /** Of a general visit to a local hospital, settled online; `undefined` where such a visit is refused. */
  verdict(status: Status, tier: Tier): Verdict | undefined;
  readonly paths: { readonly deductible: string; readonly ratio: string; readonly cap: string };
};

/** Ordinary visits under each of a policy's terms and for each kind of enrollment. */
export function ordinaryVisits(policy: Policy): Ordinary[] {
  const enrollments = policy.enrollments.map(({ kind }) => kind);
  return termsOf(policy).flatMap((terms) => {
    const at = (spans: readonly { readonly from?: string; readonly to?: string }[]) =>
      spans.findIndex(inForceOn(terms.from));
    const paths = {
      deductible: `deductible.tables[${at(policy.deductible.tables)}]`,
      ratio: `ratios[${at(policy.ratios)}]`,
      cap: `caps[${at(policy.caps)}]`,
    };
    return enrollments.map((enrollment) => ({
      from: isoOf(terms.from),
      enrollment,
      paths,
      verdict(status: Status, tier: Tier) {
        const verdict = terms.verdict(keyFrom({ ...ORDINARY, status, tier, enrollment }, enrollments));
        return verdict.refused ? undefined : verdict;
      },
    }));
  });
}

/** Each tier with the next one, for each status. */
export const STEPS = FACTS.status.values.flatMap((status) =>
  FACTS.tier.values.slice(1).map((higher, index) => ({ status, lower: FACTS.tier.values[index] as Tier, higher })),
);

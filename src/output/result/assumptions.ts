import type { Result } from '../../engine/result.ts';
import type { Forwarded, OpenPoint, Policy, Register } from '../../policy/grammar.ts';

/** Visits and the open points each relied on, the policies, and their registers. */
export type Relied = {
  readonly visits: readonly { readonly policy: Policy; readonly result: Pick<Result, 'points'> }[];
  readonly policies: readonly Policy[];
  readonly registers: ReadonlyMap<Policy, Register>;
};

/** What an answer rests on: that, and the documents that passed rules on. */
export type Basis = Relied & { readonly forwarded: readonly Forwarded[] };

/** An open point that decided something, and the policy whose register holds it. */
export type Assumption = { readonly policy: Policy; readonly point: OpenPoint };

/** The open points the visits relied on, region by region in the order of its register, each once. */
export function assumptionsOf({ visits, policies, registers }: Relied): Assumption[] {
  return policies.flatMap((policy) => {
    const ids = new Set(visits.filter((visit) => visit.policy === policy).flatMap(({ result }) => result.points));
    const points = registers.get(policy)?.points ?? [];
    return points.filter(({ id }) => ids.has(id)).map((point) => ({ policy, point }));
  });
}

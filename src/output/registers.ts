import type { Result } from '../engine/result.ts';
import type { Policy, Register } from '../policy/grammar.ts';

/** Visits and the open points that each relied on, where it could be settled. */
type Relying = {
  readonly visits: readonly { readonly policy: Policy; readonly result: Pick<Result, 'points'> | null }[];
};

/** The registers of the policies whose open points a result names; no other register is loaded. */
export async function registersOf({ visits }: Relying): Promise<ReadonlyMap<Policy, Register>> {
  const named = visits.filter(({ result }) => result && result.points.length > 0).map(({ policy }) => policy);
  return new Map(
    await Promise.all([...new Set(named)].map(async (policy) => [policy, await policy.register()] as const)),
  );
}

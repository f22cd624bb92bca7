import type { Settlement } from '../engine/settle-all.ts';
import type { Policy, Register } from '../policy/grammar.ts';

/** The registers of the policies whose open points a result names; no other register is loaded. */
export async function registersOf({ visits }: Settlement): Promise<ReadonlyMap<Policy, Register>> {
  const named = visits.filter(({ result }) => result && result.points.length > 0).map(({ policy }) => policy);
  return new Map(
    await Promise.all([...new Set(named)].map(async (policy) => [policy, await policy.register()] as const)),
  );
}

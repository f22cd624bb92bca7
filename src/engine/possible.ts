import { type Box, boxOf } from '../policy/boxes.ts';
import { FACTS } from '../policy/facts.ts';
import type { Condition, Policy } from '../policy/grammar.ts';

/**
 * Every visit that can be, as boxes that do not overlap: only one settled by hand has a day of claim, which counts only
 * where the policy names a last day; only a pharmacy asks for a prescription; the tier is known.
 */
export function possibleVisits(policy: Pick<Policy, 'claim' | 'enrollments'>): Box[] {
  const settlements: Condition[] = policy.claim
    ? [{ settlement: ['direct'], claim: ['none'] }, { settlement: ['manual'] }]
    : [{ claim: ['none'] }];
  const providers: Condition[] = [
    { provider: ['pharmacy'] },
    { provider: FACTS.provider.values.filter((provider) => provider !== 'pharmacy'), prescription: ['electronic'] },
  ];
  const enrollments = policy.enrollments.map(({ kind }) => kind);
  return settlements.flatMap((one) => providers.map((other) => boxOf({ ...one, ...other }, enrollments)));
}

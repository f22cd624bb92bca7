import { createHash } from 'node:crypto';
import type { Policy } from './grammar.ts';

/** What a policy says in words only; two policies that differ in nothing else settle every visit alike. */
type Words = 'file' | 'name' | 'aliases' | 'province' | 'counties' | 'register' | 'accountPurposes';

/** `sha256:` and the hash of a policy's numbers and rules, whatever the order of its keys. */
export function hashOf(policy: Policy): string {
  return `sha256:${createHash('sha256')
    .update(canonical(rulesIn(policy)))
    .digest('hex')}`;
}

function rulesIn(policy: Policy) {
  const { number, issued, adjustable } = policy.document;
  return {
    id: policy.id,
    division: policy.division,
    document: { number, issued, adjustable },
    force: policy.force,
    enrollments: policy.enrollments.map(({ kind, points }) => ({ kind, points })),
    retirement: policy.retirement,
    admission: policy.admission,
    refusals: policy.refusals,
    readings: policy.readings,
    firstSelfPay: policy.firstSelfPay,
    deductible: policy.deductible,
    ratios: policy.ratios,
    caps: policy.caps,
    overall: policy.overall,
    claim: policy.claim,
    withheld: policy.withheld,
    account: policy.account && { ...policy.account, averagePension: undefined },
    accountUse: policy.accountUse,
  } satisfies Record<Exclude<keyof Policy, Words>, unknown>;
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

import { type Day, type IsoDate, isoOf } from '../../policy/day.ts';
import type { Policy, Span } from '../../policy/grammar.ts';
import type { Reason } from '../../policy/reasons.ts';
import type { Case, Outcome } from '../case.ts';
import { factsOf } from '../facts.ts';
import type { Rules } from '../rules.ts';
import { keyOf } from '../settle-case.ts';
import { inForce } from '../standing.ts';
import { firstDayOf } from '../terms.ts';
import type { Step } from './step.ts';

const OF_RULES: readonly Reason[] = ['not-in-force', 'trial-ended'];
const OF_MEMBER: readonly Reason[] = ['enrollment-not-covered', 'coverage-suspended'];

/** Which rules hold, whether they cover the member, whether they pay the visit: up to the one that refuses. */
export function decidedSteps(rules: Rules, visit: Case, { refused, verdict }: Outcome): Step[] {
  const { policy } = rules;
  const facts = factsOf(keyOf(rules, visit), rules.enrollments);
  const reasonAmong = (reasons: readonly Reason[]) =>
    refused && reasons.includes(refused.reason) ? refused.reason : null;
  const atRules = reasonAmong(OF_RULES);
  const atMember = reasonAmong(OF_MEMBER);
  const inForceFrom = firstDayOf(policy.force);
  const step1: Step = {
    step: 'rules',
    article: policy.force.article,
    in: { date: isoOf(visit.day) },
    out: {
      inForceFrom: isoOf(inForceFrom),
      valuesFrom: isoOf(Math.max(inForceFrom, ...valuesOn(policy, Math.min(visit.day, rules.lastDay)).map(firstDayOf))),
      extended: verdict !== null && visit.day > rules.lastDay,
      reason: atRules,
    },
  };
  if (atRules) return [step1];
  const step2: Step = {
    step: 'member',
    article: atMember ? (refused?.article ?? null) : visit.retiredOn === 0 ? null : policy.retirement.article,
    in: {
      status: facts.status,
      enrollment: facts.enrollment,
      coverage: facts.coverage,
      retiredOn: dayOrNull(visit.retiredOn),
      coveredFrom: dayOrNull(visit.coveredFrom),
    },
    out: { reason: atMember },
  };
  if (atMember) return [step1, step2];
  const { tier, provider, category, place, settlement, designated, during, prescription } = facts;
  const step3: Step = {
    step: 'visit',
    article: refused?.article ?? null,
    in: {
      tier,
      provider,
      category,
      place,
      settlement,
      designated,
      during,
      prescription: provider === 'pharmacy' ? prescription : null,
      claimedOn: dayOrNull(visit.claimedOn),
    },
    out: { reason: refused?.reason ?? null },
  };
  return [step1, step2, step3];
}

/** The dated values that hold on the day. */
function valuesOn({ deductible, ratios, caps, firstSelfPay }: Policy, day: Day): Span[] {
  return inForce<Span>([...deductible.tables, ...ratios, ...caps, ...firstSelfPay], day);
}

function dayOrNull(day: Day): IsoDate | null {
  return day === 0 ? null : isoOf(day);
}

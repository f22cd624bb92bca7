import { type Day, dayAfter, type IsoDate, isoOf } from '../../policy/day.ts';
import type { Policy, Span } from '../../policy/grammar.ts';
import type { Reason } from '../../policy/reasons.ts';
import type { Case, Outcome } from '../case.ts';
import { factsOf } from '../facts.ts';
import type { Rules } from '../rules.ts';
import { keyOf } from '../settle-case.ts';
import { inForce } from '../standing.ts';
import { firstDayOf, lastDayOf } from '../terms.ts';
import type { Step } from './step.ts';

const OF_RULES: readonly Reason[] = ['not-in-force', 'trial-ended'];
const OF_MEMBER: readonly Reason[] = ['enrollment-not-covered', 'coverage-suspended'];

/** Which rules hold, whether they cover the member, whether they pay the visit: up to the one that refuses. */
export function decidedSteps(rules: Rules, visit: Case, { refused, verdict }: Outcome): Step[] {
  const { policy } = rules;
  const { status, enrollment, coverage, claim: _, ...care } = factsOf(keyOf(rules, visit), rules.enrollments);
  const reasonAmong = (reasons: readonly Reason[]) =>
    refused && reasons.includes(refused.reason) ? refused.reason : null;
  const atRules = reasonAmong(OF_RULES);
  const atMember = reasonAmong(OF_MEMBER);
  const inForceFrom = firstDayOf(policy.force);
  const values = valuesOn(policy, Math.min(visit.day, rules.lastDay));
  const valuesFrom = Math.max(inForceFrom, ...values.map(firstDayOf));
  const transition = transitionOf(policy, values, valuesFrom);
  const step1: Step = {
    step: 'rules',
    article: transition ? transition.article : policy.force.article,
    in: { date: isoOf(visit.day) },
    out: {
      inForceFrom: isoOf(inForceFrom),
      valuesFrom: isoOf(valuesFrom),
      transition: transition?.when ?? null,
      extended: verdict !== null && visit.day > rules.lastDay,
      reason: atRules,
    },
  };
  if (atRules) return [step1];
  const step2: Step = {
    step: 'member',
    article: atMember ? (refused?.article ?? null) : memberArticle(policy, visit, verdict),
    in: {
      status,
      enrollment,
      coverage,
      retiredOn: dayOrNull(visit.retiredOn),
      coveredFrom: dayOrNull(visit.coveredFrom),
    },
    out: { reason: atMember },
  };
  if (atMember) return [step1, step2];
  const { tier, provider, category, place, settlement, designated, ...others } = care;
  const step3: Step = {
    step: 'visit',
    article: refused?.article ?? (verdict?.articles.visit || null),
    in: {
      tier,
      provider,
      category,
      place,
      settlement,
      designated,
      ...others,
      prescription: provider === 'pharmacy' ? others.prescription : null,
      claimedOn: dayOrNull(visit.claimedOn),
    },
    out: { reason: refused?.reason ?? null },
  };
  return [step1, step2, step3];
}

type Values = Span & { readonly article: string; readonly transition?: true };

/** The dated values that hold on the day. */
function valuesOn({ deductible, ratios, caps, firstSelfPay }: Policy, day: Day): Values[] {
  return inForce<Values>([...deductible.tables, ...ratios, ...caps, ...firstSelfPay], day);
}

/** Whether a transition holds or has ended, by the articles of its values. */
function transitionOf({ deductible, ratios, caps }: Policy, values: readonly Values[], from: Day) {
  const tables: readonly Values[] = [...deductible.tables, ...ratios, ...caps];
  const now = values.filter((value) => value.transition);
  const over = tables.filter((table) => table.transition && dayAfter(lastDayOf(table)) === from);
  const some = now.length > 0 ? now : over;
  if (some.length === 0) return null;
  const article = [...new Set(some.map((value) => value.article))].join('、');
  return { when: now.length > 0 ? ('now' as const) : ('over' as const), article };
}

/** What covers the member, and what turns a member of whom the day of the procedure is known. */
function memberArticle({ retirement }: Policy, { retiredOn }: Case, verdict: Outcome['verdict']): string | null {
  const articles = [verdict?.articles.member ?? '', retiredOn === 0 ? '' : retirement.article];
  return [...new Set(articles.filter((article) => article !== ''))].join('、') || null;
}

function dayOrNull(day: Day): IsoDate | null {
  return day === 0 ? null : isoOf(day);
}

import { saidIn } from '../engine/encode.ts';
import { factsOf } from '../engine/facts.ts';
import { dayAt, secondsAt } from '../engine/order.ts';
import type { Visit } from '../engine/visit.ts';
import { type Day, isoOf } from '../policy/day.ts';
import { FACTS } from '../policy/facts.ts';
import type { BatchRow } from './batch-row.ts';
import { withoutBlanks } from './parse-member.ts';
import type { Moment } from './values/day-time.ts';

/** The visit of a row that was read, as the library takes it; facts that nobody gave are those of an ordinary visit. */
export function visitOfRow(row: BatchRow): Visit {
  const { visit, rules, shared } = row;
  const { claim: _, prescription, tier, ...facts } = factsOf(visit.facts, rules.enrollments);
  const isPrescribed = facts.provider === 'pharmacy' && !row.prescriptionAssumed;
  const said = withoutBlanks({
    ...facts,
    status: shared?.withoutStatus ? undefined : visit.retired ? ('retired' as const) : ('active' as const),
    coverage: FACTS.coverage.entered[visit.coverage],
    prescription: isPrescribed ? prescription : undefined,
    ...saidIn(visit),
    accountBalance: row.balance < 0 ? undefined : row.balance,
    time: timeOf(row.date),
    settledAt: dateOf(dayAt(row.settledAt)),
    settledTime: timeOf(row.settledAt),
    claimedOn: dateOf(visit.claimedOn),
    claimedTime: timeOf(row.claimedAt),
    eligible: row.eligibleAssumed ? undefined : visit.eligible,
    institution: visit.institution === '' ? undefined : visit.institution,
    id: row.id === '' ? undefined : row.id,
    refundOf: row.refundOf === '' ? undefined : row.refundOf,
    refunded: shared?.refunded,
  });
  return { ...said, date: isoOf(visit.day), tier, amount: visit.amount };
}

function dateOf(day: Day): string | undefined {
  return day === 0 ? undefined : isoOf(day);
}

function timeOf(moment: Moment): number | undefined {
  return secondsAt(moment) || undefined;
}

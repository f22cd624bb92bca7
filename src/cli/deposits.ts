import type { AccountMember, MonthOfAccount } from '../engine/account.ts';
import { dayAt } from '../engine/order.ts';
import type { VisitRow } from '../engine/settle-all.ts';
import type { MemberSaid } from '../input/parse-member.ts';
import type { Locale } from '../locale/index.ts';
import { isoOf } from '../policy/day.ts';
import { isoMonthOf, monthOfDay, monthsAfter, monthsBetween } from '../policy/month.ts';
import { memberOfAccount, monthsTold } from './account-months.ts';
import { UsageError } from './exit.ts';
import type { MemberInput } from './member-input.ts';

/**
 * What comes into the account in each month after that of the first settlement, whose own deposit is in the balance
 * given, up to that of the last. Throws a UsageError where there is no balance, where the visits are of several regions
 * or say something else of the member than profile and flags, and for a month that the text does not reach; an
 * InputError for what has to be given first.
 */
export function depositsOf(input: MemberInput, locale: Locale): readonly MonthOfAccount[] {
  const { member, account, entries, assumeExtended } = input;
  const { usage } = locale.help;
  const [first] = entries;
  if (!first || !entries.some(({ row }) => row.balance >= 0)) {
    throw new UsageError(usage.needs('--deposits', '--account-balance'));
  }
  const ofAccount = memberOfAccount(first.policy, member, account);
  if (!entries.every((entry) => entry.policy === first.policy && isSame(entry, member, ofAccount))) {
    throw new UsageError(usage.depositsOfOne);
  }
  const settled = entries.map(({ position }) => monthOfDay(dayAt(position)));
  const months = monthsBetween(monthsAfter(Math.min(...settled), 1), Math.max(...settled));
  const told = monthsTold(first.policy, ofAccount, months, assumeExtended);
  for (const { month, deposit, supplement } of told) {
    const reason = [deposit, supplement].find((part) => part?.amount === null)?.reason;
    if (reason) throw new UsageError(usage.depositRefused(isoMonthOf(month), locale.account.reasons[reason]));
  }
  return told;
}

/** Whether a visit says of the member what profile and flags say, from which deposits are worked out. */
function isSame({ visit }: VisitRow, said: MemberSaid, { enrollment }: AccountMember): boolean {
  const { retired_on, status, coverage, covered_from } = said;
  const dayOf = (found: typeof retired_on) => found && isoOf(found.value);
  return (
    visit.enrollment === enrollment &&
    visit.retiredOn === dayOf(retired_on) &&
    (visit.retiredOn !== undefined || visit.status === status?.value) &&
    visit.coverage === (coverage?.value ?? 'normal') &&
    visit.coveredFrom === dayOf(covered_from)
  );
}

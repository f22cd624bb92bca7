import { yearOf } from '../policy/day.ts';
import { type Fen, isWhole } from '../policy/money.ts';
import { type Case, FLAG, type Outcome } from './case.ts';
import { codeOf, WEIGHTS } from './facts.ts';
import { BOTH_STATUSES, CARRIED, dayKey, enrollmentsIn, type Ledger } from './ledger.ts';
import type { Rules } from './rules.ts';
import { isAlikeBelowCap } from './terms.ts';
import type { Verdict } from './verdict.ts';

const NOT_YET = codeOf('coverage', 'not-yet');
const SAME_YEAR = codeOf('claim', 'same-year');
const IN_TIME = codeOf('claim', 'in-time');
const LATE = codeOf('claim', 'late');

/**
 * Settles one case against its ledger: the steps of a visit, in their order. Fills `out` and moves the ledger; a
 * refused case moves nothing. All amounts in fen. `extended` reads a trial on after its end.
 */
export function settleCase(rules: Rules, ledger: Ledger, visit: Case, extended: boolean, out: Outcome): void {
  const terms = rules.termsOn(visit.day, extended);
  settleUnder(terms === null ? null : terms.verdict(keyOf(rules, visit)), rules, ledger, visit, out);
  if (visit.enrollmentAssumed && out.verdict && terms) {
    const others = terms.ofOtherKinds(out.verdict);
    if (others.length > 0 && anyPaysOtherwise(others, out)) out.flags |= FLAG.enrollmentAssumed;
  }
}

function anyPaysOtherwise(others: readonly Verdict[], out: Outcome): boolean {
  return others.some((other) => paysOtherwise(other, out));
}

/** Whether a verdict that decides otherwise would pay a settled visit otherwise, from the same ledger. */
function paysOtherwise(other: Verdict, { refused, verdict, entitled, reimbursed, capUsed }: Outcome): boolean {
  if (refused || !verdict) return true;
  if (other.refused) return reimbursed !== 0;
  if (!isAlikeBelowCap(other, verdict)) return true;
  const usedBefore = capUsed - reimbursed;
  const within = (cap: Fen) => Math.min(entitled, Math.max(0, cap - usedBefore));
  return within(other.cap) !== within(verdict.cap);
}

/** The same under a verdict that has been found already; `null` outside the days in force. */
export function settleUnder(verdict: Verdict | null, rules: Rules, ledger: Ledger, visit: Case, out: Outcome): void {
  out.flags = (visit.amountAssumed ? FLAG.amountAssumed : 0) | (visit.day > rules.oldAfter ? FLAG.oldText : 0);
  out.hasAccount = false;
  out.accountPaid = 0;
  out.year = yearOf(visit.day);
  if (verdict === null || verdict.refused !== null) {
    refuse(rules, ledger, visit, verdict, out);
    return;
  }

  const firstSelfPay = verdict.first === 0 ? 0 : rules.share(visit.eligible, verdict.first);
  const base = visit.eligible - firstSelfPay;
  const deductible = takeDeductible(rules, ledger, visit, verdict, base, out);
  const above = base - deductible;
  if (above === 0 && base > 0) out.flags |= FLAG.belowDeductible;

  const entitled = rules.share(above, verdict.ratio ?? 0);
  const capLeft = Math.max(0, verdict.cap - ledger.reimbursed);
  const payable = Math.min(entitled, capLeft);
  if (payable < entitled) out.flags |= capLeft > 0 ? FLAG.capped : FLAG.capReached;

  const pooled = Math.min(payable, poolLeft(rules, ledger, visit, payable, out));
  const largeSum = rules.policy.overall.beyond === 'large-sum' ? payable - pooled : 0;
  const reimbursed = pooled + largeSum;

  ledger.deductiblePaid += deductible;
  ledger.reimbursed += reimbursed;
  ledger.pooled += pooled;
  ledger.feesInScope += base;

  if (visit.retiredOn !== 0 && yearOf(visit.retiredOn) === out.year) out.flags |= FLAG.retirementYear;
  if (verdict.watched !== 0) {
    out.flags |= momentsOf(rules, ledger, visit, verdict, { base, deductible, flags: out.flags });
  }
  if (deductible > 0 || reimbursed > 0) ledger.marks |= verdict.mark;
  if (visit.day > ledger.latestDay) ledger.latestDay = visit.day;
  if (visit.day > rules.lastDay) out.flags |= FLAG.extended;
  if (visit.manual && visit.claimedOn === 0 && rules.policy.claim) out.flags |= FLAG.claimOpen;
  out.refused = null;
  out.verdict = verdict;
  out.firstSelfPay = firstSelfPay;
  out.deductible = deductible;
  out.entitled = entitled;
  out.reimbursed = reimbursed;
  out.pooled = pooled;
  out.largeSum = largeSum;
  out.selfPaid = visit.amount - reimbursed;
  out.deductiblePaid = ledger.deductiblePaid;
  out.capUsed = ledger.reimbursed;
}

/** What was in scope and taken of it, and the flags set so far. */
type Paid = { readonly base: Fen; readonly deductible: Fen; readonly flags: number };

/** The moments at which a reading may have mattered to a paid case, before the ledger takes its mark. */
function momentsOf(rules: Rules, ledger: Ledger, visit: Case, verdict: Verdict, paid: Paid): number {
  const { base, deductible } = paid;
  const above = base - deductible;
  const others = ledger.marks & ~verdict.mark;
  const year = yearOf(visit.day);
  const isYearly = rules.policy.deductible.kind !== 'once-a-day';
  let flags = 0;
  if (base > 0 && verdict.standard > 0) flags |= FLAG.deductibleAsked;
  if (above > 0) flags |= FLAG.aboveDeductible;
  if (above > 0 && ledger.feesInScope > verdict.cap) flags |= FLAG.feesOverCap;
  if ((paid.flags & FLAG.retirementYear) !== 0 || (others & BOTH_STATUSES) !== 0) flags |= FLAG.statusTurned;
  if (enrollmentsIn(others) !== 0) flags |= FLAG.enrollmentTurned;
  if (visit.coveredFrom !== 0 && yearOf(visit.coveredFrom) === year) flags |= FLAG.joinedInYear;
  if ((ledger.marks & CARRIED) !== 0 && (deductible > 0 || !isYearly)) flags |= FLAG.carried;
  if (visit.day < ledger.latestDay) flags |= FLAG.outOfOrder;
  if (!isWhole(visit.eligible, verdict.first)) flags |= FLAG.firstRounded;
  if ((paid.flags & FLAG.sameDay) !== 0 && ledger.lowestStandard !== ledger.highestStandard)
    flags |= FLAG.otherStandard;
  return flags & verdict.watched;
}

/** The key of all facts of a case: those entered, and those that its day decides. */
export function keyOf(rules: Rules, visit: Case): number {
  const retired = visit.retiredOn === 0 ? visit.retired : visit.day >= rules.retiredFrom(visit.retiredOn);
  const coverage = visit.coveredFrom > visit.day && visit.coverage === 0 ? NOT_YET : visit.coverage;
  return (
    visit.facts +
    (retired ? WEIGHTS.status : 0) +
    coverage * WEIGHTS.coverage +
    (visit.claimedOn === 0 ? 0 : claimCode(rules, visit) * WEIGHTS.claim)
  );
}

function claimCode(rules: Rules, visit: Case): number {
  const year = yearOf(visit.day);
  const last = rules.lastClaimDay(year);
  if (last === 0) return 0;
  if (visit.claimedOn > last) return LATE;
  return yearOf(visit.claimedOn) === year ? SAME_YEAR : IN_TIME;
}

/** What the deductible takes of `base`, by the policy's kind of deductible. */
function takeDeductible(rules: Rules, ledger: Ledger, visit: Case, verdict: Verdict, base: Fen, out: Outcome): Fen {
  const standard = verdict.standard;
  if (rules.policy.deductible.kind === 'once-a-day') return takeOnceADay(rules, ledger, visit, standard, base, out);
  if (base > 0) meetStandard(ledger, standard, ledger.feesInScope === 0);
  const isMixed = ledger.lowestStandard !== ledger.highestStandard;
  if (base > 0 && isMixed && rules.policy.deductible.kind === 'year-by-tier') out.flags |= FLAG.differenceMadeUp;
  return Math.min(base, Math.max(0, standard - ledger.deductiblePaid));
}

function meetStandard(ledger: Ledger, standard: Fen, isFirst: boolean): void {
  ledger.lowestStandard = isFirst ? standard : Math.min(ledger.lowestStandard, standard);
  ledger.highestStandard = isFirst ? standard : Math.max(ledger.highestStandard, standard);
}

/** All visits of one day at one institution owe the standard together once; a visit without institution stands alone. */
function takeOnceADay(rules: Rules, ledger: Ledger, visit: Case, standard: Fen, base: Fen, out: Outcome): Fen {
  const isNewDay = visit.day > ledger.latestDay;
  if (isNewDay) {
    ledger.lowestStandard = 0;
    ledger.highestStandard = 0;
    if (rules.forgetsDays) ledger.taken?.clear();
  }
  if (standard === 0) return 0;
  if (visit.institution === '') {
    out.flags |= FLAG.institutionUnknown;
    return Math.min(base, standard);
  }
  if (base > 0) meetStandard(ledger, standard, ledger.highestStandard === 0);
  const key = dayKey(visit.day, visit.institution);
  ledger.taken ??= new Map();
  const before = ledger.taken.get(key) ?? 0;
  if (before > 0) out.flags |= FLAG.sameDay;
  const take = Math.min(base, Math.max(0, standard - before));
  if (take > 0) ledger.taken.set(key, before + take);
  return take;
}

/** What the pool may still pay under the overall limit; `payable` or more where the limit does not bind. */
function poolLeft(rules: Rules, ledger: Ledger, visit: Case, payable: Fen, out: Outcome): Fen {
  const beyond = rules.policy.overall.beyond;
  if (visit.overallLimit < 0 || beyond === 'apart') return payable;
  const left = Math.max(0, visit.overallLimit - visit.overallUsed - ledger.pooled);
  if (payable <= left) return payable;
  if (beyond === 'silent') {
    out.flags |= FLAG.overallIgnored;
    return payable;
  }
  out.flags |= beyond === 'large-sum' ? FLAG.largeSum : FLAG.overallCapped;
  return left;
}

function refuse(rules: Rules, ledger: Ledger, visit: Case, verdict: Verdict | null, out: Outcome): void {
  out.refused = verdict?.refused ?? rules.outside(visit.day);
  out.verdict = verdict;
  out.firstSelfPay = 0;
  out.deductible = 0;
  out.entitled = 0;
  out.reimbursed = 0;
  out.pooled = 0;
  out.largeSum = 0;
  out.selfPaid = visit.amount;
  out.deductiblePaid = ledger.deductiblePaid;
  out.capUsed = ledger.reimbursed;
}

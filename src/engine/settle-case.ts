import { yearOf } from '../policy/day.ts';
import { type Fen, share } from '../policy/money.ts';
import { type Case, FLAG, type Outcome } from './case.ts';
import { codeOf, WEIGHTS } from './facts.ts';
import { dayKey, type Ledger } from './ledger.ts';
import type { Rules } from './rules.ts';
import type { Verdict } from './terms.ts';

const NOT_YET = codeOf('coverage', 'not-yet');
const SAME_YEAR = codeOf('claim', 'same-year');
const IN_TIME = codeOf('claim', 'in-time');
const LATE = codeOf('claim', 'late');

/**
 * Settles one case against its ledger: the steps of a visit, in their order. Fills `out` and moves the ledger; a
 * refused case moves nothing. All amounts in fen. `extended` reads a trial on after its end.
 */
export function settleCase(rules: Rules, ledger: Ledger, visit: Case, extended: boolean, out: Outcome): void {
  out.flags = 0;
  out.hasAccount = false;
  out.accountPaid = 0;
  out.year = yearOf(visit.day);
  const terms = rules.termsOn(visit.day, extended);
  const verdict = terms === null ? null : terms.verdict(keyOf(rules, visit));
  if (verdict === null || verdict.refused !== null) {
    refuse(rules, ledger, visit, verdict, out);
    return;
  }

  const firstSelfPay = verdict.first === 0 ? 0 : share(visit.eligible, verdict.first);
  const base = visit.eligible - firstSelfPay;
  const deductible = takeDeductible(rules, ledger, visit, verdict, base, out);
  const above = base - deductible;
  if (above === 0 && base > 0) out.flags |= FLAG.belowDeductible;

  const entitled = share(above, verdict.ratio ?? 0);
  const capLeft = Math.max(0, verdict.cap - ledger.reimbursed);
  const payable = Math.min(entitled, capLeft);
  if (payable < entitled) out.flags |= capLeft > 0 ? FLAG.capped : FLAG.capReached;

  const pooled = Math.min(payable, poolLeft(rules, ledger, visit, payable, out));
  const largeSum = rules.policy.overall.beyond === 'large-sum' ? payable - pooled : 0;
  const reimbursed = pooled + largeSum;

  ledger.deductiblePaid += deductible;
  ledger.reimbursed += reimbursed;
  ledger.pooled += pooled;

  if (visit.retiredOn !== 0 && yearOf(visit.retiredOn) === out.year) out.flags |= FLAG.retirementYear;
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
  const take = Math.min(base, Math.max(0, standard - ledger.deductiblePaid));
  if (take === 0) return 0;
  const first = ledger.deductiblePaid === 0;
  if (!first && rules.policy.deductible.kind === 'year-by-tier') {
    if (ledger.lowestStandard !== standard || ledger.highestStandard !== standard) out.flags |= FLAG.differenceMadeUp;
  }
  ledger.lowestStandard = first ? standard : Math.min(ledger.lowestStandard, standard);
  ledger.highestStandard = first ? standard : Math.max(ledger.highestStandard, standard);
  return take;
}

/** All visits of one day at one institution owe the standard together once; a visit without institution stands alone. */
function takeOnceADay(rules: Rules, ledger: Ledger, visit: Case, standard: Fen, base: Fen, out: Outcome): Fen {
  if (standard === 0) return 0;
  if (visit.institution === '') {
    out.flags |= FLAG.institutionUnknown;
    return Math.min(base, standard);
  }
  if (visit.day > ledger.latestDay) {
    if (rules.settlesInDayOrder) ledger.taken?.clear();
    ledger.latestDay = visit.day;
  }
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

import type { Day, IsoDate } from '../policy/day.ts';
import type { Moment } from '../policy/moments.ts';
import type { Fen } from '../policy/money.ts';
import type { Refused, Verdict } from './verdict.ts';

/**
 * What a visit says of its member in days and amounts, by its name in the library: whether it is a day, and what stands in
 * the engine's codes where nothing is said. With `copyCase` all that a further one takes here.
 */
export const MEMBER_VALUES = {
  /** The day on which the working-to-retired procedure (办理在职转退休手续) was done; where it is given, it alone decides. */
  retiredOn: { isDay: true, unsaid: 0 },
  /** The first day in benefit. */
  coveredFrom: { isDay: true, unsaid: 0 },
  /** The pool's overall limit of the year, and what other care used of it, in fen. */
  overallLimit: { isDay: false, unsaid: -1 },
  overallUsed: { isDay: false, unsaid: 0 },
} as const;

type MemberValues = typeof MEMBER_VALUES;
export type MemberValue = keyof MemberValues;
export const MEMBER_VALUE_NAMES = Object.keys(MEMBER_VALUES) as readonly MemberValue[];

/** The values as they are said: days as `YYYY-MM-DD`, amounts in fen. */
export type SaidValues = {
  readonly [N in MemberValue]?: MemberValues[N]['isDay'] extends true ? IsoDate : Fen;
};

/** One visit in the engine's codes. Made to be filled again and again. */
export type Case = { -readonly [N in MemberValue]: MemberValues[N]['isDay'] extends true ? Day : Fen } & {
  day: Day;
  /** Sum of the codes of the facts that were entered, each times its weight; without status, coverage and claim. */
  facts: number;
  /** Code of the cover status as entered. */
  coverage: number;
  /** The status as entered. */
  retired: boolean;
  manual: boolean;
  /** The day a manual visit was claimed, 0 where it is not given. */
  claimedOn: Day;
  /** The institution, empty where it is not given. */
  institution: string;
  amount: Fen;
  eligible: Fen;
  /** Whether the whole amount was not given, and that in scope taken for it. */
  amountAssumed: boolean;
  /** Whether no kind of enrollment was given, and employer taken. */
  enrollmentAssumed: boolean;
};

/** What became of a case. Filled again and again like the case. */
export type Outcome = {
  refused: Refused | null;
  /** The verdict the amounts rest on; `null` only outside the days in force. */
  verdict: Verdict | null;
  /** What was in scope, and the number of the institution whose money it is; of a refund those of its original. */
  eligible: Fen;
  institution: number;
  firstSelfPay: Fen;
  deductible: Fen;
  /** What the ratio alone would pay, before the cap and the overall limit. */
  entitled: Fen;
  reimbursed: Fen;
  pooled: Fen;
  largeSum: Fen;
  selfPaid: Fen;
  /** Whether a balance of the personal account was given, and what of `selfPaid` the account pays. */
  hasAccount: boolean;
  accountPaid: Fen;
  /** The calendar year of the ledger, and that ledger afterwards. */
  year: number;
  deductiblePaid: Fen;
  capUsed: Fen;
  /** What decided something about this case, a sum of `FLAG` values. */
  flags: number;
};

/** What can decide something about a case, as bits. */
export const FLAG = {
  institutionUnknown: 1,
  belowDeductible: 2,
  capped: 4,
  capReached: 8,
  overallCapped: 16,
  largeSum: 32,
  overallIgnored: 64,
  extended: 128,
  sameDay: 256,
  differenceMadeUp: 512,
  retirementYear: 1024,
  claimOpen: 2048,
  refund: 4096,
  deductibleAsked: 1 << 13,
  firstRounded: 1 << 14,
  aboveDeductible: 1 << 15,
  feesOverCap: 1 << 16,
  otherStandard: 1 << 17,
  statusTurned: 1 << 18,
  enrollmentTurned: 1 << 19,
  joinedInYear: 1 << 20,
  carried: 1 << 21,
  outOfOrder: 1 << 22,
  accountBeyond: 1 << 23,
  laterStand: 1 << 24,
  repeated: 1 << 25,
  amountAssumed: 1 << 26,
  enrollmentAssumed: 1 << 27,
  oldText: 1 << 28,
  deductibleAssumed: 1 << 29,
} as const;

/** More than any sum of flags. */
export const FLAG_VALUES = 2 ** 30;

/** The flags that say that a reading mattered at a moment. */
export const FLAGS_AT: Readonly<Record<Moment, number>> = {
  deductible: FLAG.deductibleAsked,
  rounded: FLAG.firstRounded,
  ratio: FLAG.aboveDeductible,
  cap: FLAG.capped | FLAG.capReached | FLAG.feesOverCap,
  day: FLAG.otherStandard,
  status: FLAG.statusTurned,
  enrollment: FLAG.enrollmentTurned,
  joined: FLAG.joinedInYear,
  carried: FLAG.carried,
  order: FLAG.outOfOrder,
  account: FLAG.accountBeyond,
  refund: FLAG.laterStand,
  outside: 0,
};

/** An empty case to fill. */
export function newCase(): Case {
  return {
    day: 0,
    facts: 0,
    coverage: 0,
    retired: false,
    manual: false,
    claimedOn: 0,
    institution: '',
    amount: 0,
    eligible: 0,
    amountAssumed: false,
    enrollmentAssumed: false,
    retiredOn: MEMBER_VALUES.retiredOn.unsaid,
    coveredFrom: MEMBER_VALUES.coveredFrom.unsaid,
    overallLimit: MEMBER_VALUES.overallLimit.unsaid,
    overallUsed: MEMBER_VALUES.overallUsed.unsaid,
  };
}

/** Fills a case with what another one holds. */
export function copyCase(from: Case, to: Case): void {
  to.day = from.day;
  to.facts = from.facts;
  to.coverage = from.coverage;
  to.retired = from.retired;
  to.retiredOn = from.retiredOn;
  to.coveredFrom = from.coveredFrom;
  to.manual = from.manual;
  to.claimedOn = from.claimedOn;
  to.institution = from.institution;
  to.amount = from.amount;
  to.eligible = from.eligible;
  to.amountAssumed = from.amountAssumed;
  to.enrollmentAssumed = from.enrollmentAssumed;
  to.overallLimit = from.overallLimit;
  to.overallUsed = from.overallUsed;
}

/** An empty outcome to fill. */
export function newOutcome(): Outcome {
  return {
    refused: null,
    verdict: null,
    eligible: 0,
    institution: -1,
    firstSelfPay: 0,
    deductible: 0,
    entitled: 0,
    reimbursed: 0,
    pooled: 0,
    largeSum: 0,
    selfPaid: 0,
    hasAccount: false,
    accountPaid: 0,
    year: 0,
    deductiblePaid: 0,
    capUsed: 0,
    flags: 0,
  };
}

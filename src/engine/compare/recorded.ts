import type { BasisPoints, Fen } from '../../policy/money.ts';

/** Stands for an amount that a record does not give. */
export const UNSAID = Number.MIN_SAFE_INTEGER;

/** What a record says of a settlement, `UNSAID` where it says nothing. Filled again and again. */
export type Recorded = {
  /** What the pool paid, and the large-sum fund. */
  pooled: Fen;
  largeSum: Fen;
  deductible: Fen;
  ratio: BasisPoints;
  /** What all funds paid together, what the hospital bore, the own share and its parts. */
  fundTotal: Fen;
  hospitalPart: Fen;
  selfPaid: Fen;
  accountPaid: Fen;
  cashPaid: Fen;
  /** The parts of the amount that are not in scope. */
  fullSelfPay: Fen;
  overLimit: Fen;
  firstPart: Fen;
  /** What the year had used before the visit or after it, as a receipt prints it. */
  capUsedBefore: Fen;
  capUsedAfter: Fen;
  deductiblePaidBefore: Fen;
  /** Where the record is another file's: its total and what is in scope, and what the file of the visits says was paid. */
  amount: Fen;
  eligible: Fen;
  paidByFile: Fen;
};

/** A record that says nothing. */
export function newRecorded(): Recorded {
  return {
    pooled: UNSAID,
    largeSum: UNSAID,
    deductible: UNSAID,
    ratio: UNSAID,
    fundTotal: UNSAID,
    hospitalPart: UNSAID,
    selfPaid: UNSAID,
    accountPaid: UNSAID,
    cashPaid: UNSAID,
    fullSelfPay: UNSAID,
    overLimit: UNSAID,
    firstPart: UNSAID,
    capUsedBefore: UNSAID,
    capUsedAfter: UNSAID,
    deductiblePaidBefore: UNSAID,
    amount: UNSAID,
    eligible: UNSAID,
    paidByFile: UNSAID,
  };
}

/** Empties a record. For every row of an audit, so each part is named: a loop over the names takes ten times as long. */
export function clearRecorded(recorded: Recorded): void {
  recorded.pooled = UNSAID;
  recorded.largeSum = UNSAID;
  recorded.deductible = UNSAID;
  recorded.ratio = UNSAID;
  recorded.fundTotal = UNSAID;
  recorded.hospitalPart = UNSAID;
  recorded.selfPaid = UNSAID;
  recorded.accountPaid = UNSAID;
  recorded.cashPaid = UNSAID;
  recorded.fullSelfPay = UNSAID;
  recorded.overLimit = UNSAID;
  recorded.firstPart = UNSAID;
  recorded.capUsedBefore = UNSAID;
  recorded.capUsedAfter = UNSAID;
  recorded.deductiblePaidBefore = UNSAID;
  recorded.amount = UNSAID;
  recorded.eligible = UNSAID;
  recorded.paidByFile = UNSAID;
}

/** What a record can say. */
export const RECORDED = Object.keys(newRecorded()) as readonly (keyof Recorded)[];

/** What the funds that a policy speaks of paid: the pool and the large-sum fund. */
export function paidIn({ pooled, largeSum }: Recorded): Fen {
  return pooled + orNothing(largeSum);
}

/** What has to hold of a record: it is of the same amounts as the visit, and its sums come out. */
export const IDENTITIES = [
  'same-amounts',
  'parts-total',
  'funds-and-own',
  'account-and-cash',
  'before-and-after',
] as const;
export type Identity = (typeof IDENTITIES)[number];

/** Records round their parts one by one, so their sums may be off by so much. */
const ROUNDED: Fen = 1;

/** The first of them that does not hold of the record of a visit of this amount; `null` where all that can be told do. */
export function brokenIdentity(recorded: Recorded, amount: Fen, eligible: Fen): Identity | null {
  const { fullSelfPay, overLimit, firstPart, selfPaid, accountPaid, cashPaid, fundTotal, hospitalPart } = recorded;
  const { capUsedBefore, capUsedAfter } = recorded;
  if (isOther(recorded.amount, amount) || isOther(recorded.eligible, eligible)) return 'same-amounts';
  if (differs(amount, fullSelfPay, overLimit, firstPart, eligible)) return 'parts-total';
  const funds = fundTotal === UNSAID ? paidIn(recorded) : fundTotal;
  if (differs(amount, funds + orNothing(hospitalPart), selfPaid)) return 'funds-and-own';
  if (differs(selfPaid, accountPaid, cashPaid)) return 'account-and-cash';
  return differs(capUsedAfter, capUsedBefore, paidIn(recorded)) ? 'before-and-after' : null;
}

function isOther(one: Fen, other: Fen): boolean {
  return one !== UNSAID && one !== other;
}

/** Whether a sum is another than its parts come to; not where one of them is not said. */
function differs(sum: Fen, first: Fen, second: Fen, third: Fen = 0, fourth: Fen = 0): boolean {
  if (sum === UNSAID || first === UNSAID || second === UNSAID || third === UNSAID || fourth === UNSAID) return false;
  return Math.abs(first + second + third + fourth - sum) > ROUNDED;
}

function orNothing(fen: Fen): Fen {
  return fen === UNSAID ? 0 : fen;
}

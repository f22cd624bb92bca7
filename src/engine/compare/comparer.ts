import { yearOf } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { FLAG, newOutcome, type Outcome } from '../case.ts';
import { openLedger } from '../ledger.ts';
import type { Paid } from '../originals.ts';
import type { Row, Settler } from '../settler.ts';
import { RecordsApart } from './apart.ts';
import { type Comparison, newComparison } from './comparison.ts';
import { fitsOf, isAsRecorded } from './explain-difference.ts';
import { ledgerBefore } from './ledger-before.ts';
import type { ReadingRules } from './readings.ts';
import { brokenIdentity, paidIn, type Recorded, UNSAID } from './recorded.ts';
import { type Situation, settleChanged } from './trial.ts';

/** A row and the record of its settlement. */
export type RecordedRow = Row & { readonly recorded: Recorded };

export type ComparerOptions = {
  /** Whether a trial is read on after its end. */
  readonly extended: boolean;
  /** Whether later visits go on from what was recorded, or from what was computed. */
  readonly ledger: 'recorded' | 'computed';
  /** Differences up to so much are none. */
  readonly tolerance: Fen;
  /** The readings left aside of a policy. */
  readonly readingsOf: (policy: Policy) => readonly ReadingRules[];
};

const NOTHING: Paid = { deductible: 0, reimbursed: 0, pooled: 0 };

/** Sets rows against their records, one after the other, as a settler settles them. */
export class Comparer {
  readonly #settler: Settler;
  readonly #options: ComparerOptions;
  readonly #trial = newOutcome();
  /** The line of each visit, by its number among the originals. */
  #lines = new Uint32Array(1 << 11);
  /** By member, what its ledger of a year would be moved by if the last difference were explained the other way. */
  readonly #otherWays = new Map<number, { readonly region: number; readonly year: number; readonly unseen: Paid }>();
  /** Where ledgers are computed, how far records lie apart from them. */
  readonly #apart = new RecordsApart();
  /** How much more a receipt shows as used of the cap, and as paid of the deductible, before the row than its ledger holds. */
  readonly #unseen = { cap: 0, deductible: 0 };

  constructor(settler: Settler, options: ComparerOptions) {
    this.#settler = settler;
    this.#options = options;
  }

  /** Before a row is settled: takes what its record says of the year so far. */
  before(row: RecordedRow): void {
    this.#unseen.cap = 0;
    this.#unseen.deductible = 0;
    const { recorded, member, region } = row;
    const { book } = this.#settler;
    const year = yearOf(row.visit.day);
    const capUsed = usedBefore(recorded);
    const { deductiblePaidBefore } = recorded;
    if (row.refund || (capUsed === UNSAID && deductiblePaidBefore === UNSAID)) return;
    if (!book.has(member, region, year)) {
      const deductiblePaid = Math.max(0, deductiblePaidBefore);
      book.put(member, region, year, openLedger({ deductiblePaid, reimbursed: Math.max(0, capUsed) }));
      return;
    }
    if (this.#options.ledger === 'computed') {
      const receipt = { cap: capUsed, deductible: deductiblePaidBefore };
      Object.assign(this.#unseen, this.#apart.unseenOn(keyOf(row, year), receipt, book.ledgerOf(member, region, year)));
      return;
    }
    const ledger = book.open(member, region, year);
    if (capUsed !== UNSAID) {
      const more = capUsed - ledger.reimbursed;
      this.#unseen.cap = this.#nearest(row, year, more);
      ledger.pooled += more;
      ledger.reimbursed = capUsed;
    }
    if (deductiblePaidBefore !== UNSAID) {
      this.#unseen.deductible = deductiblePaidBefore - ledger.deductiblePaid;
      ledger.deductiblePaid = deductiblePaidBefore;
    }
    book.close();
  }

  /** What is missing by a receipt: an earlier difference that was explained the other way may leave less of it. */
  #nearest({ member, region }: RecordedRow, year: number, more: Fen): Fen {
    const other = this.#otherWays.get(member);
    this.#otherWays.delete(member);
    if (!other || other.region !== region || other.year !== year) return more;
    const otherwise = more - other.unseen.reimbursed;
    return Math.abs(otherwise) < Math.abs(more) ? otherwise : more;
  }

  /** The row just settled against its record; `line` is where it stands. */
  compare(row: RecordedRow, out: Outcome, line: number): Comparison {
    const { recorded, visit } = row;
    const found = newComparison();
    const { cap, deductible } = this.#unseen;
    if (cap !== 0) found.fits = [{ cause: 'visit-missing', detail: yuanOf(cap), article: '' }];
    else if (deductible !== 0) found.fits = [{ cause: 'visit-missing', detail: yuanOf(deductible), article: '' }];
    found.repeats = row.refund ? 0 : this.#repeated(row, out, line);
    found.paidByFile = recorded.paidByFile === UNSAID ? null : recorded.paidByFile;
    if (recorded.pooled === UNSAID) {
      found.compared = 'only-left';
      return found;
    }
    const paid = paidIn(recorded);
    const isCharged = recorded.deductible !== UNSAID;
    found.right = paid;
    found.difference = paid - out.reimbursed;
    found.deductibleDifference = isCharged ? recorded.deductible - out.deductible : null;
    found.broken = brokenIdentity(recorded, visit.amount, out.eligible);
    found.compared = found.broken ? 'not-comparable' : this.#comparedBy(found);
    const isExact = found.difference === 0 && (found.deductibleDifference ?? 0) === 0;
    if (!isExact) this.#differs(row, out, found);
    if (this.#options.ledger === 'computed') this.#apart.add(keyOf(row, out.year), found, recorded);
    return found;
  }

  /** Explains a difference, and goes on from what was recorded. */
  #differs(row: RecordedRow, out: Outcome, found: Comparison): void {
    const isToExplain = (found.compared === 'over' || found.compared === 'under') && !row.refund;
    const situation = isToExplain ? this.#situationOf(row, out) : null;
    const isRecorded = this.#options.ledger === 'recorded';
    if (situation && isRecorded && this.#takeOtherWay(row, out, situation, found)) return;
    const tried = situation && fitsOf(situation, this.#options.tolerance, this.#trial);
    if (tried) found.fits = tried.fits;
    if (!isRecorded) return;
    // Where the deductible is not recorded, it is the one of the slip that explains the payment.
    const paid = paidBy(row.recorded, tried?.charged ?? out.deductible);
    const { unseen = null, isUnseenFirst = false } = tried ?? {};
    this.#settler.goOnFrom(row, out, paid, isUnseenFirst && unseen ? unseen : NOTHING);
    if (!unseen) return;
    const otherWay = isUnseenFirst ? opposite(unseen) : unseen;
    this.#otherWays.set(row.member, { region: row.region, year: out.year, unseen: otherWay });
  }

  /**
   * Whether visits were missing before a visit, or the visit itself was paid wrongly, only later visits can tell. Where one
   * of them is as recorded once the other of the two is taken for true, it is; then `out` and the comparison are filled anew.
   */
  #takeOtherWay(row: RecordedRow, out: Outcome, situation: Situation, found: Comparison): boolean {
    const other = this.#otherWays.get(row.member);
    if (!other || other.region !== row.region || other.year !== out.year) return false;
    const { ledger, recorded } = situation;
    const { unseen } = other;
    const moved = {
      deductiblePaid: ledger.deductiblePaid + unseen.deductible,
      reimbursed: ledger.reimbursed + unseen.reimbursed,
      pooled: ledger.pooled + unseen.pooled,
    };
    settleChanged(situation, { ledger: moved }, this.#trial);
    if (!isAsRecorded(this.#trial, recorded, this.#options.tolerance)) return false;
    this.#settler.goOnFrom(row, out, paidBy(recorded, this.#trial.deductible), unseen);
    this.#otherWays.set(row.member, { ...other, unseen: opposite(unseen) });
    Object.assign(out, this.#trial);
    found.compared = 'equal';
    found.difference = paidIn(recorded) - out.reimbursed;
    found.deductibleDifference = recorded.deductible === UNSAID ? null : recorded.deductible - out.deductible;
    return true;
  }

  #comparedBy({ difference, deductibleDifference }: Comparison): 'equal' | 'over' | 'under' {
    const { tolerance } = this.#options;
    const more = difference ?? 0;
    if (Math.abs(more) > tolerance) return more > 0 ? 'over' : 'under';
    // What is charged to the member is not paid by the fund.
    const charged = deductibleDifference ?? 0;
    if (Math.abs(charged) <= tolerance) return 'equal';
    return charged < 0 ? 'over' : 'under';
  }

  /** Forgets every member: its number may be another's from now on. */
  forget(): void {
    this.#otherWays.clear();
    this.#apart.clear();
  }

  #situationOf(row: RecordedRow, out: Outcome): Situation {
    const { rules, visit, recorded } = row;
    const { extended, readingsOf } = this.#options;
    const after = this.#settler.book.ledgerOf(row.member, row.region, out.year);
    const ledger = ledgerBefore(after, visit, out);
    const readings = readingsOf(rules.policy);
    return { rules, extended, visit, outcome: out, verdict: out.verdict, ledger, recorded, readings };
  }

  /** The line of an earlier visit of the member that this one repeats: its day, place and amounts, at no other time. */
  #repeated({ member, id }: RecordedRow, { flags }: Outcome, line: number): number {
    const { originals } = this.#settler;
    const visit = originals.latestOf(member);
    if (visit >= this.#lines.length) {
      const lines = new Uint32Array(Math.max(visit + 1, this.#lines.length * 2));
      lines.set(this.#lines);
      this.#lines = lines;
    }
    this.#lines[visit] = line;
    // Of a visit without an id, settling it has told.
    if (id === '' && (flags & FLAG.repeated) === 0) return 0;
    const twin = originals.twinOfLatest(member);
    return twin < 0 ? 0 : (this.#lines[twin] as number);
  }
}

/** What was paid by the record; the deductible it does not give is the one said here. */
function paidBy(recorded: Recorded, charged: Fen): Paid {
  const deductible = recorded.deductible === UNSAID ? charged : recorded.deductible;
  return { deductible, reimbursed: paidIn(recorded), pooled: recorded.pooled };
}

function opposite({ deductible, reimbursed, pooled }: Paid): Paid {
  return { deductible: 0 - deductible, reimbursed: 0 - reimbursed, pooled: 0 - pooled };
}

/** What the record says the cap had been used by before the visit. */
function usedBefore({ capUsedBefore, capUsedAfter, pooled, largeSum }: Recorded): Fen {
  if (capUsedBefore !== UNSAID || capUsedAfter === UNSAID || pooled === UNSAID) return capUsedBefore;
  return capUsedAfter - pooled - (largeSum === UNSAID ? 0 : largeSum);
}

/** The ledger of a row's year, as records lie apart from it. */
function keyOf({ member, region }: RecordedRow, year: number): string {
  return `${member} ${region} ${year}`;
}

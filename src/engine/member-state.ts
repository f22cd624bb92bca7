import { yearOf } from '../policy/day.ts';
import { type Account, newYearLedger, type YearLedger } from './book.ts';
import type { Ledger } from './ledger.ts';
import { secondsAt } from './order.ts';
import { EARLIER, type KeptVisit, newKeptVisit } from './originals.ts';
import { Refilled } from './refilled.ts';
import type { Settler } from './settler.ts';

/** All that later visits and refunds of a member depend on. */
export type MemberState = {
  /** The last position in settlement order; 0 where no visit was settled. */
  readonly position: number;
  /** The years of rejected rows in order, or all where a row's year is not known. */
  readonly rejected: readonly number[] | 'all';
  readonly account: Account | null;
  /** By region and year. */
  readonly ledgers: readonly YearLedger[];
  /** In settlement order, those taken back too: a second refund must find them. */
  readonly visits: readonly Readonly<KeptVisit>[];
};

/** So many members are waited for together. */
const AT_ONCE = 64;
const NO_YEARS: readonly number[] = [];

/** Reads members' states, one after the other into the same objects. */
export class MemberStates {
  readonly #settler: Settler;
  readonly #ledgers = new Refilled(newYearLedger);
  readonly #visits = new Refilled(newKeptVisit);
  /** Members below this have been fetched; and what keeps that from being taken for nothing. */
  #ahead = 0;
  #fetched = 0;

  constructor(settler: Settler) {
    this.#settler = settler;
  }

  /** A member's state, good until the next is asked for; `null` where nothing is known of the member. */
  of(member: number): MemberState | null {
    const { book, originals } = this.#settler;
    if (member >= this.#ahead) {
      this.#ahead = member + AT_ONCE;
      this.#fetched += originals.fetch(member, this.#ahead);
    }
    const years = book.rejected().get(member);
    const position = book.positionOf(member);
    if (position === 0 && years === undefined) return null;
    const ledgers = book.ledgersOf(member, this.#ledgers);
    if (ledgers.length > 1) ledgers.sort((a, b) => a.region - b.region || a.year - b.year);
    return {
      position,
      rejected: years === undefined ? NO_YEARS : years === 'all' ? 'all' : [...years].sort((a, b) => a - b),
      account: book.accountOf(member) ?? null,
      ledgers,
      visits: originals.of(member, this.#visits),
    };
  }
}

/** Puts a member's state where `MemberStates` finds it. */
export function restoreState({ book, originals }: Settler, member: number, state: MemberState): void {
  if (state.position > 0) book.carryTo(member, state.position);
  if (state.rejected === 'all') book.reject(member, undefined);
  else for (const year of state.rejected) book.reject(member, year);
  if (state.account) book.putAccount(member, state.account);
  for (const one of state.ledgers) book.put(member, one.region, one.year, derived(one, state));
  // Of earlier visits of the last day the time is not known; a row that comes before the last position is refused anyway.
  const seconds = secondsAt(state.position);
  for (const kept of state.visits) {
    const place = { member, region: kept.region, institution: kept.place, seconds, line: EARLIER };
    const { verdict, refused } = kept.decision;
    const { firstSelfPay, deductible, reimbursed, pooled, largeSum, accountPaid } = kept;
    const outcome = { verdict, refused, firstSelfPay, deductible, reimbursed, pooled, largeSum, accountPaid };
    const index = originals.add(place, kept.id, kept, outcome);
    if (kept.refunded) originals.refund(index);
  }
}

/** A ledger with what follows from the visits standing in it; what no visit shows was in scope at least. */
function derived({ region, year, ledger }: YearLedger, { visits }: MemberState): Ledger {
  let feesInScope = ledger.deductiblePaid + ledger.reimbursed;
  let marks = 0;
  let { latestDay } = ledger;
  for (const kept of visits) {
    const { verdict, refused } = kept.decision;
    if (kept.region !== region || yearOf(kept.day) !== year || kept.refunded || refused || !verdict) continue;
    const paid = kept.deductible + kept.reimbursed;
    feesInScope += kept.eligible - kept.firstSelfPay - paid;
    if (paid > 0) marks |= verdict.mark;
    latestDay = Math.max(latestDay, kept.day);
  }
  return { ...ledger, feesInScope, marks, latestDay };
}

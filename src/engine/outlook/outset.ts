import { dayOf, type IsoDate, isoOf } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { rulesOf } from '../rules.ts';
import type { Options } from '../settle.ts';
import type { Visit } from '../visit.ts';

/** A visit of which only tier and amount are open. */
export type OpenVisit = Omit<Visit, 'tier' | 'amount' | 'eligible'>;

/** Where a member stands: what kind of visit the next one is, and what its region and year have used before. */
export type Outset = Options & { readonly policy: Policy; readonly visit: OpenVisit; readonly ledger: Ledger };

/** The same member still working and retired, on the first day on which the day of retirement makes a difference. */
export type Retirement = { readonly working: Outset; readonly retired: Outset };

/**
 * What follows where the procedure from working to retired is done on a day: the outset on the first day of the
 * retired terms, without and with them. Where that day lies in another year, that year has used nothing.
 * Throws a RangeError where `retiredOn` is no day.
 */
export function retirementOf(outset: Outset, retiredOn: IsoDate): Retirement {
  const day = dayOf(retiredOn);
  if (day === undefined) throw new RangeError(`not a day: ${retiredOn}`);
  const { status: _, retiredOn: __, ...visit } = outset.visit;
  const first = isoOf(rulesOf(outset.policy).retiredFrom(day));
  const date = first > visit.date ? first : visit.date;
  const ledger = date.slice(0, 4) === visit.date.slice(0, 4) ? outset.ledger : openLedger();
  const later = (member: Partial<OpenVisit>): Outset => ({ ...outset, visit: { ...visit, date, ...member }, ledger });
  return { working: later({ status: 'active' }), retired: later({ retiredOn }) };
}

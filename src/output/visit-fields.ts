import type { Entry } from '../engine/settle-all.ts';
import type { Visit } from '../engine/visit.ts';
import { type Cell, yuanCell } from './columns.ts';

/** A canonical input field and the value the visit was settled with: what was given, else the field's default. */
type InputField = { readonly name: string; readonly cell: (entry: Entry) => Cell };

const ofVisit = (name: string, cell: (visit: Visit) => Cell): InputField => ({
  name,
  cell: ({ visit }) => cell(visit),
});

/** The fields that describe the member, in their canonical order. */
export const MEMBER_FIELDS: readonly InputField[] = [
  { name: 'city', cell: ({ policy }) => policy.id },
  ofVisit('status', (visit) => visit.status ?? null),
  ofVisit('retired_on', (visit) => visit.retiredOn ?? null),
  ofVisit('enrollment', (visit) => visit.enrollment ?? 'employer'),
  ofVisit('covered_from', (visit) => visit.coveredFrom ?? null),
  ofVisit('coverage', (visit) => visit.coverage ?? 'normal'),
  ofVisit('overall_limit', (visit) => yuanCell(visit.overallLimit)),
  ofVisit('overall_used', (visit) => yuanCell(visit.overallUsed)),
  ofVisit('account_balance', (visit) => yuanCell(visit.accountBalance)),
];

/** The fields that describe the visit itself, in their canonical order. */
const OWN_FIELDS: readonly InputField[] = [
  ofVisit('id', (visit) => visit.id ?? null),
  ofVisit('date', (visit) => dateAndTime(visit.date, visit.time)),
  ofVisit('institution', (visit) => visit.institution ?? null),
  ofVisit('tier', (visit) => visit.tier),
  ofVisit('provider', (visit) => visit.provider ?? 'hospital'),
  ofVisit('category', (visit) => visit.category ?? 'general'),
  ofVisit('amount', (visit) => yuanCell(visit.amount ?? visit.eligible)),
  ofVisit('eligible', (visit) => yuanCell(visit.eligible ?? visit.amount)),
  ofVisit('place', (visit) => visit.place ?? 'local'),
  ofVisit('settlement', (visit) => visit.settlement ?? 'direct'),
  ofVisit('claimed_on', (visit) => dateAndTime(visit.claimedOn, visit.claimedTime)),
  ofVisit('designated', (visit) => visit.designated ?? true),
  ofVisit('during', (visit) => visit.during ?? 'none'),
  ofVisit('prescription', (visit) => visit.prescription ?? (visit.provider === 'pharmacy' ? 'electronic' : null)),
  ofVisit('refund_of', (visit) => visit.refundOf ?? null),
  ofVisit('refunded', (visit) => visit.refunded ?? false),
];

/** All fields of a visit as it was settled. */
export const INPUT_FIELDS: readonly InputField[] = [...MEMBER_FIELDS, ...OWN_FIELDS];

/** `2023-03-05`, with the time of day where it is known `2023-03-05T09:30:00`. */
function dateAndTime(date: string | undefined, seconds: number | undefined): string | null {
  if (date === undefined) return null;
  if (seconds === undefined) return date;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return `${date}T${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}`;
}

import { positionAt } from '../engine/order.ts';
import type { PolicyVisit } from '../engine/settled.ts';
import type { Visit } from '../engine/visit.ts';
import { camel } from '../input/camel.ts';
import { AMOUNT_SLOTS, FIELD_NAMES, FIELDS, type Field, MEMBER_FIELDS } from '../input/fields.ts';
import { dayTime } from '../input/kinds.ts';
import { dayOf } from '../policy/day.ts';
import type { Fen } from '../policy/money.ts';
import { type Cell, yuanCell } from './columns.ts';

/** The fields that a visit in JSON has: all but the member, whose visits they are. */
export type EchoedField = Exclude<Field, 'member'>;

/** A canonical input field and the value the visit was settled with: what was given, else the field's default. */
type InputField = { readonly name: EchoedField; readonly cell: (entry: PolicyVisit) => Cell };

/** All fields of a visit as it was settled, the member's first. */
export const INPUT_FIELDS: readonly InputField[] = [...MEMBER_FIELDS, ...FIELD_NAMES]
  .filter((name, place, names): name is EchoedField => name !== 'member' && names.indexOf(name) === place)
  .map((name) => ({ name, cell: (entry) => (OTHERWISE[name] ?? plain(name))(entry) }));

/** The fields that describe the member. */
export const ECHOED_MEMBER_FIELDS = INPUT_FIELDS.filter(({ name }) => FIELDS[name].part === 'member');

/** What is not just the visit's own value or the field's default. */
const OTHERWISE: { readonly [F in EchoedField]?: (entry: PolicyVisit) => Cell } = {
  city: ({ policy }) => policy.id,
  date: ({ visit }) => moment(visit.date, visit.time),
  settled_at: ({ visit }) => moment(visit.settledAt, visit.settledTime),
  claimed_on: ({ visit }) => moment(visit.claimedOn, visit.claimedTime),
  amount: ({ visit }) => yuanCell(visit.amount ?? visit.eligible),
  eligible: ({ visit }) => yuanCell(visit.eligible ?? visit.amount),
  prescription: ({ visit }) => visit.prescription ?? (visit.provider === 'pharmacy' ? 'electronic' : null),
};

function plain(name: EchoedField): (entry: PolicyVisit) => Cell {
  const key = camel(name as Exclude<EchoedField, 'city'>);
  if (AMOUNT_SLOTS.includes(name)) return ({ visit }) => yuanCell(visit[key] as Fen | undefined);
  return ({ visit }) => visit[key satisfies keyof Visit] ?? FIELDS[name].default ?? null;
}

function moment(date: string | undefined, seconds = 0): Cell {
  return date === undefined ? null : String(dayTime.write(positionAt(dayOf(date) ?? 0, seconds)));
}

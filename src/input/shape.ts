import type { Case } from '../engine/case.ts';
import { encode } from '../engine/encode.ts';
import { type Rules, rulesOf } from '../engine/rules.ts';
import type { Fen } from '../policy/money.ts';
import { type Settings, visitOf } from './assemble-visit.ts';
import type { Binding } from './bind-header.ts';
import { CellReader } from './cells.ts';
import { checkVisit, placeOf } from './check-visit.ts';
import type { Slot } from './fields.ts';
import { type MemberSaid, parseMember } from './parse-member.ts';
import { parseVisit } from './parse-visit.ts';
import { enrollmentOf } from './values/enrollment.ts';

/** The slots whose cells differ from row to row; all others take few values and are understood once. */
export const OWN_SLOTS: readonly Slot[] = [
  'member',
  'retired_on',
  'covered_from',
  'overall_limit',
  'overall_used',
  'account_balance',
  'date',
  'begun',
  'settled_at',
  'claimed_on',
  'institution',
  'amount',
  'eligible',
  'full_self_pay',
  'over_limit',
  'first_part',
  'id',
  'refund_of',
];

/** Everything about a row that its other cells decide, in the engine's codes. */
export type Shape = {
  readonly rules: Rules;
  readonly region: number;
  readonly encoded: Case;
  /** Whether only the day of retirement can say the status. */
  readonly needsRetiredOn: boolean;
  readonly tier: number;
  readonly prescriptionAssumed: boolean;
  readonly balance: Fen;
};

/**
 * The shape of all rows whose cells outside `OWN_SLOTS` hold these texts; `null` where something about them has to be
 * read row by row. `region` is the policy's place among `settings.policies`.
 */
export function shapeOf(binding: Binding, texts: readonly string[], settings: Settings): Shape | null {
  const slots = new Map([...binding.slots].filter(([slot]) => !OWN_SLOTS.includes(slot)));
  const cells = new CellReader({ ...binding, slots }, texts, { source: '' });
  const member: MemberSaid = { ...settings.member, ...parseMember(cells, settings.policies) };
  const said = parseVisit(cells);
  checkVisit(cells, said);
  const policy = member.city?.value;
  if (!policy || said.refunded?.value) return null;
  const place = placeOf(cells, said, policy);
  const enrollment = member.enrollment && enrollmentOf(policy, member.enrollment.value);
  const ambiguous =
    binding.slots.has('begun') && binding.slots.has('settled_at') && said.settlement?.value === 'manual';
  if (cells.problems.length > 0 || ambiguous || (member.enrollment && enrollment === undefined)) return null;
  const needsRetiredOn = !member.status && !member.retired_on;
  // Without a tier a visit can be settled only where it is refused, and that depends on its day.
  if (!said.tier) return null;
  const visit = visitOf(said, member, { enrollment, place, date: '2000-01-01' });
  const rules = rulesOf(policy);
  const known = needsRetiredOn ? { status: 'active' as const } : {};
  return {
    rules,
    region: settings.policies.indexOf(policy),
    encoded: encode(rules, { ...visit, ...known, amount: 0, eligible: 0 }),
    needsRetiredOn,
    tier: visit.tier ?? -1,
    prescriptionAssumed: visit.provider === 'pharmacy' && visit.prescription === undefined,
    balance: visit.accountBalance ?? -1,
  };
}

import type { IsoDate } from '../policy/day.ts';
import type { EnteredValue, FactValue, Status, Tier } from '../policy/facts.ts';
import type { Fen } from '../policy/money.ts';
import type { DayTime } from './values/day-time.ts';
import type { MedType } from './values/med-type.ts';
import type { PayLoc } from './values/platform-codes.ts';

/** The fields of a visit under their canonical names, in the order in which they are documented. */
export const FIELDS = [
  'member',
  'city',
  'status',
  'retired_on',
  'enrollment',
  'covered_from',
  'date',
  'institution',
  'tier',
  'provider',
  'category',
  'amount',
  'eligible',
  'place',
  'settlement',
  'claimed_on',
  'designated',
  'coverage',
  'during',
  'prescription',
  'overall_limit',
  'overall_used',
  'account_balance',
  'id',
  'refund_of',
  'refunded',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What the columns say, slot by slot. A slot is one statement that columns of different names can make; most fields
 * have one, some are pieced together from several (a tier from the tier itself, the prescriber's or a platform level).
 */
export type Values = {
  member: string;
  city: string;
  status: Status;
  retired_on: IsoDate;
  enrollment: string;
  covered_from: IsoDate;
  coverage: EnteredValue<'coverage'>;
  overall_limit: Fen;
  overall_used: Fen;
  account_balance: Fen;
  /** Always true: any other insurance cannot be read. */
  insutype: true;
  date: DayTime;
  /** The visit's beginning and its settlement, where a manual row gives both. */
  begun: DayTime;
  settled: DayTime;
  claimed_on: DayTime;
  institution: string;
  tier: Tier;
  prescriber_tier: Tier;
  /** The platform's level of the institution; of a pharmacy it is the pharmacy's own. */
  level: Tier;
  provider: FactValue<'provider'>;
  medins_type: FactValue<'provider'>;
  category: FactValue<'category'>;
  med_type: MedType;
  amount: Fen;
  eligible: Fen;
  /** The three parts of an amount that are not in scope. */
  full_self_pay: Fen;
  over_limit: Fen;
  first_part: Fen;
  place: FactValue<'place'>;
  /** Division code of where the visit was. */
  care_area: string;
  away: boolean;
  settlement: FactValue<'settlement'>;
  setl_type: FactValue<'settlement'>;
  pay_loc: PayLoc;
  designated: boolean;
  during: FactValue<'during'>;
  prescription: FactValue<'prescription'>;
  id: string;
  refund_of: string;
  refunded: boolean;
  /** Always true: a record that does not count cannot be read. */
  valid: true;
};
export type Slot = keyof Values;

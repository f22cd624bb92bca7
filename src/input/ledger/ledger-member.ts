import type { Account, YearLedger } from '../../engine/book.ts';
import { dayKey, openLedger } from '../../engine/ledger.ts';
import type { MemberState } from '../../engine/member-state.ts';
import { yearOf } from '../../policy/day.ts';
import type { Where } from '../problem.ts';
import { isYear, LedgerFields } from './ledger-fields.ts';
import { type LedgerScope, readKeptVisit } from './ledger-visit.ts';

const MEMBER_KEYS = ['member', 'position', 'after_reject', 'account', 'ledgers', 'visits'];
const YEAR_KEYS = [
  'city',
  'year',
  'deductible_paid',
  'cap_used',
  'pool_paid',
  'lowest_standard',
  'highest_standard',
  'latest_day',
  'taken',
];

/** A member of a ledger, by its number from 1; 0 stands for rows without a member. */
export type LedgerMember = { readonly member: number; readonly state: MemberState };

/** Reads a member's line. Throws an InputError with status 65 for a value that is missing, unknown or impossible. */
export function readLedgerMember(value: unknown, where: Where, scope: LedgerScope): LedgerMember {
  const fields = new LedgerFields(value, where, '', MEMBER_KEYS);
  const ledgers = fields.list('ledgers').map(([path, item]) => readYear(item, where, path, scope));
  const visits = fields.list('visits').map(([path, item]) => readKeptVisit(item, where, path, scope));
  const position = fields.has('position') ? fields.position('position') : 0;
  const state = { position, rejected: rejectedIn(fields), account: accountIn(fields, where), ledgers, visits };
  const flaw = memberFlaw(state);
  if (flaw) throw fields.wrong(flaw, flaw === 'position' ? 'position' : 'sum');
  const isNamed = fields.value('member') !== null;
  return { member: isNamed ? scope.members.numberOfText(fields.text('member')) + 1 : 0, state };
}

/** What of a member's state does not fit the rest. */
export function memberFlaw({ position, rejected, account, ledgers, visits }: MemberState) {
  if (ledgers.some(({ region, year }, index) => indexOf(ledgers, region, year) < index)) return 'ledgers';
  for (const { region, day } of visits) if (indexOf(ledgers, region, yearOf(day)) < 0) return 'visits';
  for (const ledger of ledgers) if (!holdsAll(ledger, visits)) return 'ledgers';
  if (position === 0 && (visits.length > 0 || rejected.length === 0)) return 'position';
  // Nothing can be drawn from an account that was never opened.
  return account === null && visits.some((kept) => kept.accountPaid > 0) ? 'position' : null;
}

function indexOf(ledgers: readonly YearLedger[], region: number, year: number): number {
  for (let index = 0; index < ledgers.length; index++) {
    const ledger = ledgers[index] as YearLedger;
    if (ledger.region === region && ledger.year === year) return index;
  }
  return -1;
}

/** A visit that stands must be in its ledger, or taking it back would leave less than nothing. */
function holdsAll({ region, year, ledger }: YearLedger, visits: MemberState['visits']): boolean {
  let deductible = 0;
  let reimbursed = 0;
  let pooled = 0;
  for (const kept of visits) {
    if (kept.refunded || kept.region !== region || yearOf(kept.day) !== year) continue;
    deductible += kept.deductible;
    reimbursed += kept.reimbursed;
    pooled += kept.pooled;
  }
  return deductible <= ledger.deductiblePaid && reimbursed <= ledger.reimbursed && pooled <= ledger.pooled;
}

function rejectedIn(fields: LedgerFields): readonly number[] | 'all' {
  if (!fields.has('after_reject')) return [];
  const value = fields.value('after_reject');
  if (value === 'all') return 'all';
  const years = fields.list('after_reject').map(([, year]) => year);
  if (years.length > 0 && years.every(isYear)) return years;
  throw fields.wrong('after_reject', 'year');
}

function accountIn(fields: LedgerFields, where: Where): MemberState['account'] {
  if (!fields.has('account')) return null;
  const account = new LedgerFields(fields.value('account'), where, 'account', ['opened', 'balance']);
  const read = { opened: account.yuan('opened'), balance: account.yuan('balance') };
  if (accountFlaw(read)) throw account.wrong('balance', 'sum');
  return read;
}

/** What of an account does not fit the rest: visits only ever draw on it. */
export function accountFlaw({ opened, balance }: Account): 'balance' | null {
  return balance > opened ? 'balance' : null;
}

function readYear(value: unknown, where: Where, path: string, scope: LedgerScope): YearLedger {
  const fields = new LedgerFields(value, where, path, YEAR_KEYS);
  const taken = fields.has('taken')
    ? new Map(fields.list('taken').map(([at, item]) => takenAt(item, where, at)))
    : null;
  const ledger = {
    ...openLedger(),
    deductiblePaid: fields.yuan('deductible_paid'),
    reimbursed: fields.yuan('cap_used'),
    pooled: fields.yuan('pool_paid'),
    lowestStandard: fields.yuan('lowest_standard'),
    highestStandard: fields.yuan('highest_standard'),
    latestDay: fields.has('latest_day') ? fields.day('latest_day') : 0,
    taken,
  };
  const read = { region: scope.numberOf(fields), year: fields.year('year'), ledger };
  const flaw = yearFlaw(read);
  if (flaw) throw fields.wrong(flaw, flaw === 'latest_day' ? 'day' : 'sum');
  return read;
}

/** What of a year's ledger does not fit the rest. */
export function yearFlaw({ year, ledger }: YearLedger): 'pool_paid' | 'lowest_standard' | 'latest_day' | null {
  if (ledger.pooled > ledger.reimbursed) return 'pool_paid';
  if (ledger.lowestStandard > ledger.highestStandard) return 'lowest_standard';
  return ledger.latestDay > 0 && yearOf(ledger.latestDay) !== year ? 'latest_day' : null;
}

function takenAt(value: unknown, where: Where, path: string): [string, number] {
  const fields = new LedgerFields(value, where, path, ['date', 'institution', 'deductible']);
  const institution = fields.has('institution') ? fields.text('institution') : '';
  return [dayKey(fields.day('date'), institution), fields.yuan('deductible')];
}

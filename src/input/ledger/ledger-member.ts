import type { Account, YearLedger } from '../../engine/book.ts';
import { dayKey, openLedger } from '../../engine/ledger.ts';
import type { KeptVisit, MemberState } from '../../engine/member-state.ts';
import { yearOf } from '../../policy/day.ts';
import type { Where } from '../problem.ts';
import { isYear, LedgerFields } from './ledger-fields.ts';
import { type LedgerRegions, readKeptVisit } from './ledger-visit.ts';

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

/** A member of a ledger; `null` stands for rows without a member. */
export type LedgerMember = { readonly member: string | null; readonly state: MemberState };

/** Reads a member's line. Throws an InputError with status 65 for a value that is missing, unknown or impossible. */
export function readLedgerMember(value: unknown, where: Where, regions: LedgerRegions): LedgerMember {
  const fields = new LedgerFields(value, where, '', MEMBER_KEYS);
  const ledgers = fields.list('ledgers').map(([path, item]) => readYear(item, where, path, regions));
  const visits = fields.list('visits').map(([path, item]) => readKeptVisit(item, where, path, regions));
  const position = fields.has('position') ? fields.position('position') : 0;
  const state = { position, rejected: rejectedIn(fields), account: accountIn(fields, where), ledgers, visits };
  const flaw = memberFlaw(state);
  if (flaw) throw fields.wrong(flaw, flaw === 'position' ? 'position' : 'sum');
  return { member: fields.value('member') === null ? null : fields.text('member'), state };
}

/** What of a member's state does not fit the rest. */
export function memberFlaw(state: MemberState): 'ledgers' | 'visits' | 'position' | null {
  const { position, rejected, ledgers, visits } = state;
  const ledgerOf = (region: number, year: number) =>
    ledgers.findIndex((ledger) => ledger.region === region && ledger.year === year);
  if (!ledgers.every(({ region, year }, index) => ledgerOf(region, year) === index)) return 'ledgers';
  if (!visits.every(({ region, day }) => ledgerOf(region, yearOf(day)) >= 0)) return 'visits';
  if (!ledgers.every((ledger) => holdsAll(ledger, visits))) return 'ledgers';
  if ((position === 0 && (visits.length > 0 || rejected.length === 0)) || !isFree(state)) return 'position';
  return null;
}

/** A visit that stands must be in its ledger, or taking it back would leave less than nothing. */
function holdsAll({ region, year, ledger }: YearLedger, visits: readonly KeptVisit[]): boolean {
  let [deductible, reimbursed, pooled] = [0, 0, 0];
  for (const kept of visits) {
    if (kept.refunded || kept.region !== region || yearOf(kept.day) !== year) continue;
    deductible += kept.deductible;
    reimbursed += kept.reimbursed;
    pooled += kept.pooled;
  }
  return deductible <= ledger.deductiblePaid && reimbursed <= ledger.reimbursed && pooled <= ledger.pooled;
}

/** Whether nothing was drawn from an account that was never opened. */
function isFree({ account, visits }: Omit<MemberState, 'rejected'>): boolean {
  return account !== null || visits.every((kept) => kept.accountPaid === 0);
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

function readYear(value: unknown, where: Where, path: string, regions: LedgerRegions): YearLedger {
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
  const read = { region: regions.numberOf(fields), year: fields.year('year'), ledger };
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

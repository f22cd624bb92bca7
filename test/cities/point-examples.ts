import type { Opening } from '../../src/engine/ledger.ts';
import type { Visit } from '../../src/engine/visit.ts';

/** A visit of a register's example, amounts in yuan; a working member's on an ordinary day where it says nothing else. */
export type ExampleVisit = Omit<Partial<Visit>, 'amount' | 'eligible' | 'overallLimit' | 'overallUsed'> & {
  readonly yuan: number;
  /** What of it is in scope; all of it where left out. */
  readonly inScope?: number;
  readonly overallLimit?: number;
};

/** The visits of an example, and what of them its sum counts: all payments, the last one's, or what the account pays. */
export type Example = {
  readonly visits: readonly ExampleVisit[];
  readonly counts?: 'all' | 'last' | 'account';
  readonly deductible?: number;
  readonly reimbursed?: number;
  readonly assumeExtended?: boolean;
};

type Fields = Omit<ExampleVisit, 'yuan' | 'tier'>;
type Given = Omit<Example, 'visits'>;

/** One visit. */
const one = (tier: Visit['tier'], yuan: number, fields: Fields = {}, given: Given = {}): Example => ({
  visits: [{ tier, yuan, ...fields }],
  ...given,
});
const several = (visits: readonly ExampleVisit[], given: Given = {}): Example => ({ visits, ...given });
/** A visit of 300 yuan of which 240 are in scope, and enough on the account. */
const account = (given: Given = {}) =>
  one(2, 300, { inScope: 240, accountBalance: 100_000 }, { ...given, counts: 'account' });
/** Two visits, the first taken back; what the second keeps. */
const refunded = (tier: Visit['tier'], first: number, second: number, fields: Fields = {}) =>
  several(
    [
      { tier, yuan: first, id: 'a', ...fields },
      { tier, yuan: second, id: 'b', ...fields },
      { tier, yuan: -first, refundOf: 'a', ...fields, date: '2024-12-30' },
    ],
    { counts: 'all', reimbursed: 0 },
  );

/** The examples of the open points that decide a visit, by their ids; G11's by its region. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'SMX-A01': one(1, 2000),
  'SMX-A02': several([
    { tier: 2, yuan: 20, institution: 'A' },
    { tier: 2, yuan: 100, institution: 'A' },
  ]),
  'SMX-A04': one(1, 100),
  'SMX-A05': several(
    [
      { tier: 1, yuan: 2000, date: '2022-11-10' },
      { tier: 1, yuan: 100, date: '2023-02-01' },
    ],
    { counts: 'last' },
  ),
  'SMX-A06': one(2, 130, { date: '2022-08-10' }),
  'SMX-A07': one(2, 330, { date: '2023-06-28', retiredOn: '2023-06-30', institution: 'A' }, { reimbursed: 1400 }),
  'SMX-A08': one(3, 150, { date: '2023-06-20', retiredOn: '2023-06-15' }),
  'SMX-A09': one(1, 200, { enrollment: 'pool-only' }),
  'SMX-A10': one(3, 300, { place: 'temporary' }),
  'SMX-A12': several([
    { tier: 2, yuan: 80, institution: 'A' },
    { tier: 2, yuan: 100, institution: 'P', provider: 'pharmacy' },
  ]),
  'SMX-A13': one(2, 130, { coverage: 'arrears' }),
  'SMX-A14': one(2, 300, { category: 'chronic' }),
  'SMX-A19': one(1, 1000, { date: '2023-11-10', coveredFrom: '2023-10-01' }),
  'SMX-A20': several([
    { tier: 1, yuan: 100, date: '2023-03-25', status: 'retired', coveredFrom: '2023-04-01' },
    { tier: 1, yuan: 100, date: '2023-04-01', status: 'retired', coveredFrom: '2023-04-01' },
  ]),
  'SMX-A21': one(3, 250, { category: 'emergency' }),
  'SMX-A22': one(3, 1050, { category: 'emergency-death' }),
  'SMX-A23': one(1, 100, { category: 'two-diseases' }),
  'SMX-A24': one(1, 10, { category: 'fixed-fee' }),
  'SMX-A25': one(2, 130, { category: 'family-planning' }),
  'SMX-A26': one(2, 130, { during: 'ltc-medical' }),
  'SMX-A27': one(1, 100, { during: 'ltc-home' }),
  'SMX-A29': account(),
  'SMX-A30': refunded(2, 20, 100, { institution: 'A' }),
  'SMX-A31': one(2, 130, { category: 'maternity' }),
  'SMX-A32': several([
    { tier: 2, yuan: 100, institution: 'A' },
    { tier: 3, yuan: 100, institution: 'A' },
  ]),
  'G11 sanmenxia': one(1, 200, { category: 'statutory-exclusion' }),

  'ZZ-A01': several(
    [
      { tier: 1, yuan: 1000 },
      { tier: 2, yuan: 300 },
    ],
    { counts: 'last' },
  ),
  'ZZ-A02': several([
    { tier: 1, yuan: 200 },
    { tier: 3, yuan: 800 },
  ]),
  'ZZ-A03': one(1, 400, { date: '2022-12-01' }),
  'ZZ-A04': one(1, 3000),
  'ZZ-A05': one(3, 1000, { place: 'temporary' }),
  'ZZ-A06': one(3, 1000, { place: 'referral' }, { deductible: 800 }),
  'ZZ-A07': one(3, 1000, { place: 'unfiled' }, { deductible: 800 }),
  'ZZ-A08': one(2, 100, { settlement: 'manual' }, { deductible: 400 }),
  'ZZ-A09': one(3, 1000, { provider: 'pharmacy' }),
  'ZZ-A10': one(2, 100, { date: '2023-07-10', retiredOn: '2023-07-05' }, { deductible: 400 }),
  'ZZ-A18': several([
    { tier: 2, yuan: 500, category: 'chronic' },
    { tier: 1, yuan: 300 },
  ]),
  'ZZ-A19': one(2, 266.67, { overallLimit: 100 }, { deductible: 400 }),
  'ZZ-A20': one(2, 220, { category: 'maternity' }, { deductible: 400 }),
  'ZZ-A21': one(2, 100.05, { place: 'temporary' }, { deductible: 400 }),
  'ZZ-A23': one(3, 1000, { category: 'special-drug' }, { deductible: 800 }),
  'ZZ-A24': one(1, 100, { category: 'two-diseases' }, { deductible: 200 }),
  'ZZ-A25': one(1, 10, { category: 'fixed-fee' }, { deductible: 200 }),
  'ZZ-A26': one(2, 100, { category: 'family-planning' }, { deductible: 400 }),
  'ZZ-A28': account({ deductible: 400 }),
  'ZZ-A29': refunded(1, 100, 300),
  'ZZ-A30': one(0, 100, {}, { deductible: 200 }),
  'ZZ-A31': one(2, 100, { coverage: 'arrears' }, { deductible: 400 }),
  'ZZ-A32': one(1, 400, { date: '2023-11-10', coveredFrom: '2023-10-01' }),
  'ZZ-A33': one(1, 400, { date: '2022-11-28' }),
  'G11 zaozhuang': one(1, 200, { category: 'statutory-exclusion' }, { deductible: 200 }),

  'TL-A01': one(3, 7000),
  'TL-A02': one(3, 1000, { status: 'retired' }, { deductible: 300 }),
  'TL-A03': several([
    { tier: 3, yuan: 400, date: '2022-12-05' },
    { tier: 3, yuan: 400, date: '2023-01-05' },
  ]),
  'TL-A04': one(3, 100, { date: '2023-07-05', retiredOn: '2023-07-01' }, { deductible: 300 }),
  'TL-A06': one(3, 100, { status: 'retired', provider: 'psychiatric' }, { deductible: 300 }),
  'TL-A08': one(2, 200, { settlement: 'manual' }, { deductible: 300 }),
  'TL-A09': one(2, 200, { category: 'emergency' }, { deductible: 300 }),
  'TL-A10': one(2, 200, { category: 'emergency', place: 'temporary' }, { deductible: 300 }),
  'TL-A12': one(3, 200, { during: 'hospitalized' }, { deductible: 300 }),
  'TL-A13': one(0, 100, {}, { deductible: 300 }),
  'TL-A14': one(2, 100, { coverage: 'arrears' }, { deductible: 300 }),
  'TL-A17': one(3, 400, { date: '2023-11-10', coveredFrom: '2023-10-01' }),
  'TL-A20': one(3, 1000, { category: 'special-drug' }, { deductible: 300 }),
  'TL-A21': one(1, 100, { category: 'two-diseases' }, { deductible: 300 }),
  'TL-A22': one(1, 10, { category: 'fixed-fee' }, { deductible: 300 }),
  'TL-A23': one(2, 100, { during: 'ltc-medical' }, { deductible: 300 }),
  'TL-A24': one(1, 100, { during: 'ltc-home' }, { deductible: 300 }),
  'TL-A26': account({ deductible: 300 }),
  'TL-A27': refunded(2, 100, 400),
  'TL-A28': one(2, 100, { provider: 'internet' }, { deductible: 300 }),
  'G11 tieling': one(1, 200, { category: 'statutory-exclusion' }, { deductible: 300 }),

  'CQ-A01': several(
    [
      { tier: 2, yuan: 150, date: '2024-03-01' },
      { tier: 2, yuan: 100, status: 'retired' },
    ],
    { counts: 'last' },
  ),
  'CQ-A02': several(
    [
      { tier: 2, yuan: 5200, date: '2024-03-01' },
      { tier: 3, yuan: 1500, status: 'retired' },
    ],
    { counts: 'last' },
  ),
  'CQ-A03': several(
    [
      { tier: 3, yuan: 2200, date: '2024-03-01', enrollment: 'individual-2' },
      { tier: 2, yuan: 100, enrollment: 'individual-1' },
    ],
    { counts: 'last' },
  ),
  'CQ-A04': one(2, 2000, { enrollment: 'individual-1' }),
  'CQ-A05': one(3, 200, { overallLimit: 2950 }, { deductible: 200, reimbursed: 2950 }),
  'CQ-A06': several([
    { tier: 2, yuan: 150, category: 'chronic' },
    { tier: 2, yuan: 300 },
  ]),
  'CQ-A07': one(2, 10, { category: 'fixed-fee' }, { deductible: 200 }),
  'CQ-A09': one(3, 100, { place: 'unfiled' }, { deductible: 200 }),
  'CQ-A10': one(2, 500, { place: 'temporary', settlement: 'manual' }, { deductible: 200, reimbursed: 2950 }),
  'CQ-A11': one(2, 100, { provider: 'pharmacy', prescription: 'paper' }, { deductible: 200 }),
  'CQ-A15': one(2, 600, { enrollment: 'individual-2-lump-sum' }),
  'CQ-A16': one(3, 100, { during: 'hospitalized' }, { deductible: 200 }),
  'CQ-A17': one(2, 500, { date: '2023-12-31' }),
  'CQ-A19': one(2, 100, { category: 'maternity' }, { deductible: 200 }),
  'CQ-A21': one(3, 300, { category: 'emergency' }, { deductible: 200 }),
  'CQ-A22': one(3, 1000, { category: 'emergency-death' }, { deductible: 200 }),
  'CQ-A23': one(2, 100, { category: 'family-planning' }, { deductible: 200 }),
  'CQ-A24': one(2, 100, { settlement: 'manual' }, { deductible: 200 }),
  'CQ-A25': one(2, 100, { during: 'ltc-medical' }, { deductible: 200 }),
  'CQ-A26': one(1, 100, { during: 'ltc-home' }, { deductible: 200 }),
  'CQ-A29': one(3, 1000, { category: 'special-drug' }, { deductible: 200 }),
  'CQ-A30': account({ deductible: 200 }),
  'CQ-A31': refunded(2, 100, 300),
  'CQ-A32': one(0, 100, {}, { deductible: 200 }),
  'CQ-A33': one(3, 200, { overallLimit: 0 }, { deductible: 200 }),
  'CQ-A34': one(2, 100, { coverage: 'arrears' }, { deductible: 200 }),
  'CQ-A35': one(2, 400, { date: '2024-11-10', coveredFrom: '2024-10-01' }),
  'CQ-A36': one(3, 100, { date: '2024-07-05', retiredOn: '2024-07-01' }, { deductible: 200 }),
  'G11 chongqing': one(1, 200, { category: 'statutory-exclusion' }, { deductible: 200 }),

  'SY-A01': one(1, 5000),
  'SY-A02': one(1, 600, { date: '2022-12-31' }),
  'SY-A03': one(1, 100, { date: '2023-12-31' }, { deductible: 500 }),
  'SY-A04': one(3, 200, { place: 'unfiled' }, { deductible: 500 }),
  'SY-A05': several(
    [
      { tier: 2, yuan: 200, place: 'relocated', settlement: 'manual', claimedOn: '2023-11-20' },
      { tier: 2, yuan: 200, place: 'relocated', settlement: 'manual', claimedOn: '2024-04-01' },
    ],
    { deductible: 500 },
  ),
  'SY-A06': several([
    { tier: 3, yuan: 600, date: '2023-09-01' },
    { tier: 1, yuan: 600, date: '2023-08-01', place: 'relocated', settlement: 'manual', claimedOn: '2024-02-10' },
  ]),
  'SY-A07': one(2, 100, { provider: 'pharmacy' }),
  'SY-A08': one(2, 100, { provider: 'pharmacy' }, { deductible: 500 }),
  'SY-A09': one(3, 100, { date: '2023-07-05', retiredOn: '2023-07-01' }, { deductible: 500 }),
  'SY-A11': one(2, 246.15, { overallLimit: 100 }, { deductible: 500 }),
  'SY-A12': one(2, 200, { category: 'family-planning' }, { deductible: 500 }),
  'SY-A19': one(0, 100, {}, { deductible: 500 }),
  'SY-A21': one(2, 100, { settlement: 'manual' }, { deductible: 500 }),
  'SY-A22': one(3, 1000, { category: 'emergency-death' }, { deductible: 500 }),
  'SY-A23': one(1, 100, { category: 'two-diseases' }, { deductible: 500 }),
  'SY-A24': one(1, 10, { category: 'fixed-fee' }, { deductible: 500 }),
  'SY-A25': one(2, 100, { during: 'ltc-medical' }, { deductible: 500 }),
  'SY-A26': one(1, 100, { during: 'ltc-home' }, { deductible: 500 }),
  'SY-A28': account({ deductible: 500 }),
  'SY-A29': refunded(2, 100, 700),
  'SY-A30': one(3, 1000, { category: 'special-drug' }, { deductible: 500 }),
  'SY-A31': one(2, 100, { coverage: 'arrears' }, { deductible: 500 }),
  'SY-A32': one(1, 600, { date: '2023-11-10', coveredFrom: '2023-10-01' }),
  'SY-A33': one(
    2,
    100,
    { date: '2023-12-20', place: 'relocated', settlement: 'manual', claimedOn: '2024-02-10' },
    { deductible: 500 },
  ),
  'G11 shiyan': one(1, 200, { category: 'statutory-exclusion' }, { deductible: 500 }),
};

/** The opening balance of an example, in fen. */
export function openingOf({ deductible = 0, reimbursed = 0 }: Example): Opening {
  return { deductiblePaid: deductible * 100, reimbursed: reimbursed * 100 };
}

import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/engine/compare/comparison.ts';
import { brokenIdentity, newRecorded } from '../../../src/engine/compare/recorded.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { compareAll, regionOf } from './support.ts';

const shiyan = regionOf('shiyan');
const visit: Visit = { date: '2023-05-10', status: 'active', tier: 3, amount: 100_000, eligible: 100_000 };
const later: Visit = { ...visit, date: '2023-06-10' };
const statuses = (rows: readonly Comparison[]) => rows.map(({ compared }) => compared);

// Shiyan, tier 3, working: deductible 500 a year, 50 %, cap 3000.
const asTier2 = { visit, recorded: { pooled: 32_500, deductible: 50_000 } };

test('later visits go on from what was recorded: 325 of the cap used, so 2675 of (6350 × 50 % = 3175) are left', async () => {
  const big = { ...later, amount: 635_000, eligible: 635_000 };
  const rows = await compareAll(shiyan, [asTier2, { visit: big, recorded: { pooled: 267_500, deductible: 0 } }]);
  expect(statuses(rows)).toEqual(['over', 'equal']);
  expect(rows[0]).toMatchObject({ right: 32_500, difference: 7_500, deductibleDifference: 0 });
});

test('or from what was computed: 250 of the cap used, so 2750 are left', async () => {
  const big = { ...later, amount: 635_000, eligible: 635_000 };
  const rows = [asTier2, { visit: big, recorded: { pooled: 267_500, deductible: 0 } }];
  const compared = await compareAll(shiyan, rows, { ledger: 'computed' });
  expect(statuses(compared)).toEqual(['over', 'under']);
  expect(compared[1]?.difference).toBe(-7_500);
});

test('a refund gives back what was recorded, and the ledger falls by it', async () => {
  const refund = { ...visit, date: '2023-06-01', amount: -100_000, eligible: -100_000 };
  const rows = await compareAll(shiyan, [
    asTier2,
    { visit: refund, recorded: { pooled: -32_500, deductible: -50_000 } },
    { visit: later, recorded: { pooled: 25_000, deductible: 50_000 } },
  ]);
  expect(statuses(rows)).toEqual(['over', 'equal', 'equal']);
});

test('where no deductible is recorded it is that of the slip: none here, so the next visit owes all 500', async () => {
  const rows = await compareAll(shiyan, [
    { visit, recorded: { pooled: 50_000 } },
    { visit: later, recorded: { pooled: 25_000 } },
  ]);
  expect(statuses(rows)).toEqual(['over', 'equal']);
});

test('a missing visit is one for the later visits too: 200 of the deductible met before, 300 owed, then none', async () => {
  const rows = await compareAll(shiyan, [
    { visit, recorded: { pooled: 35_000, deductible: 30_000 } },
    { visit: later, recorded: { pooled: 50_000, deductible: 0 } },
  ]);
  expect(statuses(rows)).toEqual(['over', 'equal']);
  expect(rows[0]?.fits).toEqual([{ cause: 'visit-missing', detail: '200.00', article: '' }]);
});

test('what a receipt says of the year so far opens a ledger that no earlier visit did', async () => {
  const recorded = { pooled: 50_000, deductible: 0, capUsedBefore: 20_000, deductiblePaidBefore: 50_000 };
  expect(statuses(await compareAll(shiyan, [{ visit, recorded }]))).toEqual(['equal']);
});

test('and is checked where one did: 300 used, 250 known', async () => {
  const rows = await compareAll(shiyan, [
    { visit, recorded: { pooled: 25_000, deductible: 50_000 } },
    { visit: later, recorded: { pooled: 50_000, deductible: 0, capUsedAfter: 80_000 } },
  ]);
  expect(rows.at(-1)).toMatchObject({
    compared: 'equal',
    fits: [{ cause: 'visit-missing', detail: '50.00', article: '' }],
  });
});

test('a visit settled twice names the line of the first; not at another time, nor once it was taken back', async () => {
  const recorded = { pooled: 25_000, deductible: 50_000 };
  const again = { visit, recorded: { pooled: 50_000, deductible: 0 } };
  const refund = {
    visit: { ...visit, amount: -100_000, eligible: -100_000 },
    recorded: { pooled: -50_000, deductible: 0 },
  };
  const rows = await compareAll(shiyan, [
    { visit, recorded },
    again,
    { visit: { ...visit, time: 36_000 }, recorded: again.recorded },
    refund,
  ]);
  expect(rows.map(({ repeats }) => repeats)).toEqual([0, 2, 0, 0]);
});

test('a difference within the tolerance is none', async () => {
  const rows = [{ visit, recorded: { pooled: 25_001, deductible: 50_000 } }];
  expect(statuses(await compareAll(shiyan, rows, { tolerance: 1 }))).toEqual(['equal']);
  expect(statuses(await compareAll(shiyan, rows))).toEqual(['over']);
});

test('only a deductible charged otherwise is a difference too: of 100 it took all, none was charged', async () => {
  const small = { ...visit, amount: 10_000, eligible: 10_000 };
  const rows = await compareAll(shiyan, [{ visit: small, recorded: { pooled: 0, deductible: 0 } }]);
  expect(rows[0]).toMatchObject({ compared: 'over', difference: 0, deductibleDifference: -10_000 });
});

test('a row without a recorded payment has no right side', async () => {
  expect(statuses(await compareAll(shiyan, [{ visit, recorded: {} }]))).toEqual(['only-left']);
});

test('a record whose sums do not come out cannot be compared', async () => {
  const recorded = { pooled: 25_000, deductible: 50_000, selfPaid: 74_000 };
  const rows = await compareAll(shiyan, [{ visit, recorded }]);
  expect(rows[0]).toMatchObject({ compared: 'not-comparable', broken: 'funds-and-own', fits: [] });
});

test.each([
  ['4.52 = 0 + 0 + 0.23 + 4.29', { fullSelfPay: 0, overLimit: 0, firstPart: 23 }, null],
  ['4.52 and 0 + 0 + 0.25 + 4.29', { fullSelfPay: 0, overLimit: 0, firstPart: 25 }, 'parts-total'],
  ['a fen is rounding: 4.52 and 4.53', { fullSelfPay: 0, overLimit: 0, firstPart: 24 }, null],
  ['4.52 = 3.00 + 1.52', { pooled: 300, selfPaid: 152 }, null],
  ['4.52 and 3.00 + 1.00', { pooled: 300, selfPaid: 100 }, 'funds-and-own'],
  ['4.52 = 3.50 of all funds + 1.02', { pooled: 300, fundTotal: 350, selfPaid: 102 }, null],
  ['4.52 = 3.00 + 1.02 + 0.50 of the hospital', { pooled: 300, hospitalPart: 50, selfPaid: 102 }, null],
  ['1.52 and 1.00 + 0.50', { pooled: 300, selfPaid: 152, accountPaid: 100, cashPaid: 50 }, 'account-and-cash'],
] as const)('sums of a record: %s', (_, said, broken) => {
  expect(brokenIdentity({ ...newRecorded(), pooled: 0, ...said }, 452, 429)).toBe(broken);
});

test('whether a visit was paid wrongly or others are missing, the next visits tell: none of 500 owed again, so it was met', async () => {
  const rows = await compareAll(shiyan, [
    { visit, recorded: { pooled: 50_000, deductible: 0 } },
    { visit: later, recorded: { pooled: 50_000, deductible: 0 } },
    { visit: { ...later, date: '2023-07-10' }, recorded: { pooled: 50_000, deductible: 0 } },
  ]);
  expect(statuses(rows)).toEqual(['over', 'equal', 'equal']);
});

test('nor is a wrong payment taken for a cap used up, once the next visit is paid: 200 for 250, then 500', async () => {
  const rows = await compareAll(shiyan, [
    { visit, recorded: { pooled: 20_000, deductible: 50_000 } },
    { visit: later, recorded: { pooled: 50_000, deductible: 0 } },
  ]);
  expect(statuses(rows)).toEqual(['under', 'equal']);
  expect(rows[1]).toMatchObject({ right: 50_000, difference: 0, deductibleDifference: 0 });
});

// 325 recorded, 250 computed; then 1000 × 50 % = 500: by the records 325, 825 of the cap are used before the visits behind.
describe('with computed ledgers a receipt is held to what was recorded before it', () => {
  const paid = { pooled: 50_000, deductible: 0 };
  const third = { ...visit, date: '2023-07-10' };
  const fitsOf = async (second: object, last: object) => {
    const rows = [
      asTier2,
      { visit: later, recorded: { ...paid, ...second } },
      { visit: third, recorded: { ...paid, ...last } },
    ];
    const compared = await compareAll(shiyan, rows, { ledger: 'computed' });
    expect(statuses(compared)).toEqual(['over', 'equal', 'equal']);
    return compared.slice(1).map(({ fits }) => fits.map(({ cause, detail }) => `${cause} ${detail}`));
  };

  test('which explains it', async () => {
    const before = { capUsedBefore: 32_500, deductiblePaidBefore: 50_000 };
    expect(await fitsOf(before, { ...before, capUsedBefore: 82_500 })).toEqual([[], []]);
    expect(await fitsOf({}, { capUsedBefore: 82_500 })).toEqual([[], []]);
    expect(await fitsOf({}, { capUsedAfter: 132_500 })).toEqual([[], []]);
  });

  test('or leaves visits that are not given, which is said once', async () => {
    expect(await fitsOf({ capUsedBefore: 40_000 }, { capUsedBefore: 90_000 })).toEqual([['visit-missing 75.00'], []]);
    const deductible = await fitsOf({ deductiblePaidBefore: 60_000 }, { deductiblePaidBefore: 60_000 });
    expect(deductible).toEqual([['visit-missing 100.00'], []]);
  });
});

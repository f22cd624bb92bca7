import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAG, newCase, newOutcome } from '../../../src/engine/case.ts';
import { newComparison } from '../../../src/engine/compare/comparison.ts';
import { IMPACT_BY, ImpactTally } from '../../../src/engine/compare/impact-tally.ts';
import type { Moved } from '../../../src/engine/compare/moved.ts';
import { RowCounts } from '../../../src/engine/compare/row-moves.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import type { TieredRow } from '../../../src/engine/settler.ts';
import { regionOf } from './support.ts';

type Paid = {
  readonly member: number;
  readonly base: number;
  readonly other: number;
  readonly tier?: number;
  readonly year?: number;
  readonly retired?: boolean;
  readonly flags?: readonly [base: number, other: number];
};

const row: TieredRow = {
  member: 0,
  region: 0,
  institution: -1,
  rules: rulesOf(regionOf('shiyan')),
  visit: newCase(),
  eligibleAssumed: false,
  prescriptionAssumed: false,
  id: '',
  refund: false,
  refundOf: '',
  balance: -1,
  tier: 1,
};

function tallied(rows: readonly Paid[], forgetsAfter: (index: number) => boolean = () => false) {
  const tally = new ImpactTally();
  rows.forEach(({ member, base, other, tier = 1, year = 2023, retired = false, flags = [0, 0] }, index) => {
    const outcome = (reimbursed: number, flag: number) => ({ ...newOutcome(), reimbursed, year, flags: flag });
    const visit = { ...newCase(), retired };
    const difference = other - base;
    const compared = difference === 0 ? 'equal' : difference > 0 ? 'over' : 'under';
    const comparison = { ...newComparison(), compared, right: other, difference } as const;
    tally.add({ ...row, member, tier, visit }, comparison, outcome(base, flags[0]), outcome(other, flags[1]));
    if (forgetsAfter(index)) tally.forget();
  });
  return tally.impact();
}

const people = ({ gain, lose, stay }: Moved) => [gain, lose, stay];

test('a member is one in each group that it has rows of, by the sum of its rows there', () => {
  // Member 1 gains 50 at tier 1 and loses 50 at tier 3; member 2 loses 10 at tier 1.
  const impact = tallied([
    { member: 1, base: 100, other: 150 },
    { member: 1, base: 100, other: 50, tier: 3 },
    { member: 2, base: 30, other: 15 },
    { member: 2, base: 30, other: 35, retired: true },
  ]);
  expect(people(impact.total)).toEqual([0, 1, 1]);
  expect(impact.groups('tier').map((group) => [group.key, ...people(group), group.base, group.other])).toEqual([
    [1, 1, 1, 0, 160n, 200n],
    [3, 0, 1, 0, 100n, 50n],
  ]);
  expect(impact.groups('status').map((group) => [group.key, ...people(group)])).toEqual([
    ['active', 0, 1, 1],
    ['retired', 1, 0, 0],
  ]);
});

test('a cap that cuts several payments of a member cuts those of one member', () => {
  const cut: Paid['flags'] = [FLAG.capped, 0];
  const impact = tallied([
    { member: 1, base: 100, other: 150, flags: cut },
    { member: 1, base: 0, other: 50, flags: [FLAG.capReached, FLAG.belowDeductible] },
    { member: 2, base: 0, other: 50, flags: [0, FLAG.capReached] },
  ]);
  expect([impact.total.cutByBase, impact.total.cutByOther]).toEqual([1, 1]);
});

test('bins: those paid nothing, then fifths; who is paid the same is in the same one', () => {
  const paid = [0, 0, 10, 20, 20, 20, 50, 60, 70, 80, 90, 100];
  const impact = tallied(paid.map((base, member) => ({ member, base, other: base + 1 })));
  // Ten are paid: bounds are the 2nd, 4th, 6th, 8th and 10th of them, 20, 20, 60, 80, 100.
  expect(impact.bins.map(({ least, most, gain }) => [least, most, gain])).toEqual([
    [0, 0, 2],
    [10, 20, 4],
    [50, 60, 2],
    [70, 80, 2],
    [90, 100, 2],
  ]);
});

test('every grouping adds up to the total, also where members are forgotten and their numbers given again', () => {
  const paid = fc.record({
    member: fc.nat(4),
    base: fc.integer({ min: -500, max: 500 }),
    other: fc.integer({ min: -500, max: 500 }),
    tier: fc.integer({ min: -1, max: 3 }),
    year: fc.integer({ min: 2023, max: 2025 }),
    retired: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(paid, { maxLength: 40 }), fc.nat(10), (rows, every) => {
      const impact = tallied(rows, (index) => index % (every + 1) === every);
      const sums = [rows.reduce((sum, { base }) => sum + base, 0), rows.reduce((sum, { other }) => sum + other, 0)];
      const added = (groups: readonly Moved[]) => [
        Number(groups.reduce((sum, { base }) => sum + base, 0n)),
        Number(groups.reduce((sum, { other }) => sum + other, 0n)),
      ];
      expect(added([impact.total])).toEqual(sums);
      for (const by of IMPACT_BY) expect(added(impact.groups(by))).toEqual(sums);
      expect(added(impact.bins)).toEqual(sums);
      const members = (groups: readonly Moved[]) => groups.flatMap(people).reduce((sum, count) => sum + count, 0);
      expect(members(impact.bins)).toBe(members([impact.total]));
    }),
  );
});

test('rows are counted and summed each way, beyond what a number holds: 1,000,000 × 9,999,999,999 fen', () => {
  const rows = new RowCounts();
  const over = { ...newComparison(), compared: 'over', right: 9_999_999_999, difference: 9_999_999_999 } as const;
  for (let row = 0; row < 1_000_000; row++) rows.add(over);
  rows.add({ ...newComparison(), compared: 'under', right: 0, difference: -7 });
  rows.add({ ...newComparison(), right: 5, difference: 0 });
  rows.add({ ...newComparison(), compared: 'only-left' });
  expect([rows.over.sum, rows.under.sum, rows.equal, rows.unsettled]).toEqual([9_999_999_999_000_000n, 7n, 1, 1]);
  expect([rows.all, rows.different]).toEqual([1_000_003, 1_000_002]);
});

import { describe, expect, test } from 'vitest';
import { CAUSE_CODES } from '../../../src/engine/compare/causes.ts';
import { isFinding } from '../../../src/engine/compare/comparison.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { randomFrom, type Settled, type Slip, yearOf } from './platform.ts';
import { compareAll, regionOf } from './support.ts';

/** Slips of each kind; a run with a thousand is to be made by hand now and then. */
const SLIPS = 25;
const MEMBERS = 300;

/** What an audit of many members found. */
type Found = {
  readonly planted: number;
  readonly reported: number;
  readonly listed: number;
  readonly first: number;
  /** Rows in which nothing is wrong, yet something was said of them. */
  readonly false: number;
};

async function auditOf(years: readonly (readonly Settled[])[]): Promise<Found> {
  const found = { planted: 0, reported: 0, listed: 0, first: 0, false: 0 };
  for (const rows of years) {
    const compared = await compareAll(regionOf(rows[0]?.city ?? ''), rows.map(paidRow));
    for (const [index, comparison] of compared.entries()) {
      const { slip = null } = rows[index] ?? {};
      if (slip === null) {
        found.false += isFinding(comparison) ? 1 : 0;
        continue;
      }
      const causes: string[] = comparison.fits.map(({ cause }) => cause);
      if (comparison.repeats > 0) causes.unshift('settled-twice');
      found.planted++;
      found.reported += isFinding(comparison) ? 1 : 0;
      found.listed += causes.includes(slip) ? 1 : 0;
      found.first += causes[0] === slip ? 1 : 0;
    }
  }
  return found;
}

function paidRow({ paid, deductible, ratio, tier, retiredOn, slip: _, member: __, city: ___, ...visit }: Settled) {
  return {
    visit: { ...visit, tier, ...(retiredOn && { retiredOn }) } as Visit,
    recorded: { pooled: paid, deductible, ratio: ratio * 100 },
  };
}

/** So many members with the slip. */
function membersWith(slip: Slip | null, count: number, seed: number): Settled[][] {
  const random = randomFrom(seed);
  const years: Settled[][] = [];
  while (years.length < count) {
    const rows = yearOf(`M${years.length}`, random, slip);
    if (rows) years.push(rows);
  }
  return years;
}

test('correct settlements audit clean', async () => {
  expect(await auditOf(membersWith(null, MEMBERS, 1))).toMatchObject({ planted: 0, false: 0 });
});

const PLANTED: readonly Slip[] = [...CAUSE_CODES, 'settled-twice'];

describe('a single slip is reported, its cause listed and nearly always first, and nothing else is said', () => {
  test.each(PLANTED.map((slip, index) => [slip, index] as const))('%s', async (slip, index) => {
    const found = await auditOf(membersWith(slip, SLIPS, index + 2));
    expect(found).toMatchObject({ planted: SLIPS, reported: SLIPS, false: 0 });
    expect(found.listed / SLIPS).toBeGreaterThanOrEqual(0.99);
    expect(found.first / SLIPS).toBeGreaterThanOrEqual(0.95);
  });
});

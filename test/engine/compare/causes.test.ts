import { expect, test } from 'vitest';
import { CAUSE_CODES } from '../../../src/engine/compare/causes.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { causesIn, compareAll, type Paid, regionOf } from './support.ts';

const shiyan: Visit = { date: '2023-05-10', status: 'active', tier: 3, amount: 100_000, eligible: 100_000 };

type Example = {
  readonly name: string;
  readonly city: string;
  readonly rows: readonly Paid[];
  readonly status: 'over' | 'under';
  readonly causes: readonly string[];
};

/** One visit, or some before it that were paid as they should. */
function paid(visit: Partial<Visit>, pooled: number, deductible: number, ratio?: number): Paid {
  return { visit: { ...shiyan, ...visit }, recorded: { pooled, deductible, ...(ratio !== undefined && { ratio }) } };
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'shiyan, tier 2 for 3: (1000 − 500) × 65 % = 325, not × 50 % = 250',
    city: 'shiyan',
    rows: [paid({}, 32_500, 50_000)],
    status: 'over',
    causes: ['tier:2'],
  },
  {
    name: 'shiyan, retired for working: (1000 − 500) × 60 % = 300',
    city: 'shiyan',
    rows: [paid({}, 30_000, 50_000)],
    status: 'over',
    causes: ['status:retired'],
  },
  {
    name: 'shiyan, no deductible: 1000 × 50 % = 500; as if visits before had met all 500 of it',
    city: 'shiyan',
    rows: [paid({}, 50_000, 0)],
    status: 'over',
    causes: ['deductible-none', 'visit-missing:500.00'],
  },
  {
    name: 'shiyan, the deductible again: (800 − 500) × 50 % = 150, not 800 × 50 % = 400',
    city: 'shiyan',
    rows: [paid({}, 25_000, 50_000), paid({ date: '2023-06-10', amount: 80_000, eligible: 80_000 }, 15_000, 50_000)],
    status: 'under',
    causes: ['deductible-again'],
  },
  {
    name: 'shiyan, tier 2, cut off: (501.03 − 500) × 65 % = 0.6695, 0.66 for 0.67',
    city: 'shiyan',
    rows: [paid({ tier: 2, amount: 50_103, eligible: 50_103 }, 66, 50_000)],
    status: 'under',
    causes: ['truncated', 'visit-missing:2999.34'],
  },
  {
    name: 'shiyan, half to even: (501.01 − 500) × 50 % = 0.505, 0.50 for 0.51; so it is where it is cut off',
    city: 'shiyan',
    rows: [paid({ amount: 50_101, eligible: 50_101 }, 50, 50_000)],
    status: 'under',
    causes: ['half-even', 'truncated', 'visit-missing:2999.50'],
  },
  {
    name: 'shiyan, the whole amount for the part in scope: (1200 − 500) × 50 % = 350',
    city: 'shiyan',
    rows: [paid({ amount: 120_000 }, 35_000, 50_000)],
    status: 'over',
    causes: ['total-in-scope'],
  },
  {
    name: 'shiyan, retired on 15 June, paid as retired on the 1st: (1000 − 500) × 60 % = 300',
    city: 'shiyan',
    rows: [paid({ date: '2023-06-01', retiredOn: '2023-06-15' }, 30_000, 50_000)],
    status: 'over',
    causes: ['turned-early', 'status:retired'],
  },
  {
    name: 'shiyan, retired on 15 June, paid as working on the 20th: (1000 − 500) × 50 % = 250; so reads who counts from the month after',
    city: 'shiyan',
    rows: [paid({ date: '2023-06-20', retiredOn: '2023-06-15' }, 25_000, 50_000)],
    status: 'under',
    causes: ['turned-late', 'status:active', 'reading:SY-A09', 'visit-missing:2750.00'],
  },
  {
    name: 'zaozhuang, tier 2 with the standard of tier 3: (1000 − 800) × 60 % = 120, not (1000 − 400) × 60 % = 360',
    city: 'zaozhuang',
    rows: [paid({ tier: 2 }, 12_000, 80_000)],
    status: 'under',
    causes: ['deductible-tier:3'],
  },
  {
    name: 'chongqing, working with the standard of the retired: (1000 − 100) × 50 % = 450, not (1000 − 200) × 50 % = 400',
    city: 'chongqing',
    rows: [paid({ date: '2024-05-10' }, 45_000, 10_000)],
    status: 'over',
    causes: ['deductible-status:retired', 'visit-missing:100.00'],
  },
  {
    name: 'tieling, January with the standard of December: (1000 − 25) × 50 % = 487.50, not (1000 − 300) × 50 % = 350',
    city: 'tieling',
    rows: [paid({ date: '2023-01-10' }, 48_750, 2_500)],
    status: 'over',
    causes: ['deductible-year:2022', 'visit-missing:275.00'],
  },
  {
    name: 'sanmenxia, the cap of the retired: 2000 of (5000 − 50) × 50 % = 2475, not 1500; so it is with their ratio too',
    city: 'sanmenxia',
    rows: [paid({ amount: 500_000, eligible: 500_000, institution: 'A' }, 200_000, 5_000)],
    status: 'over',
    causes: ['status:retired', 'cap-status:retired'],
  },
  {
    name: 'sanmenxia, the same with its ratio of 50 %',
    city: 'sanmenxia',
    rows: [paid({ amount: 500_000, eligible: 500_000, institution: 'A' }, 200_000, 5_000, 5_000)],
    status: 'over',
    causes: ['cap-status:retired'],
  },
  {
    name: 'sanmenxia, the cap of 2022: 750, not 1500; as if 750 of the cap had been used',
    city: 'sanmenxia',
    rows: [paid({ amount: 500_000, eligible: 500_000, institution: 'A' }, 75_000, 5_000)],
    status: 'under',
    causes: ['cap-year:2022', 'visit-missing:750.00'],
  },
  {
    name: 'sanmenxia, no cap: (5000 − 50) × 50 % = 2475, not 1500',
    city: 'sanmenxia',
    rows: [paid({ amount: 500_000, eligible: 500_000, institution: 'A' }, 247_500, 5_000)],
    status: 'over',
    causes: ['cap-ignored'],
  },
  {
    name: 'zaozhuang, away, without the 10 %: (1000 − 200) × 70 % = 560, not (1000 − 100 − 200) × 70 % = 490',
    city: 'zaozhuang',
    rows: [paid({ tier: 1, place: 'temporary' }, 56_000, 20_000)],
    status: 'over',
    causes: ['first-forgotten'],
  },
  {
    name: 'zaozhuang, away, the 10 % behind the deductible: (800 − 80) × 70 % = 504; so it is where it is taken of the payment',
    city: 'zaozhuang',
    rows: [paid({ tier: 1, place: 'temporary' }, 50_400, 20_000)],
    status: 'over',
    causes: ['first-order:above-deductible'],
  },
  {
    name: 'shiyan, a chronic illness paid as any visit: (1000 − 500) × 50 % = 250, not refused',
    city: 'shiyan',
    rows: [paid({ category: 'chronic' }, 25_000, 50_000)],
    status: 'over',
    causes: ['excluded-paid:separate-benefit'],
  },
  {
    name: 'shiyan, refused for 250',
    city: 'shiyan',
    rows: [paid({}, 0, 0)],
    status: 'under',
    causes: ['covered-refused'],
  },
  {
    name: 'shiyan, 300 of the deductible for 500: (1000 − 300) × 50 % = 350; 200 of it met by visits not given',
    city: 'shiyan',
    rows: [paid({}, 35_000, 30_000)],
    status: 'over',
    causes: ['visit-missing:200.00'],
  },
  {
    name: 'shiyan, 2000 where (9000 − 500) × 50 % = 4250 is cut to the cap of 3000; 1000 of it used by visits not given',
    city: 'shiyan',
    rows: [paid({ amount: 900_000, eligible: 900_000 }, 200_000, 50_000)],
    status: 'under',
    causes: ['visit-missing:1000.00'],
  },
];

test.each(EXAMPLES)('$name', async ({ city, rows, status, causes }) => {
  const compared = await compareAll(regionOf(city), rows);
  expect(compared.slice(0, -1).map((row) => row.compared)).toEqual(rows.slice(1).map(() => 'equal'));
  expect(compared.at(-1)?.compared).toBe(status);
  expect(causesIn(compared)).toEqual(causes);
});

test('every slip has an example', () => {
  const shown = new Set(EXAMPLES.flatMap(({ causes }) => causes.map((cause) => cause.split(':')[0])));
  expect(CAUSE_CODES.filter((cause) => !shown.has(cause))).toEqual([]);
});

test('a payment that no slip explains has no cause: 300.01 for 250', async () => {
  expect(causesIn(await compareAll(regionOf('shiyan'), [paid({}, 30_001, 50_000)]))).toEqual([]);
});

import { expect, test } from 'vitest';
import { openLedger } from '../../../src/engine/ledger.ts';
import { curveOf } from '../../../src/engine/outlook/curve.ts';
import { type Reach, reachAt } from '../../../src/engine/outlook/reach.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { policies } from '../../../src/index.ts';
import { settleVisitsOf } from './support.ts';

const policy = policies.tieling;
const visit = { date: '2023-06-01', status: 'active' } as const;

function reach(ledger = openLedger()): Reach {
  const outlook = reachAt({ policy, visit, ledger }, 2);
  if (!outlook.reach) throw new Error('refused');
  return outlook.reach;
}

const corners = (points: ReturnType<typeof curveOf>) =>
  points.map(({ eligible, reimbursed, mark }) => [eligible, reimbursed, mark]);

test('a new year: to the deductible of 300, then 5454.54 × 55 % = 2999.997 to the cap', () => {
  expect(corners(curveOf([], 0, reach()))).toEqual([
    [0, 0, 'now'],
    [30_000, 0, 'deductible'],
    [575_454, 300_000, 'limit'],
  ]);
});

test('visits of 500 (110), refused 900, 800 (440) and its refund; an end at the cap', () => {
  const visits: Visit[] = [
    { ...visit, tier: 2, eligible: 50_000 },
    { ...visit, tier: 2, eligible: 90_000, category: 'chronic' },
    { ...visit, tier: 2, eligible: 80_000 },
  ];
  const { settlement, ledger } = settleVisitsOf('tieling', visits);
  // (500 − 300) × 55 % = 110; 800 × 55 % = 440; 2450 / 55 % = 4454.545…: 4454.54 × 55 % = 2449.997.
  expect(corners(curveOf(settlement.visits, 0, reach(ledger)))).toEqual([
    [0, 0, null],
    [30_000, 0, null],
    [50_000, 11_000, null],
    [130_000, 55_000, 'now'],
    [130_000 + 445_454, 300_000, 'limit'],
  ]);
  const back = settleVisitsOf('tieling', [...visits, { ...visit, tier: 2, amount: -80_000, eligible: -80_000 }]);
  expect(corners(curveOf(back.settlement.visits, 0, reach(back.ledger))).slice(0, 3)).toEqual([
    [0, 0, null],
    [30_000, 0, null],
    [50_000, 11_000, 'now'],
  ]);
});

test('a balance brought forward is where the curve starts; where nothing is left, it ends', () => {
  const full = openLedger({ reimbursed: 300_000 });
  expect(corners(curveOf([], 300_000, reach(full)))).toEqual([
    [0, 300_000, 'now'],
    [0, 300_000, 'limit'],
  ]);
});

test('within a visit it turns where the deductible is taken and where the cap cuts: 300 + 3000 / 55 %', () => {
  const { settlement, ledger } = settleVisitsOf('tieling', [{ ...visit, tier: 2, eligible: 1_000_000 }]);
  expect(corners(curveOf(settlement.visits, 0, reach(ledger)))).toEqual([
    [0, 0, null],
    [30_000, 0, null],
    [575_455, 300_000, null],
    [1_000_000, 300_000, 'now'],
    [1_000_000, 300_000, 'limit'],
  ]);
});

test('a first self-pay stretches it: 枣庄, away, 888.89 in scope take the deductible of 800', () => {
  const away = { ...visit, tier: 3, place: 'temporary', eligible: 200_000 } as const;
  const { settlement, ledger } = settleVisitsOf('zaozhuang', [away]);
  const { reach: rest } = reachAt({ policy: policies.zaozhuang, visit, ledger }, 3);
  // 2000 − 200 − 800 = 1000, of which 50 %
  expect(corners(curveOf(settlement.visits, 0, rest as Reach)).slice(0, 3)).toEqual([
    [0, 0, null],
    [88_889, 0, null],
    [200_000, 50_000, 'now'],
  ]);
});

import { describe, expect, test } from 'vitest';
import * as regions from '../../../src/cities/index.ts';
import type { DoubtCode } from '../../../src/engine/doubts/doubt.ts';
import { doubtsOf } from '../../../src/engine/doubts/doubts-of.ts';
import { readPolicy } from '../../../src/input/policy/read-policy.ts';
import { changed, GONE, SAMPLE } from '../../input/policy/sample.ts';

async function doubtsIn(text: string) {
  const read = readPolicy(text, 'p.json');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return doubtsOf(read.policy);
}

test('the sample leaves no doubts', async () => expect(await doubtsIn(SAMPLE)).toEqual([]));

test.each(Object.values(regions))('of $id nothing is left in doubt', async (policy) => {
  expect((await doubtsOf(policy)).map(({ code }) => code)).toEqual([]);
});

/** What is changed, and every doubt that comes of it, in the order of the sample's tables where there are several. */
const ROWS: readonly [
  change: readonly [path: string, value: unknown],
  doubts: readonly (readonly [DoubtCode, path: string, value?: string | number, than?: string | number])[],
][] = [
  [
    ['ratios.0.rows.3', { active: 65, retired: 70 }],
    [
      ['ratio-rises', 'ratios[0]', 65, 60], // tier 3 over tier 2
      ['ratio-rises', 'ratios[0]', 70, 65], // the same for retired members
    ],
  ],
  [
    ['deductible.tables.1.rows.2', { active: '150', retired: '75' }],
    [
      ['deductible-falls', 'deductible.tables[1]', '150.00', '200.00'],
      ['deductible-falls', 'deductible.tables[1]', '75.00', '100.00'],
    ],
  ],
  [['ratios.0.rows.2.retired', 55], [['retired-ratio', 'ratios[0]', 55, 60]]],
  [
    ['deductible.tables.0.rows.0.retired', '150'],
    [
      ['deductible-falls', 'deductible.tables[0]', '100.00', '150.00'], // retired, tier 2 against tier 1
      ['retired-deductible', 'deductible.tables[0]', '150.00', '100.00'],
    ],
  ],
  [['caps.0.rows.1.retired', '1400'], [['retired-cap', 'caps[0]', '1400.00', '1500.00']]],
  // 100 × 70 % = 70, 200 × 60 % = 120 and 400 × 50 % = 200 all reach 70
  [
    ['caps.0.rows.0.active', '70'],
    [
      ['cap-soon', 'caps[0]', '70.00', '100.00'],
      ['cap-soon', 'caps[0]', '70.00', '200.00'],
      ['cap-soon', 'caps[0]', '70.00', '400.00'],
    ],
  ],
  // 200 × 60 % = 120 and 400 × 50 % = 200 reach 70.01, 70 does not
  [
    ['caps.0.rows.0.active', '70.01'],
    [
      ['cap-soon', 'caps[0]', '70.01', '200.00'],
      ['cap-soon', 'caps[0]', '70.01', '400.00'],
    ],
  ],
  // of 99,999,999.99 yuan, the largest amount; tiers 0 and 1 reach it: (99,999,999.99 − 50) × 75 % is above
  [
    ['caps.0.rows.0.retired', '70000000'],
    [
      ['cap-unreachable', 'caps[0]', '70000000.00', '64999934.99'], // tier 2: 99,999,899.99 × 65 % = 64,999,934.9935
      ['cap-unreachable', 'caps[0]', '70000000.00', '54999889.99'], // tier 3: 99,999,799.99 × 55 % = 54,999,889.9945
    ],
  ],
  [['refusals.4.when', { category: ['statutory-exclusion'], designated: [false] }], [['rule-never', 'refusals[4]']]],
  [['refusals.5', refusal({ from: '2020-01-01', to: '2020-12-31' })], [['rule-never', 'refusals[5]']]],
  [['claim', GONE], [['rule-never', 'refusals[6]']]], // no claim is ever late
  [['firstSelfPay.1.when.place', ['referral']], [['rule-never', 'firstSelfPay[1]']]],
  [['readings.0.when', { designated: [false] }], [['rule-never', 'readings[0]']]],
  [['readings.2.when', { category: ['chronic'], place: ['relocated'] }], [['rule-never', 'readings[2]']]],
  [['force.after', GONE], [['trial-ends', 'force.to', '2025-12-31']]],
  [['document.issued', '2024-01-02'], [['issued-late', 'document.issued', '2024-01-02', '2024-01-01']]],
  [['document.issued', '2024-01-01'], []],
  [['enrollments.1.points', GONE], [['points-unused', 'register.points', 'YX-06']]],
];

function refusal(span: object) {
  return { ...span, reason: 'provider-not-covered', when: { provider: ['internet'] }, article: '七' };
}

describe.each(ROWS)('%j', (change, doubts) => {
  test('leaves these doubts', async () => {
    const found = await doubtsIn(changed(...change));
    expect(found.map(({ code, path, detail }) => [code, path, detail.value, detail.than])).toEqual(
      doubts.map(([code, path, value, than]) => [code, path, value, than]),
    );
  });
});

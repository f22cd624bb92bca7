import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { chongqing } from '../../src/cities/chongqing.ts';
import { tieling } from '../../src/cities/tieling.ts';
import { zaozhuang } from '../../src/cities/zaozhuang.ts';
import { renderJson } from '../../src/output/json.ts';
import { resultSchema } from '../../src/output/schema-result.ts';
import { hashOf } from '../../src/policy/hash.ts';
import { reportOf, reportOfEntries, visit } from './support.ts';

const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(resultSchema);

/** 铁岭: (400 − 300) × 50 % = 50; the work injury is not paid; the first is taken back. */
const report = reportOf(tieling, [
  visit('2023-03-05', 3, '400.00', { institution: '甲\u001b', time: 34_205, id: 'a1' }),
  visit('2023-03-06', 2, '80.00', { category: 'statutory-exclusion' }),
  visit('2023-03-07', 3, '-400.00', { refundOf: 'a1' }),
]);
const parsed = JSON.parse(renderJson(report));

test('the document and its keys, in their order', () => {
  expect(Object.keys(parsed)).toEqual([
    'schema',
    'program',
    'policies',
    'member',
    'visits',
    'years',
    'totals',
    'assumptions',
  ]);
  expect(parsed.schema).toBe('baoxiao.result/1');
  expect(parsed.program).toEqual({ name: 'baoxiao', version: '1.2.3' });
  expect(parsed.policies).toEqual({ tieling: hashOf(tieling) });
  expect(parsed.member).toEqual({ city: 'tieling', status: 'active', enrollment: 'employer', coverage: 'normal' });
});

test('a visit: its fields as it was settled, then the output columns', () => {
  expect(parsed.visits[0]).toMatchObject({
    id: 'a1',
    date: '2023-03-05T09:30:05',
    institution: '甲\u001b',
    tier: 3,
    provider: 'hospital',
    amount: '400.00',
    prescription: null,
    reason: null,
    deductible: '300.00',
    ratio: 50,
    reimbursed: '50.00',
    self_paid: '350.00',
    cap_left: '2950.00',
    notes: [],
    article: null,
  });
});

test('a refusal says why and by which article', () => {
  expect(parsed.visits[1]).toMatchObject({
    reason: 'statutory-exclusion',
    ratio: null,
    cap_limit: null,
    notes: ['G11'],
    article: '第六条',
  });
});

test('a refund has negative amounts', () => {
  expect(parsed.visits[2]).toMatchObject({
    deductible: '-300.00',
    reimbursed: '-50.00',
    cap_used: '0.00',
    notes: ['refund'],
  });
});

test('years, totals and assumptions', async () => {
  expect(parsed.years).toEqual([
    {
      city: 'tieling',
      year: 2023,
      visits: 3,
      refused: 1,
      amount: '80.00',
      reimbursed: '0.00',
      self_paid: '80.00',
      deductible_paid: '0.00',
      deductible_left: '300.00',
      cap_used: '0.00',
      cap_limit: '3000.00',
      cap_left: '3000.00',
    },
  ]);
  expect(parsed.totals).toEqual({
    visits: 3,
    refused: 1,
    amount: '80.00',
    eligible: '80.00',
    first_self_pay: '0.00',
    deductible: '0.00',
    reimbursed: '0.00',
    self_paid: '80.00',
  });
  const chosen = (await tieling.register()).points.find(({ id }) => id === 'G11')?.chosen;
  expect(parsed.assumptions).toEqual([
    { id: 'G11', article: '第六条、第十三条', text: chosen?.zh, text_en: chosen?.en },
  ]);
});

test('a member field that differs between visits is not in member', () => {
  const { member } = JSON.parse(
    renderJson(
      reportOfEntries([
        { policy: tieling, visit: visit('2023-03-05', 3, '1.00') },
        { policy: zaozhuang, visit: visit('2023-03-06', 3, '1.00', { status: 'retired', retiredOn: '2020-01-01' }) },
      ]),
    ),
  );
  expect(member).toEqual({ enrollment: 'employer', coverage: 'normal' });
});

describe('the schema', () => {
  test.each([
    ['refusals and refunds', report],
    ['nothing at all', reportOf(tieling, [])],
    [
      'splits and two regions',
      reportOfEntries(
        [
          { policy: chongqing, visit: visit('2024-01-05', 3, '9000.00', { overallLimit: 100_000, accountBalance: 1 }) },
          { policy: zaozhuang, visit: visit('2023-01-05', 3, '50.00', { provider: 'pharmacy', place: 'temporary' }) },
          {
            policy: zaozhuang,
            visit: visit('2023-01-06', 0, '50.00', { settlement: 'manual', claimedOn: '2023-02-01', claimedTime: 60 }),
          },
        ],
        { hasOverallLimit: true, hasAccountBalance: true },
      ),
    ],
  ])('takes a result with %s', (_, each) => {
    validate(JSON.parse(renderJson(each)));
    expect(validate.errors).toBeNull();
  });

  const firstVisit = parsed.visits[0];
  test.each([
    ['another version', { ...parsed, schema: 'baoxiao.result/2' }],
    ['an unknown key', { ...parsed, extra: 1 }],
    ['no totals', { ...parsed, totals: undefined }],
    ['an amount that is a number', { ...parsed, visits: [{ ...firstVisit, reimbursed: 50 }] }],
    ['an amount with one decimal', { ...parsed, visits: [{ ...firstVisit, reimbursed: '50.0' }] }],
    ['a ratio that is text', { ...parsed, visits: [{ ...firstVisit, ratio: '50' }] }],
    ['an unknown reason', { ...parsed, visits: [{ ...firstVisit, reason: 'because' }] }],
    ['an unknown column', { ...parsed, visits: [{ ...firstVisit, paid: '1.00' }] }],
    ['a hash without its kind', { ...parsed, policies: { tieling: 'abc' } }],
  ])('refuses %s', (_, broken) => {
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });

  test('asks for the columns of a visit in the order in which they are written', () => {
    const asked = Object.keys(resultSchema.properties.visits.items.properties);
    const written = Object.keys(firstVisit);
    expect(asked.filter((name) => written.includes(name))).toEqual(written);
  });
});

import { expect, test } from 'vitest';
import { baoxiao } from './support.ts';

const CALC = ['calc', '--city', 'shiyan', '--status', 'active', '-q'];
const VISIT = ['--visit', '2023-03-06,3,1000'];

// 十堰 五: 500 a year, tier 3 50 %, tier 2 65 %: (1000 − 500) × 50 % = 250, × 65 % = 325.
test('a payment that is right says so and ends with 0', async () => {
  const { stdout, status } = await baoxiao([...CALC, ...VISIT, '--paid', '250']);
  expect(stdout).toContain('The fund paid 250.00 yuan, which is what the rules pay, to the fen');
  expect(status).toBe(0);
});

test.each([
  ['en', 'The fund paid 325.00 yuan; the rules pay 250.00: 75.00 too much', 'computed as at tier 2 (Art. 5.2)'],
  ['zh', '基金实付 325.00 元，按规定应付 250.00 元，多付 75.00 元', '按二级机构计算（第五条第2项）'],
])('else the gap, its cause and the article, in %s', async (lang, gap, cause) => {
  const { stdout, status } = await baoxiao([...CALC, ...VISIT, '--paid', '325', '--lang', lang]);
  expect(stdout).toContain(gap);
  expect(stdout).toContain(cause);
  expect(status).toBe(1);
});

test('the payment is that of the last visit: after the first, 300 × 50 % = 150; 0 is the deductible once more, or a refusal', async () => {
  const args = [...CALC, ...VISIT, '--visit', '2023-05-06,3,300', '--paid', '0', '--format', 'json'];
  const { stdout, status } = await baoxiao(args);
  expect(JSON.parse(stdout).payment).toEqual({
    index: 1,
    compared: 'under',
    paid: '0.00',
    computed: '150.00',
    difference: '-150.00',
    causes: ['covered-refused', 'deductible-again', 'visit-missing:2750.00'],
  });
  expect(status).toBe(1);
});

test('a letter has the facts, the articles and both sums', async () => {
  const { stdout } = await baoxiao([
    ...CALC,
    '--visit',
    '2023-03-06,3,1000,institution=十堰甲医院',
    '--paid',
    '200',
    '--letter',
  ]);
  expect(stdout).toContain('# Request for review of a payment');
  for (const said of [
    '十堰甲医院',
    '**Status** working',
    '**In scope, yuan** 1000.00 (not given, taken to be the total)',
    '200.00',
    '250.00',
    'Art. 5.1',
    'Art. 5.2',
    'Art. 5.3',
    '50.00 too little',
  ]) {
    expect(stdout).toContain(said);
  }
});

test('with --redact a letter does not name the institution', async () => {
  const visit = ['--visit', '2023-03-06,3,1000,institution=十堰甲医院'];
  const { stdout } = await baoxiao([...CALC, ...visit, '--paid', '200', '--letter', '--redact']);
  expect(stdout).toContain('200.00');
  expect(stdout).not.toContain('甲医院');
});

test.each([
  [['--letter'], '--letter'],
  [['--paid', 'much'], '--paid'],
  [['--paid', '1', '--format', 'csv'], '--paid'],
])('wrong usage: %j', async (args, named) => {
  const { status, stderr, stdout } = await baoxiao([...CALC, ...VISIT, ...args]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(named);
});

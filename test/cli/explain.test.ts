import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectFailure } from './failure.ts';
import { baoxiao, folder, shell, visits } from './support.ts';

// 铁岭 九: (500 − 300) × 50 % = 100
const CALC = ['calc', '--city', 'tieling', '--status', 'active', ...visits('2023-03-05,3,500,eligible=500')];

const IN_ENGLISH = `
Step by step
Tieling: Tieling rules on mutual outpatient cover under employee basic medical insurance (no number)

2023-03-05  total cost 500.00
  1. visit on 2023-03-05: the rules in force from 2022-12-01 apply; the transition has ended, by the
     values from 2023-01-01 on [Art. 9]
  2. working, through an employer, in benefit; the rules cover this member [Art. 2]
  3. tier 3, hospital, designated, ordinary outpatient, in the region, settled online; a visit that
     outpatient pooling pays [Art. 6, 8]
  4. the whole cost of 500.00 is in scope
  5. deductible 300.00 a year, 0.00 already paid this year, 300.00 to go; 300.00 of 500.00 taken,
     200.00 above the deductible [Art. 9]
  6. by the ratio 200.00 × 50% = 100.00; the other 100.00 falls to the member [Art. 9]
  7. yearly cap 3000.00, 0.00 already used, 3000.00 left; enough for 100.00 [Art. 9]
  8. year so far: deductible paid 0.00 → 300.00, cap used 0.00 → 100.00, 2900.00 of the cap left
  9. total cost 500.00 − reimbursed 100.00 = self-paid 400.00
in all: 500.00 = reimbursed 100.00 + deductible 300.00 + own share 100.00

`;

test('the table with its steps below, and without them the table it always was', async () => {
  const [plain, told] = await Promise.all([
    baoxiao([...CALC, '--lang', 'en']),
    baoxiao([...CALC, '--lang', 'en', '--explain']),
  ]);
  expect(told.stdout).toContain(IN_ENGLISH);
  expect({ ...told, stdout: told.stdout.replace(IN_ENGLISH, '\n') }).toEqual(plain);
});

test('Markdown as a numbered list', async () => {
  const { stdout, stderr, status } = await baoxiao([...CALC, '--lang', 'zh', '--explain', '--format', 'md']);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('6. 按比例支付 200.00 × 50% = 100.00，其余 100.00 个人负担 \\[第九条\\]\n');
  expect(stdout).toContain('合计：500.00 = 基金支付 100.00 + 起付标准 300.00 + 比例自付 100.00\n');
});

test('JSON with a key more, the same in both languages', async () => {
  const json = (...more: string[]) => baoxiao([...CALC, '--format', 'json', ...more]);
  const [plain, zh, en] = await Promise.all([
    json(),
    json('--explain', '--lang', 'zh'),
    json('--explain', '--lang', 'en'),
  ]);
  expect(zh).toEqual(en);
  const parsed = JSON.parse(zh.stdout);
  const [{ explanation, ...visit }] = parsed.visits;
  expect({ ...parsed, visits: [visit] }).toEqual(JSON.parse(plain.stdout));
  expect(explanation).toMatchObject({
    schema: 'baoxiao.explanation/1',
    parts: { reimbursed: '100.00', deductible: '300.00', own_share: '100.00', out_of_scope: '0.00' },
    assumptions: [],
  });
  expect(explanation.steps.find(({ step }: { step: string }) => step === 'ratio')).toEqual({
    step: 'ratio',
    document: '铁岭市职工基本医疗保险门诊共济保障实施细则',
    article: '第九条',
    in: { above: '200.00', percent: 50 },
    out: { entitled: '100.00', own_share: '100.00' },
    text: '按比例支付 200.00 × 50% = 100.00，其余 100.00 个人负担',
    text_en: 'by the ratio 200.00 × 50% = 100.00; the other 100.00 falls to the member',
  });
});

test('not in CSV', async () => {
  const run = await baoxiao([...CALC, '--explain', '--format', 'csv', '--lang', 'en']);
  expectFailure(run, 2);
  expect(run.stderr).toContain('--explain and --format csv do not go together');
});

test('to a file, and into a pipe that closes early', async () => {
  const file = join(folder(), 'told.txt');
  expect(await baoxiao([...CALC, '--explain', '-o', file])).toEqual({ stdout: '', stderr: '', status: 0 });
  expect(readFileSync(file, 'utf8')).toContain('Step by step');
  const { stderr, status } = await shell(`baoxiao ${CALC.join(' ')} --explain | head -1`);
  expect([stderr, status]).toEqual(['', 0]);
});

test('a refund that fits no visit is told as without --explain', async () => {
  const args = [...CALC, ...visits('2023-03-06,3,-80')];
  expect(await baoxiao([...args, '--explain'])).toEqual(await baoxiao(args));
});

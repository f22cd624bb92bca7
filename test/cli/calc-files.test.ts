import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../output/support.ts';
import { argumentsOf, SAMPLES } from './samples.ts';
import { baoxiao, column, folder, ROOT, resultOf } from './support.ts';

const ROWS = ['date,tier,amount', '2023-03-05,3,800', '2023-04-10,1,420.50'];
const TIELING = ['--city', 'tieling', '--status', 'active', '--visits', '-'];

/** A file's cells as they stand. */
function cellsOf(bytes: Uint8Array, encoding: string): string[][] {
  return parse(new TextDecoder(encoding).decode(bytes));
}

/** Samples that `calc` alone does not show, and the test that runs each. */
const ELSEWHERE = {
  audit: 'audit.test.ts',
  impact: 'impact.test.ts',
  policy: 'policy-sample.test.ts',
  sheets: 'sheet-samples.test.ts',
  test: 'test.test.ts',
};

test('every sample is tried, here or by another test', () => {
  expect(readdirSync(join(ROOT, 'samples')).sort()).toEqual(
    [...Object.keys(SAMPLES), ...Object.keys(ELSEWHERE)].sort(),
  );
  for (const [name, file] of Object.entries(ELSEWHERE)) {
    expect(readFileSync(join(ROOT, 'test/cli', file), 'utf8')).toContain(`'samples/${name}/`);
  }
});

describe.each(Object.entries(SAMPLES))('the sample %s', (name, { rows }) => {
  test('has the amounts worked by hand, in the order of its file', async () => {
    const { stdout, stderr, status } = await baoxiao(['calc', ...argumentsOf(name), '--format', 'csv']);
    expect([stderr, status]).toEqual(['', 0]);
    const records = parse(stdout, { columns: true }) as Record<string, string>[];
    const columns = ['reason', 'deductible', 'ratio', 'reimbursed', 'self_paid', 'cap_used'];
    expect(records.map((record) => columns.map((key) => record[key]))).toEqual(rows);
  });

  test('keeps its own cells in CSV', async () => {
    const { stdout } = await baoxiao(['calc', ...argumentsOf(name), '--format', 'csv']);
    const given = cellsOf(
      readFileSync(join(ROOT, 'samples', name, 'visits.csv')),
      name === 'chinese-gb18030' ? 'gb18030' : 'utf-8',
    );
    const width = given[0]?.length ?? 0;
    expect((parse(stdout) as string[][]).map((cells) => cells.slice(0, width))).toEqual(given);
  });

  test.each(['zh', 'en'])('is a table in %s, none of its lines beyond 100 columns', async (lang) => {
    const { stdout, status } = await baoxiao(['calc', ...argumentsOf(name), '--lang', lang]);
    expect(status).toBe(0);
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
    for (const [, , , reimbursed] of rows) expect(stdout).toContain(reimbursed);
  });
});

test('of the sample of Chongqing the pool pays 2475 + 280 + 91 + 154 = 3000, the large-sum fund the other 1000', async () => {
  const { totals } = await resultOf(argumentsOf('chongqing'));
  expect(totals).toMatchObject({ reimbursed: '4000.00', pool_paid: '3000.00', large_sum_paid: '1000.00' });
});

test('of the sample of Zaozhuang 10 % of 900.05 comes first: 90.005, half up 90.01', async () => {
  const first = column(await resultOf(argumentsOf('zaozhuang')), 'first_self_pay');
  expect(first).toEqual(['0.00', '0.00', '0.00', '90.01', '0.00']);
});

describe('a file may be', () => {
  const text = ROWS.join('\n');
  const chinese = '就诊日期,机构级别,总费用,医疗机构\n2023-03-05,三级,800,示例医院\n2023-04-10,一级,420.50,示例医院';
  const gb18030 = readFileSync(join(ROOT, 'samples/chinese-gb18030/visits.csv'));
  test.each([
    ['UTF-8', text, []],
    ['UTF-8 with a byte-order mark', `\ufeff${text}`, []],
    ['with CRLF and blank lines', `${ROWS.join('\r\n\r\n')}\r\n\r\n`, []],
    ['with semicolons', text.replaceAll(',', ';'), []],
    ['with tabs', text.replaceAll(',', '\t'), []],
    ['with tabs, as said', text.replaceAll(',', '\t'), ['--delimiter', 'tab']],
    ['UTF-16', Buffer.from(`\ufeff${chinese}`, 'utf16le'), []],
    ['UTF-16 without a mark, as said', Buffer.from(chinese, 'utf16le'), ['--encoding', 'utf-16']],
    ['with Chinese headers', chinese, []],
    ['with headers in another case and blanks', text.replace('date,tier', ' Date ,TIER'), []],
  ])('%s', async (_, stdin, flags) => {
    const result = await resultOf([...TIELING, ...flags], { stdin });
    // (800 − 300) × 50 %; 420.50 × 60 %
    expect(column(result, 'reimbursed')).toEqual(['250.00', '252.30']);
  });

  test('GB18030, detected or as said, and not UTF-8', async () => {
    for (const flags of [[], ['--encoding', 'gb18030']]) {
      const result = await resultOf(['--visits', '-', ...flags], { stdin: gb18030 });
      expect(column(result, 'institution')).toEqual(['示例市中心医院', '示例社区卫生服务中心', '示例市第二医院']);
    }
    const { status, stderr } = await baoxiao(['calc', '--visits', '-', '--encoding', 'utf-8'], { stdin: gb18030 });
    expect(status).toBe(65);
    expect(stderr).toContain('standard input: the bytes of the file are not valid text');
  });
});

test('the visits of a file and those of flags are one member’s, and CSV shows the file’s first', async () => {
  const flags = [...TIELING, '--visit', '2023-01-05,3,400', '--format', 'csv'];
  const { stdout } = await baoxiao(['calc', ...flags], { stdin: ROWS.join('\n') });
  const records = parse(stdout, { columns: true }) as Record<string, string>[];
  expect(records.map(({ date }) => date)).toEqual(['2023-03-05', '2023-04-10', '2023-01-05']);
  // settled first: (400 − 300) × 50 %; then 800 × 50 %, 420.50 × 60 %
  expect(records.map(({ reimbursed }) => reimbursed)).toEqual(['400.00', '252.30', '50.00']);
});

test('an input column of the name of an output column is an error that offers --prefix', async () => {
  const stdin = 'date,tier,amount,reason\n2023-03-05,3,800,checkup\n';
  const clash = await baoxiao(['calc', ...TIELING, '--format', 'csv'], { stdin });
  expect([clash.status, clash.stdout]).toEqual([65, '']);
  expect(clash.stderr).toMatch(/standard input, line 1, column reason[\s\S]*--prefix/);
  const prefixed = await baoxiao(['calc', ...TIELING, '--format', 'csv', '--prefix', 'x_'], { stdin });
  expect(prefixed.stdout.split('\n')[0]).toMatch(/^date,tier,amount,reason,x_reason,x_first_self_pay,/);
});

test('columns that nobody reads are named, unless little is to be said: one may be a slip that changes the answer', async () => {
  const stdin = `${ROWS.map((row, index) => `${row},${index === 0 ? 'enrolment' : 'flexible'}`).join('\n')}\n`;
  const { stderr, status } = await baoxiao(['calc', ...TIELING], { stdin });
  expect([stderr, status]).toEqual(['standard input: columns not read: enrolment\n', 0]);
  expect((await baoxiao(['calc', ...TIELING, '-q'], { stdin })).stderr).toBe('');
  const json = '{"date":"2023-03-05","tier":"3","amount":"800","备注":"x"}\n';
  const lines = await baoxiao(['calc', ...TIELING, '--input-format', 'ndjson', '--lang', 'zh'], { stdin: json });
  expect(lines.stderr).toBe('标准输入：未读取的列：备注\n');
});

test('a file of two members is an error that names batch', async () => {
  const path = join(folder(), 'visits.csv');
  const stdin = 'member,date,tier,amount\n甲,2023-03-05,3,800\n乙,2023-03-06,3,800\n';
  const { status, stdout, stderr } = await baoxiao(['calc', ...TIELING], { stdin, cwd: join(path, '..') });
  expect([status, stdout]).toEqual([65, '']);
  expect(stderr).toContain('standard input, line 3, column member: "乙" is not the same member as "甲" in line 2');
  expect(stderr).toContain('baoxiao batch');
});

test('more visits than one member can have are one problem, told as soon as they are met', async () => {
  const stdin = `date,tier,amount\n${'2023-03-05,3,1\n'.repeat(100_001)}`;
  const args = ['calc', '--city', 'tieling', '--status', 'active', '--visits', '-'];
  const { stdout, stderr, status } = await baoxiao(args, { stdin });
  expect([stdout, status]).toEqual(['', 65]);
  expect(stderr).toContain('standard input: there are more than 100000 visits of one member\n');
});

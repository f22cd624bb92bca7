import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textRow, workbookOf } from '../../input/records/workbook/workbook.ts';
import { baoxiao, folder } from '../support.ts';

const CITY = ['--city', '枣庄', '--status', '在职', '-q'];
const HEADER = 'member,date,tier,eligible';

/** A folder with files of these lines, in which the program runs. */
function filesOf(files: Readonly<Record<string, readonly string[]>>): string {
  const cwd = folder();
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
  return cwd;
}

/** 枣庄, active, tier three: deductible 800 a year, then 50 percent. */
const JANUARY = [HEADER, 'A,2023-01-05,3,700', 'B,2023-01-06,3,1000'];
const FEBRUARY = [HEADER, 'A,2023-02-05,3,300', 'B,2023-02-06,3,100'];
/** A: 700 of the deductible, then 100 of it and (300 − 100) × 50%; B: (1000 − 800) × 50%, then 100 × 50%. */
const PAID = ['0.00', '100.00', '100.00', '50.00'];

function paidIn(csv: string): string[] {
  const [header = '', ...rows] = csv.trim().split('\n');
  const column = header.split(',').indexOf('reimbursed');
  return rows.map((row) => row.split(',')[column] ?? '');
}

describe('several files are read as one', () => {
  test.each([[[]], [['--sort']], [['--jobs', '2']]])('in the order given: %j', async (options) => {
    const cwd = filesOf({ '1.csv': JANUARY, '2.csv': FEBRUARY });
    const { stdout } = await baoxiao(['batch', '1.csv', '2.csv', ...CITY, ...options], { cwd });
    expect(paidIn(stdout)).toEqual(PAID);
    expect(stdout.match(/member/g)).toHaveLength(1);
  });

  test('whatever the order and the words of their columns, and their formats', async () => {
    const cwd = filesOf({ '1.csv': JANUARY });
    const sheet = [
      textRow(1, '二月'),
      textRow(2, 'eligible', 'date', 'member', 'tier'),
      textRow(3, '300', '2023-02-05', 'A', '3'),
      textRow(4, '100', '2023-02-06', 'B', '3'),
      textRow(5, '400', '', '合计'),
    ];
    writeFileSync(join(cwd, '2.xlsx'), await workbookOf({ sheets: { 二月: sheet.join('') } }));
    const { stdout, stderr } = await baoxiao(['batch', '1.csv', '2.xlsx', ...CITY.slice(0, -1)], { cwd });
    expect(paidIn(stdout)).toEqual(PAID);
    expect(stdout.split('\n')[3]).toMatch(/^A,2023-02-05,3,300,/);
    expect(stderr).toContain('4 rows read: 4 settled');
    expect(stderr).toContain('2.xlsx, sheet 二月: the last row (5) holds sums or names, no visit');
  });

  test('in NDJSON', async () => {
    const lines = (rows: readonly string[]) =>
      rows.slice(1).map((row) => {
        const [member, date, tier, eligible] = row.split(',');
        return JSON.stringify({ member, date, tier, eligible });
      });
    const cwd = filesOf({ '1.ndjson': lines(JANUARY), '2.ndjson': lines(FEBRUARY) });
    const { stdout } = await baoxiao(['batch', '1.ndjson', '2.ndjson', ...CITY, '--format', 'csv'], { cwd });
    expect(paidIn(stdout)).toEqual(PAID);
  });
});

test.each([[[]], [['--sort']]])('a rejected row is named with its file: %j', async (options) => {
  const cwd = filesOf({ '1.csv': JANUARY, '2.csv': [HEADER, 'A,2023-02-05,3,300', 'B,2023-02-30,3,100'] });
  const { stderr } = await baoxiao(['batch', '1.csv', '2.csv', ...CITY, ...options], { cwd });
  expect(stderr).toMatch(/^2\.csv:3,date,impossible-date,2023-02-30,/m);
});

test('rows out of order are named with both files', async () => {
  const cwd = filesOf({ '1.csv': JANUARY, '2.csv': FEBRUARY });
  const { stderr, status } = await baoxiao(['batch', '2.csv', '1.csv', ...CITY], { cwd });
  expect(stderr).toContain('1.csv, line 2');
  expect(stderr).toContain('line 2 (2.csv)');
  expect(status).toBe(65);
});

test('each file has its own sums', async () => {
  const cwd = filesOf({ '1.csv': [...JANUARY, '合计,,,1700'], '2.csv': [...FEBRUARY, '合计,,,2100'] });
  const { stderr, status } = await baoxiao(['batch', '1.csv', '2.csv', ...CITY], { cwd });
  expect(stderr).toContain(
    '2.csv, line 4: the sum of column eligible is stated as 2100, but the rows read add up to 400.00',
  );
  expect(stderr).not.toContain('1.csv, line 4');
  expect(status).toBe(1);
});

test('a column that the first file does not have is an error before its rows', async () => {
  const cwd = filesOf({ '1.csv': JANUARY, '2.csv': [`${HEADER},remark`, 'A,2023-02-05,3,300,x'] });
  const { stdout, stderr, status } = await baoxiao(['batch', '1.csv', '2.csv', '-o', 'o.csv', ...CITY], { cwd });
  expect(stderr).toContain(
    '2.csv, line 1, column remark: the header has a column remark that the first file does not have',
  );
  expect([stdout, status]).toEqual(['', 65]);
});

test.each([
  ['the same file twice', ['1.csv', './1.csv']],
  ['rows and JSON lines', ['1.csv', '2.ndjson']],
])('%s is wrong usage', async (_, paths) => {
  const cwd = filesOf({ '1.csv': JANUARY, '2.ndjson': [] });
  const { status } = await baoxiao(['batch', ...paths, ...CITY], { cwd });
  expect(status).toBe(2);
});

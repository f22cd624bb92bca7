import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsOf } from '../input/records/workbook/read.ts';
import { baoxiao, folder, ROOT } from './support.ts';

const MARCH = ['batch', 'samples/sheets/march.csv', '--city', '枣庄', '--summary', 'table'];
const APRIL = ['batch', 'samples/sheets/april.xlsx', '--city', '枣庄', '-o'];

const BOTH = ['batch', 'samples/sheets/march.csv', 'samples/sheets/april.xlsx', '--city', '枣庄'];

test.each(['README.md', 'README.zh-CN.md'])('%s has the commands that run the samples', (manual) => {
  const text = readFileSync(join(ROOT, manual), 'utf8');
  for (const command of [MARCH, APRIL, BOTH]) expect(text).toContain(`\nbaoxiao ${command.join(' ')} `);
});

/** The member and what the fund pays, by row. */
function paidIn(csv: string) {
  const [header = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((cells) => [cells[header.indexOf('工号')], cells[header.indexOf('reimbursed')]]);
}

test('the sheet in GB18030 with a title and sums is settled', async () => {
  const { stdout, stderr, status } = await baoxiao([...MARCH, '--columns', '工号,reimbursed']);
  expect(paidIn(stdout)).toEqual([
    ['0012', '200.00'], // active, tier three: (1200 − 800) × 50%
    ['0015', '260.00'], // retired, tier two: (800 − 400) × 65%
    ['0012', '300.00'], // the deductible is met: 600 × 50%
  ]);
  expect(stderr).toContain('3 rows read: 3 settled, 0 refused, 0 rejected');
  expect(status).toBe(0);
});

test('both are one year', async () => {
  const { stdout } = await baoxiao([...BOTH, '--columns', '工号,reimbursed']);
  expect(paidIn(stdout).slice(3)).toEqual([
    ['0012', '300.00'], // the 800 paid in March are more than the 400 of tier two: 500 × 60%
    ['0015', '240.38'], // the 400 paid in March are more than the 200 of tier one: 320.50 × 75% = 240.375
    ['0021', '0.00'],
  ]);
});

test('the workbook with a merged title and days as dates is settled into a workbook', async () => {
  const path = join(folder(), 'settled.xlsx');
  const { stderr, status } = await baoxiao([...APRIL, path]);
  expect(stderr).toContain('3 rows read: 3 settled, 0 refused, 0 rejected');
  expect(status).toBe(0);
  const { header, rows } = await rowsOf(path, { sheet: 'Visits', headerRow: 1 });
  const cell = (name: string) => rows.map(({ cells }) => cells[header.indexOf(name)]);
  expect(cell('就诊日期')).toEqual(['2023-04-02', '2023-04-10', '2023-04-18 16:30:00']);
  // (500 − 400) × 60%; retired, tier one: (320.50 − 200) × 75% = 90.375; 780 is below the 800 of tier three
  expect(cell('reimbursed')).toEqual(['60.00', '90.38', '0.00']);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsOf } from '../input/records/workbook/read.ts';
import { row, textRow, workbookOf } from '../input/records/workbook/workbook.ts';
import { baoxiao, folder } from './support.ts';

const HEADER = ['就诊日期', '机构级别', '总费用', '政策范围内费用', '备注'];
const WHO = ['--city', '枣庄', '--status', '在职'];

/** A sheet of one person: 枣庄, active, tier three: (2000 − 800) × 50% = 600.00, then 300 × 50% = 150.00. */
async function workbook(total: string): Promise<string> {
  const sheet = [
    textRow(1, '张三2023年门诊'),
    textRow(3, ...HEADER),
    row(4, ['A', '<v>44990</v>', 's="1"'], ['B', '<v>3</v>'], ['C', '<v>2000</v>'], ['D', '<v>2000</v>']),
    row(5, ['A', '<v>44991</v>', 's="1"'], ['B', '<v>3</v>'], ['C', '<v>300</v>'], ['D', '<v>300</v>']),
    textRow(6, '合计', '', total),
    textRow(7, '制表人：李四'),
  ];
  const path = join(folder(), 'visits.xlsx');
  writeFileSync(path, await workbookOf({ sheets: { a: sheet.join('') }, formats: ['yyyy/m/d'] }));
  return path;
}

test('calc reads a workbook, and says what it left out', async () => {
  const path = await workbook('2300.00');
  const { stdout, stderr, status } = await baoxiao(['calc', ...WHO, '--visits', path, '--format', 'csv']);
  expect(stdout).toContain('2023-03-05,3,2000,2000,,,0.00,800.00,50,600.00,');
  expect(stdout).toContain('2023-03-06,3,300,300,,,0.00,0.00,50,150.00,');
  expect(stderr).toContain(`${path}, sheet a: 1 row above the header not read ("张三2023年门诊")`);
  expect(stderr).toContain(`${path}, sheet a: the last 2 rows (6–7) hold sums or names, no visit`);
  expect(status).toBe(0);
});

test('what it left out names nobody where names are to be hidden', async () => {
  const { stderr } = await baoxiao(['calc', ...WHO, '--redact', '--visits', await workbook('2300')]);
  expect(stderr).toContain('1 row above the header not read ("张***")');
});

test('a sum that is not that of the visits ends with status 1', async () => {
  const { stderr, status } = await baoxiao(['calc', '-q', ...WHO, '--visits', await workbook('2400')]);
  expect(stderr).toContain('line 6: the sum of column 总费用 is stated as 2400, but the rows read add up to 2300.00');
  expect(status).toBe(1);
});

test('calc writes a workbook: the rows, the result, and what it rests on', async () => {
  const path = join(folder(), 'result.xlsx');
  const args = ['calc', ...WHO, '--lang', 'zh', '--visits', await workbook('2300'), '-o', path];
  const { stdout, status } = await baoxiao(args);
  expect([stdout, status]).toEqual(['', 0]);
  const rows = await rowsOf(path, { sheet: '明细', headerRow: 1 });
  expect(rows.header).toContain('reimbursed');
  expect(rows.rows.map(({ cells }) => cells[rows.header.indexOf('reimbursed')])).toEqual(['600.00', '150.00']);
  const about = await rowsOf(path, { sheet: '说明', headerRow: 1 });
  expect(about.rows.flatMap(({ cells }) => cells)).toEqual(
    expect.arrayContaining(['总费用', 'amount', '--city', '枣庄']),
  );
  expect((await rowsOf(path, { sheet: '汇总', headerRow: 1 })).rows.length).toBeGreaterThan(2);
});

test('a cell with an error is told by its row and column', async () => {
  const path = join(folder(), 'a.xlsx');
  const sheet = textRow(2, ...HEADER) + row(3, ['A', '<v>1</v>'], ['C', '<f>1/0</f><v>#DIV/0!</v>', 't="e"']);
  writeFileSync(path, await workbookOf({ sheets: { a: sheet } }));
  const { stderr, status } = await baoxiao(['calc', ...WHO, '--visits', path]);
  expect(stderr).toContain(`${path}, line 3, column 总费用: the cell holds the error "#DIV/0!"`);
  expect(status).toBe(65);
});

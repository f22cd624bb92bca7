import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsOf } from './read.ts';

/** The same workbook as two programs write it; `written/make.py` says how. */
const fileOf = (program: string) => join(import.meta.dirname, 'written', `${program}.xlsx`);

const matchHeader = (names: readonly string[]) => ({ isWhole: names.includes('人员编号'), known: 0 });

const TOLD = {
  name: '三月',
  above: [{ line: 1, cells: ['某单位2023年3月门诊明细'] }],
  hiddenRows: 1,
  isFiltered: true,
  merged: ['A4:A5'],
};

test('reads the workbook that LibreOffice saved, with the results of its formulas', async () => {
  const { header, rows, sheet } = await rowsOf(fileOf('libreoffice'), { matchHeader });
  expect(sheet).toEqual(TOLD);
  expect(header).toEqual(['人员编号', '就诊日期', '机构级别', '总费用', '政策范围内费用', '是否定点', '备注']);
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [4, '0001', '2023-03-05', '三级', '1234.56', '1000', 'TRUE', 'a & b <c>'],
    [5, '', '2023-03-06 09:30:00', '三级', '0.3', '0.3', 'FALSE', '第一行\n第二行'],
    [6, '2.11221198001011E+17', '2023/3/7', '2', '#DIV/0!', '80.5', 'TRUE', ' 前后空格 '],
    [7, '0002', '2023-03-08', '一级', '8', '8', 'TRUE', '公式1'],
    // 1234.56 + 0.3 + 8
    [8, '合计', '', '', '1242.86', '', '', ''],
  ]);
  expect(rows.map(({ trouble }) => trouble?.code ?? null)).toEqual([null, null, 'cell-error', null, null]);
});

test('reads the workbook that openpyxl wrote, whose formulas nobody has worked out', async () => {
  const { rows, sheet } = await rowsOf(fileOf('openpyxl'), { matchHeader });
  expect(sheet).toEqual(TOLD);
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [4, '0001', '2023-03-05', '三级', '1234.56', '1000', 'TRUE', 'a & b <c>'],
    [5, '', '2023-03-06 09:30:00', '三级', '0.3', '', 'FALSE', '第一行\n第二行'],
    [6, '2.11221198001011E+17', '2023/3/7', '2', '', '80.5', 'TRUE', ' 前后空格 '],
    [7, '0002', '2023-03-08', '一级', '8', '8', 'TRUE', ''],
    [8, '合计', '', '', '', '', '', ''],
  ]);
  const column = '总费用';
  expect(rows.map(({ trouble }) => trouble && [trouble.code, trouble.where.column])).toEqual([
    null,
    ['formula-without-value', '政策范围内费用'],
    ['formula-without-value', column],
    null,
    ['formula-without-value', column],
  ]);
});

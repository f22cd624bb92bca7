import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SheetCells } from '../../../src/output/workbook/sheet-cells.ts';
import { WorkbookWriter } from '../../../src/output/workbook/workbook-writer.ts';
import { folder } from '../../cli/support.ts';

const OFFICE = 'soffice';
const PATH = process.env.PATH ?? '';
const hasOffice = PATH.split(':').some((place) => existsSync(join(place, OFFICE)));

test.skipIf(!hasOffice)('LibreOffice opens what is written', { timeout: 180_000 }, async () => {
  const chunks: Buffer[] = [];
  const writer = new WorkbookWriter(async (bytes) => {
    chunks.push(Buffer.from(bytes));
  });
  const columns = [
    { name: '就诊日期', kind: 'day' },
    { name: '总费用', kind: 'yuan' },
    { name: '备注 <x>', kind: 'text' },
  ] as const;
  const cells = new SheetCells();
  for (const row of [
    ['2023-03-05 16:12:08', '1234.50', '=1+1'],
    ['2023-03-05', '', '0001'],
    ['', '-0.05', 'a & b <c>\n第二行'],
  ]) {
    cells.beginRow();
    row.forEach((text, at) => {
      const bytes = Buffer.from(text);
      cells.cell(bytes, 0, bytes.length, columns[at]?.kind ?? 'text');
    });
    cells.endRow();
  }
  await writer.begin({ name: '明细', columns });
  await writer.rows(cells.out.take());
  await writer.begin({ name: '有误', columns: [{ name: 'line', kind: 'number' }] });
  await writer.end();
  const where = folder();
  writeFileSync(join(where, 'ours.xlsx'), Buffer.concat(chunks));
  mkdirSync(join(where, 'home'));
  // Commas, double quotes, UTF-8, cells as they are shown, every sheet in a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
  execFileSync(OFFICE, ['--headless', '--convert-to', filter, '--outdir', where, join(where, 'ours.xlsx')], {
    env: { HOME: join(where, 'home'), PATH, LANG: 'C.UTF-8' },
    stdio: 'ignore',
  });
  expect(readFileSync(join(where, 'ours-明细.csv'), 'utf8')).toBe(
    '就诊日期,总费用,备注 <x>\n2023-03-05 16:12:08,"1,234.50",=1+1\n2023-03-05,,0001\n,-0.05,"a & b <c>\n第二行"\n',
  );
  expect(readFileSync(join(where, 'ours-有误.csv'), 'utf8')).toBe('line\n');
});

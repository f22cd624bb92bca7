import { InputError } from '../../problem.ts';
import { type FoundHeader, HEADER_WITHIN, HeaderFinder, type HeaderFormat } from '../header-finder.ts';
import type { SheetPart } from './parts.ts';
import type { Sheets } from './sheets.ts';

export type ChosenSheet = FoundHeader & { readonly sheet: SheetPart };

type Choice = HeaderFormat & { readonly sheet?: string };

/**
 * The sheet that is meant and its header: the one named, else the one that has the columns which are needed, else the one
 * that has most of those which are known. Throws an InputError with status 65: `sheet-unknown`, `sheets-alike` where
 * several have the columns that are needed, `no-header-row`, `empty-file`.
 */
export async function chooseSheet(sheets: Sheets, source: string, format: Choice): Promise<ChosenSheet> {
  const { sheet: name } = format;
  const known = sheets.list.map((sheet) => sheet.name);
  const asked = name === undefined ? sheets.list : sheets.list.filter((sheet) => sheet.name === name);
  if (name !== undefined && asked.length === 0) {
    throw new InputError(65, [{ code: 'sheet-unknown', where: { source }, value: name, known }]);
  }
  const fitting: ChosenSheet[] = [];
  let best: ChosenSheet | undefined;
  for (const sheet of asked) {
    const found = await headerOf(sheets, sheet, source, format);
    if (!found) continue;
    if (found.isWhole) fitting.push({ sheet, ...found });
    else if (!best || found.known > best.known) best = { sheet, ...found };
  }
  if (fitting.length > 1) {
    const alike = fitting.map(({ sheet }) => sheet.name);
    throw new InputError(65, [{ code: 'sheets-alike', where: { source }, known: alike }]);
  }
  const chosen = fitting[0] ?? best;
  if (chosen) return chosen;
  if (format.headerRow === undefined) throw new InputError(65, [{ code: 'empty-file', where: { source } }]);
  throw new InputError(65, [{ code: 'no-header-row', where: { source, line: format.headerRow } }]);
}

/** The header of a sheet; `undefined` where it has no row that could be one. */
async function headerOf(
  sheets: Sheets,
  sheet: SheetPart,
  source: string,
  format: HeaderFormat,
): Promise<FoundHeader | undefined> {
  const { headerRow = 0 } = format;
  const rows = await sheets.head(sheet, Math.max(HEADER_WITHIN, headerRow));
  if (headerRow > 0 && !rows.some(({ line }) => line === headerRow)) return undefined;
  const finder = new HeaderFinder(source, format);
  for (const row of rows) {
    const found = finder.take(row);
    if (found) return found;
  }
  return finder.end();
}

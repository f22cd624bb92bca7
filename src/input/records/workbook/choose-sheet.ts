import { InputError } from '../../problem.ts';
import type { SheetPart } from './parts.ts';
import type { Sheets, TextRow } from './sheets.ts';

/** A header stands in one of the first rows that are not blank. */
const HEADER_WITHIN = 20;

export type ChosenSheet = {
  readonly sheet: SheetPart;
  readonly header: TextRow;
  /** The rows above the header that are not blank. */
  readonly above: readonly TextRow[];
};

type Choice = { readonly isHeader: (names: readonly string[]) => boolean; readonly sheet?: string };

/**
 * The sheet that is meant and its header: the one named, else the one that has the columns which are needed, else the
 * first that is not blank. Throws an InputError with status 65: `sheet-unknown`, `sheets-alike` where several have those
 * columns, `empty-file`.
 */
export async function chooseSheet(
  sheets: Sheets,
  source: string,
  { isHeader, sheet: name }: Choice,
): Promise<ChosenSheet> {
  const known = sheets.list.map((sheet) => sheet.name);
  const asked = name === undefined ? sheets.list : sheets.list.filter((sheet) => sheet.name === name);
  if (name !== undefined && asked.length === 0) {
    throw new InputError(65, [{ code: 'sheet-unknown', where: { source }, value: name, known }]);
  }
  const fitting: ChosenSheet[] = [];
  let first: ChosenSheet | undefined;
  for (const sheet of asked) {
    const rows = await sheets.head(sheet, HEADER_WITHIN);
    const place = rows.findIndex(({ cells }) => isHeader(cells));
    const header = rows[Math.max(0, place)];
    if (!header) continue;
    const chosen = { sheet, header, above: rows.slice(0, Math.max(0, place)) };
    if (place >= 0) fitting.push(chosen);
    else first ??= chosen;
  }
  if (fitting.length > 1) {
    const alike = fitting.map(({ sheet }) => sheet.name);
    throw new InputError(65, [{ code: 'sheets-alike', where: { source }, known: alike }]);
  }
  const chosen = fitting[0] ?? first;
  if (!chosen) throw new InputError(65, [{ code: 'empty-file', where: { source } }]);
  return chosen;
}

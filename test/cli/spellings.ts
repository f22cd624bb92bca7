import { row, textRow, workbookOf } from '../input/records/workbook/workbook.ts';

/** One table of visits in a form that offices send it in: what to give the program, and how it is told. */
export type Form = {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly flags: readonly string[];
};

/** The same cells as a plain CSV, with quotes, for threads, as JSON lines and as a workbook. */
export async function formsOf(rows: readonly (readonly string[])[]): Promise<Form[]> {
  const [names = [], ...records] = rows;
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const plain = rows.map((cells) => cells.map((cell) => (/[",]/.test(cell) ? quoted([cell]) : cell)).join(','));
  const objects = records.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
  const sheet = rows.map((cells, at) => textRow(at + 1, ...cells)).join('');
  return [
    { name: 'plain', bytes: `${plain.join('\n')}\n`, flags: [] },
    { name: 'with quotes', bytes: `${rows.map(quoted).join('\n')}\n`, flags: [] },
    { name: 'in two threads', bytes: `${plain.join('\n')}\n`, flags: ['--grouped', '--jobs', '2'] },
    {
      name: 'as JSON lines',
      bytes: objects.map((object) => `${JSON.stringify(object)}\n`).join(''),
      flags: ['--input-format', 'ndjson', '--format', 'csv'],
    },
    { name: 'as a workbook', bytes: await workbookOf({ sheets: { 明细: sheet || row(1) } }), flags: [] },
  ];
}

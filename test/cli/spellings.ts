import { row, textRow, workbookOf } from '../input/records/workbook/workbook.ts';
import { baoxiao } from './support.ts';

/** A form that offices send a table of visits in. */
export const FORMS = ['plain', 'with quotes', 'in two threads', 'as JSON lines', 'as a workbook'] as const;

type FormName = (typeof FORMS)[number];

/** One table of visits in a form: what to give the program, and how it is told. */
export type Form = {
  readonly name: FormName;
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

/** What `batch` made of a table: its cells by row, each row's joined by blanks, and the rejects as `line:column:code`. */
export type Made = {
  readonly status: number | null;
  readonly cells: readonly string[];
  readonly rejects: readonly string[];
};

/** What `batch` makes of a table in each of its forms. Of the cells it writes those of the columns named, all without a comma. */
export async function inEachForm(
  rows: readonly (readonly string[])[],
  columns: string,
  ...flags: readonly string[]
): Promise<Record<string, Made>> {
  const made: Record<string, Made> = {};
  for (const { name, bytes, flags: own } of await formsOf(rows)) {
    // A sheet that is to be sorted is not grouped by member.
    const way = flags.includes('--sort') ? own.filter((flag) => flag !== '--grouped') : own;
    const args = ['batch', '-', '-q', '--columns', columns, ...way, ...flags];
    const { stdout, stderr, status } = await baoxiao(args, { stdin: bytes });
    // The first record of JSON lines stands in line 1, where that of a table stands in line 2.
    const line = (told: string) => Number(told) + (name === 'as JSON lines' ? 1 : 0);
    const rejects = [...stderr.matchAll(/^(\d+),([^,]*),([a-z-]+),/gm)].map(
      ([, at = '', column, code]) => `${line(at)}:${column}:${code}`,
    );
    const cells = stdout.trimEnd().split('\n').slice(1);
    made[name] = { status, cells: cells.map((row) => row.replaceAll(',', ' ')), rejects };
  }
  return made;
}

/** The same in every form. */
export function alike(of: Made): Record<string, Made> {
  return Object.fromEntries(FORMS.map((name) => [name, of]));
}

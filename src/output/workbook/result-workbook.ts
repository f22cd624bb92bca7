import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { splitRecords } from '../../input/records/split-records.ts';
import type { Locale } from '../../locale/index.ts';
import type { Page } from '../page.ts';
import { pageColumns, pageRows } from './page-sheet.ts';
import { SheetCells } from './sheet-cells.ts';
import { kindsOf } from './sheet-row-writer.ts';
import { type SheetColumn, WorkbookWriter } from './workbook-writer.ts';

/** Rejects are kept packed until the rows above them are written, in pieces of this size. */
const PIECE = 1 << 18;
/** Columns of the rejects before those of the input. */
const OWN = 5;

/** A result as a workbook: its rows, those that were rejected, and pages that say what came of it and how. */
export class ResultWorkbook {
  readonly #writer: WorkbookWriter;
  readonly #words: Locale['workbook'];
  #hasRows = false;
  #rejects = '';
  readonly #packed: Buffer[] = [];

  constructor(write: (bytes: Buffer) => Promise<void>, locale: Locale) {
    this.#writer = new WorkbookWriter(write);
    this.#words = locale.workbook;
  }

  /** Writes rows that `SheetRowWriter` has made. */
  async rows(xml: Buffer, columns: readonly SheetColumn[]): Promise<void> {
    if (!this.#hasRows) await this.#writer.begin({ name: this.#words.rows, columns });
    this.#hasRows = true;
    await this.#writer.rows(xml);
  }

  /** Keeps lines of rejects, as `rejectsHeader` and `rejectLine` make them. */
  rejects(lines: string): void {
    this.#rejects += lines;
    if (this.#rejects.length >= PIECE) this.#pack();
  }

  /** Writes the sheet of rejects and one for each page. */
  async end(pages: readonly (Page & { readonly sheet: string })[]): Promise<void> {
    this.#pack();
    let hasHeader = false;
    for (const piece of this.#packed) {
      const rows = await recordsOf(inflateRawSync(piece));
      const header = hasHeader ? undefined : rows.shift();
      if (header) await this.#writer.begin({ name: this.#words.rejects, columns: this.#rejectColumns(header) });
      hasHeader = true;
      await this.#writer.rows(xmlOf(rows));
    }
    for (const page of pages) {
      await this.#writer.begin({ name: page.sheet, columns: pageColumns(page) });
      await this.#writer.rows(pageRows(page));
    }
    await this.#writer.end();
  }

  #pack(): void {
    if (this.#rejects !== '') this.#packed.push(deflateRawSync(Buffer.from(this.#rejects)));
    this.#rejects = '';
  }

  #rejectColumns(header: readonly string[]): SheetColumn[] {
    const names = header.slice(OWN);
    const kinds = kindsOf(names);
    return [
      ...this.#words.rejectHeads.map((name, at) => ({
        name,
        kind: at === 0 ? ('number' as const) : ('text' as const),
      })),
      ...names.map((name, at) => ({ name, kind: kinds[at] ?? ('text' as const) })),
    ];
  }
}

async function recordsOf(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  await splitRecords(
    bytes,
    { source: '', delimiter: ',', line: 1, last: true },
    { record: (cells) => rows.push(cells), broken: () => true },
  );
  return rows;
}

/** Rejected rows: the line is a number, all else a text as it was found. */
function xmlOf(rows: readonly (readonly string[])[]): Buffer {
  const sheet = new SheetCells();
  for (const row of rows) {
    sheet.beginRow();
    for (const [at, text] of row.entries()) {
      const bytes = Buffer.from(text);
      sheet.cell(bytes, 0, bytes.length, at === 0 ? 'number' : 'text');
    }
    sheet.endRow();
  }
  return sheet.out.take();
}

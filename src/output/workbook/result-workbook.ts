import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { splitRecords } from '../../input/records/split-records.ts';
import type { Locale } from '../../locale/index.ts';
import type { Page } from '../page.ts';
import { pageColumns, pageRows } from './page-sheet.ts';
import { markedRows, SheetCells } from './sheet-cells.ts';
import { kindsOf } from './sheet-row-writer.ts';
import { type SheetColumn, WorkbookWriter } from './workbook-writer.ts';

/** What waits for the rows above it is packed in pieces of about this size. */
const PIECE = 1 << 18;
/** Columns of the rejects before those of the input. */
const OWN = 5;

/** What sheets a workbook has besides: where rows are set against records, those that differ have one, and may be all. */
export type WorkbookRows = 'all' | 'all-and-findings' | 'findings';

/** A page with the name of the sheet that it becomes. */
export type SheetPage = Page & { readonly sheet: string };

/** A result as a workbook: its rows, those that were rejected, and pages that say what came of it and how. */
export class ResultWorkbook {
  readonly #writer: WorkbookWriter;
  readonly #words: Locale['workbook'];
  readonly #which: WorkbookRows;
  #columns: readonly SheetColumn[] | undefined;
  readonly #findings = new Packed();
  readonly #rejects = new Packed();

  constructor(write: (bytes: Buffer) => Promise<void>, locale: Locale, which: WorkbookRows = 'all') {
    this.#writer = new WorkbookWriter(write);
    this.#words = locale.workbook;
    this.#which = which;
  }

  /** Writes rows that `SheetRowWriter` has made. */
  async rows(xml: Buffer, columns: readonly SheetColumn[]): Promise<void> {
    const name = this.#which === 'findings' ? this.#words.findings : this.#words.rows;
    if (!this.#columns) await this.#begin(name, columns);
    this.#columns = columns;
    await this.#writer.rows(xml);
    if (this.#which === 'all-and-findings') this.#findings.add(markedRows(xml));
  }

  /** Keeps lines of rejects, as `rejectsHeader` and `rejectLine` make them. */
  rejects(lines: string): void {
    this.#rejects.add(Buffer.from(lines));
  }

  /** Writes the sheets of rows that differ and of rejects, and one for each page. */
  async end(pages: readonly SheetPage[]): Promise<void> {
    if (this.#which === 'all-and-findings') {
      await this.#begin(this.#words.findings, this.#columns ?? []);
      for (const piece of this.#findings.pieces()) await this.#writer.rows(piece);
    }
    let hasHeader = false;
    for (const piece of this.#rejects.pieces()) {
      const rows = await recordsOf(piece);
      const header = hasHeader ? undefined : rows.shift();
      if (header) await this.#begin(this.#words.rejects, this.#rejectColumns(header));
      hasHeader = true;
      await this.#writer.rows(xmlOf(rows));
    }
    for (const page of pages) {
      await this.#begin(page.sheet, pageColumns(page));
      await this.#writer.rows(pageRows(page));
    }
    await this.#writer.end();
  }

  /** Begins a sheet at its place: where rows are set against records, what differs comes first and what it comes to next. */
  async #begin(name: string, columns: readonly SheetColumn[]): Promise<void> {
    const { findings, summary, rows, rejects, about } = this.#words;
    const tabs = [findings, summary, rows, rejects, about];
    await this.#writer.begin({ name, columns, ...(this.#which !== 'all' && { tab: tabs.indexOf(name) }) });
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

/** Bytes that are kept packed until the rows above them are written. */
class Packed {
  #open: Buffer[] = [];
  #size = 0;
  readonly #packed: Buffer[] = [];

  /** Takes whole rows or lines. */
  add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#open.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= PIECE) this.#pack();
  }

  *pieces(): Generator<Buffer> {
    this.#pack();
    for (const piece of this.#packed) yield inflateRawSync(piece);
  }

  #pack(): void {
    if (this.#size > 0) this.#packed.push(deflateRawSync(Buffer.concat(this.#open)));
    [this.#open, this.#size] = [[], 0];
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

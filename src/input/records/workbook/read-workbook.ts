import { type BindOptions, bindNames } from '../../bind-header.ts';
import type { Problem } from '../../problem.ts';
import type { SheetNotes } from '../file-notes.ts';
import type { HeaderFormat, TextRow } from '../header-finder.ts';
import { newRecord, type RecordBytes, tear, widen } from '../record-bytes.ts';
import type { RecordSink } from '../record-sink.ts';
import { troubleOf } from '../record-trouble.ts';
import { tooLong } from '../split-records.ts';
import { Archive } from './archive.ts';
import { chooseSheet } from './choose-sheet.ts';
import type { SheetRow } from './sheet-row.ts';
import { Sheets } from './sheets.ts';

/** How a workbook is read; `sheet` is the name of the one that is meant. */
export type WorkbookFormat = BindOptions & HeaderFormat & { readonly sheet?: string };

/** The sheet that was read, and the rows above its header. */
export type ReadSheet = SheetNotes & { readonly above: readonly TextRow[] };

/**
 * Reads the rows of a workbook's sheet as records, whose lines are the numbers that the rows have in the sheet. `file` is
 * a path or bytes that have been read. Throws an InputError: 66 where it cannot be read, 65 where it is no workbook,
 * damaged, too large, or leaves open which sheet is meant.
 */
export async function readWorkbook(
  source: string,
  file: string | Buffer,
  format: WorkbookFormat,
  sink: RecordSink,
): Promise<ReadSheet> {
  const archive = await Archive.open(source, file);
  try {
    const sheets = await Sheets.open(archive, source);
    const { sheet, header, above } = await chooseSheet(sheets, source, format);
    const names = header.cells;
    sink.header(names, header.line);
    const records = new SheetRecords(source, names, format, sink);
    let hiddenRows = 0;
    const { merged, isFiltered } = await sheets.read(
      sheet,
      (row) => {
        if (row.line <= header.line) return;
        if (row.isHidden) hiddenRows++;
        records.take(row);
      },
      (bytes) => sink.afterBlock(bytes),
    );
    const below = merged.filter((area) => lastLineOf(area) > header.line);
    return { name: sheet.name, above, hiddenRows, isFiltered, merged: below };
  } finally {
    archive.close();
  }
}

/** The last row of an area such as `A3:B7`. */
function lastLineOf(area: string): number {
  return Number(/(\d+)$/.exec(area)?.[1] ?? 0);
}

/** Hands the rows below the header on as records. */
class SheetRecords {
  readonly #source: string;
  readonly #names: readonly string[];
  readonly #known: readonly boolean[];
  readonly #sink: RecordSink;
  readonly #record: RecordBytes;

  constructor(source: string, names: readonly string[], format: BindOptions, sink: RecordSink) {
    this.#source = source;
    this.#names = names;
    this.#known = bindNames(names, format).known;
    this.#sink = sink;
    this.#record = newRecord(names.length);
  }

  take(row: SheetRow): void {
    const record = this.#record;
    const where = { source: this.#source, line: row.line };
    const width = Math.max(row.width, this.#names.length);
    row.fillTo(width);
    widen(record, width);
    record.bytes = row.bytes.subarray(0, row.size);
    record.starts.set(row.starts.subarray(0, width));
    record.ends.set(row.ends.subarray(0, width));
    record.cells = width;
    record.line = row.line;
    record.trouble = this.#faultOf(row);
    record.torn = null;
    const trouble = row.isTooLong ? tooLong(where) : troubleOf(record.bytes);
    if (trouble) tear(record, { ...trouble, where }, row.texts().join(','), this.#names.length, this.#names.length);
    this.#sink.record(record);
  }

  /** The first cell that holds no value though its column says something of the visit. */
  #faultOf({ faults, line }: SheetRow): Problem | null {
    const fault = faults.find(({ column }) => this.#known[column]);
    if (!fault) return null;
    const column = this.#names[fault.column] as string;
    return { code: fault.code, where: { source: this.#source, line, column }, value: fault.text };
  }
}

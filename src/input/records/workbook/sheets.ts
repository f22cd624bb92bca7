import type { ByteArena } from '../byte-arena.ts';
import type { TextRow } from '../header-finder.ts';
import type { Archive } from './archive.ts';
import { LIMITS } from './limits.ts';
import { type NumberStyle, readNumberStyles } from './number-styles.ts';
import { findParts, type SheetPart } from './parts.ts';
import { XmlReader } from './read-xml.ts';
import { readSharedTexts } from './shared-texts.ts';
import { SheetReader } from './sheet-reader.ts';
import type { SheetRow } from './sheet-row.ts';

/** What is said of a sheet as a whole. */
export type SheetMarks = { readonly merged: readonly string[]; readonly isFiltered: boolean };

/** The sheets of a workbook, each to be read row by row. */
export class Sheets {
  readonly list: readonly SheetPart[];
  readonly #archive: Archive;
  readonly #source: string;
  readonly #sharedTexts: ByteArena;
  readonly #styles: readonly NumberStyle[];
  readonly #from1904: boolean;

  private constructor(
    archive: Archive,
    source: string,
    list: readonly SheetPart[],
    shared: { readonly texts: ByteArena; readonly styles: readonly NumberStyle[]; readonly from1904: boolean },
  ) {
    this.#archive = archive;
    this.#source = source;
    this.list = list;
    this.#sharedTexts = shared.texts;
    this.#styles = shared.styles;
    this.#from1904 = shared.from1904;
  }

  /** Reads what the sheets share. Throws an InputError with status 65 for what is no workbook, damaged or too large. */
  static async open(archive: Archive, source: string): Promise<Sheets> {
    const { sheets, sharedTexts, styles, from1904 } = await findParts(archive, source);
    return new Sheets(archive, source, sheets, {
      texts: await readSharedTexts(archive, source, sharedTexts),
      styles: await readNumberStyles(archive, source, styles),
      from1904,
    });
  }

  /** The first rows of a sheet that are not blank. */
  async head(sheet: SheetPart, count: number): Promise<TextRow[]> {
    const rows: TextRow[] = [];
    const sheetReader = this.#readerOf(sheet, (row) => {
      if (rows.length < count) rows.push({ line: row.line, cells: row.texts() });
    });
    const reader = new XmlReader(this.#source, sheet.part, sheetReader);
    for await (const { bytes } of this.#archive.read(sheet.part)) {
      for (let at = 0; at < bytes.length && rows.length < count; at += HEAD_STEP) {
        reader.read(bytes.subarray(at, at + HEAD_STEP));
      }
      if (rows.length >= count) return rows;
    }
    reader.end();
    return rows;
  }

  /** Reads all rows of a sheet that are not blank; `afterBlock` is told how much of the packed file has been read. */
  async read(
    sheet: SheetPart,
    take: (row: SheetRow) => void,
    afterBlock: (bytes: number) => Promise<void>,
  ): Promise<SheetMarks> {
    const sheetReader = this.#readerOf(sheet, take);
    const reader = new XmlReader(this.#source, sheet.part, sheetReader);
    for await (const { bytes, packedSoFar } of this.#archive.read(sheet.part, LIMITS.unpacked)) {
      reader.read(bytes);
      await afterBlock(packedSoFar);
    }
    reader.end();
    return sheetReader;
  }

  #readerOf({ part }: SheetPart, take: (row: SheetRow) => void): SheetReader {
    const context = {
      source: this.#source,
      part,
      sharedTexts: this.#sharedTexts,
      styles: this.#styles,
      from1904: this.#from1904,
    };
    return new SheetReader(context, take);
  }
}

/** Bytes read at a time while only the first rows are wanted. */
const HEAD_STEP = 1 << 12;

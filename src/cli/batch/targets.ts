import type { Locale } from '../../locale/index.ts';
import type { SheetPage, WorkbookRows } from '../../output/workbook/result-workbook.ts';
import type { SheetColumn } from '../../output/workbook/workbook-writer.ts';
import type { Output } from '../door/outputs.ts';
import { RejectFile } from './reject-file.ts';
import { RejectsInWords } from './rejects-in-words.ts';

/** What becomes of the rows and the rejects of a batch. */
export type RowTarget = {
  /** Writes rows; a sheet has columns. */
  rows(bytes: Buffer, columns: readonly SheetColumn[]): Promise<void>;
  /** Writes lines of rejects; `rejected` counts the rejected rows so far. */
  rejects(lines: string, rejected: number): Promise<void>;
  /** Writes what stands behind them. */
  end(columns: readonly SheetColumn[], pages: () => Promise<readonly SheetPage[]>): Promise<void>;
};

/** Rows in a file of their own; rejects in another, or on standard error, in words where a person reads them there. */
export function plainTarget(output: Output, rejects: Output | undefined, { inWords, locale }: Telling): RowTarget {
  const rows = (bytes: Buffer) => output.write(bytes);
  if (inWords) {
    const told = new RejectsInWords(locale);
    return { rows, rejects: (lines) => told.write(lines), end: () => told.end() };
  }
  const file = new RejectFile(rejects);
  return { rows, rejects: (lines, rejected) => file.write(lines, rejected), end: async () => undefined };
}

/** Whether rejects are told in words, and whose. */
export type Telling = { readonly inWords: boolean; readonly locale: Locale };

/** A workbook with both, and which of the rows; the rejects in a file as well, where one is asked for. */
export async function workbookTarget(
  output: Output,
  rejects: Output | undefined,
  locale: Locale,
  which: WorkbookRows = 'all',
): Promise<RowTarget> {
  const { ResultWorkbook } = await import('../../output/workbook/result-workbook.ts');
  const book = new ResultWorkbook((bytes) => output.write(bytes), locale, which);
  const file = rejects && new RejectFile(rejects);
  return {
    rows: async (bytes, columns) => {
      if (bytes.length > 0) await book.rows(bytes, columns);
    },
    rejects: async (lines, rejected) => {
      book.rejects(lines);
      await file?.write(lines, rejected);
    },
    end: async (columns, pages) => {
      await book.rows(Buffer.alloc(0), columns);
      await book.end(await pages());
    },
  };
}

import type { Encoding } from './decode.ts';
import type { TextRow } from './header-finder.ts';

/** What is to be said of a sheet of a workbook. */
export type SheetNotes = {
  readonly name: string;
  /** Rows with visits that the sheet does not show; they are read like any other. */
  readonly hiddenRows: number;
  readonly isFiltered: boolean;
  /** Areas below the header that are shown as one cell: all of their cells but the first are blank. */
  readonly merged: readonly string[];
};

/** A sum in a footer that is not what the rows add up to, both as amounts are written. */
export type WrongTotal = {
  readonly line: number;
  readonly column: string;
  readonly stated: string;
  readonly read: string;
};

/** What is to be said of a file as a whole, though it costs no row. */
export type FileNotes = {
  readonly source: string;
  /** The encoding of its text; absent where nothing of it shows one. */
  readonly encoding?: Encoding | undefined;
  /** The rows above the header, which are kept out. */
  readonly above: readonly TextRow[];
  /** The rows behind the last visit that are none. */
  readonly footers: readonly TextRow[];
  readonly wrongTotals: readonly WrongTotal[];
  /** The columns that nobody read; not of the files of a batch, whose summary names them for all together. */
  readonly unread?: readonly string[];
  readonly sheet?: SheetNotes;
};

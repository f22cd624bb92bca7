import { InputError } from '../problem.ts';

/** A row as the texts of its cells; the line is its first physical line, or its number in a sheet. */
export type TextRow = { readonly line: number; readonly cells: readonly string[] };

/** What names are worth as a header: whether all that is needed is among them, and how many are known. */
export type HeaderMatch = { readonly isWhole: boolean; readonly known: number };

/** Where a file's header stands: in a row that is said, else in the first that `matchHeader` finds whole. */
export type HeaderFormat = {
  readonly matchHeader?: (names: readonly string[]) => HeaderMatch;
  readonly headerRow?: number;
};

/** A header with the rows above it, which are no visits. */
export type FoundHeader = HeaderMatch & { readonly header: TextRow; readonly above: readonly TextRow[] };

/** Where it is not known what is needed, anything will do. */
const ANYTHING: HeaderMatch = { isWhole: true, known: 0 };

/** A header stands in one of the first rows that are not blank. */
export const HEADER_WITHIN = 20;

/** Looks for the header among the first rows of a file or a sheet. */
export class HeaderFinder {
  readonly #source: string;
  readonly #format: HeaderFormat;
  readonly #rows: TextRow[] = [];

  constructor(source: string, format: HeaderFormat) {
    this.#source = source;
    this.#format = format;
  }

  /**
   * Takes the next row that is not blank; gives the header once it is clear which row it is. Throws an InputError with
   * status 65 where the row that was said to be the header is blank.
   */
  take(row: TextRow): FoundHeader | undefined {
    const { matchHeader, headerRow } = this.#format;
    if (headerRow !== undefined && row.line > headerRow) throw this.#noHeader(headerRow);
    const match = matchHeader?.(row.cells) ?? ANYTHING;
    if (headerRow === undefined ? match.isWhole : row.line === headerRow) {
      return { ...match, header: row, above: this.#rows };
    }
    this.#rows.push(row);
    return headerRow === undefined && this.#rows.length >= HEADER_WITHIN ? this.end() : undefined;
  }

  /** The row with most of the known names, so that what it lacks can be told; `undefined` where there is no row. */
  end(): FoundHeader | undefined {
    const { matchHeader, headerRow } = this.#format;
    if (headerRow !== undefined) throw this.#noHeader(headerRow);
    if (this.#rows.length === 0) return undefined;
    const matches = this.#rows.map(({ cells }) => matchHeader?.(cells).known ?? 0);
    const known = Math.max(...matches);
    const place = matches.indexOf(known);
    const header = this.#rows[place];
    return header && { isWhole: false, known, header, above: this.#rows.slice(0, place) };
  }

  #noHeader(line: number): InputError {
    return new InputError(65, [{ code: 'no-header-row', where: { source: this.#source, line } }]);
  }
}

import { membersOf } from '../../input/json/json-members.ts';
import type { Problem } from '../../input/problem.ts';
import { asItStood, cellsOf, newRecord, type RecordBytes, widen } from '../../input/records/record-bytes.ts';
import type { RowWriterOf } from '../formats.ts';
import { type IsPersonal, masked, maskedCells, redactedExplanation, redactedProblems } from '../redact.ts';
import type { SettledRow } from '../settled-row.ts';

/** Masks names and ids in records that are passed on, each under the list of names that it comes with. */
export class RecordMask {
  readonly #isPersonal: IsPersonal;
  /** Whether a column is personal, by form. */
  readonly #personal: (readonly boolean[])[] = [];
  readonly #record = newRecord(0);

  constructor(isPersonal: IsPersonal) {
    const known = new Map<string, boolean>();
    this.#isPersonal = (column) => {
      const found = known.get(column) ?? isPersonal(column);
      known.set(column, found);
      return found;
    };
  }

  /** The writer of rows in a format, of rows without names and ids. */
  writer(writerOf: RowWriterOf): RowWriterOf {
    return (layout, explained) => {
      const inner = writerOf(layout, explained);
      return {
        get out() {
          return inner.out;
        },
        ...(inner.columns && { columns: inner.columns }),
        begin: () => inner.begin(),
        form: (next, unlessEmpty) => {
          this.#personal.push(next.header.map(this.#isPersonal));
          inner.form(next, unlessEmpty);
        },
        write: (record, settled) => inner.write(this.record(record), redactedRow(settled)),
      };
    };
  }

  /** The record without names and ids; it stands until the next one is masked. */
  record(plain: RecordBytes): RecordBytes {
    const json = plain.jsonEnd === 0 ? Buffer.alloc(0) : Buffer.from(this.#maskedObject(plain));
    widen(this.#record, plain.cells);
    const { starts, ends } = this.#record;
    const pieces = [json];
    let at = json.length;
    for (const [column, text] of maskedCells(cellsOf(plain), this.#personal[plain.form]).entries()) {
      const piece = Buffer.from(text);
      starts[column] = at;
      at += piece.length;
      ends[column] = at;
      pieces.push(piece);
    }
    const own = { bytes: Buffer.concat(pieces), starts, ends, jsonStart: 0, jsonEnd: json.length, verbatim: false };
    return Object.assign(this.#record, plain, own);
  }

  /** A rejected row without them; one that is no record may hold anything. */
  rejected(problem: Problem, cells: readonly string[], record?: RecordBytes): [Problem, readonly string[]] {
    const [shown = problem] = redactedProblems([problem], this.#isPersonal);
    if (!record || record.torn !== null) return [shown, cells.map(masked)];
    return [shown, asItStood(this.record(record))];
  }

  #maskedObject({ bytes, jsonStart, jsonEnd }: RecordBytes): string {
    const members = membersOf(bytes, jsonStart, jsonEnd).map(({ key, start, end }) => {
      const text = bytes.toString('utf8', start, end);
      return `${JSON.stringify(key)}:${this.#isPersonal(key) ? maskedJson(text) : text}`;
    });
    return `{${members.join(',')}}`;
  }
}

/** A value of JSON of which no name is left: of one that is neither text nor nothing, its text. */
function maskedJson(text: string): string {
  const value: unknown = JSON.parse(text);
  if (value === null) return text;
  return JSON.stringify(masked(typeof value === 'string' ? value : text));
}

function redactedRow(settled: SettledRow): SettledRow {
  const { explanation } = settled;
  return explanation ? { ...settled, explanation: redactedExplanation(explanation) } : settled;
}

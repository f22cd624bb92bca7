import { ByteArena } from '../../input/records/byte-arena.ts';
import { readInputs } from '../../input/records/read-input.ts';
import { RecordStore } from '../../input/records/record-store.ts';
import { type PreparedRun, preparedRun } from './prepared-run.ts';
import type { RunInputs } from './run-inputs.ts';
import type { Sink } from './sink.ts';

/** Rows are passed on to be written in pieces of about this many bytes. */
const PIECE = 1 << 20;

/**
 * Settles a file of any order: reads it whole, settles the records in settlement order, and writes them in that of the
 * input. A record that cannot be read counts as the member's first, so that every row that may miss it says so.
 */
export async function settleSorted(inputs: RunInputs, sink: Sink): Promise<PreparedRun> {
  const prepared = await preparedRun(inputs, { begin: true });
  const { run, rows } = prepared;
  const store = new RecordStore();
  const positions: number[] = [];
  /** Rejects by the number of the record they belong to, those of the header's lines by -1. */
  const rejects = new Map<number, string>();

  /** The header lines, which come before any row. */
  const head: { readonly rows: Buffer[]; rejects: string } = { rows: [], rejects: '' };
  const takeHead = () => {
    const taken = rows.take();
    head.rows.push(Buffer.from(taken.rows));
    head.rejects += taken.rejects;
  };
  takeHead();

  const notes = await readInputs(inputs.paths, prepared.format, {
    begin: (source) => run.begin(source),
    header(names, line) {
      run.header(names, line);
      takeHead();
    },
    form(names) {
      run.form(names);
      takeHead();
    },
    record(record) {
      store.add(record);
      positions.push(run.positionOf(record));
    },
    broken(problem, text) {
      run.broken(problem, text);
      const number = store.size - 1;
      rejects.set(number, (rejects.get(number) ?? '') + rows.takeRejects());
    },
    afterBlock: async () => undefined,
  });
  prepared.notes.push(...notes);

  const arena = new ByteArena();
  const places = new Int32Array(store.size);
  const record = store.newRecord();
  for (const number of orderOf(positions)) {
    store.get(number, record);
    run.record(record);
    const taken = rows.take();
    places[number] = arena.add(taken.rows);
    // What cannot be read comes behind the record it belongs to.
    if (taken.rejects !== '') rejects.set(number, taken.rejects + (rejects.get(number) ?? ''));
  }

  let pieces: Buffer[] = [...head.rows];
  let lines = head.rejects + (rejects.get(-1) ?? '');
  let size = 0;
  for (let number = 0; number < store.size; number++) {
    const piece = arena.get(places[number] as number);
    pieces.push(piece);
    lines += rejects.get(number) ?? '';
    size += piece.length;
    if (size < PIECE) continue;
    await sink.write(prepared, Buffer.concat(pieces), lines);
    [pieces, lines, size] = [[], '', 0];
  }
  await sink.write(prepared, Buffer.concat(pieces), lines);
  return prepared;
}

/** The numbers of positions in their order, those at the same position as they came. */
function orderOf(positions: readonly number[]): Uint32Array {
  return Uint32Array.from(positions.keys()).sort(
    (a, b) => (positions[a] as number) - (positions[b] as number) || a - b,
  );
}

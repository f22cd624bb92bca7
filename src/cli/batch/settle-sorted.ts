import { readInputs } from '../../input/records/read-input.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import { RecordStore } from '../../input/records/record-store.ts';
import { type PreparedRun, preparedRun } from './prepared-run.ts';
import type { RunInputs } from './run-inputs.ts';
import { SettledPieces } from './settled-pieces.ts';
import type { Sink } from './sink.ts';
import { isInOrder, orderOf } from './sort-positions.ts';

/** Rows are passed on to be written in pieces of about this many bytes. */
const PIECE = 1 << 20;
/** So many records are settled together. */
const TOGETHER = 64;

/** What has been read of a file. */
type Kept = {
  readonly prepared: PreparedRun;
  readonly sink: Sink;
  readonly store: RecordStore;
  /** What could not be read, by the number of the record it stands behind. */
  readonly broken: ReadonlyMap<number, string>;
};

/**
 * Settles a file of any order: reads it whole, settles the records in settlement order, and writes them in that of the
 * input. A record that cannot be read counts as the member's first, so that every row that may miss it says so.
 */
export async function settleSorted(inputs: RunInputs, sink: Sink): Promise<PreparedRun> {
  let pieces: SettledPieces | undefined;
  const prepared = await preparedRun(inputs, {
    begin: true,
    wrote: (record) => pieces?.wrote(record, prepared.rows.size),
    rejected: (_, record) => pieces && record && pieces.rejected(record, prepared.rows.takeRejects()),
  });
  const { run, rows } = prepared;
  const store = new RecordStore();
  const positions: number[] = [];
  const broken = new Map<number, string>();

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
      broken.set(number, (broken.get(number) ?? '') + rows.takeRejects());
    },
    afterBlock: async () => undefined,
  });
  prepared.notes.push(...notes);
  await sink.write(prepared, Buffer.concat(head.rows), head.rejects + (broken.get(-1) ?? ''));
  if (isInOrder(positions) && broken.size === 0) {
    await settleAsTheyStand({ prepared, sink, store, broken });
    return prepared;
  }
  pieces = new SettledPieces(store.size);
  settleInOrder(orderOf(positions), pieces, { prepared, store });
  await writePieces(pieces, { prepared, sink, store, broken });
  return prepared;
}

/** Settles the records in the order in which they stand; what comes of them can be written at once. */
async function settleAsTheyStand({ prepared, sink, store }: Kept): Promise<void> {
  const { run, rows } = prepared;
  const records = Array.from({ length: TOGETHER }, () => store.newRecord());
  for (let first = 0; first < store.size; ) {
    first += settleFrom((at) => (first + at < store.size ? first + at : -1), records, { run, store });
    if (rows.size > PIECE) await sink.take(prepared);
  }
  await sink.take(prepared);
}

/** Settles the records of these numbers in their order, and keeps what comes of them. */
function settleInOrder(
  order: Uint32Array<ArrayBuffer>,
  pieces: SettledPieces,
  { prepared: { run, rows }, store }: Pick<Kept, 'prepared' | 'store'>,
): void {
  const records = Array.from({ length: TOGETHER }, () => store.newRecord());
  for (let first = 0; first < order.length; ) {
    pieces.begin(records, order.subarray(first, first + TOGETHER));
    first += settleFrom((at) => order[first + at] ?? -1, records, { run, store });
    pieces.keep(rows.take().rows);
  }
}

/** Settles some records together, which must be under one list of names; returns how many. */
function settleFrom(
  numberAt: (at: number) => number,
  records: readonly RecordBytes[],
  { run, store }: { readonly run: PreparedRun['run']; readonly store: RecordStore },
): number {
  const form = store.formOf(numberAt(0));
  let count = 0;
  for (const record of records) {
    const number = numberAt(count);
    if (number < 0 || store.formOf(number) !== form) break;
    store.get(number, record);
    count++;
  }
  run.records(records, count);
  return count;
}

/** Writes what came of all records in the order in which they stand; what could not be read comes where it stood. */
async function writePieces(pieces: SettledPieces, { prepared, sink, store, broken }: Kept): Promise<void> {
  let bytes = Buffer.allocUnsafe(PIECE);
  let [rejects, size] = ['', 0];
  for (let number = 0; number < store.size; number++) {
    const length = pieces.lengthOf(number);
    if (size + length > bytes.length) {
      await sink.write(prepared, bytes.subarray(0, size), rejects);
      bytes = Buffer.allocUnsafe(Math.max(PIECE, length));
      [rejects, size] = ['', 0];
    }
    if (length > 0) pieces.copy(number, bytes, size);
    size += length;
    rejects += pieces.rejectOf(number) + (broken.get(number) ?? '');
  }
  await sink.write(prepared, bytes.subarray(0, size), rejects);
}

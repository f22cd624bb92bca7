import type { Outcome } from '../../engine/case.ts';
import type { Explanation } from '../../engine/explain/step.ts';
import { notesOf, pointsOf } from '../../engine/notes.ts';
import type { BatchRow } from '../../input/batch-row.ts';
import { percentOf, yuanOf } from '../../policy/money.ts';
import { REASONS } from '../../policy/reasons.ts';
import { type ByteWriter, putBytes, putFen } from './byte-writer.ts';

const SEMICOLON = ';';
const EMPTY = Buffer.alloc(0);
/** More than any sum of flags, and than any year. */
const FLAG_VALUES = 1 << 16;
const YEARS = 10_000;
const REASONS_AND_NONE = REASONS.length + 1;

/** A settled row as its output cells need it. */
export type SettledRow = {
  readonly row: BatchRow;
  readonly outcome: Outcome;
  afterReject: boolean;
  /** Where it was asked for. */
  explanation?: Explanation;
};

/** The codes of a row's notes in their documented order, then the open points. */
export function notesOfRow({ row, outcome, afterReject }: SettledRow): string[] {
  const assumed = { eligible: row.eligibleAssumed, prescription: row.prescriptionAssumed };
  const notes = notesOf(row.rules, row.visit.day, outcome, assumed);
  return [...notes, ...(afterReject ? ['after-reject'] : []), ...pointsOf(row.rules, outcome)];
}

/** Cells that many rows share, as bytes, made once. */
export class SharedCells {
  /** The notes of each verdict, and of each refusal outside the days in force, by what else decides them. */
  readonly #notes: (Map<number, Buffer> | undefined)[] = [];
  readonly #outside = new Map<number, Buffer>();
  readonly #ratios: (Buffer | undefined)[] = [];
  readonly #caps: (Buffer | undefined)[] = [];
  readonly #reasons = new Map<string, Buffer>();

  reason({ refused }: Outcome): Buffer {
    if (!refused) return EMPTY;
    let cell = this.#reasons.get(refused.reason);
    if (!cell) {
      cell = Buffer.from(refused.reason);
      this.#reasons.set(refused.reason, cell);
    }
    return cell;
  }

  ratio({ refused, verdict }: Outcome): Buffer {
    if (refused || !verdict) return EMPTY;
    this.#ratios[verdict.serial] ??= Buffer.from(String(percentOf(verdict.ratio ?? 0)));
    return this.#ratios[verdict.serial] as Buffer;
  }

  cap({ refused, verdict }: Outcome): Buffer {
    if (refused || !verdict) return EMPTY;
    this.#caps[verdict.serial] ??= Buffer.from(yuanOf(verdict.cap));
    return this.#caps[verdict.serial] as Buffer;
  }

  notes(settled: SettledRow): Buffer {
    const { row, outcome, afterReject } = settled;
    const plain = outcome.flags === 0 && !row.eligibleAssumed && !row.prescriptionAssumed && !afterReject;
    if (plain && outcome.refused === null && outcome.verdict?.points.length === 0) return EMPTY;
    let known = this.#outside;
    if (outcome.verdict) {
      this.#notes[outcome.verdict.serial] ??= new Map();
      known = this.#notes[outcome.verdict.serial] as Map<number, Buffer>;
    }
    const assumed = (row.eligibleAssumed ? 1 : 0) + (row.prescriptionAssumed ? 2 : 0) + (afterReject ? 4 : 0);
    const reason = outcome.verdict || !outcome.refused ? 0 : REASONS.indexOf(outcome.refused.reason) + 1;
    const when = (row.region * REASONS_AND_NONE + reason) * YEARS + row.year;
    const key = (when * 8 + assumed) * FLAG_VALUES + outcome.flags;
    const cell = known.get(key);
    if (cell) return cell;
    const made = Buffer.from(notesOfRow(settled).join(SEMICOLON));
    known.set(key, made);
    return made;
  }
}

/** Writes one output cell of a settled row. */
export type CellWriter = (out: ByteWriter, settled: SettledRow, shared: SharedCells) => void;

/** How each output column of a batch is written; the names and their order are those of `columns.ts`. */
export const CELL_WRITERS: Readonly<Record<string, CellWriter>> = {
  reason: (out, { outcome }, shared) => out.all(shared.reason(outcome)),
  first_self_pay: (out, { outcome }) => out.fen(outcome.firstSelfPay),
  deductible: (out, { outcome }) => out.fen(outcome.deductible),
  ratio: (out, { outcome }, shared) => out.all(shared.ratio(outcome)),
  reimbursed: (out, { outcome }) => out.fen(outcome.reimbursed),
  self_paid: (out, { outcome }) => out.fen(outcome.selfPaid),
  deductible_paid: (out, { outcome }) => out.fen(outcome.deductiblePaid),
  cap_used: (out, { outcome }) => out.fen(outcome.capUsed),
  cap_limit: (out, { outcome }, shared) => out.all(shared.cap(outcome)),
  cap_left: (out, { outcome }) => {
    if (outcome.refused === null && outcome.verdict) out.fen(Math.max(0, outcome.verdict.cap - outcome.capUsed));
  },
  notes: (out, settled, shared) => out.all(shared.notes(settled)),
  pool_paid: (out, { outcome }) => out.fen(outcome.pooled),
  large_sum_paid: (out, { outcome }) => out.fen(outcome.largeSum),
  account_paid: (out, { outcome }) => {
    if (outcome.hasAccount) out.fen(outcome.accountPaid);
  },
  cash_paid: (out, { outcome }) => {
    if (outcome.hasAccount) out.fen(outcome.selfPaid - outcome.accountPaid);
  },
};

const COMMA = 0x2c;

/** The columns that a row has when nothing else is asked for: `writeUsual` writes all of them at once. */
export const USUAL = [
  'reason',
  'first_self_pay',
  'deductible',
  'ratio',
  'reimbursed',
  'self_paid',
  'deductible_paid',
  'cap_used',
  'cap_limit',
  'cap_left',
  'notes',
] as const;

/** Writes the usual cells, each behind a comma, as their writers one by one would. There must be room. */
export function writeUsual(out: ByteWriter, settled: SettledRow, shared: SharedCells): void {
  const { outcome } = settled;
  const { refused, verdict } = outcome;
  const { bytes } = out;
  let at = out.length;
  bytes[at++] = COMMA;
  if (refused) at = putAll(bytes, at, shared.reason(outcome));
  bytes[at++] = COMMA;
  at = putFen(bytes, at, outcome.firstSelfPay);
  bytes[at++] = COMMA;
  at = putFen(bytes, at, outcome.deductible);
  bytes[at++] = COMMA;
  at = putAll(bytes, at, shared.ratio(outcome));
  bytes[at++] = COMMA;
  at = putFen(bytes, at, outcome.reimbursed);
  bytes[at++] = COMMA;
  at = putFen(bytes, at, outcome.selfPaid);
  bytes[at++] = COMMA;
  at = putFen(bytes, at, outcome.deductiblePaid);
  bytes[at++] = COMMA;
  at = putFen(bytes, at, outcome.capUsed);
  bytes[at++] = COMMA;
  at = putAll(bytes, at, shared.cap(outcome));
  bytes[at++] = COMMA;
  if (refused === null && verdict) at = putFen(bytes, at, Math.max(0, verdict.cap - outcome.capUsed));
  bytes[at++] = COMMA;
  out.length = putAll(bytes, at, shared.notes(settled));
}

function putAll(bytes: Buffer, at: number, source: Buffer): number {
  return putBytes(bytes, at, source, 0, source.length);
}

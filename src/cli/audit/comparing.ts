import { Comparer } from '../../engine/compare/comparer.ts';
import { type ReadingRules, readingsOf } from '../../engine/compare/readings.ts';
import type { RecordTable } from '../../engine/compare/record-table.ts';
import { paidIn, UNSAID } from '../../engine/compare/recorded.ts';
import type { Tally } from '../../engine/compare/tally.ts';
import { type KeyPart, keyOf } from '../../input/against/key.ts';
import type { BatchRow } from '../../input/batch-row.ts';
import { RECORDED_SLOTS, SLOTS } from '../../input/fields.ts';
import { InputError } from '../../input/problem.ts';
import type { FileNotes } from '../../input/records/file-notes.ts';
import { readPositiveAmount } from '../../input/values/amount.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import type { Fen } from '../../policy/money.ts';
import type { Comparing, ComparingOptions } from '../batch/run-inputs.ts';

/** The records of another file, and what they are known by. */
export type OtherFile = {
  readonly table: RecordTable;
  readonly parts: readonly KeyPart[];
  readonly notes: FileNotes;
};

type Given = {
  readonly registers: readonly Register[];
  readonly tally: Tally;
  readonly against?: OtherFile | undefined;
};

/** What rows are set against. The registers are loaded at once: which visits will differ cannot be told. */
export async function comparingOf(
  asked: ComparingOptions,
  policies: readonly Policy[],
  tally: Tally,
  against: OtherFile | undefined,
): Promise<Comparing> {
  const registers = await Promise.all(policies.map((policy) => policy.register()));
  const comparing = comparingBy(asked, policies, { registers, tally, against });
  if (against) return comparing;
  const options = chosenOf(asked);
  return {
    ...comparing,
    inThreads: {
      sent: { options, registers },
      merge: (parts, institutionOf) => tally.merge(parts, institutionOf),
    },
  };
}

/** The options of it, without any other. */
function chosenOf({ ledger, tolerance, assumeExtended, only }: ComparingOptions): ComparingOptions {
  return {
    ...(ledger && { ledger }),
    ...(tolerance !== undefined && { tolerance }),
    ...(assumeExtended && { assumeExtended }),
    ...(only && { only }),
  };
}

/** The same with registers that are there; rows are counted in the tally. */
export function comparingBy(
  { ledger = 'recorded', tolerance, assumeExtended = false, only }: ComparingOptions,
  policies: readonly Policy[],
  { registers, tally, against }: Given,
): Comparing {
  const readings = new Map<Policy, readonly ReadingRules[]>();
  const options = {
    extended: assumeExtended,
    ledger,
    tolerance: toleranceOf(tolerance),
    readingsOf(policy: Policy): readonly ReadingRules[] {
      const register = registers[policies.indexOf(policy)];
      const found = readings.get(policy) ?? (register ? readingsOf(policy, register) : []);
      readings.set(policy, found);
      return found;
    },
  };
  return {
    against: against ? 'other-record' : 'record',
    among: [...SLOTS, ...RECORDED_SLOTS],
    onlyFindings: only === 'differences',
    optional: against ? ['recorded_paid'] : [],
    comparerOf(settler, memberOf) {
      const comparer = new Comparer(settler, options);
      /** Whether the record of the row that is being settled has been taken. */
      let isTaken = false;
      const take = (row: BatchRow) => {
        if (against) against.table.take(keyOf(against.parts, row, memberOf(row)), row.recorded);
      };
      return {
        before(row) {
          const { pooled } = row.recorded;
          const paidByFile = pooled === UNSAID ? UNSAID : paidIn(row.recorded);
          take(row);
          isTaken = true;
          if (against) row.recorded.paidByFile = paidByFile;
          comparer.before(row);
        },
        passOver(row, code) {
          if (!isTaken) take(row);
          if (code === 'duplicate-id') tally.addSameId(row.recorded);
          isTaken = false;
        },
        compare(row, outcome, line) {
          isTaken = false;
          const comparison = comparer.compare(row, outcome, line);
          tally.add(row, outcome, comparison, line);
          return comparison;
        },
        forget: () => comparer.forget(),
      };
    },
  };
}

/** Throws an InputError with status 2 for what is no amount. */
function toleranceOf(text = '0'): Fen {
  const reading = readPositiveAmount(text);
  if ('value' in reading) return reading.value;
  throw new InputError(2, [{ ...reading, where: { source: '--tolerance' }, value: text }]);
}

import { MemberStates, restoreState } from '../../engine/member-state.ts';
import { readLedger } from '../../input/ledger/read-ledger.ts';
import { InputError } from '../../input/problem.ts';
import { LedgerWriter } from '../../output/ledger-lines.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { Output } from '../door/outputs.ts';
import type { BatchRun } from './run.ts';

/** Lines are passed on to be written in pieces of about this many bytes. */
const PIECE = 1 << 20;

/** A run, and the policies it went by. */
type Settled = { readonly run: BatchRun; readonly policies: readonly Policy[] };

/** Takes over the ledgers of the files before. Throws an InputError where they cannot be used. */
export async function takeLedgers(path: string, run: BatchRun, policies: readonly Policy[]): Promise<void> {
  /** By number of a member: such numbers rise from line to line. */
  const lines: number[] = [];
  await readLedger(path, policies, run, ({ member, state }, line) => {
    const before = lines[member];
    if (before !== undefined) {
      const where = { source: path, line };
      const value = run.members.textOf(member - 1);
      throw new InputError(65, [{ code: 'ledger-member-twice', where, value, detail: { line: before } }]);
    }
    lines[member] = line;
    restoreState(run.settler, member, state);
  });
}

/** Writes the ledgers as they stand: the member that is not named, then those that are, as they first appeared. */
export async function writeLedgers({ run, policies }: Settled, version: string, output: Output): Promise<void> {
  const lines = new LedgerWriter(policies, run);
  const states = new MemberStates(run.settler);
  lines.header(version, run.settler.book.regions());
  for (let number = 0; number <= run.members.size; number++) {
    const state = states.of(number);
    if (!state) continue;
    lines.member(number, state);
    if (lines.out.length >= PIECE) await output.write(lines.out.take());
  }
  lines.trailer();
  await output.write(lines.out.take());
}

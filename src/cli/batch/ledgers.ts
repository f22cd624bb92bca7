import { restoreState, stateOf } from '../../engine/member-state.ts';
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
  const places = new Map<string, number>();
  const placeOf = (institution: string) => {
    const known = places.get(institution) ?? run.institutions.numberOfText(institution);
    places.set(institution, known);
    return known;
  };
  for await (const members of readLedger(path, policies)) {
    for (const { member, state, line } of members) {
      const number = member === null ? 0 : run.members.numberOfText(member) + 1;
      const before = lines[number];
      if (before !== undefined) {
        const where = { source: path, line };
        const problem = { code: 'ledger-member-twice' as const, where, value: member ?? '', detail: { line: before } };
        throw new InputError(65, [problem]);
      }
      lines[number] = line;
      restoreState(run.settler, number, state, placeOf);
    }
  }
}

/** Writes the ledgers as they stand: the member that is not named, then those that are, as they first appeared. */
export async function writeLedgers({ run, policies }: Settled, version: string, output: Output): Promise<void> {
  const lines = new LedgerWriter(policies);
  lines.header(version, run.settler.book.regions());
  const nameOf = (institution: number) => run.institutions.textOf(institution);
  for (let number = 0; number <= run.members.size; number++) {
    const state = stateOf(run.settler, number, nameOf);
    if (!state) continue;
    lines.member(number === 0 ? null : run.members.textOf(number - 1), state);
    if (lines.out.length >= PIECE) await output.write(lines.out.take());
  }
  lines.trailer();
  await output.write(lines.out.take());
}

import { restoreState, stateOf } from '../../engine/member-state.ts';
import { readLedger } from '../../input/ledger/read-ledger.ts';
import { InputError } from '../../input/problem.ts';
import { ledgerHeader, ledgerLine, ledgerTrailer } from '../../output/ledger-lines.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { Output } from '../door/outputs.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { BatchRun } from './run.ts';

/** Lines are passed on to be written in pieces of about this many characters. */
const PIECE = 1 << 20;

/** Takes over the ledgers of the files before. Throws an InputError where they cannot be used. */
export async function takeLedgers(path: string, run: BatchRun, policies: readonly Policy[]): Promise<void> {
  const lines = new Map<number, number>();
  for await (const { member, state, line } of readLedger(path, policies)) {
    const number = member === null ? 0 : run.members.numberOfText(member) + 1;
    const before = lines.get(number);
    if (before !== undefined) {
      const where = { source: path, line };
      const problem = { code: 'ledger-member-twice' as const, where, value: member ?? '', detail: { line: before } };
      throw new InputError(65, [problem]);
    }
    lines.set(number, line);
    restoreState(run.settler, number, state, (institution) => run.institutions.numberOfText(institution));
  }
}

/** Writes the ledgers as they stand: the member that is not named, then those that are, as they first appeared. */
export async function writeLedgers({ run, policies }: PreparedRun, version: string, output: Output): Promise<void> {
  const regions = run.settler.book.regions();
  let text = ledgerHeader(
    version,
    policies.filter((_, region) => regions.has(region)),
  );
  let written = 0;
  const cities = policies.map(({ id }) => id);
  const nameOf = (institution: number) => run.institutions.textOf(institution);
  for (let number = 0; number <= run.members.size; number++) {
    const state = stateOf(run.settler, number, nameOf);
    if (!state) continue;
    text += ledgerLine(number === 0 ? null : run.members.textOf(number - 1), state, cities);
    written++;
    if (text.length < PIECE) continue;
    await output.write(Buffer.from(text));
    text = '';
  }
  await output.write(Buffer.from(text + ledgerTrailer(written)));
}

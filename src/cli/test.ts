import { ExpectedTally } from '../output/expected/expected-tally.ts';
import { expectedPage } from '../output/expected/page.ts';
import type { FoundOut } from './batch/batch-options.ts';
import type { RunInputs } from './batch/run-inputs.ts';
import type { Context } from './context.ts';
import type { ExitStatus } from './exit.ts';
import { expecting } from './expecting.ts';
import { policiesOf } from './policies.ts';
import { type AgainstOptions, type PlaceOf, setAgainst } from './set-against.ts';

/** The options of `baoxiao test`, as commander names them. */
export type TestFlags = Omit<AgainstOptions, FoundOut | 'jobs' | 'base' | 'by' | 'redact' | 'ledgerIn' | 'ledgerOut'>;

/**
 * `baoxiao test FILE…`: settles the visits of files as `batch` does, sets each against the values that its columns
 * `expect_…` say, and gives the exit status: 1 where one came out otherwise, none was expected, or rows were rejected.
 * Throws as `batch` does.
 */
export function test(paths: RunInputs['paths'], asked: TestFlags, context: Context): Promise<ExitStatus> {
  const tally = new ExpectedTally();
  const sideOf = async () => ({
    policies: await policiesOf(asked),
    comparing: expecting(tally, asked.only === 'differences'),
    page: (_: unknown, placeOf: PlaceOf) => expectedPage(tally, placeOf, context.locale),
    isFound: () => tally.isFound,
  });
  return setAgainst(paths, asked, sideOf, context);
}

import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as regions from '../cities/index.ts';
import { ExpectedTally } from '../output/expected/expected-tally.ts';
import { expectedPage } from '../output/expected/page.ts';
import { formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { BatchOptions } from './batch/batch-options.ts';
import { runInputs } from './batch/run-inputs.ts';
import { settleFiles } from './batch/settle-files.ts';
import { Sink } from './batch/sink.ts';
import { plainTarget } from './batch/targets.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import { expecting } from './expecting.ts';

/** The worked examples lie beside the program, which is started from `bin/`; some read a trial on after its end. */
const FOLDER = '../../dist/selftest';
const CASES: readonly (readonly [file: string, options: BatchOptions])[] = [
  ['plain.csv', {}],
  ['extended.csv', { assumeExtended: true }],
];

/**
 * `baoxiao selftest`: settles the worked examples that come with the program as `baoxiao test` does, and gives the exit
 * status: 1 where a value is not the one worked out by hand. Throws an InputError where the examples are not there.
 */
export async function selftest(options: LookOptions<'pages'>, context: Context): Promise<ExitStatus> {
  const { locale, version } = context;
  const tally = new ExpectedTally();
  let rejected = 0;
  for (const [file, more] of CASES) {
    const path = join(realpathSync(process.argv[1] ?? ''), FOLDER, file);
    const inputs = await runInputs({
      paths: [path],
      options: { ...more, quiet: true, format: 'table', rejectsInWords: true },
      policies: Object.values(regions),
      language: locale.language,
      comparing: expecting(tally, false),
    });
    const sink = new Sink(plainTarget({ write: async () => undefined }, undefined, { inWords: true, locale }));
    const { run } = await settleFiles(inputs, 1, sink, locale);
    rejected += run.rejected;
  }
  const format = formatAsked(options, ['pages'], locale) ?? 'table';
  const { selfTitle } = locale.expected;
  const page = { ...expectedPage(tally, String, locale), title: selfTitle(version, process.version) };
  await presentAnswer({ pages: () => [page], document: () => '' }, { ...options, format }, context);
  return tally.isFound || rejected > 0 ? EXIT.findings : EXIT.done;
}

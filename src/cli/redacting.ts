import { isPersonal } from '../input/personal.ts';
import { InputError, type Problem } from '../input/problem.ts';
import type { FileNotes } from '../input/records/file-notes.ts';
import type { Report } from '../output/report.ts';
import { columnMapOf, type MapOptions } from './column-map.ts';
import { type PolicyOptions, policiesOf } from './policies.ts';

export type RedactOptions = MapOptions & PolicyOptions & { readonly redact?: boolean };

/** What is shown of a result, of the files it is from, and of what is wrong with them. */
export type Shown = {
  readonly report: (report: Report) => Report;
  readonly notes: (files: readonly FileNotes[]) => readonly FileNotes[];
  readonly problems: (problems: readonly Problem[]) => readonly Problem[];
  /** A name or an id by itself. */
  readonly name: (name: string) => string;
};

const PLAIN: Shown = {
  report: (report) => report,
  notes: (files) => files,
  problems: (problems) => problems,
  name: (name) => name,
};

/** Does something of which, with `--redact`, neither the answer nor a message may have names or ids of the input. */
export async function redacting<T>(options: RedactOptions, run: (shown: Shown) => Promise<T>): Promise<T> {
  if (!options.redact) return run(PLAIN);
  const { masked, redactedNotes, redactedProblems, redactedReport } = await import('../output/redact.ts');
  const { renamed } = await columnMapOf(options, await policiesOf(options));
  const isHidden = (column: string) => isPersonal(column, renamed);
  const problems = (found: readonly Problem[]) => redactedProblems(found, isHidden);
  try {
    const report = (plain: Report) => redactedReport(plain, isHidden);
    return await run({ report, notes: redactedNotes, problems, name: masked });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.status, problems(error.problems));
  }
}

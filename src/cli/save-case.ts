import { existsSync } from 'node:fs';
import { readFile } from '../input/records/read-file.ts';
import { escapeText } from '../output/escape.ts';
import { SAVED_HEADER, savedLines } from '../output/expected/saved-case.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';
import { say } from './door/standard-streams.ts';
import { writeOutput } from './door/write-output.ts';
import { UsageError } from './exit.ts';

/** Each case is of a member of its own, so that its year begins with it. */
const NAME = /^case-(\d+),/gm;

/** A file of cases that `baoxiao test` reads, as it is so far. */
export type CaseFile = { readonly path: string; readonly text: string };

/** What a spreadsheet puts before the header and behind it. */
const HEADER = /^\ufeff?(.*?)\r?\n/;

/**
 * Reads a file of cases, or begins one where there is none. Throws a UsageError for a file that holds something else, an
 * InputError for one that cannot be read.
 */
export async function caseFileAt(path: string, { locale }: Context): Promise<CaseFile> {
  const text = existsSync(path) ? (await readFile(path, 'cases')).toString() : `${SAVED_HEADER}\n`;
  const [, header] = HEADER.exec(text) ?? [];
  if (header !== SAVED_HEADER) throw new UsageError(locale.help.usage.notCases(escapeText(path)));
  return { path, text };
}

/** Appends the visits of a report to a file of cases. Throws an OutputError where it cannot be written. */
export async function saveCase(report: Report, { path, text }: CaseFile, { locale }: Context): Promise<void> {
  const last = Math.max(0, ...Array.from(text.matchAll(NAME), ([, number]) => Number(number)));
  const name = `case-${last + 1}`;
  const between = text.endsWith('\n') ? '' : '\n';
  await writeOutput(`${text}${between}${savedLines(report, name)}`, path);
  await say(`${locale.expected.saved(name, escapeText(path))}\n`);
}

import { access } from 'node:fs/promises';
import { FIELD_NAMES } from '../../input/fields.ts';
import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import { csvCell } from '../../output/rows/csv-cell.ts';
import { yuanOf } from '../../policy/money.ts';
import { say } from '../door/standard-streams.ts';
import { writeOutput } from '../door/write-output.ts';
import { OutputError } from '../exit.ts';
import type { Prompter } from './prompter.ts';
import type { Session } from './session.ts';

/**
 * Asks for a file name and writes the visits as a CSV that `calc --visits` reads back; the member's fields are in it.
 * A file that cannot be written is told, and no answer is lost.
 */
export async function saveVisits(prompter: Prompter, locale: Locale, session: Session): Promise<void> {
  const { prompts } = locale;
  const path = await prompter.text(prompts.saveAs, { preset: 'visits.csv' });
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists && !(await prompter.confirm(prompts.overwrite(path), false))) return;
  try {
    await writeOutput(csvOf(session), path);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await say(`baoxiao: ${locale.help.failures.cannotWrite(escapeText(path), error.reason)}\n`);
    return;
  }
  await say(`${prompts.saved(escapeText(path), session.visits.length, flagsOf(session))}\n`);
}

/** What the CSV does not hold and `calc` has to be told. */
function flagsOf({ opening, assumeExtended }: Session): string {
  const { reimbursed = 0, deductiblePaid = 0 } = opening;
  return [
    reimbursed > 0 ? ` --reimbursed-so-far ${yuanOf(reimbursed)}` : '',
    deductiblePaid > 0 ? ` --deductible-so-far ${yuanOf(deductiblePaid)}` : '',
    assumeExtended ? ' --assume-extended' : '',
  ].join('');
}

function csvOf(session: Session): string {
  const rows = session.visits.map((visit) => ({ ...session.profile, ...visit }) as Record<string, string>);
  const fields = FIELD_NAMES.filter((field) => rows.some((row) => row[field] !== undefined));
  return [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]
    .map((cells) => `${cells.map(csvCell).join(',')}\n`)
    .join('');
}

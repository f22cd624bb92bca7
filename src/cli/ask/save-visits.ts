import { access } from 'node:fs/promises';
import { FIELD_NAMES } from '../../input/fields.ts';
import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import { csvCell } from '../../output/rows/csv-cell.ts';
import { yuanOf } from '../../policy/money.ts';
import { say } from '../door/standard-streams.ts';
import { writeOutput } from '../door/write-output.ts';
import { OutputError } from '../exit.ts';
import { checkLine } from './checks.ts';
import type { Prompter } from './prompter.ts';
import type { Answers, Profile } from './session.ts';

/**
 * Asks for a file name and writes the visits as a CSV that `calc --visits` reads back; the member's fields are in it.
 * Returns whether it was written: a file that is there is asked about, and one that cannot be written is told.
 */
export async function saveVisits(
  prompter: Prompter,
  locale: Locale,
  visits: readonly Answers[],
  profile: Profile,
): Promise<boolean> {
  const { prompts } = locale;
  const reply = await prompter({
    message: prompts.saveAs,
    hint: prompts.saveWhere,
    preset: 'visits.csv',
    check: checkLine(locale),
  });
  if ('left' in reply) return false;
  const path = reply.answer;
  if ((await exists(path)) && !(await overwrites(prompter, locale, path))) return false;
  try {
    await writeOutput(csvOf(visits, profile), path);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await say(`baoxiao: ${locale.help.failures.cannotWrite(escapeText(path), error.reason)}\n`);
    return false;
  }
  await say(`${prompts.saved(escapeText(path), visits.length, flagsOf(profile))}\n`);
  return true;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function overwrites(prompter: Prompter, { prompts }: Locale, path: string): Promise<boolean> {
  const choices = [
    { value: 'back', name: prompts.keepFile },
    { value: 'overwrite', name: prompts.overwriteFile },
  ];
  return 'answer' in (await prompter({ message: prompts.exists(escapeText(path)), hint: '', choices }));
}

/** What the CSV does not hold and `calc` has to be told. */
function flagsOf({ opening, assumeExtended }: Profile): string {
  const { reimbursed = 0, deductiblePaid = 0 } = opening;
  return [
    reimbursed > 0 ? ` --reimbursed-so-far ${yuanOf(reimbursed)}` : '',
    deductiblePaid > 0 ? ` --deductible-so-far ${yuanOf(deductiblePaid)}` : '',
    assumeExtended ? ' --assume-extended' : '',
  ].join('');
}

function csvOf(visits: readonly Answers[], { fields: ofMember }: Profile): string {
  const rows = visits.map((visit): Answers => ({ ...ofMember, ...visit }));
  const fields = FIELD_NAMES.filter((field) => rows.some((row) => row[field] !== undefined));
  return [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]
    .map((cells) => `${cells.map((cell) => csvCell(cell)).join(',')}\n`)
    .join('');
}

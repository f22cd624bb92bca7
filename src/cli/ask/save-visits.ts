import { FIELD_NAMES } from '../../input/fields.ts';
import type { Locale } from '../../locale/index.ts';
import { csvLine } from '../../output/rows/csv-cell.ts';
import { yuanOf } from '../../policy/money.ts';
import type { Prompter } from './prompter.ts';
import { saveFile } from './save-file.ts';
import type { Answers, Profile } from './session.ts';

/**
 * Writes the visits as a CSV that `calc --visits` reads back, to a file that is asked for; the member's fields are in it.
 * Returns whether it was written.
 */
export function saveVisits(
  prompter: Prompter,
  locale: Locale,
  visits: readonly Answers[],
  profile: Profile,
): Promise<boolean> {
  const { saveWhere, saved } = locale.prompts;
  return saveFile(prompter, locale, {
    hint: saveWhere,
    preset: 'visits.csv',
    text: csvOf(visits, profile),
    said: (path) => saved(path, visits.length, flagsOf(profile)),
  });
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
    .map((cells) => csvLine(cells))
    .join('');
}

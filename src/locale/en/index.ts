import type { Locale } from '../locale.ts';
import { sectionsOf } from '../sections.ts';
import { account } from './account.ts';
import { answer } from './answer.ts';
import { batch } from './batch.ts';
import { columns } from './columns.ts';
import { compare } from './compare.ts';
import { dictionary } from './dictionary.ts';
import { expected } from './expected.ts';
import { explain } from './explain.ts';
import { fileNotes } from './file-notes.ts';
import { help } from './help.ts';
import { impact } from './impact.ts';
import { outlook } from './outlook.ts';
import { policyCheck } from './policy-check.ts';
import { problems } from './problems.ts';
import { prompts } from './prompts.ts';
import { rules } from './rules.ts';
import { slip } from './slip.ts';
import { table } from './table.ts';
import { whatIf } from './what-if.ts';
import { words } from './words.ts';
import { workbook } from './workbook.ts';

export const en: Locale = sectionsOf({
  language: () => 'en' as const,
  account,
  words,
  slip,
  table,
  answer,
  batch,
  columns: () => columns,
  compare,
  dictionary,
  problems,
  prompts,
  help,
  impact,
  rules,
  policyCheck,
  expected,
  explain,
  fileNotes,
  whatIf,
  outlook,
  workbook,
});

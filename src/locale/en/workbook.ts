import type { Locale } from '../locale.ts';

/** The same in English. */
export const workbook = (): Locale['workbook'] => ({
  rows: 'Visits',
  findings: 'Differences',
  rejects: 'Rejected',
  summary: 'Summary',
  about: 'About',
  rejectHeads: ['line', 'column', 'code', 'value', 'expected'],
  aboutTitle: 'What the result rests on',
  rules: 'Rules and their hashes',
  readings: 'How the rules are read where they leave room; rows name these',
  files: 'Files read',
  columns: 'What the columns were read as',
  unread: 'not read, passed on',
  given: 'Given on the command line',
  sheet: (name) => `sheet ${name}`,
  rejectsIn: (sheet, path) => `rejected rows are in sheet ${sheet} of ${path}`,
});

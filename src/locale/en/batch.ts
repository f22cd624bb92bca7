import type { Locale } from '../locale.ts';

/** The same in English. */
export const batch = (): Locale['batch'] => ({
  closing: (read, settled, refused, rejected) =>
    `${read} row${read === 1 ? '' : 's'} read: ${settled} settled, ${refused} refused, ${rejected} rejected`,
  missingMembers: (members, path) => `${members} member${members === 1 ? '' : 's'} without a row in ${path}`,
  rejectsTo: (path) => `rejected rows are in ${path}`,
  rejectedFor: (code, count) => `${code} ${count}`,
  rejectedBy: (counts) => `rejected: ${counts}`,
  moreRejects: (count) => `${count} more rejected row${count === 1 ? '' : 's'} not shown; --rejects FILE has them all`,
  unread: (names, count) => `columns not read, passed on: ${names}${count > 0 ? ` and ${count} more` : ''}`,
  oldText: (rows) =>
    `${rows} row${rows === 1 ? '' : 's'} of visits more than a year behind the issue of the rules; later changes are not known here`,
  progress: (rows, rate, left) => `${rows} rows  ${rate} rows/s${left === undefined ? '' : `  about ${left} s left`}`,
  summaryTitle: 'Summary',
  unreconciled: 'the counts of rows do not add up',
  groupHeads: ['region', 'year', 'tier', 'refused for', 'rows', 'in scope', 'deductible', 'reimbursed', 'self-paid'],
  institutionHeads: ['region', 'institution', 'rows', 'owed', 'withheld', 'paid out'],
  unknownColumn: (name) => `--columns: there is no column ${name}`,
});

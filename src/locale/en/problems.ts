import type { Locale } from '../locale.ts';
import { accountProblems } from './account-problems.ts';
import { fileProblems } from './file-problems.ts';
import { ledgerProblems } from './ledger-problems.ts';
import { policyProblems } from './policy-problems.ts';
import { policyShapeProblems } from './policy-shape-problems.ts';
import { valueProblems } from './value-problems.ts';
import { workbookProblems } from './workbook-problems.ts';

export const problems = (): Locale['problems'] => ({
  layout: {
    stdin: 'standard input',
    file: (name, line) => (line === undefined ? name : `${name}, line ${line}`),
    flag: (flag, nth) => (nth === undefined ? flag : `${flag} number ${nth}`),
    column: (place, column, ofFlag) => `${place}, ${ofFlag ? 'field' : 'column'} ${column}`,
    path: (place, path) => `${place}, ${path}`,
    head: (place, what) => `${place}: ${what}`,
    expected: (text) => `expected: ${text}`,
    fix: (text) => `fix: ${text}`,
    more: (count) => `${count} more problem${count === 1 ? '' : 's'} not shown`,
  },
  texts: {
    ...valueProblems(),
    ...accountProblems(),
    ...fileProblems(),
    ...workbookProblems(),
    ...ledgerProblems(),
    ...policyShapeProblems(),
    ...policyProblems(),
  },
});

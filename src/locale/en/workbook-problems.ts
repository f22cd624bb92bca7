import type { ProblemText } from '../zh/problem-text.ts';
import type { workbookProblems as chinese } from '../zh/workbook-problems.ts';

const SAVE_ANEW = 'open it in the spreadsheet program and save it as .xlsx, or as "CSV UTF-8 (Comma delimited)"';

export const workbookProblems = (): Readonly<Record<keyof ReturnType<typeof chinese>, ProblemText>> => ({
  'workbook-damaged': {
    what: ({ detail }) => `the workbook is damaged${detail('part') && `; its part ${detail('part')} cannot be read`}`,
    expected: () => 'a whole .xlsx workbook',
    fix: () => `fetch the file again; or ${SAVE_ANEW}`,
  },
  'workbook-too-large': {
    what: ({ detail }) =>
      `unpacked, the workbook${detail('part') && `'s part ${detail('part')}`} is too large to be read`,
    expected: () => 'a sheet of at most 1,048,576 rows and 16,384 columns, and no zip bomb',
    fix: () => 'delete empty rows and columns that carry a style, or save the sheet as CSV',
  },
  'workbook-locked': {
    what: () => 'the workbook is locked with a password',
    expected: () => 'an .xlsx workbook without a password',
    fix: () => 'open it in the spreadsheet program, take the password off and save it',
  },
  'not-a-workbook': {
    what: () => 'this is an archive without an .xlsx workbook that could be read',
    expected: () => 'an .xlsx workbook or a CSV file',
    fix: () => `unpack it; an .ods or .xlsb file: ${SAVE_ANEW}`,
  },
  'old-workbook': {
    what: () => 'this is a workbook of the old binary kind (.xls), or one locked with a password',
    expected: () => 'an .xlsx workbook or a CSV file',
    fix: () => SAVE_ANEW,
  },
  'html-file': {
    what: () => 'this is a table of a web page (HTML or XML) under a name such as .xls',
    expected: () => 'an .xlsx workbook or a CSV file',
    fix: () => SAVE_ANEW,
  },
  'sheet-unknown': {
    what: ({ value }) => `the workbook has no sheet ${value}`,
    expected: ({ known }) => `one of its sheets: ${known}`,
    fix: () => 'correct --sheet',
  },
  'no-header-row': {
    what: () => 'there is nothing in this row, or no such row',
    expected: () => 'the row of the header',
    fix: () => 'correct --header-row',
  },
  'sheets-alike': {
    what: ({ known }) => `several sheets have the columns that are needed: ${known}`,
    expected: () => 'one such sheet, or --sheet',
    fix: () => 'name the sheet with --sheet',
  },
  'cell-too-long': {
    what: ({ detail }) => `the cell in line ${detail('line')} is longer than ${detail('limit')} characters`,
    expected: () => 'a text that fits into a cell of a workbook',
    fix: () => 'choose --format csv',
  },
  'cell-error': {
    what: ({ value }) => `the cell holds the error ${value}`,
    expected: () => 'a cell with a value',
    fix: () => 'correct the formula in the workbook, or put in the value',
  },
  'formula-without-value': {
    what: () => 'the cell holds a formula whose result was never saved',
    expected: () => 'a formula with its result, or a value',
    fix: () => 'open the workbook in Excel, WPS or LibreOffice and save it once, so that the formula is worked out',
  },
});

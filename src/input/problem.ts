/** Where something is wrong: a file's line and column, or a flag. */
export type Where = {
  /** File name as the user gave it, `-` for standard input; for flags the flag itself (`--visit`, `--status`). */
  readonly source: string;
  /** First physical line of the record, the header is line 1; for a repeated flag, which one, from 1. */
  readonly line?: number;
  /** Column or field, as the user wrote it where there is one. */
  readonly column?: string;
  /** Path of a value inside a document: `ratios[0].rows[2].active`. */
  readonly path?: string;
};

/** Something wrong with the input. What it says to a person is in `locale/`, by its code. */
export type Problem = {
  readonly code: ProblemCode;
  readonly where: Where;
  /** The value as found, unescaped and whole. */
  readonly value?: string;
  /** What would have been accepted, where that is a list. */
  readonly known?: readonly string[];
  /** Whatever else the message names: another column, a line, a limit. */
  readonly detail?: Detail;
};

export type Detail = Readonly<Record<string, string | number>>;

export const PROBLEM_CODES = [
  // values
  'bad-amount',
  'amount-decimals',
  'amount-too-large',
  'amount-negative',
  'bad-date',
  'impossible-date',
  'date-with-zone',
  'bad-month',
  'month-order',
  'month-twice',
  'too-many-months',
  'bad-year',
  'unknown-value',
  'ambiguous-code',
  'pharmacy-as-tier',
  'unknown-city',
  'unknown-enrollment',
  'not-employee-insurance',
  'inpatient',
  'void',
  // fields of one visit against each other
  'missing-value',
  'missing-city',
  'missing-status',
  'member-unknown',
  'eligible-missing',
  'eligible-above-amount',
  'claimed-before-visit',
  'settled-before-visit',
  'claimed-not-manual',
  'place-unsaid',
  'prescriber-tier-missing',
  'prescription-without-pharmacy',
  'refund-without-original',
  'refund-partial',
  'refund-positive',
  'refund-twice',
  // deposits into the personal account
  'account-silent',
  'missing-base',
  'missing-birth',
  'missing-fixed-base',
  'missing-average-pension',
  // records and files
  'missing-column',
  'duplicate-column',
  'output-column',
  'other-header',
  'wrong-width',
  'broken-quote',
  'record-too-long',
  'nul-byte',
  'full-width-comma',
  'empty-file',
  'no-rows',
  'too-many-visits',
  'binary-file',
  'spreadsheet-file',
  // workbooks
  'workbook-damaged',
  'workbook-too-large',
  'workbook-locked',
  'not-a-workbook',
  'old-workbook',
  'html-file',
  'sheet-unknown',
  'no-header-row',
  'sheets-alike',
  'cell-too-long',
  'cell-error',
  'formula-without-value',
  // other files
  'json-file',
  'json-list',
  'bad-encoding',
  'bad-gzip',
  'still-packed',
  'gzip-too-large',
  'file-too-large',
  'bad-json',
  'unknown-key',
  'not-a-string',
  // one member, one field
  'out-of-order',
  'not-grouped',
  'two-members',
  'two-balances',
  'balance-late',
  'duplicate-id',
  'lost-digits',
  'no-member-column',
  'no-eligible-column',
  'field-twice',
  'bad-visit-field',
  'member-twice',
  // columns of one's own
  'bad-map',
  'mapped-twice',
  'bad-code',
  'code-twice',
  'bad-map-file',
  'not-in-header',
  // ledgers carried from file to file
  'ledger-schema',
  'ledger-policy',
  'ledger-line',
  'ledger-value',
  'ledger-member-twice',
  'ledger-cut-short',
  'before-ledger',
  'ledger-has-visit',
  // a policy file: its text, its shape
  'policy-json',
  'policy-key-twice',
  'policy-key-missing',
  'policy-key-unknown',
  'policy-type',
  'policy-word',
  'policy-empty',
  'policy-form',
  'policy-control',
  'policy-amount',
  'policy-amount-number',
  'policy-amount-large',
  'policy-percent',
  'policy-day',
  'policy-month',
  // what its parts say of each other
  'policy-name-twice',
  'policy-division',
  'policy-employer',
  'policy-enrollment',
  'policy-enrollments',
  'policy-article',
  'policy-point',
  'policy-uses',
  'policy-span',
  'policy-after',
  'policy-gap',
  'policy-overlap',
  'policy-no-row',
  'policy-dead-row',
  'policy-no-deposit',
  'policy-average-pension',
  // policies against each other
  'policy-clash',
  // reading
  'file-not-found',
  'file-is-directory',
  'file-unreadable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The exit status that fits: 2 a flag's value, 65 bad content, 66 an input that cannot be read. */
export type InputStatus = 2 | 65 | 66;

/** Bad input, with every problem found. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  readonly status: InputStatus;

  constructor(status: InputStatus, problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'InputError';
    this.problems = problems;
    this.status = status;
  }
}

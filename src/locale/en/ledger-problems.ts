import type { Locale } from '../locale.ts';

const KINDS: Readonly<Record<string, string>> = {
  object: 'a JSON object',
  list: 'a JSON array',
  text: 'text without blanks around it',
  yuan: 'yuan that are not negative, as text with two decimals, such as "80.00"',
  day: 'a day YYYY-MM-DD, within its year',
  position: 'a day YYYY-MM-DD, with or without a time HH:MM:SS',
  year: 'a year, such as 2023',
  fact: 'a value as baoxiao writes it',
  sum: 'a value that agrees with the other amounts of the member',
};

/** The same in English. */
export const ledgerProblems = (): Pick<
  Locale['problems']['texts'],
  | 'ledger-schema'
  | 'ledger-policy'
  | 'ledger-line'
  | 'ledger-value'
  | 'ledger-member-twice'
  | 'ledger-cut-short'
  | 'before-ledger'
  | 'ledger-has-visit'
> => ({
  'ledger-schema': {
    what: ({ value }) => `this is no ledger of this version${value === '""' ? '' : ` (${value})`}`,
    expected: ({ detail }) => `a first line with the schema ${detail('schema')}`,
    fix: () => 'name a file that --ledger-out wrote; if another version did, settle the year from its beginning again',
  },
  'ledger-policy': {
    what: ({ detail }) =>
      `the ledgers of ${detail('city')} were computed by other rules (${detail('there')}) than today's (${detail('here')})`,
    expected: () => 'ledgers computed by the same rules',
    fix: () => 'settle the year from its beginning by the rules of today, or use the rules the ledger was written with',
  },
  'ledger-line': {
    what: () => 'this is not a line of a ledger',
    expected: () => 'one JSON object a line, and nothing behind the last line',
    fix: () => 'write the ledger again',
  },
  'ledger-value': {
    what: ({ value }) => `the ledger's value ${value} cannot be`,
    expected: ({ detail }) => KINDS[detail('kind')] ?? KINDS.fact ?? '',
    fix: () => 'a ledger is not made to be edited; write it again',
  },
  'ledger-member-twice': {
    what: ({ value, detail }) => `${value} stands in line ${detail('line')} already`,
    expected: () => 'one line a member',
    fix: () => 'ledgers cannot be joined; settle one file after the other with --ledger-in',
  },
  'ledger-cut-short': {
    what: ({ detail }) =>
      detail('said') === ''
        ? `the ledger is cut short: ${detail('found')} members and no last line`
        : `the last line says ${detail('said')} members, and there are ${detail('found')}`,
    expected: () => 'a whole ledger, with the number of members in its last line',
    fix: () => 'copy or write the ledger again',
  },
  'before-ledger': {
    what: ({ detail }) => `${detail('date')} is before the member's last row in the ledger (${detail('before')})`,
    expected: () => 'visits that come after those of the ledger',
    fix: () => 'check that the ledger is that of the files before; for a late row settle the year from its beginning',
  },
  'ledger-has-visit': {
    what: () => 'the ledger already holds this visit, which would be counted twice',
    expected: () => 'visits that come after those of the ledger',
    fix: () => 'check that this file was not settled into the ledger before; name the ledger of the files before it',
  },
});

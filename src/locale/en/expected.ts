import type { Locale } from '../locale.ts';

const rowsOf = (rows: number) => `${rows} row${rows === 1 ? '' : 's'}`;

/** The same in English. */
export const expected = (): Locale['expected'] => ({
  title: 'Test of expected values',
  saved: (name, file) => `saved as ${name} in ${file}`,
  selfTitle: (version, node) => `Self-test: baoxiao ${version}, Node.js ${node}, the worked examples that come with it`,
  total: (rows, met, values) => `${rowsOf(rows)} with ${values} expected values; ${met} as expected`,
  free: (rows) => `${rowsOf(rows)} without expected values only move the ledger`,
  nothingExpected:
    'no row has an expected value (columns expect_reimbursed, expect_deductible and so on): nothing was tested',
  byRegion: 'By region',
  counts: (rows, met) => `${rowsOf(rows)}, ${met} as expected`,
  rules: (hash) => `rules ${hash}`,
  row: (line, date) => `Line ${line}, ${date}`,
  heads: { column: 'column', expected: 'expected', computed: 'computed' },
  more: (shown, all) => `the first ${shown} of ${all} rows that differ; all of them with --only differences -o FILE`,
});

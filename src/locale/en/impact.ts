import type { Locale } from '../locale.ts';

const rowsOf = (rows: number) => `${rows} row${rows === 1 ? '' : 's'}`;

/** The same in English. */
export const impact = (): Locale['impact'] => ({
  title: 'Impact of other rules',
  counts: (rows, equal) => `${rowsOf(rows)} compared, paid the same in ${equal} of them`,
  over: (rows, yuan) => `the new rules pay more in ${rowsOf(rows)}, ${yuan} yuan together`,
  under: (rows, yuan) => `the new rules pay less in ${rowsOf(rows)}, ${yuan} yuan together`,
  unsettled: (rows) =>
    `not settled by the new rules, which lack the enrollment or want a tier: ${rowsOf(rows)}, not in any sum`,
  fund: (base, other, difference) =>
    `The fund pays ${base} yuan by the base, ${other} by the new rules: ${difference} yuan`,
  members: (gain, lose, stay) => `Members: ${gain} gain, ${lose} lose, ${stay} stay the same`,
  cut: (base, other) => `Members with a payment cut by the cap: ${base} by the base, ${other} by the new rules`,
  titles: {
    region: 'By region',
    tier: 'By tier',
    status: 'By status',
    year: 'By year',
    payment: 'By what the base pays a member in all, about as many members each',
  },
  heads: {
    gain: 'gain',
    lose: 'lose',
    stay: 'stay',
    base: 'base',
    other: 'new',
    difference: 'difference',
    cutByBase: 'cut, base',
    cutByOther: 'cut, new',
  },
  sweep: {
    title: (path) => `Impact of other rules: ${path} at several values`,
    base: (rows, yuan) => `${rowsOf(rows)} settled; the fund pays ${yuan} yuan by the base`,
    unsettled: 'rows not settled',
    value: 'value',
    chart: 'What the fund pays at each value',
    axes: { x: 'value', y: 'the fund pays (yuan)' },
    lines: { other: 'new rules', base: 'base' },
  },
});

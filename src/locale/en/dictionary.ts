import type { Locale } from '../locale.ts';

/** The same in English. */
export const dictionary = (): Locale['dictionary'] => ({
  title: 'Columns and codes',
  input: 'Columns of the input',
  output: 'Columns of the output',
  reasons: 'Codes of reasons not to pay',
  notes: 'Codes of notes',
  expectedIn: (names) => `expected in (test): ${names}`,
  of: (field) => `says something of ${field}`,
  names: {
    chinese: (names) => `Chinese: ${names}`,
    platform: (names) => `platform: ${names}`,
  },
  forms: { '<text>': 'text', '<yuan>': 'yuan', '<date>': 'a date', '<percent>': 'a share' },
  inColumns: (names) => `in ${names}:`,
  accepts: (value, texts) => (texts === '' ? value : `${value} = ${texts}`),
});

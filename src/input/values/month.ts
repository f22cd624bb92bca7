import { isoMonthOf, type Month, monthOf, monthOfDay, monthsBetween } from '../../policy/month.ts';
import { readDay, YEARS } from './day-time.ts';
import { isTrouble, type Reading } from './reading.ts';

const MONTHS = [
  /^(\d{4})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月$/,
];
const SPAN = /^(.*?)\s*(?:\.\.|~|至)\s*(.*)$/;

/** No list of months is longer: a hundred years. */
const MOST_MONTHS = 1200;

/**
 * Reads a month of the years that days may have: `YYYY-MM`, `YYYY/M`, `YYYY.M`, `YYYYMM` or `YYYY年M月`, or a day in it.
 * Error: `bad-month`.
 */
export function readMonth(text: string): Reading<Month> {
  const trimmed = text.trim();
  const [, year = '', month = ''] = MONTHS.map((form) => form.exec(trimmed)).find((match) => match !== null) ?? [];
  const known = monthOf(`${year}-${month.padStart(2, '0')}`);
  if (known !== undefined && Number(year) >= YEARS.first && Number(year) <= YEARS.last) return { value: known };
  const day = readDay(trimmed);
  return isTrouble(day) ? { code: 'bad-month' } : { value: monthOfDay(day.value) };
}

/**
 * Reads months and spans of months, `2023-01..2023-06; 2023-09`, in order and each once. Errors: `bad-month`,
 * `month-order` for a span that ends before it begins, `too-many-months`.
 */
export function readMonths(text: string): Reading<readonly Month[]> {
  const months = new Set<Month>();
  for (const piece of text.split(/[;；,，、]/).filter((part) => part.trim() !== '')) {
    const [, from = piece, to = piece] = SPAN.exec(piece.trim()) ?? [];
    const [first, last] = [readMonth(from), readMonth(to)];
    if (isTrouble(first)) return first;
    if (isTrouble(last)) return last;
    if (first.value > last.value) return { code: 'month-order', detail: { from: isoMonthOf(first.value) } };
    const all = Math.floor(last.value / 100) - Math.floor(first.value / 100) < MOST_MONTHS / 12;
    if (!all) return { code: 'too-many-months', detail: { most: MOST_MONTHS } };
    for (const month of monthsBetween(first.value, last.value)) months.add(month);
  }
  if (months.size === 0) return { code: 'bad-month' };
  return { value: [...months].sort((a, b) => a - b) };
}

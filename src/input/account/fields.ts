import type { Since } from '../../engine/account.ts';
import type { Fen } from '../../policy/money.ts';
import { isoMonthOf, type Month } from '../../policy/month.ts';
import { readPositiveAmount } from '../values/amount.ts';
import { readMonth, readMonths } from '../values/month.ts';
import { isTrouble, type Reader, type Reading } from '../values/reading.ts';

/** What deposits into the personal account depend on besides what is said of any member. */
export type AccountValues = {
  readonly base: readonly Since[];
  readonly birth: Month;
  readonly without_benefits: readonly Month[];
  readonly civil_servant: boolean;
  readonly civil_servant_base: readonly Since[];
  readonly average_pension: ReadonlyMap<number, Fen>;
};
export type AccountField = keyof AccountValues;

/** The fields as keys of a profile and, with hyphens, as flags, each with what reads its text. */
export const ACCOUNT_READERS: { readonly [F in AccountField]: Reader<AccountValues[F]> } = {
  base: readSince,
  birth: readMonth,
  without_benefits: readMonths,
  civil_servant: readTruth,
  civil_servant_base: readSince,
  average_pension: readByYear,
};
export const ACCOUNT_FIELDS = Object.keys(ACCOUNT_READERS) as readonly AccountField[];

/** Between what is given for several months or years; amounts may hold commas. */
export const BETWEEN = ';';

function piecesOf(text: string): string[] {
  return text.split(/[;；]/).filter((piece) => piece.trim() !== '');
}

/**
 * Reads amounts over time, `5000; 2023-07=5200`: the first without a month holds from the beginning, the others from
 * their month on. Errors: those of amounts and months, `month-twice`.
 */
function readSince(text: string): Reading<readonly Since[]> {
  const amounts: Since[] = [];
  for (const piece of piecesOf(text)) {
    const [left = '', right] = piece.split(/=|＝/);
    const from: Reading<Month> = right === undefined ? { value: 0 } : readMonth(left);
    const amount = readPositiveAmount(right ?? left);
    if (isTrouble(from)) return from;
    if (isTrouble(amount)) return amount;
    if (amounts.some((other) => other.from === from.value)) {
      return { code: 'month-twice', detail: { month: from.value === 0 ? '' : isoMonthOf(from.value) } };
    }
    amounts.push({ from: from.value, amount: amount.value });
  }
  if (amounts.length === 0) return { code: 'bad-amount' };
  return { value: amounts.sort((a, b) => a.from - b.from) };
}

/** Reads amounts by year, `2022=3200; 2023=3300.50`. Errors: `bad-year`, `month-twice`, those of amounts. */
function readByYear(text: string): Reading<ReadonlyMap<number, Fen>> {
  const amounts = new Map<number, Fen>();
  for (const piece of piecesOf(text)) {
    const [, year, yuan = ''] = /^\s*(\d{4})年?\s*[=＝](.*)$/.exec(piece) ?? [];
    if (year === undefined) return { code: 'bad-year' };
    const amount = readPositiveAmount(yuan);
    if (isTrouble(amount)) return amount;
    if (amounts.has(Number(year))) return { code: 'month-twice', detail: { month: year } };
    amounts.set(Number(year), amount.value);
  }
  return amounts.size === 0 ? { code: 'bad-year' } : { value: amounts };
}

const TRUTHS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  no: false,
  false: false,
  否: false,
};

function readTruth(text: string): Reading<boolean> {
  const truth = TRUTHS[text.trim().toLowerCase()];
  return truth === undefined ? { code: 'unknown-value', known: ['yes', 'no'] } : { value: truth };
}

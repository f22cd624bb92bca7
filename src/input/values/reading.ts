import type { Detail, ProblemCode } from '../problem.ts';

/** Why a text cannot be read as a value, without the place where it stands. */
export type Trouble = { readonly code: ProblemCode; readonly known?: readonly string[]; readonly detail?: Detail };

/** What a cell's text comes to. */
export type Reading<T> = { readonly value: T } | Trouble;

/** Reads the text of a cell that is not blank; where only some texts are taken, `accepts` gives them. */
export type Reader<T> = ((text: string) => Reading<T>) & { readonly accepts?: () => readonly string[] };

/**
 * A reader with the texts that it takes; each of them can be read. They are put together when they are asked for, as every
 * run makes all readers.
 */
export function accepting<T>(read: (text: string) => Reading<T>, texts: () => Iterable<string>): Reader<T> {
  return Object.assign((text: string) => read(text), { accepts: () => [...new Set(texts())] });
}

/** The texts that a reader takes, where only some are taken. */
export function acceptedBy(read: Reader<unknown>): readonly string[] {
  return read.accepts?.() ?? [];
}

/** Whether the text could not be read. */
export function isTrouble<T>(reading: Reading<T>): reading is Trouble {
  return 'code' in reading;
}

/** Text that is what it looks like: no blank, nothing unseen, no mark of a spreadsheet. */
const PLAIN = /^[!#-&(-<>-~][!-~]*$/;
/** How a spreadsheet is told that digits are text. */
const KEPT_AS_TEXT = /^=\s*"(.*)"$|^'/s;
/** What exports write for nothing, besides leaving it out. */
const NOTHING = new Set(['', '--', 'null', 'NULL', '\\N']);

/**
 * Text as it is seen: without the blanks around it, without characters that show nothing and without the marks that
 * spreadsheets are told by to keep digits as text, since two members or institutions that nobody can tell apart are one.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  // What is not seen is without width, joins, turns the direction of writing, or is a control but no blank.
  const seen = text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu, '')
    .normalize('NFC')
    .replace(/\s/g, ' ')
    .trim();
  return seen.replace(KEPT_AS_TEXT, '$1').trim();
}

/** Whether a cell holds nothing: blanks, or what exports write for it. */
export function isBlank(text: string): boolean {
  return NOTHING.has(plainText(text));
}

/** Digits as a spreadsheet writes a number of which it keeps only the first fifteen. */
const LOST = /^\d(?:\.\d+)?E\+?\d+$/i;

/** Whether an id has lost its digits: a spreadsheet took it for a number. */
export function isLostNumber(id: string): boolean {
  return id !== '' && LOST.test(id);
}

/** An id as it is seen. Error `lost-digits`. */
export function readId(text: string): Reading<string> {
  const value = plainText(text);
  return isLostNumber(value) ? { code: 'lost-digits' } : { value };
}

/** Text as it is seen. */
export function readText(text: string): Reading<string> {
  return { value: plainText(text) };
}

/**
 * A word to look up: case and the blanks around it do not count, nor whether brackets are full width.
 */
export function wordOf(text: string): string {
  return text.trim().toLowerCase().replaceAll('（', '(').replaceAll('）', ')');
}

/**
 * The code in a cell of a code list, or `undefined` for a cell that holds words. Spreadsheets turn `310` into `310.0`,
 * and some exports write the name behind the code: `11|普通门诊`.
 */
export function codeOf(text: string): string | undefined {
  return /^(\d+)(?:\.0+)?(?:\|.*)?$/.exec(text.trim())?.[1];
}

/** A code without leading zeros, which spreadsheets drop: `02` and `2` are one code. */
export function unpadded(code: string): string {
  return code.replace(/^0+(?=\d)/, '');
}

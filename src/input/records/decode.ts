import { isUtf8 } from 'node:buffer';
import { InputError, type Problem, type ProblemCode } from '../problem.ts';

/** The encodings a file can be said to be in. */
export const ENCODINGS = ['utf-8', 'utf-16', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Every name of an encoding, with the one it goes by here. GB18030 holds all of GBK, as that does of GB2312. */
export const ENCODING_NAMES: Readonly<Record<string, Encoding>> = {
  ...(Object.fromEntries(ENCODINGS.map((name) => [name, name])) as Record<Encoding, Encoding>),
  utf8: 'utf-8',
  utf16: 'utf-16',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};

/** How files that are no text begin: workbooks, of which `.xlsx` is a ZIP archive, and others. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly code: ProblemCode }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'spreadsheet-file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'old-workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'binary-file' },
  { bytes: [0x1f, 0x8b], code: 'binary-file' },
];

/** How web pages begin, and the tables of XML that older programs write: what systems export as `.xls`. */
const HTML = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!doctype|<html|<head|<meta|<table|<style|<!--|MIME-Version:)/i;

/** The start of a file in which binary content is looked for, and the share of control characters that shows it. */
const SAMPLE = 4096;
const BINARY_SHARE = 0.1;

/**
 * The text of a file, without its byte-order mark: in the encoding named, else by the mark, else as UTF-8, else as
 * GB18030, which Chinese spreadsheets write. Throws an InputError with status 65: `spreadsheet-file`, `old-workbook`,
 * `html-file`, `binary-file`, `nul-byte`, `bad-encoding`.
 */
export function decode(bytes: Uint8Array, source: string, encoding?: Encoding): string {
  const fail = (problem: Omit<Problem, 'where'>, line?: number): never => {
    throw new InputError(65, [{ ...problem, where: line === undefined ? { source } : { source, line } }]);
  };
  refuseMagic(bytes, source);
  const text = textOf(bytes, encoding ?? encodingOf(bytes));
  if (text === undefined) return fail({ code: 'bad-encoding', known: ENCODINGS, detail: { tried: encoding ?? '' } });
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  return isBinary(text) ? fail({ code: 'binary-file' }) : fail({ code: 'nul-byte' }, lineAt(text, nul));
}

/** Throws an InputError with status 65 for bytes that begin like a file that is no text. */
export function refuseMagic(bytes: Uint8Array, source: string): void {
  const magic = MAGIC.find((start) => start.bytes.every((byte, at) => bytes[at] === byte));
  const code = magic?.code ?? (HTML.test(startOf(bytes)) ? 'html-file' : undefined);
  if (code) throw new InputError(65, [{ code, where: { source } }]);
}

/** As much of a file as shows that it is a web page. */
function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1');
}

/** The line of a place in a text, from 1; CR, LF and both together end a line. */
export function lineAt(text: string, at: number): number {
  return 1 + (text.slice(0, at).match(/\r\n|\n|\r(?!\n)/g)?.length ?? 0);
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  return likeliestEncoding(bytes) ?? 'gb18030';
}

/**
 * The encoding that text without a mark is in: UTF-8 where it is that, or where far more of it is than is not, so that the
 * rest is damaged; GB18030 where hardly any of it is; `undefined` where that is hard to tell.
 */
export function likeliestEncoding(bytes: Uint8Array): 'utf-8' | 'gb18030' | undefined {
  if (isUtf8(bytes)) return 'utf-8';
  const beyondAscii = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  const broken = beyondAscii.filter((character) => character === '\ufffd').length;
  const whole = beyondAscii.length - broken;
  if (whole > broken * 3) return 'utf-8';
  return whole > broken ? undefined : 'gb18030';
}

function textOf(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const bigEndian = encoding === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff;
  const label = encoding === 'utf-16' ? (bigEndian ? 'utf-16be' : 'utf-16le') : encoding;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return (sample.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0) > sample.length * BINARY_SHARE;
}

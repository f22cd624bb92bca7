import { displayWidth } from './width.ts';

/**
 * What a terminal acts on or does not show: control characters, characters without width and those that turn the
 * direction of writing, line separators, halves of surrogate pairs.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Text from the input as a person may see it: what would act on the terminal or hide is shown as `\n` or `\u{1b}`. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Escaped text in at most `width` columns; what is cut off is shown as `…`. */
export function shortened(text: string, width: number): string {
  let shown = '';
  let used = 0;
  let fitting = '';
  for (const character of text) {
    const piece = escapeText(character);
    used += displayWidth(piece);
    if (used > width) return `${fitting}…`;
    shown += piece;
    if (used < width) fitting = shown;
  }
  return shown;
}

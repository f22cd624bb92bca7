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

/** How much of a value a message shows, in columns. */
export const VALUE_WIDTH = 40;

/** Text from the input as a person may see it: what would act on the terminal or hide is shown as `\n` or `\u{1b}`. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The codes of our own colours (`paint.ts`), or what a terminal may not see: all that is unsafe but ends of lines and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const SCREEN = /\u001b\[(?:1|2|22|32|33|39)m|(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A whole text as a terminal may see it: of what acts on it only ends of lines, tabs and our own colours are left. */
export function escapeScreen(text: string): string {
  return text.replace(SCREEN, (found) => (found.length > 2 ? found : escapeText(found)));
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

import { displayWidth, isSimple } from './width.ts';

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** How much of a value a message shows, in columns. */
export const VALUE_WIDTH = 40;

/**
 * Text from the input as a person may see it. What a terminal acts on or does not show is written as `\n` or `\u{1b}`:
 * control characters, characters without width and those that turn the direction of writing, line separators, halves of
 * surrogate pairs.
 */
export function escapeText(text: string): string {
  if (isSimple(text)) return text;
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => SHORT.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/**
 * A whole text as a terminal may see it: of what acts on it only ends of lines, tabs and our own colours (`paint.ts`) are
 * left.
 */
export function escapeScreen(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  const colourOrUnsafe = /\u001b\[(?:1|2|22|32|33|39)m|(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
  return text.replace(colourOrUnsafe, (found) => (found.length > 2 ? found : escapeText(found)));
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

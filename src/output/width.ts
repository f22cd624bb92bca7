/**
 * How many columns of a terminal a text takes. Our own, because the measure cli-table3 brings knows the emoji of 2019
 * and no marks outside Latin. For the short strings of a screen.
 */
/**
 * Text of characters that are seen, join nothing and take one column or, the wide ones, two. Most texts have no others,
 * and are spared the classes of Unicode below, which take milliseconds to make: regular expressions with these stand in
 * functions, so that a start does without them.
 */
const SIMPLE =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2500-\u259f\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const SIMPLE_WIDE = /[\u3001-\uff60]/g;
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
const CLOSING = /^[、，。；：！？）》」』〕\])]/;
const OPENING = /^[（《「『〔[(]/;

/** Whether a text is of such characters only, of which a terminal acts on none. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

/** The columns a text takes; characters of ambiguous width count as one. */
export function displayWidth(text: string): number {
  if (isSimple(text)) return text.length + (text.match(SIMPLE_WIDE)?.length ?? 0);
  if (!hasEmoji(text)) return charactersWidth(text);
  return graphemesOf(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

/** The text with blanks to the width, before it where it is aligned right; longer text stays as it is. */
export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/**
 * The text in lines of at most `width` columns, broken at blanks and, as Chinese is, between any two wide characters;
 * not before closing punctuation. A piece that is too long for a line is broken anywhere. Nothing but blanks is lost.
 */
export function wrapText(text: string, width: number): string[] {
  if (isSimple(text) && displayWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (displayWidth(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const grapheme of graphemesOf(piece.trimEnd())) {
      if (line !== '' && displayWidth(line + grapheme) > width) {
        lines.push(line);
        line = '';
      }
      line += grapheme;
    }
    line += piece.slice(piece.trimEnd().length);
  }
  return [...lines, line.trimEnd()];
}

/** Pieces between which a line may break: words with the blanks after them, wide characters with their punctuation. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const grapheme of graphemesOf(text)) {
    const inWord = previous !== ' ' && graphemeWidth(previous) < 2 && graphemeWidth(grapheme) < 2;
    const joined = grapheme === ' ' || inWord || CLOSING.test(grapheme) || OPENING.test(previous);
    if (joined && pieces.length > 0) pieces[pieces.length - 1] += grapheme;
    else pieces.push(grapheme);
    previous = grapheme;
  }
  return pieces;
}

/** An emoji of several characters is one sign. */
function graphemeWidth(grapheme: string): number {
  return hasEmoji(grapheme) ? 2 : displayWidth(grapheme);
}

function hasEmoji(text: string): boolean {
  return !isSimple(text) && /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(text);
}

function charactersWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff\ud7b0-\ud7ff]/u.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for single signs. Only marks and emoji join characters; the segmenter takes long to make. */
function graphemesOf(text: string): string[] {
  if (isSimple(text) || !(hasEmoji(text) || /[\p{M}\p{Cf}\u1100-\u11ff\u200d]/u.test(text))) return Array.from(text);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

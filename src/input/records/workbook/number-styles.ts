import type { Archive } from './archive.ts';
import { LIMITS } from './limits.ts';
import { readXml } from './read-xml.ts';

/** How a style shows a number: as it is, as a day, with so many decimals, or with zeros before it up to a width. */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'decimals'; readonly decimals: number }
  | { readonly kind: 'zeros'; readonly width: number };

export const PLAIN: NumberStyle = { kind: 'plain' };
const DATE: NumberStyle = { kind: 'date' };

/** Styles that workbooks only name by number; 27 to 36 and 50 to 58 are days where the program speaks Chinese. */
const DATE_NUMBERS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
];
const DECIMALS: Readonly<Record<number, number>> = {
  1: 0,
  2: 2,
  3: 0,
  4: 2,
  5: 0,
  6: 0,
  7: 2,
  8: 2,
  37: 0,
  38: 0,
  39: 2,
  40: 2,
  41: 0,
  42: 0,
  43: 2,
  44: 2,
};

/** The number styles of a workbook, in the order in which cells name them. */
export async function readNumberStyles(
  archive: Archive,
  source: string,
  part: string | undefined,
): Promise<readonly NumberStyle[]> {
  const own = new Map<string, string>();
  const styles: NumberStyle[] = [];
  if (part === undefined || !archive.has(part)) return styles;
  let ofCells = false;
  await readXml(source, part, archive.read(part, LIMITS.description), {
    open(element, attributes) {
      const number = attributes.numFmtId ?? '';
      if (element === 'numFmt') own.set(number, attributes.formatCode ?? '');
      if (element === 'cellXfs') ofCells = true;
      if (element === 'xf' && ofCells) styles.push(styleOf(number, own.get(number)));
    },
    close(element) {
      if (element === 'cellXfs') ofCells = false;
    },
  });
  return styles;
}

function styleOf(number: string, code: string | undefined): NumberStyle {
  if (code !== undefined) return styleOfCode(code);
  const id = Number(number);
  if (DATE_NUMBERS.some(([from, to]) => id >= from && id <= to)) return DATE;
  const decimals = DECIMALS[id];
  return decimals === undefined ? PLAIN : { kind: 'decimals', decimals };
}

/** What a written style shows: `yyyy"年"m"月"d"日"` a day, `#,##0.00` two decimals, `00000` five digits. */
export function styleOfCode(code: string): NumberStyle {
  const [shown = ''] = code
    .replaceAll(/"[^"]*"?|\\.|[_*]./g, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';');
  // Hours that count on beyond a day are a length of time.
  if (/\[[hms]+\]/i.test(shown)) return PLAIN;
  if (/^general$/i.test(shown.trim())) return PLAIN;
  if (/[ymdhs年月日时]/i.test(shown)) return DATE;
  if (/[%E@/]/i.test(shown)) return PLAIN;
  const zeros = /^0{2,}$/.exec(shown.trim());
  if (zeros) return { kind: 'zeros', width: zeros[0].length };
  return /[0#]/.test(shown) ? { kind: 'decimals', decimals: /\.([0#?]+)/.exec(shown)?.[1]?.length ?? 0 } : PLAIN;
}

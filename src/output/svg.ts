import { fieldSvg, labelOf, legendOf, SIZE } from './html/curve.ts';
import { html } from './html/escape.ts';
import { CURVE_STYLE, FONTS } from './html/style.ts';
import { type Curve, curvesIn, type Page } from './page.ts';

/** The height of a line of text, in the picture's own units. */
const LINE = 20;

/** The pictures of pages as one SVG file, each under the title of its page; it has no script, and fetches nothing. */
export function renderSvg(pages: readonly Page[]): string {
  const drawn = pages.flatMap((page) => curvesIn(page).map((curve) => ({ title: page.title, curve })));
  let top = 0;
  const pictures = drawn.map(({ title, curve }) => {
    const picture = `<g transform="translate(0 ${top})">\n${pictureOf(title, curve)}\n</g>`;
    top += heightOf(curve);
    return picture;
  });
  const label = drawn.map(({ title, curve }) => `${title}: ${labelOf(curve)}`).join('; ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="curve" width="${SIZE.width}" height="${top}" viewBox="0 0 ${SIZE.width} ${top}">
<title>${html(label)}</title>
<style>text { font-family: ${FONTS}; }
${CURVE_STYLE}</style>
<rect width="100%" height="100%" fill="#fff"/>
${pictures.join('\n')}
</svg>
`;
}

function heightOf(curve: Curve): number {
  return SIZE.height + (legendOf(curve).length + 2) * LINE;
}

function pictureOf(title: string, curve: Curve): string {
  const below = legendOf(curve).map((line, index) => textAt(SIZE.height + (index + 2) * LINE, line));
  return [textAt(LINE, title), `<g transform="translate(0 ${LINE})">`, fieldSvg(curve), '</g>', ...below].join('\n');
}

function textAt(top: number, text: string): string {
  return `<text x="${LINE}" y="${top}">${html(text)}</text>`;
}

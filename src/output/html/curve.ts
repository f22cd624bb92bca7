import { type Corner, type Curve, ZERO } from '../page.ts';
import { html } from './escape.ts';

/** The picture's own units, and the room around the field for what the axes say. */
export const SIZE = { width: 640, height: 350 };
const ROOM = { left: 110, right: 30, top: 36, bottom: 60 };
const FIELD = {
  right: SIZE.width - ROOM.right,
  bottom: SIZE.height - ROOM.bottom,
  width: SIZE.width - ROOM.left - ROOM.right,
  height: SIZE.height - ROOM.top - ROOM.bottom,
};
/** Lines differ on paper without colour too. */
const DASHES = ['none', '8 4', '2 3', '10 3 2 3'];

/** Lines in a field as a picture, what its signs stand for below it. */
export function curveHtml(curve: Curve): string {
  return `<figure>
<svg class="curve" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${html(labelOf(curve))}">
${fieldSvg(curve)}
</svg>
<figcaption>${legendOf(curve).map(html).join('<br>')}</figcaption>
</figure>`;
}

/** What a picture shows, in a few words. */
export function labelOf({ x, y }: Curve): string {
  return `${y.label} / ${x.label}`;
}

/** The axes and the lines, as elements of SVG. */
export function fieldSvg({ x, y, lines }: Curve): string {
  const { start: first = ZERO } = x;
  const { start: lowest = ZERO } = y;
  const place = (corner: Corner) => ({
    left: (ROOM.left + ((corner.x - first.at) / (x.end - first.at)) * FIELD.width).toFixed(1),
    top: (FIELD.bottom - ((Math.min(corner.y, y.end) - lowest.at) / (y.end - lowest.at)) * FIELD.height).toFixed(1),
  });
  const text = (left: number | string, top: number | string, said: string, anchor: string) =>
    `<text x="${left}" y="${top}" text-anchor="${anchor}">${html(said)}</text>`;
  const drawn = lines.map((line, index) => {
    const last = line.corners.at(-1);
    const points = [...line.corners, ...(last ? [{ x: x.end, y: last.y }] : [])].map(place);
    const [from, to] = line.corners.slice(-2);
    const middle = from && to && place({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    return [
      `<polyline points="${points.map(({ left, top }) => `${left},${top}`).join(' ')}" stroke-dasharray="${DASHES[index % DASHES.length]}"/>`,
      ...line.corners.flatMap((corner) => {
        const { left, top } = place(corner);
        return corner.mark === undefined ? [] : [`<circle cx="${left}" cy="${top}" r="4"/>`];
      }),
      ...(middle ? [text(Number(middle.left) - 6, Number(middle.top) - 4, line.sign, 'end')] : []),
    ].join('\n');
  });
  return `<path d="M${ROOM.left} ${ROOM.top}V${FIELD.bottom}H${FIELD.right}"/>
${text(ROOM.left, ROOM.top - 12, y.label, 'start')}
${text(ROOM.left - 6, ROOM.top + 4, y.says, 'end')}
${text(ROOM.left - 6, FIELD.bottom, lowest.says, 'end')}
${x.start ? `${text(ROOM.left, FIELD.bottom + 22, first.says, 'start')}\n` : ''}${text(FIELD.right, FIELD.bottom + 22, x.says, 'end')}
${text(FIELD.right, FIELD.bottom + 48, x.label, 'end')}
${drawn.join('\n')}`;
}

/** What the lines, their signs and the marks on them stand for. */
export function legendOf({ lines }: Curve): string[] {
  const marks = new Set(lines.flatMap(({ corners }) => corners.flatMap(({ mark }) => mark ?? [])));
  return [
    ...lines.map(({ sign, name }) => `${sign} ${name}`),
    ...(marks.size > 0 ? [`● ${[...marks].join(' / ')}`] : []),
  ];
}

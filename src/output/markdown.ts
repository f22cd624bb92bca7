import { drawnBar } from './bar.ts';
import { legendOf, plotted } from './curve/plot.ts';
import { escapeText } from './escape.ts';
import type { Column, Curve, Grid, Page, Part, Row, Section } from './page.ts';

const BAR_WIDTH = 20;
const CURVE_WIDTH = 72;

/** Pages as Markdown, one after the other; nothing in their words is taken for Markdown or HTML. */
export function renderMarkdown(pages: readonly Page[]): string {
  return `${pages.flatMap(pageBlocks).join('\n\n')}\n`;
}

function pageBlocks({ title, titleOnPaper, sections }: Page): string[] {
  return [
    ...(titleOnPaper ? [] : [`# ${plain(title)}`]),
    ...sections.filter(({ onPaper }) => !onPaper).flatMap(sectionBlocks),
  ];
}

function sectionBlocks({ title, parts }: Section): string[] {
  return [...(title === undefined ? [] : [`## ${plain(title)}`]), ...parts.map(blockOf)];
}

function blockOf(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.tone === 'strong' ? `**${plain(part.text)}**` : plain(part.text);
    case 'entries':
      return part.entries.map(({ name, says }) => `- **${plain(name)}** ${says.map(plain).join('  \n  ')}`).join('\n');
    case 'steps':
      return part.steps.map((step, index) => `${index + 1}. ${plain(step)}`).join('\n');
    case 'grid':
      return gridBlock(part);
    case 'blanks':
      return part.labels.map((label) => `${plain(label)} \\_\\_\\_\\_`).join('  \n');
    case 'bars':
      return part.bars
        .map((bar) => {
          const { done, left } = drawnBar(bar, BAR_WIDTH);
          return `- ${plain(bar.label)} ${done}${left} ${bar.percent}% ${plain(bar.says)}`;
        })
        .join('\n');
    case 'curve':
      return ['```text', ...plotted(part, CURVE_WIDTH, 'unicode').map(escapeText), '```', '', legendBlock(part)].join(
        '\n',
      );
  }
}

function legendBlock(curve: Curve): string {
  return legendOf(curve, 'unicode')
    .map((line) => `- ${plain(line)}`)
    .join('\n');
}

/** What stands under rows gets a column of its own. */
function gridBlock({ columns, rows, total, belowHead }: Grid): string {
  const hasBelow = [...rows, ...(total ? [total] : [])].some(({ below }) => below);
  const all: Pick<Column, 'head' | 'align'>[] = [...columns, ...(hasBelow ? [{ head: belowHead ?? '' }] : [])];
  const cellsOf = ({ cells, below }: Row) => [...cells, ...(hasBelow ? [below?.text ?? ''] : [])].map(plain);
  return [
    line(all.map(({ head }) => plain(head))),
    line(all.map(({ align }) => (align === 'right' ? '---:' : ':---'))),
    ...rows.map((row) => line(cellsOf(row))),
    ...(total ? [line(cellsOf(total).map((cell) => (cell === '' ? '' : `**${cell}**`)))] : []),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text in which nothing is taken for Markdown or HTML, nor acts on a terminal. */
function plain(text: string): string {
  return escapeText(text).replace(/[\\`*_[\]<>|~&#]/g, '\\$&');
}

import { legendOf, plotted } from '../curve/plot.ts';
import { escapeText } from '../escape.ts';
import type { Entry, Page, Part, Section } from '../page.ts';
import { displayWidth, padTo, wrapText } from '../width.ts';
import { barLines } from './bars.ts';
import { gridLines } from './grid.ts';
import { toned } from './paint.ts';
import type { Screen } from './screen.ts';

/** Room to write on. */
const BLANK = '________';

/** Steps and what belongs to them stand so far to the right. */
const STEP_INDENT = 5;

/**
 * Pages as a person reads them on a screen, one after the other. No line is wider than the screen; without colour there
 * are no escape codes.
 */
export function renderTerminal(pages: readonly Page[], screen: Screen): string {
  return pages.map((page) => renderPage(page, screen)).join('\n');
}

function renderPage({ title, titleOnPaper, sections }: Page, screen: Screen): string {
  const head = titleOnPaper ? [] : [wrapped(title, screen.width).map(screen.paints.strong)];
  const blocks = [
    ...head,
    ...sections.filter(({ onPaper }) => !onPaper).map((section) => sectionLines(section, screen)),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function sectionLines({ title, parts }: Section, screen: Screen): string[] {
  const head = title === undefined ? [] : wrapped(title, screen.width).map(screen.paints.strong);
  return [...head, ...parts.flatMap((part) => partLines(part, screen))];
}

function partLines(part: Part, { width, paints, signs = 'unicode' }: Screen): string[] {
  switch (part.kind) {
    case 'text':
      return wrapped(part.text, width).map(toned(paints, part.tone));
    case 'entries':
      return entryLines(part.entries, width).map(toned(paints, part.tone));
    case 'steps':
      return part.steps.flatMap((step, index) =>
        besideLines(`${String(index + 1).padStart(3)}.`, [step], STEP_INDENT, width),
      );
    case 'grid':
      return gridLines(part, width, paints);
    case 'bars':
      return barLines(part.bars, { width, paints, signs });
    case 'curve':
      return [...plotted(part, width, signs), ...legendOf(part, signs).flatMap((line) => wrapped(line, width))];
    case 'blanks':
      return part.labels.flatMap((label) => wrapped(`${label} ${BLANK}`, width));
  }
}

/** What is said stands beside the name, on a narrow screen or where a name is long, under it. */
function entryLines(entries: readonly Entry[], width: number): string[] {
  const indent = Math.max(...entries.map(({ name }) => displayWidth(escapeText(name)))) + 2;
  if (indent > width / 3) {
    return entries.flatMap(({ name, says }) => [
      ...wrapped(name, width),
      ...says.flatMap((text) => wrapped(text, width - 2).map((line) => `  ${line}`)),
    ]);
  }
  return entries.flatMap(({ name, says }) => besideLines(escapeText(name), says, indent, width));
}

function besideLines(mark: string, texts: readonly string[], indent: number, width: number): string[] {
  return texts
    .flatMap((text) => wrapped(text, width - indent))
    .map((line, index) => padTo(index === 0 ? mark : '', indent) + line);
}

function wrapped(text: string, width: number): string[] {
  return wrapText(escapeText(text), width);
}

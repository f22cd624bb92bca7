import { escapeText } from '../escape.ts';
import type { Paints } from '../paint.ts';
import { displayWidth, padTo, wrapText } from '../width.ts';
import type { Entry, Part, Section, Sheet } from './sheet.ts';
import { gridLines } from './sheet-grid.ts';

/** How a sheet is shown: the columns of the screen and its colours. */
export type SheetOptions = { readonly width: number; readonly paints: Paints };

/** Sheets as a person reads them on a screen, one after the other. No line is wider than `width`. */
export function renderSheets(sheets: readonly Sheet[], options: SheetOptions): string {
  return sheets.map((sheet) => renderSheet(sheet, options)).join('\n');
}

function renderSheet({ title, sections }: Sheet, options: SheetOptions): string {
  const parts = [wrapped(title, options.width).map(options.paints.strong), ...sections.map((s) => linesOf(s, options))];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function linesOf({ title, parts }: Section, options: SheetOptions): string[] {
  const head = title === undefined ? [] : wrapped(title, options.width).map(options.paints.strong);
  return [...head, ...parts.flatMap((part) => partLines(part, options))];
}

function partLines(part: Part, { width, paints }: SheetOptions): string[] {
  switch (part.kind) {
    case 'text':
      return wrapped(part.text, width);
    case 'entries':
      return entryLines(part.entries, width);
    case 'grid':
      return gridLines(part, width, paints);
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
  return entries.flatMap(({ name, says }) =>
    says
      .flatMap((text) => wrapped(text, width - indent))
      .map((line, index) => padTo(index === 0 ? escapeText(name) : '', indent) + line),
  );
}

function wrapped(text: string, width: number): string[] {
  return wrapText(escapeText(text), width);
}

import { escapeText } from '../escape.ts';
import { escaped, row } from '../markdown.ts';
import type { Part, Section, Sheet } from './sheet.ts';

/** Sheets as Markdown, one after the other; nothing in their words is taken for Markdown or HTML. */
export function renderSheetsMarkdown(sheets: readonly Sheet[]): string {
  return `${sheets.flatMap(({ title, sections }) => [`# ${plain(title)}`, ...sections.flatMap(blocksOf)]).join('\n\n')}\n`;
}

function blocksOf({ title, parts }: Section): string[] {
  return [...(title === undefined ? [] : [`## ${plain(title)}`]), ...parts.map(blockOf)];
}

function blockOf(part: Part): string {
  switch (part.kind) {
    case 'text':
      return plain(part.text);
    case 'entries':
      return part.entries.map(({ name, says }) => `- **${plain(name)}** ${says.map(plain).join('  \n  ')}`).join('\n');
    case 'grid':
      return [
        row(part.heads.map(({ text }) => plain(text))),
        row(part.heads.map(({ align }) => (align === 'right' ? '---:' : ':---'))),
        ...part.rows.map((cells) => row(cells.map(plain))),
      ].join('\n');
  }
}

function plain(text: string): string {
  return escaped(escapeText(text));
}

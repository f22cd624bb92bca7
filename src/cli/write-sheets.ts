import type { Sheet } from '../output/rules/sheet.ts';
import type { Context } from './context.ts';
import { writeOutput } from './door/write-output.ts';
import { screenOf } from './screen.ts';

/** How sheets are to look, and where they go. */
export type SheetLook = {
  readonly format?: 'table' | 'json' | 'md';
  readonly output?: string;
  readonly color: boolean;
};

/** Writes sheets as a table or Markdown, or the JSON that holds the same. Throws an OutputError. */
export async function writeSheets(
  sheets: () => Promise<readonly Sheet[]> | readonly Sheet[],
  json: () => Promise<string> | string,
  look: SheetLook,
  { env }: Context,
): Promise<void> {
  const text = async () => {
    switch (look.format ?? 'table') {
      case 'json':
        return json();
      case 'md':
        return (await import('../output/rules/sheet-markdown.ts')).renderSheetsMarkdown(await sheets());
      case 'table': {
        const { renderSheets } = await import('../output/rules/sheet-table.ts');
        return renderSheets(await sheets(), await screenOf(look, env));
      }
    }
  };
  await writeOutput(await text(), look.output);
}

import type { Explainer } from '../output/json.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';
import { screenOf } from './screen.ts';

/** How an answer is to look. */
export type Look = {
  readonly format?: 'table' | 'json' | 'csv' | 'md';
  readonly output?: string;
  readonly prefix?: string;
  readonly quiet?: boolean;
  readonly explain?: boolean;
  readonly color: boolean;
};

/** The report in the format asked for; only that format's code is loaded. */
export async function render(report: Report, look: Look, context: Context): Promise<string> {
  const quiet = look.quiet ?? false;
  switch (look.format ?? 'table') {
    case 'json':
      return (await import('../output/json.ts')).renderJson(report, await explainerOf(look));
    case 'csv':
      return (await import('../output/rows/csv.ts')).renderCsv(report, look.prefix);
    case 'md':
      return (await import('../output/markdown.ts')).renderMarkdown(report, context.locale, { quiet });
    case 'table': {
      const { renderTable } = await import('../output/table.ts');
      return renderTable(report, context.locale, { ...(await screenOf(look, context.env)), quiet });
    }
  }
}

/** An explanation in JSON has its sentences in both languages, so both are loaded. */
async function explainerOf({ explain }: Look): Promise<Explainer | undefined> {
  return explain ? (await import('../output/explain/json.ts')).explanationJson : undefined;
}

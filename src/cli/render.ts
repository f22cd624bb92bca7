import { paintsOf } from '../report/paint.ts';
import type { Report } from '../report/report.ts';
import { colorLevel } from './color.ts';
import type { Context } from './context.ts';
import { terminal } from './standard-output.ts';

/** How an answer is to look. */
export type Look = {
  readonly format?: 'table' | 'json' | 'csv' | 'md';
  readonly output?: string;
  readonly prefix?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
};

/** What is drawn on, as far as the look depends on it. */
type Screen = { readonly isTTY?: boolean; readonly columns?: number };

/** Columns of a table that no terminal bounds. */
const OFF_TERMINAL = 100;

/** The report in the format asked for; only that format's code is loaded. */
export async function render(report: Report, look: Look, context: Context): Promise<string> {
  const quiet = look.quiet ?? false;
  switch (look.format ?? 'table') {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'csv':
      return (await import('../report/csv.ts')).renderCsv(report, look.prefix);
    case 'md':
      return (await import('../report/markdown.ts')).renderMarkdown(report, context.locale, { quiet });
    case 'table': {
      const screen: Screen = look.output === undefined || look.output === '-' ? (terminal() ?? {}) : {};
      const { renderTable } = await import('../report/table.ts');
      return renderTable(report, context.locale, {
        width: screen.columns || OFF_TERMINAL,
        paints: await paintsOf(colorLevel(screen, context.env, !look.color)),
        quiet,
      });
    }
  }
}

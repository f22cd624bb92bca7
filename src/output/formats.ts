import type { Locale } from '../locale/index.ts';
import type { RowExplanation } from './explain/row-json.ts';
import type { Page } from './page.ts';
import type { Delimiter } from './rows/csv-cell.ts';
import type { RowLayout, RowOutput } from './rows/row-writer.ts';
import type { Screen } from './terminal/screen.ts';

/** What an answer can be written as: pages that a person reads, the pictures in them, one JSON document, rows behind the input's, or a workbook of rows and pages. */
export type Kind = 'pages' | 'picture' | 'document' | 'rows' | 'workbook';

/** How pages are shown: on what, in whose words. */
export type PageLook = Screen & { readonly locale: Locale };

type Format = {
  /** What names of files end in that hold it. */
  readonly endings: readonly string[];
} & (
  | { readonly kind: 'pages' | 'picture'; readonly render: (pages: readonly Page[], look: PageLook) => Promise<string> }
  | { readonly kind: 'document' }
  | { readonly kind: 'rows' | 'workbook'; readonly writer: () => Promise<RowWriterOf> }
);

/** Gives the writer of rows in a format; `explained` gives the JSON of explanations, where rows have them. */
export type RowWriterOf = (layout: RowLayout, explained?: RowExplanation) => RowOutput;

/** Every format that answers are written in, once; its code is loaded where it is asked for. */
export const FORMATS = {
  table: {
    endings: ['txt'],
    kind: 'pages',
    render: async (pages, screen) => (await import('./terminal/terminal.ts')).renderTerminal(pages, screen),
  },
  md: {
    endings: ['md'],
    kind: 'pages',
    render: async (pages) => (await import('./markdown.ts')).renderMarkdown(pages),
  },
  html: {
    endings: ['html'],
    kind: 'pages',
    render: async (pages, { locale }) => (await import('./html/html.ts')).renderHtml(pages, locale),
  },
  svg: {
    endings: ['svg'],
    kind: 'picture',
    render: async (pages) => (await import('./svg.ts')).renderSvg(pages),
  },
  json: { endings: ['json'], kind: 'document' },
  csv: { endings: ['csv'], kind: 'rows', writer: () => delimited(',') },
  tsv: { endings: ['tsv'], kind: 'rows', writer: () => delimited('\t') },
  ndjson: {
    endings: ['ndjson', 'jsonl'],
    kind: 'rows',
    writer: async (): Promise<RowWriterOf> => {
      const { JsonRowWriter } = await import('./rows/json-row-writer.ts');
      return (_, explained) => new JsonRowWriter(explained);
    },
  },
  xlsx: {
    endings: ['xlsx'],
    kind: 'workbook',
    writer: async () => {
      const { SheetRowWriter } = await import('./workbook/sheet-row-writer.ts');
      return (layout) => new SheetRowWriter(layout);
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

async function delimited(delimiter: Delimiter): Promise<RowWriterOf> {
  const { RowWriter } = await import('./rows/row-writer.ts');
  return (layout) => new RowWriter(layout, delimiter);
}

export type FormatName = keyof typeof FORMATS;
/** The formats of a kind. */
export type FormatOf<K extends Kind> = {
  [N in FormatName]: (typeof FORMATS)[N]['kind'] extends K ? N : never;
}[FormatName];

/** The names of the formats of these kinds, in their order. */
export function formatNames<K extends Kind>(...kinds: readonly K[]): FormatOf<K>[] {
  const isOne = (name: FormatName): name is FormatOf<K> => kinds.some((kind) => kind === FORMATS[name].kind);
  return (Object.keys(FORMATS) as FormatName[]).filter(isOne);
}

/** The ending of a file's name, in lower case and without that of a packed file; `undefined` where it has none. */
export function endingOf(path: string): string | undefined {
  const [, ending] = /[^/\\]\.([^./\\]+)$/.exec(path.replace(/\.gz$/i, '')) ?? [];
  return ending?.toLowerCase();
}

/** The format that a file's name tells. */
export function formatOfEnding(ending: string): FormatName | undefined {
  return (Object.keys(FORMATS) as FormatName[]).find((name) => (FORMATS[name] as Format).endings.includes(ending));
}

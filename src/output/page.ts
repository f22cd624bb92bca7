/**
 * An answer that a person reads, before it is laid out: a title and its sections. Texts stand as they are, those from
 * the input too; each renderer escapes what its format would act on.
 */
export type Page = {
  readonly title: string;
  /** Whether the title stands only where the page is a document of its own, not between other lines of a terminal. */
  readonly titleOnPaper?: boolean;
  readonly sections: readonly Section[];
};

export type Section = {
  readonly title?: string;
  /** Whether it stands only where the page is a document of its own. */
  readonly onPaper?: boolean;
  readonly parts: readonly Part[];
};

/** Something a section holds: a sentence, names with what is said of each, steps, a table, bars, a curve, room to write. */
export type Part = Sentence | Entries | Steps | Grid | Bars | Curve | Blanks;

/** What a text is to stand out as. */
export type Tone = 'strong' | 'faint' | 'good' | 'warn';

export type Sentence = { readonly kind: 'text'; readonly text: string; readonly tone?: Tone };

/** A name, and lines of text beside it. */
export type Entry = { readonly name: string; readonly says: readonly string[] };
export type Entries = { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly tone?: Tone };

export type Steps = { readonly kind: 'steps'; readonly steps: readonly string[] };

export type Grid = {
  readonly kind: 'grid';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The sums, under a line of their own; the first cell takes the empty ones behind it. */
  readonly total?: Row;
  /** What the texts under the rows are, where they need a column. */
  readonly belowHead?: string;
};

export type Column = {
  readonly head: string;
  /** The head in two lines, where columns are to be narrow. */
  readonly stacked?: readonly [string, string];
  readonly align?: 'right';
  /** What its values stand out as. */
  readonly tone?: Tone;
  /** The least width of a column whose values are broken into lines where there is little room; else they are not. */
  readonly wraps?: number;
  /** Whether its value moves under the row where there is little room, before others or after them. */
  readonly moves?: 'first' | 'last';
  /** Whether its value names the row. */
  readonly names?: boolean;
};

/** Cells, and what else there is to say about them. */
export type Row = { readonly cells: readonly string[]; readonly tone?: Tone; readonly below?: Sentence };

/** How much of a limit is used. */
export type Bar = {
  readonly label: string;
  /** Whole percent, cut down so that 100 means that nothing is left. */
  readonly percent: number;
  readonly says: string;
  readonly tone: Tone;
};
export type Bars = { readonly kind: 'bars'; readonly bars: readonly Bar[] };

/** Lines in a field, between whose corners they are straight; behind its last corner a line is level. */
export type Curve = {
  readonly kind: 'curve';
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly CurveLine[];
};
/** What an axis measures, and the values at its end and its start, which is 0 where it is not given, with how they are written. */
export type Axis = {
  readonly label: string;
  readonly end: number;
  readonly says: string;
  readonly start?: AxisStart;
};
export type AxisStart = { readonly at: number; readonly says: string };
export const ZERO: AxisStart = { at: 0, says: '0' };
/** A line, the one sign it is drawn with where there are only signs, and its corners from left to right. */
export type CurveLine = { readonly name: string; readonly sign: string; readonly corners: readonly Corner[] };
/** A corner, and what is met there, where something is. */
export type Corner = { readonly x: number; readonly y: number; readonly mark?: string };

/** Room to be filled in by hand, such as for a signature. */
export type Blanks = { readonly kind: 'blanks'; readonly labels: readonly string[] };

/** What stands where there is no value. */
export const NONE = '-';

/** No column of words is made narrower than this for others to fit. */
const NARROWEST = 10;

/** A sentence. */
export function sentence(text: string, tone?: Tone): Sentence {
  return { kind: 'text', text, ...(tone && { tone }) };
}

/** What a page says first, in its strong words. */
export function leadOf({ sections: [first] }: Page): string {
  return (first?.parts ?? [])
    .flatMap((part) => (part.kind === 'text' && part.tone === 'strong' ? part.text : []))
    .join(' ');
}

/** The curves of a page. */
export function curvesIn({ sections }: Page): Curve[] {
  return sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'curve'));
}

/** Names with what is said of each; nothing where there are none. */
export function entriesOf(entries: readonly Entry[], tone?: Tone): Entries[] {
  return entries.length > 0 ? [{ kind: 'entries', entries, ...(tone && { tone }) }] : [];
}

/** Numbered steps. */
export function stepsOf(steps: readonly string[]): Steps {
  return { kind: 'steps', steps };
}

/** A table of texts and of values at the right; nothing where it has no rows. */
export function gridOf(heads: readonly Pick<Column, 'head' | 'align'>[], rows: readonly (readonly string[])[]): Grid[] {
  const columns = heads.map((column) => ({ ...column, wraps: NARROWEST }));
  return rows.length > 0 ? [{ kind: 'grid', columns, rows: rows.map((cells) => ({ cells })) }] : [];
}

/** Bars; nothing where there are none. */
export function barsOf(bars: readonly Bar[]): Bars[] {
  return bars.length > 0 ? [{ kind: 'bars', bars }] : [];
}

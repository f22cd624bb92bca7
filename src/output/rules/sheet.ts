/** A document for reading, before it is laid out: a title and its sections. */
export type Sheet = { readonly title: string; readonly sections: readonly Section[] };

export type Section = { readonly title?: string; readonly parts: readonly Part[] };

/** Something a section holds: a sentence, names with what is said of each, or a table. */
export type Part = Sentence | Entries | Grid;

export type Sentence = { readonly kind: 'text'; readonly text: string };

/** A name, and lines of text beside it. */
export type Entry = { readonly name: string; readonly says: readonly string[] };
export type Entries = { readonly kind: 'entries'; readonly entries: readonly Entry[] };

export type Grid = {
  readonly kind: 'grid';
  readonly heads: readonly Head[];
  readonly rows: readonly (readonly string[])[];
};
export type Head = { readonly text: string; readonly align?: 'right' };

/** A sentence. */
export const sentence = (text: string): Sentence => ({ kind: 'text', text });

/** Names with what is said of each; nothing where there are none. */
export function entriesOf(entries: readonly Entry[]): Entries[] {
  return entries.length > 0 ? [{ kind: 'entries', entries }] : [];
}

/** A table; nothing where it has no rows. */
export function gridOf(heads: readonly Head[], rows: readonly (readonly string[])[]): Grid[] {
  return rows.length > 0 ? [{ kind: 'grid', heads, rows }] : [];
}

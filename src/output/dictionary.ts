import type { Vocabulary } from '../input/field-table.ts';
import { FIELDS, RECORDED_SLOTS, SLOTS, type Slot } from '../input/fields.ts';
import { acceptedBy, type Reader } from '../input/values/reading.ts';
import { type Locale, localeOf } from '../locale/index.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Articles } from '../policy/notation.ts';
import { NOTES, type Note } from '../policy/notes.ts';
import { REASONS, type Reason } from '../policy/reasons.ts';
import { citationOf } from './article.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { expectationsOf } from './expected/expected-columns.ts';
import { type Entry, entriesOf, type Page } from './page.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
const DICTIONARY_SCHEMA = 'baoxiao.columns/1';

const VOCABULARIES = ['canonical', 'chinese', 'platform'] as const satisfies readonly Vocabulary[];

/** Texts that a column takes, and the value that each group of them stands for. */
type Accepted = { readonly value: string; readonly texts: readonly string[] };
/** Columns that are read alike, and what they take. */
type Values = { readonly columns: readonly string[]; readonly accepts: readonly Accepted[] };

/** A column of the input. */
type InputColumn = {
  readonly column: string;
  /** What it gives, where that is another column's. */
  readonly of: string | null;
  readonly names: Readonly<Record<Vocabulary, readonly string[]>>;
  readonly about: string;
  /** How it is written where it takes more than some texts. */
  readonly form: string;
  readonly values: readonly Values[];
};

/** A code of the output, with the articles that it rests on in each region. */
type Code<C extends string> = { readonly code: C; readonly articles: Readonly<Record<string, readonly Articles[]>> };

/** Everything that input may say and output does say, from the tables that reading and writing go by. */
export type Dictionary = {
  readonly input: readonly InputColumn[];
  readonly output: readonly ColumnName[];
  readonly reasons: readonly Code<Reason>[];
  readonly notes: readonly Code<Note>[];
};

export function dictionaryOf(policies: readonly Policy[]): Dictionary {
  const codesOf = <C extends string>(codes: readonly C[], articlesOf: (policy: Policy, code: C) => Articles[]) =>
    codes.map((code) => ({
      code,
      articles: Object.fromEntries(policies.map((policy) => [policy.id, [...new Set(articlesOf(policy, code))]])),
    }));
  return {
    input: [...SLOTS, ...RECORDED_SLOTS].map((slot) => inputColumn(slot, policies)),
    output: Object.keys(COLUMNS) as ColumnName[],
    reasons: codesOf(REASONS, reasonArticles),
    notes: codesOf(NOTES, (policy, note) => NOTE_ARTICLES[note]?.(policy) ?? []),
  };
}

/** The part of a dictionary that a name is in: a column by any of its names with those that speak of it, or a code. */
export function lookUp({ input, output, reasons, notes }: Dictionary, wanted: string): Dictionary {
  const name = wanted.trim().toLowerCase();
  const is = (one: string) => one.toLowerCase() === name;
  return {
    input: input.filter(
      ({ column, of, names }) => is(column) || is(of ?? '') || VOCABULARIES.some((from) => names[from].some(is)),
    ),
    output: output.filter(is),
    reasons: reasons.filter(({ code }) => is(code)),
    notes: notes.filter(({ code }) => is(code)),
  };
}

/** Every name that can be looked up. */
export function namesIn({ input, output, reasons, notes }: Dictionary): string[] {
  const columns = input.flatMap(({ column, names }) => [column, ...VOCABULARIES.flatMap((from) => names[from])]);
  return [...new Set([...columns, ...output, ...[...reasons, ...notes].map(({ code }) => code)])];
}

/** The dictionary as JSON, the same in every language. */
export async function dictionaryJson({ input, output, reasons, notes }: Dictionary): Promise<string> {
  const [zh, en] = [await localeOf('zh'), await localeOf('en')];
  const means = (of: (locale: Locale) => string) => ({ zh: of(zh), en: of(en) });
  const document = {
    schema: DICTIONARY_SCHEMA,
    input,
    output: output.map((column) => ({ column, means: means(({ columns }) => columns[column]) })),
    reasons: reasons.map((one) => ({ ...one, means: means(({ words }) => words.reasons[one.code]) })),
    notes: notes.map((one) => ({ ...one, means: means(({ words }) => words.notes[one.code]) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The dictionary as a page. */
export function dictionaryPage({ input, output, reasons, notes }: Dictionary, locale: Locale): Page {
  const words = locale.dictionary;
  const codes = (all: readonly Code<Reason | Note>[], meaningOf: (code: never) => string): Entry[] =>
    all.map(({ code, articles }) => ({ name: code, says: [meaningOf(code as never), ...citations(articles, locale)] }));
  const sections = [
    { title: words.input, parts: entriesOf(input.map((column) => columnEntry(column, locale))) },
    { title: words.output, parts: entriesOf(output.map((name) => outputEntry(name, locale))) },
    { title: words.reasons, parts: entriesOf(codes(reasons, (code: Reason) => locale.words.reasons[code])) },
    { title: words.notes, parts: entriesOf(codes(notes, (code: Note) => locale.words.notes[code])) },
  ];
  return { title: words.title, sections: sections.filter(({ parts }) => parts.length > 0) };
}

function outputEntry(name: ColumnName, locale: Locale): Entry {
  const names = expectationsOf(name).join(locale.table.listSeparator);
  return { name, says: [locale.columns[name], ...(names === '' ? [] : [locale.dictionary.expectedIn(names)])] };
}

function columnEntry({ column, of, names, about, form, values }: InputColumn, locale: Locale): Entry {
  const words = locale.dictionary;
  const between = locale.table.listSeparator;
  const listed = VOCABULARIES.filter((from) => from !== 'canonical' && names[from].length > 0);
  const says = [
    ...(locale.language === 'en' && about !== '' ? [about] : []),
    ...(of === null ? [] : [words.of(of)]),
    ...listed.map((from) => words.names[from as 'chinese' | 'platform'](names[from].join(between))),
    ...(form in words.forms ? [words.forms[form as keyof typeof words.forms]] : []),
    ...values.flatMap(({ columns, accepts }) => [
      ...(values.length > 1 ? [words.inColumns(columns.join(between))] : []),
      ...accepts.map(({ value, texts }) => words.accepts(value, texts.filter((text) => text !== value).join(between))),
    ]),
  ];
  return { name: column, says };
}

function citations(articles: Code<string>['articles'], locale: Locale): string[] {
  const cited = Object.entries(articles).filter(([, all]) => all.length > 0);
  return cited.map(([id, all]) => `${id}: ${citationOf(all.join('、'), locale.language)}`);
}

function inputColumn(slot: Slot, policies: readonly Policy[]): InputColumn {
  const { columns, of, about, kind } = FIELDS[slot];
  const named = (from: Vocabulary) => columns.filter(({ vocabulary }) => vocabulary === from).map(({ name }) => name);
  const names = { canonical: named('canonical'), chinese: named('chinese'), platform: named('platform') };
  const readers = new Map<Reader<unknown>, string[]>();
  for (const { name, read } of columns) readers.set(read, [...(readers.get(read) ?? []), name]);
  const own = OF_REGIONS[slot]?.(policies);
  return {
    column: columns[0]?.name ?? slot,
    of: of === slot ? null : of,
    names,
    about,
    form: kind.placeholder,
    values: own
      ? [{ columns: columns.map(({ name }) => name), accepts: own }]
      : [...readers].flatMap(([read, all]) => (read.accepts ? [{ columns: all, accepts: byValue(read) }] : [])),
  };
}

/** What the columns take that the regions decide. */
const OF_REGIONS: Readonly<Partial<Record<Slot, (policies: readonly Policy[]) => Accepted[]>>> = {
  city: (policies) =>
    policies.map(({ id, name, aliases, division }) => ({
      value: id,
      texts: [...new Set([id, name.zh, ...aliases, division.code])],
    })),
  enrollment: (policies) => {
    const texts = new Map<string, Set<string>>();
    for (const { kind, label } of policies.flatMap(({ enrollments }) => enrollments)) {
      texts.set(kind, new Set([...(texts.get(kind) ?? [kind]), label.zh]));
    }
    return [...texts].map(([value, all]) => ({ value, texts: [...all] }));
  },
};

/** The texts that a reader takes, by what it reads them as. */
function byValue(read: Reader<unknown>): Accepted[] {
  const found = new Map<string, string[]>();
  for (const text of acceptedBy(read)) {
    const reading = read(text);
    if (!('value' in reading)) continue;
    const value = said(reading.value);
    found.set(value, [...(found.get(value) ?? []), text]);
  }
  return [...found].map(([value, texts]) => ({ value, texts }));
}

/** A value as it is named: what says several things is named by those that hold. */
function said(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).filter(([, part]) => part !== false);
  return parts.map(([name, part]) => (part === true ? name : String(part))).join(' ') || '-';
}

/** The articles that a region refuses by for a reason. */
function reasonArticles({ refusals, force }: Policy, reason: Reason): Articles[] {
  const outside = reason === 'not-in-force' || force.after?.reason === reason ? [force.article] : [];
  return [...outside, ...refusals.filter((refusal) => refusal.reason === reason).map(({ article }) => article)];
}

/** The articles that a note rests on, where it rests on any. */
const NOTE_ARTICLES: Readonly<Partial<Record<Note, (policy: Policy) => Articles[]>>> = {
  'below-deductible': ({ deductible }) => deductible.tables.map(({ article }) => article),
  capped: ({ caps }) => caps.map(({ article }) => article),
  'cap-reached': ({ caps }) => caps.map(({ article }) => article),
  'overall-capped': ({ overall }) => (overall.beyond === 'large-sum' ? [] : [overall.article]),
  'large-sum': ({ overall }) => (overall.beyond === 'large-sum' ? [overall.article] : []),
  extended: ({ force }) => (force.after?.extendable ? [force.article] : []),
  'claim-by': ({ claim }) => (claim ? [claim.article] : []),
};

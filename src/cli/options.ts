import { Option } from 'commander';
import { camel } from '../input/camel.ts';
import { FIELDS } from '../input/fields.ts';
import { nearest } from '../input/nearest.ts';
import { ENCODING_NAMES, type Encoding } from '../input/records/decode.ts';
import type { Locale } from '../locale/index.ts';
import { shortened, VALUE_WIDTH } from '../output/escape.ts';
import { type FormatOf, formatNames, type Kind } from '../output/formats.ts';
import { UsageError } from './exit.ts';
import type { Flag, NameIn } from './flag.ts';
import { FLAG_FIELDS, flagOf, type MemberOptions } from './member-options.ts';
import { meaning } from './usage-message.ts';

/** An option that takes one value and may be given once; one of `choices` where they are given. */
export function single<const F extends string, const C extends string = string>(
  locale: Locale,
  flags: F,
  description: string,
  choices?: readonly C[],
): Flag<NameIn<F>, C> {
  const option = new Option(flags, description);
  const name = option.long ?? flags;
  return option.argParser((value: string, previous: string | undefined) => {
    if (previous !== undefined) throw new UsageError(locale.help.usage.optionTwice(name));
    checkGiven(locale, flags, value);
    return choices ? oneOf(locale, name, choices)(value) : value;
  });
}

/** An option that takes one whole number within bounds and may be given once. */
export function whole<const F extends string>(
  locale: Locale,
  flags: F,
  description: string,
  { least, most }: { readonly least: number; readonly most: number },
): Flag<NameIn<F>, number> {
  const option: Option = single(locale, flags, description);
  const read = option.parseArg as (value: string, previous: unknown) => string;
  const name = option.long ?? flags;
  return option.argParser((value: string, previous: unknown) => {
    const text = read(value, previous);
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const choices = `${least}–${most}`;
    throw new UsageError(locale.help.usage.badChoice(name, shortened(text, VALUE_WIDTH), choices));
  });
}

/** An option that may be given again and again; its values in the order given. */
export function repeated<const F extends string>(
  locale: Locale,
  flags: F,
  description: string,
): Flag<NameIn<F>, readonly string[]> {
  return new Option(flags, description).argParser((value: string, previous: string[] | undefined) => {
    checkGiven(locale, flags, value);
    return [...(previous ?? []), value];
  });
}

/** An option that takes no value. */
export function toggle<const F extends string>(flags: F, description: string): Flag<NameIn<F>, boolean> {
  return new Option(flags, description);
}

/** Reads one of `choices`; `name` is what the user calls the option or argument. */
export function oneOf(locale: Locale, name: string, choices: readonly string[]): (value: string) => string {
  return (value) => {
    if (choices.includes(value)) return value;
    const list = choices.join(locale.table.listSeparator);
    const message = locale.help.usage.badChoice(name, shortened(value, VALUE_WIDTH), list);
    throw new UsageError(meaning(message, nearest(value, choices), locale));
  };
}

/** What an option looks like, long or short; `-` alone is standard input or output, and amounts may be negative. */
const OPTION = /^(?:--|-[a-zA-Z]$)/;

/** commander takes whatever comes next for an option's value, another option too. */
function checkGiven(locale: Locale, flags: string, value: string): void {
  if (value === '' || OPTION.test(value)) throw new UsageError(locale.help.usage.missingValue(flags));
}

/** The format of an answer that can be of these kinds. */
export function formatOption<K extends Kind>(locale: Locale, ...kinds: readonly K[]): Flag<'format', FormatOf<K>> {
  const names = formatNames(...kinds);
  return single(locale, '--format <format>', locale.help.options.format(names.join(locale.table.listSeparator)), names);
}

/** The options that describe the member, by these fields. */
export function memberOptions(locale: Locale, fields = FLAG_FIELDS) {
  const words = locale.help.options;
  return [
    ...fields.map(
      (field): Flag<keyof MemberOptions, string> =>
        single(locale, `${flagOf(field)} ${FIELDS[field].kind.placeholder}`, words[camel(field)]) as Option,
    ),
    single(locale, '--profile <file>', words.profile),
  ];
}

/** What the columns of the file are, and what codes in them mean. */
export function mapOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    repeated(locale, '--map <column=field>', words.map),
    repeated(locale, '--code <column:value=ours>', words.code),
    single(locale, '--map-file <file>', words.mapFile),
  ];
}

/** How the file of visits is written. */
export function fileOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    encodingOption(locale),
    single(locale, '--delimiter <name>', words.delimiter, ['comma', 'tab', 'semicolon']),
    ...sheetOptions(locale),
  ];
}

/** The encoding of a file, by any of its names. */
function encodingOption(locale: Locale): Flag<'encoding', Encoding> {
  const option: Option = single(locale, '--encoding <name>', locale.help.options.encoding);
  const textOf = option.parseArg as (value: string, previous: unknown) => string;
  const known = oneOf(locale, '--encoding', Object.keys(ENCODING_NAMES));
  return option.argParser(
    (value: string, previous: unknown) => ENCODING_NAMES[known(textOf(value, previous).toLowerCase())],
  );
}

/** Where the visits stand in a sheet, or in a file that was made as one. */
function sheetOptions(locale: Locale) {
  const words = locale.help.options;
  return [single(locale, '--sheet <name>', words.sheet), lineNumber(locale, '--header-row <number>', words.headerRow)];
}

/** An option that takes the number of a line, from 1. */
function lineNumber<const F extends string>(locale: Locale, flags: F, description: string): Flag<NameIn<F>, number> {
  const option: Option = single(locale, flags, description);
  const textOf = option.parseArg as (value: string, previous: unknown) => string;
  return new Option(flags, description).argParser<number>((value, previous) => {
    const number = Number(textOf(value, previous));
    if (Number.isInteger(number) && number >= 1) return number;
    throw new UsageError(locale.help.usage.badChoice(option.long ?? flags, value, '1, 2, 3 …'));
  });
}

/** Policies from files. */
export function policyOption(locale: Locale) {
  return repeated(locale, '--policy <file>', locale.help.options.policy);
}

/** What the member brings into the earliest year, and how the rules are read. */
export function settlingOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    single(locale, '--reimbursed-so-far <yuan>', words.reimbursedSoFar),
    single(locale, '--deductible-so-far <yuan>', words.deductibleSoFar),
    toggle('--assume-extended', words.assumeExtended),
  ];
}

/** The options of every command about one member: who it is, its visits, the rules. */
export function memberInputOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    ...memberOptions(locale),
    repeated(locale, '--visit <record>', words.visit),
    single(locale, '--visits <file>', words.visits),
    ...mapOptions(locale),
    single(locale, '--input-format <format>', words.inputFormat, ['csv', 'ndjson']),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    policyOption(locale),
    redactOption(locale),
  ];
}

/** The options of every command that settles files of visits: what their members and columns are, how they are written. */
export function visitFileOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    ...memberOptions(locale),
    single(locale, '--members <file>', words.members),
    toggle('--one-member', words.oneMember),
    ...mapOptions(locale),
    single(locale, '--input-format <format>', words.inputFormat, ['csv', 'ndjson']),
    ...fileOptions(locale),
    whole(locale, '--unpack-limit <MiB>', words.unpackLimit, { least: 1, most: 1 << 30 }),
    toggle('--all-eligible', words.allEligible),
    toggle('--assume-extended', words.assumeExtended),
  ];
}

/** Their options for work in threads. */
export function threadOptions(locale: Locale) {
  const words = locale.help.options;
  return [toggle('--grouped', words.grouped), whole(locale, '--jobs <number>', words.jobs, { least: 1, most: 64 })];
}

/** Their options for the order of the rows, and for what becomes of bad ones. */
export function rowOrderOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    toggle('--sort', words.sort),
    single(locale, '--on-error <what>', words.onError, ['reject', 'stop']),
    single(locale, '--rejects <file>', words.rejects),
  ];
}

/** Their options for the rows that are written. */
export function rowOutputOptions(locale: Locale) {
  const words = locale.help.options;
  return [
    single(locale, '-o, --output <file>', words.output),
    single(locale, '--columns <names>', words.columns),
    single(locale, '--prefix <text>', words.prefix),
    toggle('--excel', words.excel),
  ];
}

/** Whether names and ids are masked. */
export function redactOption(locale: Locale) {
  return toggle('--redact', locale.help.options.redact);
}

/** The options of every command; `--lang` has been read before the arguments are parsed. */
export function commonOptions(locale: Locale) {
  const words = locale.help.options;
  return [single(locale, '--lang <language>', words.lang), toggle('--no-color', words.noColor)];
}

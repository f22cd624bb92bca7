import { FIELD_NAMES, namesOf } from '../input/fields.ts';
import { nearest } from '../input/nearest.ts';
import type { Problem, Where } from '../input/problem.ts';
import type { Locale } from '../locale/index.ts';
import { escapeText, shortened, VALUE_WIDTH } from './escape.ts';

/** How much is shown, in columns, of each thing that would have been accepted, which may be a name from the input. */
const KNOWN_WIDTH = 80;
/** So many of these things are shown. */
const MOST_KNOWN = 40;
/** How much is shown of a path, whose end matters most. */
const PATH_WIDTH = 80;

/**
 * Problems as a person reads them, the first `limit` of them and how many more there are; lines end in LF. Text from
 * the input is escaped and shortened.
 */
export function renderProblems(problems: readonly Problem[], locale: Locale, { limit }: { limit: number }): string {
  const shown = problems.slice(0, limit).map((problem) => renderProblem(problem, locale));
  const more = problems.length - shown.length;
  return `${shown.join('')}${more > 0 ? `baoxiao: ${locale.problems.layout.more(more)}\n` : ''}`;
}

/** What would have been accepted in a problem's place, in one line, without saying where. */
export function expectedText(problem: Problem, locale: Locale): string {
  return locale.problems.texts[problem.code].expected(toldOf(problem, locale));
}

function renderProblem(problem: Problem, locale: Locale): string {
  const { layout, texts } = locale.problems;
  const { what, expected, fix } = texts[problem.code];
  const told = toldOf(problem, locale);
  const head = layout.head(placeOf(problem.where, locale), what(told));
  const near = nearMiss(problem);
  const meant = near === undefined ? '' : `  ${locale.help.usage.didYouMean(shortened(near, KNOWN_WIDTH))}\n`;
  return `baoxiao: ${head}\n  ${layout.expected(expected(told))}\n${meant}  ${layout.fix(fix(told))}\n`;
}

/** What was most likely meant, where a list of what is known is given: each of them in all its spellings. */
function nearMiss({ value, known = [] }: Problem): string | undefined {
  if (value === undefined) return undefined;
  return nearest(
    value.trim(),
    known.flatMap((spellings) => spellings.split('/')),
  );
}

function placeOf({ source, line, column, path }: Where, locale: Locale): string {
  const { layout } = locale.problems;
  const flag = source.startsWith('--');
  const place = flag
    ? layout.flag(source, line)
    : layout.file(source === '-' ? layout.stdin : escapeText(source), line);
  if (path) return layout.path(place, shortened(path, PATH_WIDTH));
  return column === undefined || (flag && line === undefined)
    ? place
    : layout.column(place, shortened(flag ? fieldName(column, locale) : column, VALUE_WIDTH), flag);
}

/** A field as its language calls it; what a user wrote that is no field stays as it is. */
function fieldName(column: string, { language }: Locale): string {
  const field = FIELD_NAMES.find((known) => known === column);
  return (language === 'zh' && field && namesOf(field, 'chinese')[0]) || column;
}

function toldOf({ value, known = [], where, detail }: Problem, locale: Locale) {
  const list = known.slice(0, MOST_KNOWN).map((one) => shortened(one, KNOWN_WIDTH));
  if (known.length > MOST_KNOWN) list.push('…');
  return {
    value: quoted(value ?? ''),
    known: list.join(locale.table.listSeparator),
    column: shortened(where.column ?? '', VALUE_WIDTH),
    detail: (name: string) => {
      const said = detail?.[name] ?? '';
      return typeof said === 'number' ? String(said) : shortened(said, VALUE_WIDTH);
    },
  };
}

function quoted(text: string): string {
  return `"${shortened(text.trim(), VALUE_WIDTH)}"`;
}

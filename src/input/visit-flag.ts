import { type ReadVisit, readVisit, type Settings } from './assemble-visit.ts';
import { bindNames } from './bind-header.ts';
import { CellReader } from './cells.ts';
import { inColumnOrder } from './column-order.ts';
import { distinct } from './distinct-problems.ts';
import { FIELD_NAMES } from './fields.ts';
import { givenTwice } from './given-twice.ts';
import type { Problem, Where } from './problem.ts';
import { splitRecord } from './records/split-record.ts';
import { isTrouble } from './values/reading.ts';

/** A visit given by a flag, with the names and texts of its fields in the order in which they were given. */
export type FlagVisit = ReadVisit & { readonly names: readonly string[]; readonly texts: readonly string[] };

/** The fields that may stand without their names, in this order, before the first that has one. */
const POSITIONS = ['date', 'tier', 'amount'];

/**
 * Reads the values of `--visit`: `DATE,TIER,AMOUNT` and then `key=value`, or `key=value` throughout. All problems of
 * all of them; besides those of a record's cells `broken-quote`, `full-width-comma`, `bad-visit-field`, `unknown-key`
 * and `field-twice`.
 */
export function readVisitFlags(
  records: readonly string[],
  settings: Settings,
): { readonly visits: readonly FlagVisit[]; readonly problems: readonly Problem[] } {
  const visits: FlagVisit[] = [];
  const problems: Problem[] = [];
  records.forEach((record, index) => {
    const read = readVisitFlag(record, { source: '--visit', line: index + 1 }, settings);
    if (read.visit) visits.push(read.visit);
    else problems.push(...read.problems);
  });
  return { visits, problems: distinct(problems) };
}

type Read = { readonly visit?: FlagVisit; readonly problems: readonly Problem[] };

function readVisitFlag(record: string, where: Where, settings: Settings): Read {
  const fields = splitRecord(record);
  if (isTrouble(fields)) return { problems: [{ ...fields, where, value: record }] };
  const { names, texts, unnamed } = nameFields(fields.value);
  const binding = bindNames(names);
  const whereOf = (index: number) => ({ ...where, column: names[index] ?? '' });
  const problems: Problem[] = [
    ...unnamed.map((value): Problem => ({ code: 'bad-visit-field', where, value })),
    ...names.flatMap((name, index): Problem[] =>
      binding.known[index] ? [] : [{ code: 'unknown-key', where, value: name, known: FIELD_NAMES }],
    ),
    ...givenTwice(binding, names, whereOf),
  ];
  if (problems.length > 0) return { problems };
  const cells = new CellReader(binding, texts, where);
  const visit = readVisit(cells, where, settings);
  return visit
    ? { visit: { ...visit, names, texts }, problems: [] }
    : { problems: inColumnOrder(cells.problems, names) };
}

/** Gives the leading fields the names of their positions; a later field without a name is none. */
function nameFields(fields: readonly string[]): { names: string[]; texts: string[]; unnamed: string[] } {
  const names: string[] = [];
  const texts: string[] = [];
  const unnamed: string[] = [];
  fields.forEach((field, index) => {
    const equals = field.indexOf('=');
    const position = names.length === index && names.every((name, at) => name === POSITIONS[at]);
    const name = equals >= 0 ? field.slice(0, equals).trim() : position ? POSITIONS[index] : undefined;
    if (name === undefined) {
      unnamed.push(field);
      return;
    }
    names.push(name);
    texts.push(equals >= 0 ? field.slice(equals + 1) : field);
  });
  return { names, texts, unnamed };
}

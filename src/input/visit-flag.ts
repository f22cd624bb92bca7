import { bindNames } from './bind-header.ts';
import { FIELD_NAMES } from './fields.ts';
import { givenTwice } from './given-twice.ts';
import type { Problem, Where } from './problem.ts';
import type { VisitReader } from './read-visits.ts';
import { splitRecord } from './records/split-record.ts';
import { isTrouble } from './values/reading.ts';

/** The fields that may stand without their names, in this order, before the first that has one. */
const POSITIONS = ['date', 'tier', 'amount'];

/**
 * Reads the values of `--visit`: `DATE,TIER,AMOUNT` and then `key=value`, or `key=value` throughout. Problems go to the
 * reader; besides those of a record's cells `broken-quote`, `full-width-comma`, `bad-visit-field`, `unknown-key` and
 * `field-twice`.
 */
export function readVisitFlags(records: readonly string[], reader: VisitReader): void {
  records.forEach((record, index) => {
    const where = { source: '--visit', line: index + 1 };
    const fields = splitRecord(record);
    if (isTrouble(fields)) {
      reader.add([{ ...fields, where, value: record }]);
      return;
    }
    const { names, texts, unnamed } = nameFields(fields.value);
    const problems = problemsOf(names, unnamed, where);
    if (problems.length > 0) reader.add(problems);
    else reader.readFields(names, texts, where);
  });
}

function problemsOf(names: readonly string[], unnamed: readonly string[], where: Where): Problem[] {
  const binding = bindNames(names);
  return [
    ...unnamed.map((value): Problem => ({ code: 'bad-visit-field', where, value })),
    ...names.flatMap((name, index): Problem[] =>
      binding.known[index] ? [] : [{ code: 'unknown-key', where, value: name, known: FIELD_NAMES }],
    ),
    ...givenTwice(binding, names, (index) => ({ ...where, column: names[index] ?? '' })),
  ];
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

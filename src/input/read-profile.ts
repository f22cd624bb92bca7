import type { Policy } from '../policy/grammar.ts';
import { ACCOUNT_FIELDS, type AccountField } from './account/fields.ts';
import { type AccountSaid, readAccount } from './account/read-account.ts';
import { bindNames } from './bind-header.ts';
import { CellReader } from './cells.ts';
import { MEMBER_FIELDS, MEMBER_SLOTS } from './fields.ts';
import { givenTwice } from './given-twice.ts';
import { type MemberSaid, parseMember } from './parse-member.ts';
import type { Problem, Where } from './problem.ts';
import { decode, lineAt } from './records/decode.ts';

type Read = { readonly member: MemberSaid; readonly account: AccountSaid; readonly problems: readonly Problem[] };

const NOTHING = { member: {}, account: {} };

/**
 * Reads a profile: a JSON object with the member's columns and the fields of the account as names and strings as
 * values, `null` for what is not known. Problems: `bad-json`, `unknown-key`, `not-a-string`, `field-twice`, and
 * those of the values. Throws an InputError with status 65 where the bytes are no text.
 */
export function readProfile(bytes: Uint8Array, source: string, policies: readonly Policy[]): Read {
  const text = decode(bytes, source);
  const parsed = parseObject(text);
  if ('line' in parsed)
    return { ...NOTHING, problems: [{ code: 'bad-json', where: { source, ...lineOf(parsed.line) } }] };
  const values = new Map(Object.entries(parsed.object));
  // A name that the object does not have stands inside a value that is no string, which is reported itself.
  const names = namesIn(text).filter((name) => values.has(name));
  const binding = bindNames(names, { among: MEMBER_SLOTS });
  const whereOf = (index: number): Where => ({ source, column: names[index] ?? '' });
  const problems = [
    ...names.flatMap((name, index) => {
      const known = binding.known[index] || isOfAccount(name);
      return keyProblem(name, values.get(name), known, { source });
    }),
    ...givenTwice(binding, names, whereOf),
    ...accountTwice(names, whereOf),
  ];
  if (problems.length > 0) return { ...NOTHING, problems };
  const texts = names.map((name) => String(values.get(name) ?? ''));
  const cells = new CellReader(binding, (index) => texts[index] ?? '', { source });
  const account = readAccount(
    names.flatMap((field, index) =>
      isOfAccount(field) ? [{ field, text: texts[index] ?? '', where: whereOf(index) }] : [],
    ),
  );
  const member = parseMember(cells, policies);
  return { member, account: account.account, problems: [...cells.problems, ...account.problems] };
}

function isOfAccount(name: string): name is AccountField {
  return ACCOUNT_FIELDS.some((field) => field === name);
}

function accountTwice(names: readonly string[], whereOf: (index: number) => Where): Problem[] {
  return names.flatMap((name, index): Problem[] =>
    isOfAccount(name) && names.indexOf(name) < index
      ? [{ code: 'field-twice', where: whereOf(index), detail: { other: name } }]
      : [],
  );
}

function keyProblem(name: string, value: unknown, known: boolean, where: Where): Problem[] {
  if (!known) return [{ code: 'unknown-key', where, value: name, known: [...MEMBER_FIELDS, ...ACCOUNT_FIELDS] }];
  if (value === null || typeof value === 'string') return [];
  return [{ code: 'not-a-string', where: { ...where, column: name }, value: JSON.stringify(value) }];
}

/** A JSON object, or the line where the text is none; the line is not known for every mistake. */
function parseObject(text: string): { readonly object: object } | { readonly line: number | undefined } {
  try {
    const object: unknown = JSON.parse(text);
    return typeof object === 'object' && object !== null && !Array.isArray(object) ? { object } : { line: 1 };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = / at position (\d+)/.exec(error.message)?.[1];
    if (position !== undefined) return { line: lineAt(text, Number(position)) };
    return { line: error.message.includes('end of JSON input') ? lineAt(text, text.length) : undefined };
  }
}

function lineOf(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

/** The names of the members of a valid JSON object as they stand, those given twice too, which parsing would hide. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const [, name = '', colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (colon) names.push(JSON.parse(name));
  }
  return names;
}

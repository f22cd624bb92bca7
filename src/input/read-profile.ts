import type { Policy } from '../policy/grammar.ts';
import { pathTo } from '../policy/path.ts';
import { ACCOUNT_FIELDS, type AccountField } from './account/fields.ts';
import { type AccountSaid, readAccount } from './account/read-account.ts';
import { bindNames } from './bind-header.ts';
import { CellReader } from './cells.ts';
import { MEMBER_FIELDS, MEMBER_SLOTS } from './fields.ts';
import { givenTwice } from './given-twice.ts';
import { readObject } from './json/json-object.ts';
import { type MemberSaid, parseMember } from './parse-member.ts';
import type { Problem, Where } from './problem.ts';
import { decode } from './records/decode.ts';

type Read = { readonly member: MemberSaid; readonly account: AccountSaid; readonly problems: readonly Problem[] };

const NOTHING = { member: {}, account: {} };

/**
 * Reads a profile: a JSON object with the member's columns and the fields of the account as names and strings as
 * values, `null` for what is not known. Problems: `bad-json`, `unknown-key`, `not-a-string`, `field-twice`, and
 * those of the values. Throws an InputError with status 65 where the bytes are no text.
 */
export function readProfile(bytes: Uint8Array, source: string, policies: readonly Policy[]): Read {
  const json = readObject(decode(bytes, source));
  if ('expected' in json) {
    const where = { source, line: json.line, column: String(json.column) };
    return { ...NOTHING, problems: [{ code: 'bad-json', where }] };
  }
  const values = new Map<string, unknown>(Object.entries(json.value));
  const twice = [...values.keys()].filter((name) => json.twice.some(({ path }) => path === pathTo('', name)));
  const names = [...values.keys(), ...twice];
  const whereOf = (index: number): Where => ({ source, column: names[index] ?? '' });
  const read = readKeys({ names, values, source, whereOf, policies });
  const lineOf = (name: string) => json.lines.get(pathTo('', name));
  return { ...read, problems: read.problems.map((problem) => onLine(problem, lineOf)) };
}

type Keys = {
  readonly names: readonly string[];
  readonly values: ReadonlyMap<string, unknown>;
  readonly source: string;
  readonly whereOf: (index: number) => Where;
  readonly policies: readonly Policy[];
};

function readKeys({ names, values, source, whereOf, policies }: Keys): Read {
  const binding = bindNames(names, { among: MEMBER_SLOTS });
  const problems = [
    ...names.flatMap((name, index) => {
      const known = binding.known[index] || isOfAccount(name);
      return keyProblem(name, values.get(name), known, whereOf(index));
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

/** The problem with the line of the key it is at. */
function onLine(problem: Problem, lineOf: (name: string) => number | undefined): Problem {
  const line = lineOf(problem.where.column ?? '');
  return line === undefined ? problem : { ...problem, where: { ...problem.where, line } };
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
  return [{ code: 'not-a-string', where, value: JSON.stringify(value) }];
}

import { isUtf8 } from 'node:buffer';
import type { Policy } from '../../policy/grammar.ts';
import { hashOf } from '../../policy/hash.ts';
import { readObject } from '../json/json-object.ts';
import { type Detail, InputError, type ProblemCode } from '../problem.ts';
import { cutAtLineEnds, readBytes } from '../records/byte-blocks.ts';
import { LedgerBytes } from './ledger-bytes.ts';
import { LedgerFields } from './ledger-fields.ts';
import { LEDGER_SCHEMA, type LedgerNames } from './ledger-format.ts';
import { type LedgerMember, readLedgerMember } from './ledger-member.ts';
import { LedgerScope } from './ledger-visit.ts';

const NEWLINE = 0x0a;
/** Far more than the visits of any member come to. */
const LONGEST_LINE = 1 << 26;
/** Takes a member of a ledger and the line where it stands; the state is good until the next is passed on. */
type Take = (member: LedgerMember, line: number) => void;

/**
 * Passes on the members of a ledger file as they stand in it. Throws an InputError with status 66 where it cannot be read,
 * and with status 65 where it is none, was computed by other rules, holds a value that cannot be, or has been cut short; so
 * nothing may be settled before the last member has been taken.
 */
export async function readLedger(
  path: string,
  policies: readonly Policy[],
  names: LedgerNames,
  take: Take,
): Promise<void> {
  let line = 0;
  let members = 0;
  let scope: LedgerScope | undefined;
  let quick: LedgerBytes | undefined;
  let ended = false;
  const problem = (code: ProblemCode, detail: Detail = {}) =>
    new InputError(65, [{ code, where: { source: path, line: Math.max(1, line) }, detail }]);
  for await (const { bytes } of cutAtLineEnds(readBytes(path), { longest: LONGEST_LINE, returns: false })) {
    if (!isUtf8(bytes)) {
      throw new InputError(65, [{ code: 'bad-encoding', where: { source: path }, known: ['UTF-8'] }]);
    }
    for (let [start, end] = [0, 0]; start < bytes.length; start = end + 1) {
      end = bytes.indexOf(NEWLINE, start);
      if (end < 0) end = bytes.length;
      line++;
      const member = ended ? null : quick?.read(bytes, start, end);
      if (member) {
        members++;
        take(member, line);
        continue;
      }
      const where = { source: path, line };
      const value = objectIn(bytes.toString('utf8', start, end));
      if (!scope) {
        scope = new LedgerScope(policies, readHeader(value, path, policies), names);
        quick = new LedgerBytes(scope);
        continue;
      }
      if (value === null || ended) throw problem('ledger-line');
      if ('member' in value) {
        members++;
        take(readLedgerMember(value, where, scope), line);
        continue;
      }
      const trailer = new LedgerFields(value, where, '', ['members']);
      if (trailer.value('members') !== members) {
        throw problem('ledger-cut-short', { found: members, said: JSON.stringify(trailer.value('members')) ?? '' });
      }
      ended = true;
    }
  }
  if (!scope) readHeader(null, path, policies);
  if (!ended) throw problem('ledger-cut-short', { found: members });
}

/** The object that a line is, if it is one, and none of its values is given twice. */
function objectIn(text: string): object | null {
  const read = readObject(text);
  return 'expected' in read || read.twice.length > 0 ? null : read.value;
}

/** The first line: its schema and the rules the ledgers were computed by, which must be those of today; their regions. */
function readHeader(value: object | null, source: string, policies: readonly Policy[]): string[] {
  const where = { source, line: 1 };
  const schema = value && 'schema' in value ? value.schema : undefined;
  if (schema !== LEDGER_SCHEMA) {
    const shown = typeof schema === 'string' ? schema : '';
    throw new InputError(65, [{ code: 'ledger-schema', where, value: shown, detail: { schema: LEDGER_SCHEMA } }]);
  }
  const header = new LedgerFields(value, where, '', ['schema', 'program', 'policies']);
  const cities = policies.map(({ id }) => id);
  const hashes = new LedgerFields(header.value('policies'), where, 'policies', cities);
  const named = policies.filter(({ id }) => hashes.has(id));
  const problems = named
    .map((policy) => ({ id: policy.id, there: hashes.text(policy.id), here: hashOf(policy) }))
    .filter(({ there, here }) => there !== here)
    .map(({ id, there, here }) => ({
      code: 'ledger-policy' as const,
      where,
      detail: { city: id, there: shortened(there), here: shortened(here) },
    }));
  if (problems.length > 0) throw new InputError(65, problems);
  return named.map(({ id }) => id);
}

/** Enough of a hash to tell two apart. */
function shortened(hash: string): string {
  return hash.slice(0, 'sha256:'.length + 12);
}

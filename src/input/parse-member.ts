import type { IsoDate } from '../policy/day.ts';
import type { EnteredValue, Status } from '../policy/facts.ts';
import { findPolicy } from '../policy/find.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import type { CellReader, Found } from './cells.ts';
import { codeOf } from './values/reading.ts';

/** What one source says about the member; what it does not say is not there, so that sources can be merged. */
export type MemberSaid = {
  readonly member?: Found<string>;
  readonly policy?: Found<Policy>;
  readonly status?: Found<Status>;
  readonly retiredOn?: Found<IsoDate>;
  /** As written: which kinds there are depends on the policy. */
  readonly enrollment?: Found<string>;
  readonly coveredFrom?: Found<IsoDate>;
  readonly coverage?: Found<EnteredValue<'coverage'>>;
  readonly overallLimit?: Found<Fen>;
  readonly overallUsed?: Found<Fen>;
  readonly accountBalance?: Found<Fen>;
};

/** Reads what a source says about the member. Its problems are in the reader; `unknown-city` is one of them. */
export function parseMember(cells: CellReader, policies: readonly Policy[]): MemberSaid {
  cells.read('insutype');
  return withoutBlanks({
    member: cells.read('member'),
    policy: readPolicy(cells, policies),
    status: cells.read('status'),
    retiredOn: cells.read('retired_on'),
    enrollment: cells.read('enrollment'),
    coveredFrom: cells.read('covered_from'),
    coverage: cells.read('coverage'),
    overallLimit: cells.read('overall_limit'),
    overallUsed: cells.read('overall_used'),
    accountBalance: cells.read('account_balance'),
  });
}

function readPolicy(cells: CellReader, policies: readonly Policy[]): Found<Policy> | undefined {
  const city = cells.read('city');
  if (!city) return undefined;
  const policy = findPolicy(policies, codeOf(city.value) ?? city.value);
  if (policy) return { value: policy, cell: city.cell };
  cells.report('unknown-city', city.cell, { known: policies.map(({ id, name }) => `${id}/${name.zh}`) });
  return undefined;
}

/** An object without the members that are not defined. */
export function withoutBlanks<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

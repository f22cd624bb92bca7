import { findPolicy, forwardedTo } from '../policy/find.ts';
import type { Forwarded, Policy } from '../policy/grammar.ts';
import type { CellReader, Found } from './cells.ts';
import { MEMBER_FIELDS, type MemberField, type Values } from './fields.ts';
import { codeOf } from './values/reading.ts';

/**
 * What one source says about the member; what it does not say is not there, so that sources can be merged. The region is
 * the policy; the kind of enrollment is as written, since which kinds there are depends on the policy.
 */
export type MemberSaid = { readonly [F in MemberField]?: Found<F extends 'city' ? Policy : Values[F]> };

/** Reads what a source says about the member. Its problems are in the reader; `unknown-city` is one of them. */
export function parseMember(cells: CellReader, policies: readonly Policy[]): MemberSaid {
  cells.read('insutype');
  const said = MEMBER_FIELDS.map((field) => [
    field,
    field === 'city' ? readPolicy(cells, policies) : cells.read(field),
  ]);
  return withoutBlanks(Object.fromEntries(said));
}

function readPolicy(cells: CellReader, policies: readonly Policy[]): Found<Policy> | undefined {
  const city = cells.read('city');
  if (!city) return undefined;
  const policy = findPolicy(policies, codeOf(city.value) ?? city.value);
  if (policy) return { value: policy, cell: city.cell };
  cells.report('unknown-city', city.cell, { known: policies.map(({ id, name }) => `${id}/${name.zh}`) });
  return undefined;
}

/** The document that passed the rules on, where the region was entered as that part of it. */
export function forwardedIn({ city }: MemberSaid): Forwarded | null {
  return (city && forwardedTo(city.value, codeOf(city.cell.text) ?? city.cell.text)) ?? null;
}

/** An object without the members that are not defined. */
export function withoutBlanks<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

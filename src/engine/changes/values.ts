import type { Condition } from '../../policy/grammar.ts';
import type { Moment } from '../../policy/moments.ts';
import { inForce, type Standing } from '../standing.ts';
import type { Verdict } from '../verdict.ts';
import { boxesOf, fieldsOf, type VisitKind, valuesWith } from './boxes.ts';
import { merged } from './merge.ts';
import { verdictOn } from './probe.ts';

/** Parts of a policy that are amounts (fen) or shares (hundredths of a percent). */
export const VALUE_PARTS = ['deductible', 'ratio', 'cap', 'firstSelfPay'] as const;
export type ValuePart = (typeof VALUE_PARTS)[number];

/** A value, the article it is from (empty: no article) and the open points it rests on. */
export type Value = { readonly value: number; readonly article: string; readonly points: readonly string[] };

/**
 * A kind of visit that both sides pay and for which a value is another; `null`: the region does not know this kind of
 * enrollment.
 */
export type ValueChange = { readonly where: VisitKind; readonly before: Value | null; readonly after: Value | null };

/** Where a value is not the same on both sides, in as few lines as will do. */
export function valueChanges(part: ValuePart, before: Standing, after: Standing): ValueChange[] {
  const sides = [before, after];
  const known = sides.map(({ policy }) => ({ enrollment: policy.enrollments.map(({ kind }) => kind) }));
  const values = valuesWith([...new Set(known.flatMap(({ enrollment }) => enrollment))]);
  const conditions = sides.flatMap((side) => conditionsOf(part, side));
  const fields = new Set(conditions.flatMap(fieldsOf));
  const toldApart = [...known, ...sides.flatMap(refusedBy)].filter((box) => fieldsOf(box).every((f) => fields.has(f)));
  const held = boxesOf([...conditions, ...toldApart, { status: ['active'] }], values)
    .map((where) => ({ where, verdicts: sides.map((side) => verdictOn(side, where)) }))
    .filter(({ verdicts }) => verdicts.every((verdict) => !verdict?.refused))
    .map(({ where, verdicts }) => ({ where, what: verdicts.map((verdict) => valueIn(part, verdict)) }))
    .filter(({ what: [was, is] }) => was?.value !== is?.value);
  return merged(held, values).map(({ where, what: [was = null, is = null] }) => ({ where, before: was, after: is }));
}

function refusedBy({ policy, day }: Standing): Condition[] {
  return inForce(policy.refusals, day).map(({ when }) => when);
}

function conditionsOf(part: ValuePart, { policy, day }: Standing): Condition[] {
  if (part === 'firstSelfPay') return inForce(policy.firstSelfPay, day).map(({ when }) => when);
  const tables = { deductible: policy.deductible.tables, ratio: policy.ratios, cap: policy.caps }[part];
  return inForce<(typeof tables)[number]>(tables, day).flatMap(({ rows }) => rows.map(({ when = {} }) => when));
}

function valueIn(part: ValuePart, verdict: Verdict | null): Value | null {
  if (verdict === null) return null;
  const { articles, standard, ratio, cap, first, pointsAt } = verdict;
  const at = (moment: Moment) => pointsAt.filter((one) => one.moment === moment).flatMap(({ points }) => points);
  switch (part) {
    case 'deductible':
      return { value: standard, article: articles.deductible, points: at('deductible') };
    case 'ratio':
      return { value: ratio ?? 0, article: articles.ratio, points: at('ratio') };
    case 'cap':
      return { value: cap, article: articles.cap, points: at('cap') };
    case 'firstSelfPay':
      return { value: first, article: articles.first, points: [] };
  }
}

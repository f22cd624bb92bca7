import { type Day, dayOf } from '../../policy/day.ts';
import { FACT_NAMES, FACTS, type FactName, ORDINARY } from '../../policy/facts.ts';
import type { Condition } from '../../policy/grammar.ts';
import type { Reason } from '../../policy/reasons.ts';
import { rulesOf } from '../rules.ts';
import { inForce, type Standing } from '../standing.ts';
import { fieldsOf, singlesOf, type VisitKind, valuesWith } from './boxes.ts';
import { groupsOf } from './groups.ts';
import { type Held, merged } from './merge.ts';
import { verdictOn, visitKey } from './probe.ts';

/** What becomes of a visit: paid (`reason` is `null`) or refused by an article, and the open points that rests on. */
export type Fate = { readonly reason: Reason | null; readonly article: string; readonly points: readonly string[] };

/** A kind of visit that fares differently; the box without a field is the ordinary visit. */
export type FateChange = {
  readonly where: VisitKind;
  /** Whether it is so of every visit, and not only of an ordinary one where `where` names no field. */
  readonly every?: true;
  readonly before: Fate;
  readonly after: Fate;
};

/** What each member has one of, and what follows from days. */
const APART: readonly FactName[] = ['status', 'tier', 'claim'];
/** What is asked otherwise: pharmacies by each prescription and not by themselves, claims by hand at each place. */
const ASKED: { readonly [F in FactName]?: Condition } = {
  provider: {
    provider: FACTS.provider.values.filter((provider) => provider !== ORDINARY.provider && provider !== 'pharmacy'),
  },
  prescription: { provider: ['pharmacy'], prescription: FACTS.prescription.values },
  settlement: { place: FACTS.place.values },
};

/** The ordinary visit, and those that are otherwise in one fact. */
const ONE_OTHERWISE: readonly Condition[] = [
  {},
  ...FACT_NAMES.filter((name) => !APART.includes(name)).map((name) => ({
    [name]: FACTS[name].values.filter((value) => value !== ORDINARY[name]),
    ...ASKED[name],
  })),
];

/**
 * The kinds of visit that are paid on one side only, refused for another reason, or paid on a reading on one side only;
 * within one region also those refused by another article or paid on another reading.
 */
export function fateChanges(before: Standing, after: Standing): FateChange[] {
  const sides = [before, after];
  const enrollment = [...new Set(sides.flatMap(({ policy }) => policy.enrollments.map(({ kind }) => kind)))];
  const named = sides.flatMap(({ policy, day }) => [
    ...inForce([...policy.refusals, ...policy.readings], day).map(({ when }) => when),
  ]);
  const singles = [...ONE_OTHERWISE, { enrollment }, ...named].flatMap(singlesOf);
  const boxes = groupsOf(singles, visitKey).flatMap(([first]) => first ?? []);
  const always = sides.map((side) => new Set(fateOn(side, {})?.points));
  const all = boxes.flatMap((where) => {
    const [was, is] = sides.map((side, index) => without(fateOn(side, where), where, always[index]));
    return was && is && !alike(was, is, before.policy.id === after.policy.id) ? [{ where, what: { was, is } }] : [];
  });
  const held = all.filter((change) => !all.some((other) => implies(other, change)));
  return merged(held, valuesWith(enrollment)).map(({ where, what: { was, is } }) => ({
    where,
    before: was,
    after: is,
  }));
}

/**
 * What becomes of every visit where one side of a region lies outside its days in force and the other does not; `null`
 * where both are on the same side.
 */
export function beginningOrEnd(before: Standing, after: Standing): FateChange | null {
  const isOneRegion = before.policy.id === after.policy.id;
  if (!isOneRegion || (before.outside === null) === (after.outside === null)) return null;
  return { where: {}, every: true, before: fateOfAll(before), after: fateOfAll(after) };
}

function fateOfAll({ policy, asked, outside }: Standing): Fate {
  return outside === null ? { reason: null, article: '', points: [] } : rulesOf(policy).outside(dayOf(asked) as Day);
}

function fateOn(side: Standing, box: VisitKind): Fate | null {
  const verdict = verdictOn(side, box);
  if (verdict === null) return null;
  return verdict.refused ?? { reason: null, article: '', points: verdict.points };
}

type Told = Held<{ readonly was: Fate; readonly is: Fate }>;

/** Whether the one, told of a wider kind of visit, leaves nothing to say of the other. */
function implies(one: Told, other: Told): boolean {
  const fields = fieldsOf(one.where);
  if (fields.length === 0 || fields.length >= fieldsOf(other.where).length) return false;
  const wider = fields.every((field) => one.where[field]?.[0] === other.where[field]?.[0]);
  return wider && one.what.was.reason === other.what.was.reason && one.what.is.reason === other.what.is.reason;
}

/** What every visit rests on is told once, of the ordinary one. */
function without(fate: Fate | null, where: VisitKind, always: ReadonlySet<string> | undefined): Fate | null {
  if (fate === null || Object.keys(where).length === 0) return fate;
  return { ...fate, points: fate.points.filter((id) => !always?.has(id)) };
}

function alike(was: Fate, is: Fate, oneRegion: boolean): boolean {
  if (was.reason !== is.reason) return false;
  if (oneRegion) return was.article === is.article && was.points.join() === is.points.join();
  return was.reason !== null || was.points.length > 0 === is.points.length > 0;
}

import { type Box, boxOf, inside, without } from '../../policy/boxes.ts';
import { dayOf } from '../../policy/day.ts';
import type { Condition, Policy, Register, Span } from '../../policy/grammar.ts';
import { walk } from '../../policy/path.ts';
import { REASONS } from '../../policy/reasons.ts';
import { possibleVisits } from '../possible.ts';
import { firstDayOf, inForceOn, termsOf } from '../terms.ts';
import type { Doubt } from './doubt.ts';

type Rule = Span & { readonly when: Condition; readonly path: string };

/** Rules that apply to no visit on any day in force: others come before them, or their days are others. */
export function ruleDoubts(policy: Policy): Doubt[] {
  const enrollments = policy.enrollments.map(({ kind }) => kind);
  const rulesOf = (name: 'refusals' | 'firstSelfPay' | 'readings'): Rule[] =>
    policy[name].map((rule, index) => ({ ...rule, path: `${name}[${index}]` }));
  const reasonAt = (index: number) => REASONS.indexOf(policy.refusals[index]?.reason ?? 'not-in-force');
  const refusals = rulesOf('refusals')
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => reasonAt(a.index) - reasonAt(b.index))
    .map(({ rule }) => rule);
  const firsts = rulesOf('firstSelfPay');
  const outside = new Set(policy.readings.flatMap(({ at }, index) => (at === 'outside' ? [`readings[${index}]`] : [])));
  const readings = rulesOf('readings').filter(({ path }) => !outside.has(path));
  const all = possibleVisits(policy);
  const alive = new Set<string>();
  for (const { from } of termsOf(policy)) {
    const inForce = inForceOn(from);
    const box = ({ when }: Rule): Box => boxOf(when, enrollments);
    const live = (rules: readonly Rule[], before: readonly Box[], isFirstOnly: boolean) => {
      const earlier = [...before];
      for (const rule of rules.filter(inForce)) {
        if (without(inside(box(rule), all), earlier).length > 0) alive.add(rule.path);
        if (isFirstOnly) earlier.push(box(rule));
      }
    };
    const refused = refusals.filter(inForce).map(box);
    live(refusals, [], true);
    live(firsts, refused, true);
    live(readings, refused, false);
  }
  return [...rulesOf('refusals'), ...firsts, ...readings]
    .filter(({ path }) => !alive.has(path))
    .map(({ path }) => ({ code: 'rule-never', path, detail: {} }));
}

/** What the days of the document leave open or have the wrong way round. */
export function dayDoubts({ document, force }: Policy): Doubt[] {
  const isLate = (dayOf(document.issued) ?? 0) > firstDayOf(force);
  return [
    ...(force.to && !force.after
      ? [{ code: 'trial-ends' as const, path: 'force.to', detail: { value: force.to } }]
      : []),
    ...(isLate
      ? [
          {
            code: 'issued-late' as const,
            path: 'document.issued',
            detail: { value: document.issued, than: force.from },
          },
        ]
      : []),
  ];
}

/** Open points that no rule names and that do not say why: no result will ever show them. */
export function pointDoubts(policy: Policy, { points }: Register): Doubt[] {
  const named = new Set<unknown>();
  walk(policy, (name, value) => {
    if (name === 'points' && Array.isArray(value)) for (const id of value) named.add(id);
  });
  const unused = points.filter(({ id, unnamed }) => !named.has(id) && !unnamed).map(({ id }) => id);
  return unused.length > 0
    ? [{ code: 'points-unused', path: 'register.points', detail: { count: unused.length, value: unused.join(', ') } }]
    : [];
}

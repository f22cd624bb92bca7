import type { Change, OpenPoint, Policy, Refusal, Span } from './grammar.ts';
import type { PointId } from './notation.ts';
import { partsOfPath } from './path.ts';

/** A rule that may rest on an open point. */
type Rule = Span & { readonly when: Refusal['when']; readonly points?: readonly PointId[] };

/** The policy under another reading of an open point. Throws a RangeError for a path that leads nowhere. */
export function policyUnder(policy: Policy, point: OpenPoint, changes: readonly Change[]): Policy {
  return changes.reduce((changed, change) => applied(changed, point, change), policy);
}

function applied(policy: Policy, point: OpenPoint, change: Change): Policy {
  if ('set' in change) return withPart(policy, partsOfPath(change.set), change.to, change.set) as Policy;
  const rests = ({ points }: Rule) => points?.includes(point.id) === true;
  if ('pay' in change) return { ...policy, refusals: policy.refusals.filter((refusal) => !rests(refusal)) };
  const kinds: readonly Rule[] = change.when
    ? [{ when: change.when }]
    : [...policy.readings.filter(({ at }) => at === undefined), ...policy.firstSelfPay].filter(rests);
  const refusals = kinds.map(({ from, to, when }) => {
    const span = { ...(from && { from }), ...(to && { to }) };
    return { ...span, when, reason: change.refuse, article: point.article, points: [point.id] };
  });
  return { ...policy, refusals: [...refusals, ...policy.refusals] };
}

/** The same with the part at a path another, or without it where there is none; a list may grow by one. */
function withPart(whole: unknown, [step, ...rest]: readonly (string | number)[], to: unknown, path: string): unknown {
  if (step === undefined) return to;
  if (Array.isArray(whole) && typeof step === 'number' && step <= whole.length) {
    const part = withPart(whole[step], rest, to, path);
    return step < whole.length ? whole.with(step, part) : [...whole, part];
  }
  if (typeof whole !== 'object' || whole === null || typeof step === 'number') {
    throw new RangeError(`no such part of the policy: ${path}`);
  }
  const part = withPart((whole as Readonly<Record<string, unknown>>)[step], rest, to, path);
  if (part !== undefined) return { ...whole, [step]: part };
  const { [step]: _, ...others } = whole as Readonly<Record<string, unknown>>;
  return others;
}

import { FACTS, type Status, type Tier } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import { LARGEST_AMOUNT, percentOf, share, yuanOf } from '../../policy/money.ts';
import type { Verdict } from '../verdict.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import { type Ordinary, ordinaryVisits, STEPS } from './ordinary.ts';

/** Values that stand the wrong way round, as ordinary visits meet them; each pair of values once. */
export function valueDoubts(policy: Policy): Doubt[] {
  const found = ordinaryVisits(policy).flatMap((visits) => [
    ...tierDoubts(visits),
    ...retirementDoubts(visits),
    ...capDoubts(visits, policy),
  ]);
  const said = new Set<string>();
  return found.filter(({ code, path, detail: { value, than } }) => {
    const key = JSON.stringify([code, path, value, than]);
    return !said.has(key) && said.add(key);
  });
}

/** What a higher tier is paid more for, or asks less for. */
function tierDoubts({ from, enrollment, verdict, paths }: Ordinary): Doubt[] {
  return STEPS.flatMap(({ status, lower, higher }) => {
    const [below, above] = [verdict(status, lower), verdict(status, higher)];
    if (!below || !above) return [];
    const where = { from, enrollment, status, tier: higher, other: lower };
    const ratio: Doubt = {
      code: 'ratio-rises',
      path: paths.ratio,
      detail: { ...where, value: ratioOf(above), than: ratioOf(below) },
    };
    const deductible: Doubt = {
      code: 'deductible-falls',
      path: paths.deductible,
      detail: { ...where, value: yuanOf(above.standard), than: yuanOf(below.standard) },
    };
    return [
      ...(ratioOf(above) > ratioOf(below) ? [ratio] : []),
      ...(above.standard < below.standard ? [deductible] : []),
    ];
  });
}

/** What a member loses by retiring. */
function retirementDoubts({ from, enrollment, verdict, paths }: Ordinary): Doubt[] {
  return FACTS.tier.values.flatMap((tier) => {
    const [active, retired] = [verdict('active', tier), verdict('retired', tier)];
    if (!active || !retired) return [];
    const doubt = (code: DoubtCode, path: string, value: string | number, than: string | number): Doubt => ({
      code,
      path,
      detail: { from, enrollment, tier, value, than },
    });
    return [
      ...(ratioOf(retired) < ratioOf(active)
        ? [doubt('retired-ratio', paths.ratio, ratioOf(retired), ratioOf(active))]
        : []),
      ...(retired.standard > active.standard
        ? [doubt('retired-deductible', paths.deductible, yuanOf(retired.standard), yuanOf(active.standard))]
        : []),
      ...(retired.cap < active.cap ? [doubt('retired-cap', paths.cap, yuanOf(retired.cap), yuanOf(active.cap))] : []),
    ];
  });
}

/** Caps that no visit reaches, and those that a visit of less than twice the deductible uses up. */
function capDoubts({ from, enrollment, verdict, paths }: Ordinary, { deductible }: Policy): Doubt[] {
  const doubts = (status: Status, tier: Tier): Doubt[] => {
    const visit = verdict(status, tier);
    if (!visit) return [];
    const { standard, ratio, cap } = visit;
    const detail = { from, enrollment, status, tier, value: yuanOf(cap) };
    const most = share(Math.max(0, LARGEST_AMOUNT - standard), ratio ?? 0);
    if (most < cap) return [{ code: 'cap-unreachable', path: paths.cap, detail: { ...detail, than: yuanOf(most) } }];
    const isSoon = deductible.kind !== 'once-a-day' && share(standard, ratio ?? 0) >= cap;
    return isSoon ? [{ code: 'cap-soon', path: paths.cap, detail: { ...detail, than: yuanOf(standard) } }] : [];
  };
  return FACTS.status.values.flatMap((status) => FACTS.tier.values.flatMap((tier) => doubts(status, tier)));
}

function ratioOf({ ratio }: Verdict): number {
  return percentOf(ratio ?? 0);
}

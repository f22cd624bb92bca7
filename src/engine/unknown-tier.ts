import { FACTS } from '../policy/facts.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from './verdict.ts';

/**
 * The verdict where the tier is not known: that of any tier where it makes no difference. Otherwise there is no ratio:
 * a row without a tier may be the one for all tiers that the rows above it do not name.
 */
export function verdictOf(facts: Facts, decide: (facts: Facts) => Verdict): Verdict {
  const own = decide(facts);
  if (facts.tier !== null || own.refused) return own;
  const [first, ...others] = FACTS.tier.values.map((tier) => decide({ ...facts, tier })) as [Verdict, ...Verdict[]];
  const same = (other: Verdict) =>
    other.first === first.first &&
    other.standard === first.standard &&
    other.ratio === first.ratio &&
    other.cap === first.cap &&
    other.refused?.reason === first.refused?.reason;
  return others.every(same) ? first : { ...own, ratio: null };
}

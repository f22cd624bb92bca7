import type { Aspect } from '../../engine/what-if/choice.ts';
import type { Alternative, AlternativeOutcome } from '../../engine/what-if/what-if.ts';
import type { Forwarded, Policy, Register } from '../../policy/grammar.ts';
import type { Reported } from '../report.ts';
import type { Basis } from '../result/assumptions.ts';

/** What was compared, and the registers of the policies whose open points are named. */
export type WhatIfComparison = {
  readonly by: Aspect;
  readonly alternatives: readonly Alternative[];
  readonly program: { readonly name: string; readonly version: string };
  readonly forwarded: readonly Forwarded[];
  readonly registers: ReadonlyMap<Policy, Register>;
};

/** The compared visits of all alternatives that can be settled. */
export function comparedVisits(alternatives: readonly Alternative[]): Reported[] {
  return alternatives.flatMap(({ outcome }) => (outcome ? reportedIn(outcome) : []));
}

/** What a comparison rests on. */
export function basisOf({ alternatives, forwarded, registers }: WhatIfComparison): Basis {
  const visits = comparedVisits(alternatives);
  return { visits, policies: [...new Set(visits.map(({ policy }) => policy))], forwarded, registers };
}

/** The compared visits under one choice. */
export function reportedIn({ visits }: AlternativeOutcome): Reported[] {
  return visits.flatMap((settled) => (settled.result ? [{ ...settled, result: settled.result }] : []));
}

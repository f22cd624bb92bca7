import { type EnteredValue, FACTS, type Status, type Tier } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { PolicyVisit } from '../settled.ts';
import type { Visit } from '../visit.ts';

/** What can be otherwise about a visit. */
export const ASPECTS = ['tier', 'place', 'status', 'city'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A value of an aspect; `given` leaves everything as it is, a pharmacy stands among the tiers. */
export type Choice =
  | { readonly kind: 'given' | 'pharmacy' }
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'place'; readonly place: EnteredValue<'place'> }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'city'; readonly policy: Policy };

/** The choices an aspect offers, in the order of its values; `policies` are the regions to choose from. */
export function choicesOf(aspect: Aspect, policies: readonly Policy[]): Choice[] {
  switch (aspect) {
    case 'tier':
      return [...FACTS.tier.entered.map((tier) => ({ kind: 'tier', tier }) as const), { kind: 'pharmacy' }];
    case 'place':
      return FACTS.place.entered.map((place) => ({ kind: 'place', place }));
    case 'status':
      return FACTS.status.entered.map((status) => ({ kind: 'status', status }));
    case 'city':
      return policies.map((policy) => ({ kind: 'city', policy }));
  }
}

/** An entry under a choice. In another region all visits are of that region; any other choice changes compared ones. */
export function changedEntry(choice: Choice, entry: PolicyVisit, compared: boolean): PolicyVisit {
  if (choice.kind === 'city') return { ...entry, policy: choice.policy };
  return compared ? { ...entry, visit: changedVisit(choice, entry.visit) } : entry;
}

function changedVisit(choice: Exclude<Choice, { kind: 'city' }>, visit: Visit): Visit {
  switch (choice.kind) {
    case 'given':
      return visit;
    case 'pharmacy':
      return { ...visit, provider: 'pharmacy' };
    case 'tier':
      return { ...atInstitution(visit), tier: choice.tier };
    case 'place':
      return { ...visit, place: choice.place };
    case 'status': {
      const { retiredOn: _, ...rest } = visit;
      return { ...rest, status: choice.status };
    }
  }
}

/** A visit to a pharmacy or over the internet is one to a hospital instead, which asks for no prescription. */
function atInstitution(visit: Visit): Visit {
  if (visit.provider !== 'pharmacy' && visit.provider !== 'internet') return visit;
  const { prescription: _, ...rest } = visit;
  return { ...rest, provider: 'hospital' };
}

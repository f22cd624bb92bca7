import { inForce, type Standing } from '../../engine/standing.ts';
import type { Policy } from '../../policy/grammar.ts';
import { hashOf } from '../../policy/hash.ts';
import { valuesOf } from './values.ts';

/** The versions of the documents; each changes with any change that a reader of the one before could trip over. */
export const OVERVIEW_SCHEMA = 'baoxiao.rules/1';
export const ARTICLES_SCHEMA = 'baoxiao.articles/1';
export const POINTS_SCHEMA = 'baoxiao.open-points/1';

/** All regions as their rules stand on a day, with the hash of each policy. */
export function overviewJson(standings: readonly Standing[]): string {
  const regions = standings.map(({ policy, day, outside }) => ({
    ...headOf(policy),
    in_force: { from: policy.force.from, to: policy.force.to ?? null },
    outside,
    hash: hashOf(policy),
    deductible: { kind: policy.deductible.kind, values: valuesOf(inForce(policy.deductible.tables, day)) },
    ratios: valuesOf(inForce(policy.ratios, day)),
    caps: valuesOf(inForce(policy.caps, day)),
  }));
  return written({ schema: OVERVIEW_SCHEMA, on: standings[0]?.asked ?? null, regions });
}

/** Every article of the regions' documents. */
export async function articlesJson(policies: readonly Policy[]): Promise<string> {
  const regions = policies.map(async (policy) => ({ ...headOf(policy), articles: (await policy.register()).articles }));
  return written({ schema: ARTICLES_SCHEMA, regions: await Promise.all(regions) });
}

/** Every open point of the regions' registers. */
export async function openPointsJson(policies: readonly Policy[]): Promise<string> {
  const regions = policies.map(async (policy) => ({ ...headOf(policy), points: (await policy.register()).points }));
  return written({ schema: POINTS_SCHEMA, regions: await Promise.all(regions) });
}

function headOf({ id, name, document }: Policy) {
  return { id, name, document };
}

function written(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

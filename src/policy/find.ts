import type { Policy } from './grammar.ts';

/**
 * The policy of a region named by its id, an alias, its Chinese or English name, or a division code, of which the
 * leading digits decide (a settlement export gives the district). Case and surrounding blanks do not matter.
 */
export function findPolicy(policies: readonly Policy[], name: string): Policy | undefined {
  const wanted = name.trim().toLowerCase();
  if (/^\d{4,12}$/.test(wanted)) return policies.find((policy) => wanted.startsWith(policy.division.prefix));
  return policies.find(({ id, name: { zh, en }, aliases }) =>
    [id, zh, en, ...aliases].some((known) => known.toLowerCase() === wanted),
  );
}

import type { Forwarded, Policy } from './grammar.ts';

/** What stands behind the name of a city where its own funds are meant, not those of a county. */
const CITY_LEVEL = '本级';

const known = new WeakMap<Policy, ReadonlySet<string>>();

/**
 * The policy of a region named by its id, an alias, its Chinese or English name, one of its counties, or a division code,
 * of which the leading digits decide (a settlement export gives the district). The Chinese name may have the province
 * before it and 本级 or a county behind it. Case and surrounding blanks do not matter.
 */
export function findPolicy(policies: readonly Policy[], name: string): Policy | undefined {
  const wanted = name.trim().toLowerCase();
  if (/^\d{4,12}$/.test(wanted)) return policies.find((policy) => wanted.startsWith(policy.division.prefix));
  return policies.find(({ id }) => id === wanted) ?? policies.find((policy) => namesOf(policy).has(wanted));
}

/** The document by which the part of the region that is named passed the rules on; `undefined` where none did. */
export function forwardedTo(policy: Policy, name: string): Forwarded | undefined {
  const wanted = name.trim().toLowerCase();
  return policy.document.forwarded?.find(
    ({ by, code, names }) => wanted.startsWith(code) || wanted.endsWith(by.zh) || names.includes(wanted),
  );
}

/** Every name of a region, in small letters. */
function namesOf(policy: Policy): ReadonlySet<string> {
  const found = known.get(policy);
  if (found) return found;
  const { id, name, aliases, province = '', counties = [] } = policy;
  const wholes = [name.zh, `${province}${name.zh}`];
  const alone = counties.filter(({ shared }) => !shared).map((county) => county.name);
  const inside = counties.map((county) => county.name);
  const names = [
    ...[id, name.en, ...aliases, ...alone],
    ...wholes.flatMap((whole) => [whole, `${whole}${CITY_LEVEL}`, ...inside.map((county) => `${whole}${county}`)]),
  ];
  const made = new Set(names.map((one) => one.toLowerCase()));
  known.set(policy, made);
  return made;
}

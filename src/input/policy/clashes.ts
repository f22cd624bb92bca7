import type { Policy } from '../../policy/grammar.ts';
import type { Problem } from '../problem.ts';

/** A policy and, where it is not built in, the file it is from. */
export type Placed = { readonly policy: Policy; readonly source?: string };

/** A policy of a file, and the lines of its parts. */
type OfFile = Required<Placed> & { readonly lineOf: (path: string) => number };

/** What the policy of a file shares with another one that is in use, so that input could mean either. */
export function clashesBetween({ policy, source, lineOf }: OfFile, other: Placed): Problem[] {
  const detail = { other: other.policy.id, place: other.source ?? '' };
  const clash = (path: string, value: string): Problem => {
    return { code: 'policy-clash', where: { source, line: lineOf(path), path }, value, detail };
  };
  if (policy.id === other.policy.id) return [clash('id', policy.id)];
  const taken = namesOf(other.policy).map(({ name }) => name.toLowerCase());
  const named = namesOf(policy).filter(({ name }) => taken.includes(name.toLowerCase()));
  const [mine, theirs] = [policy.division.prefix, other.policy.division.prefix];
  const overlaps = mine.startsWith(theirs) || theirs.startsWith(mine);
  return [...named.map(({ path, name }) => clash(path, name)), ...(overlaps ? [clash('division.prefix', mine)] : [])];
}

function namesOf({ id, name, aliases }: Policy): { readonly path: string; readonly name: string }[] {
  return [
    { path: 'id', name: id },
    { path: 'name.zh', name: name.zh },
    { path: 'name.en', name: name.en },
    ...aliases.map((alias, index) => ({ path: `aliases[${index}]`, name: alias })),
  ];
}

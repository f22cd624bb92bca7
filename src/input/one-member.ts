import type { Entry } from '../engine/settle-all.ts';
import type { ReadVisit } from './assemble-visit.ts';
import type { Found } from './cells.ts';
import type { Problem } from './problem.ts';

/**
 * The entries of visits that have to be one member's. What the personal account held before the first visit is said
 * once and holds for all of them. Problems: `two-members`, `two-balances`.
 */
export function oneMember(visits: readonly ReadVisit[]): {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
} {
  const members = visits.flatMap(({ member }) => member ?? []);
  const balances = visits.flatMap(({ balance }) => balance ?? []);
  const problems = [...differing(members, 'two-members'), ...differing(balances, 'two-balances')];
  const accountBalance = balances[0]?.value;
  const entries = visits.map(({ entry }) =>
    accountBalance === undefined ? entry : { ...entry, visit: { ...entry.visit, accountBalance } },
  );
  return { entries, problems };
}

/** The first value that is not the same as the one before all others. */
function differing<T>(found: readonly Found<T>[], code: 'two-members' | 'two-balances'): Problem[] {
  const [first] = found;
  const other = found.find(({ value }) => value !== first?.value);
  if (!first || !other) return [];
  const { text, where } = first.cell;
  const flag = where.source.startsWith('--');
  const place = where.line === undefined ? {} : { [flag ? 'nth' : 'line']: where.line };
  const detail = { other: text.trim(), ...place };
  return [{ code, where: other.cell.where, value: other.cell.text, detail }];
}

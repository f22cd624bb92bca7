import { settle } from '../../engine/settle.ts';
import { type ReadVisit, readVisit, type Settings } from '../../input/assemble-visit.ts';
import { bindNames } from '../../input/bind-header.ts';
import { CellReader } from '../../input/cells.ts';
import { InputError } from '../../input/problem.ts';
import type { Answers, Profile } from './session.ts';

/** Where answers stand, for problems. */
const WHERE = { source: '-' };

/** The visit that answers come to, read like a row of a CSV. Throws an InputError with what is wrong with it. */
export function visitOf(answers: Answers, { fields, policies, assumeExtended }: Profile): ReadVisit {
  const all = { ...fields, ...answers };
  const names = Object.keys(all);
  const cells = new CellReader(bindNames(names), Object.values(all), WHERE);
  const settings: Settings = { policies, member: {}, assumeExtended };
  const visit = readVisit(cells, WHERE, settings);
  if (!visit) throw new InputError(65, cells.problems);
  return visit;
}

/** Whether a visit with these answers is refused whatever tier and amount it has; not where they do not fit together. */
export function isRefused(answers: Answers, profile: Profile): boolean {
  try {
    const { entry } = visitOf({ ...answers, tier: '1', amount: '100', eligible: '100' }, profile);
    const { assumeExtended } = profile;
    return settle(entry.policy, entry.visit, undefined, { assumeExtended }).result.reason !== null;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

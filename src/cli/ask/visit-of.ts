import { settle } from '../../engine/settle.ts';
import { type ReadVisit, readVisit, type Settings } from '../../input/assemble-visit.ts';
import { bindNames } from '../../input/bind-header.ts';
import { CellReader } from '../../input/cells.ts';
import { InputError } from '../../input/problem.ts';
import type { Answers, Session } from './session.ts';

/** Where answers stand, for problems. */
const WHERE = { source: '-' };

/** The visit that answers come to, read like a row of a CSV. Throws an InputError with what is wrong with it. */
export function visitOf(answers: Answers, session: Session): ReadVisit {
  const all = { ...session.profile, ...answers };
  const names = Object.keys(all);
  const cells = new CellReader(bindNames(names), Object.values(all), WHERE);
  const settings: Settings = { policies: [session.policy], member: {}, assumeExtended: session.assumeExtended };
  const visit = readVisit(cells, WHERE, settings);
  if (!visit) throw new InputError(65, cells.problems);
  return visit;
}

/** Why a visit with these answers would be refused, whatever tier and amount it has; `null` where it would not. */
export function reasonOf(answers: Answers, session: Session): string | null {
  const { entry } = visitOf({ tier: '1', amount: '100', eligible: '100', ...answers }, session);
  return settle(entry.policy, entry.visit, undefined, { assumeExtended: session.assumeExtended }).result.reason;
}

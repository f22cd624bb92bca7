import { newOutcome } from '../../engine/case.ts';
import { openLedger } from '../../engine/ledger.ts';
import { settleCase } from '../../engine/settle-case.ts';
import { InputError } from '../../input/problem.ts';
import { VisitReader } from '../../input/read-visits.ts';
import type { Answers, Profile } from './session.ts';

/** Where answers stand, for problems. */
const SOURCE = '-';

/** Reads answers like the rows of a CSV. Throws an InputError with what is wrong with them. */
export function readAnswers(visits: readonly Answers[], { fields, policies, assumeExtended }: Profile): VisitReader {
  const reader = new VisitReader({ policies, member: {}, assumeExtended, needsMember: false, allEligible: true });
  for (const answers of visits) {
    const all = { ...fields, ...answers };
    reader.readFields(Object.keys(all), Object.values(all), { source: SOURCE });
    if (reader.problems.length > 0) throw new InputError(65, reader.problems);
  }
  return reader;
}

/** Whether a visit with these answers is refused whatever tier and amount it has; not where they do not fit together. */
export function isRefused(answers: Answers, profile: Profile): boolean {
  try {
    const { visits } = readAnswers([{ ...answers, tier: '1', amount: '100', eligible: '100' }], profile);
    const outcome = newOutcome();
    for (const { row } of visits) settleCase(row.rules, openLedger(), row.visit, profile.assumeExtended, outcome);
    return outcome.refused !== null;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

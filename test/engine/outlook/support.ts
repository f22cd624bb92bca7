import type { Ledger } from '../../../src/engine/ledger.ts';
import { type Settlement, settleAll } from '../../../src/engine/settle-all.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { policies } from '../../../src/index.ts';
import type { City } from '../arbitraries.ts';

export type { City } from '../arbitraries.ts';

/** The visits of one region and year, settled, and the ledger they leave. */
export function settleVisitsOf(
  city: City,
  visits: readonly Visit[],
): { readonly settlement: Settlement; readonly ledger: Ledger } {
  const policy = policies[city];
  const settlement = settleAll(visits.map((visit) => ({ policy, visit })));
  const last = settlement.ledgers.at(-1);
  if (!last || settlement.ledgers.length > 1) throw new Error('not one year');
  return { settlement, ledger: last.ledger };
}

import { settleAll } from '../../../src/engine/settle-all.ts';
import type { PolicyVisit } from '../../../src/engine/settled.ts';
import type { Report } from '../../../src/output/report.ts';
import { reportOfEntries } from '../support.ts';

/** A report on visits of one member, explained. */
export function explained(entries: readonly PolicyVisit[], options: Parameters<typeof settleAll>[1] = {}): Report {
  return reportOfEntries(entries, { settlement: settleAll(entries, { ...options, explain: true }) });
}

import { type GroupKey, Tally } from '../engine/compare/tally.ts';
import type { BatchReport } from '../output/batch-summary.ts';
import { auditPage } from '../output/compare/page.ts';
import { addOnlyRight, recordsOf } from './audit/against.ts';
import { comparingOf } from './audit/comparing.ts';
import type { FoundOut } from './batch/batch-options.ts';
import type { PreparedRun } from './batch/prepared-run.ts';
import type { ComparingOptions, RunInputs } from './batch/run-inputs.ts';
import type { Context } from './context.ts';
import type { ExitStatus } from './exit.ts';
import { policiesOf } from './policies.ts';
import type { Shown } from './redacting.ts';
import { type AgainstOptions, type PlaceOf, setAgainst } from './set-against.ts';

/** The options of `baoxiao audit`, as commander names them. */
export type AuditOptions = AgainstOptions &
  ComparingOptions & {
    readonly against?: string;
    readonly key?: string;
  };

export type AuditFlags = Omit<AuditOptions, Exclude<FoundOut, 'against'> | 'base' | 'ledgerIn' | 'ledgerOut'>;

/** What differences are always shown by. */
const BY: readonly (keyof GroupKey)[] = ['cause', 'region', 'tier'];

/**
 * `baoxiao audit FILE…`: settles the visits of files as `batch` does, sets each against what its record says was paid,
 * and gives the exit status: 1 where something differs or rows were rejected. Throws as `batch` does.
 */
export function audit(paths: RunInputs['paths'], options: AuditOptions, context: Context): Promise<ExitStatus> {
  const { against, ...asked } = options;
  const sideOf = async (shown: Shown) => {
    const policies = await policiesOf(asked);
    const tally = new Tally();
    const by = asked.by === undefined ? BY : [...BY, asked.by];
    const records = await recordsOf(options, policies, context.locale);
    return {
      policies,
      comparing: await comparingOf(asked, policies, tally, records),
      afterRows: (settled: PreparedRun) => records && addOnlyRight(records, settled, tally, shown),
      page: ({ nameOf }: BatchReport, placeOf: PlaceOf) =>
        auditPage({ tally, policies, nameOf, by, placeOf, against }, context.locale),
      isFound: () => tally.findings > 0,
    };
  };
  return setAgainst(paths, { ...asked, ...(against !== undefined && { recordsFrom: against }) }, sideOf, context);
}

import { Comparer } from '../engine/compare/comparer.ts';
import { type Reading, readingsOf } from '../engine/compare/readings.ts';
import { type GroupKey, Tally } from '../engine/compare/tally.ts';
import { RECORDED_SLOTS, SLOTS } from '../input/fields.ts';
import { InputError } from '../input/problem.ts';
import { readPositiveAmount } from '../input/values/amount.ts';
import type { BatchReport } from '../output/batch-summary.ts';
import { auditPage } from '../output/compare/page.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import type { Comparing, RunInputs } from './batch/run-inputs.ts';
import type { Context } from './context.ts';
import type { ExitStatus } from './exit.ts';
import { policiesOf } from './policies.ts';
import { type AgainstOptions, type PlaceOf, setAgainst } from './set-against.ts';

/** The options of `baoxiao audit`, as commander names them. */
export type AuditOptions = AgainstOptions & {
  readonly ledger?: 'recorded' | 'computed';
  readonly tolerance?: string;
};

/** What differences are always shown by. */
const BY: readonly (keyof GroupKey)[] = ['cause', 'region', 'tier'];

/**
 * `baoxiao audit FILE…`: settles the visits of files as `batch` does, sets each against what its record says was paid,
 * and gives the exit status: 1 where something differs or rows were rejected. Throws as `batch` does.
 */
export function audit(paths: RunInputs['paths'], asked: AuditOptions, context: Context): Promise<ExitStatus> {
  const sideOf = async () => {
    const policies = await policiesOf(asked);
    const tally = new Tally();
    const by = asked.by === undefined ? BY : [...BY, asked.by];
    return {
      policies,
      comparing: await comparingOf(asked, policies, tally),
      page: ({ nameOf }: BatchReport, placeOf: PlaceOf) =>
        auditPage({ tally, policies, nameOf, by, placeOf }, context.locale),
      isFound: () => tally.findings > 0,
    };
  };
  return setAgainst(paths, asked, sideOf, context);
}

/** What rows are set against. The registers are loaded at once: which visits will differ cannot be told. */
async function comparingOf(
  { ledger = 'recorded', tolerance, assumeExtended = false, only }: AuditOptions,
  policies: readonly Policy[],
  tally: Tally,
): Promise<Comparing> {
  const registers = new Map(
    await Promise.all(policies.map(async (policy) => [policy, await policy.register()] as const)),
  );
  const readings = new Map<Policy, readonly Reading[]>();
  const options = {
    extended: assumeExtended,
    ledger,
    tolerance: toleranceOf(tolerance),
    readingsOf(policy: Policy): readonly Reading[] {
      const register = registers.get(policy);
      const found = readings.get(policy) ?? (register ? readingsOf(policy, register) : []);
      readings.set(policy, found);
      return found;
    },
  };
  return {
    against: 'record',
    among: [...SLOTS, ...RECORDED_SLOTS],
    onlyFindings: only === 'differences',
    comparerOf(settler) {
      const comparer = new Comparer(settler, options);
      return {
        before: (row) => comparer.before(row),
        compare(row, outcome, line) {
          const comparison = comparer.compare(row, outcome, line);
          tally.add(row, outcome, comparison, line);
          return comparison;
        },
        forget: () => comparer.forget(),
      };
    },
  };
}

/** Throws an InputError with status 2 for what is no amount. */
function toleranceOf(text = '0'): Fen {
  const reading = readPositiveAmount(text);
  if ('value' in reading) return reading.value;
  throw new InputError(2, [{ ...reading, where: { source: '--tolerance' }, value: text }]);
}

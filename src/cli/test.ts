import { newComparison } from '../engine/compare/comparison.ts';
import { SLOTS } from '../input/fields.ts';
import { readAmount } from '../input/values/amount.ts';
import { ExpectedColumns, isExpectation } from '../output/expected/expected-columns.ts';
import { ExpectedTally } from '../output/expected/expected-tally.ts';
import { expectedPage } from '../output/expected/page.ts';
import type { Unmet } from '../output/settled-row.ts';
import type { Comparing, RunInputs } from './batch/run-inputs.ts';
import type { Context } from './context.ts';
import type { ExitStatus } from './exit.ts';
import { policiesOf } from './policies.ts';
import { type AgainstOptions, type PlaceOf, setAgainst } from './set-against.ts';

/**
 * `baoxiao test FILE…`: settles the visits of files as `batch` does, sets each against the values that its columns
 * `expect_…` say, and gives the exit status: 1 where one came out otherwise, none was expected, or rows were rejected.
 * Throws as `batch` does.
 */
export function test(paths: RunInputs['paths'], asked: AgainstOptions, context: Context): Promise<ExitStatus> {
  const tally = new ExpectedTally();
  const sideOf = async () => ({
    policies: await policiesOf(asked),
    comparing: comparingOf(asked, tally),
    page: (_: unknown, placeOf: PlaceOf) => expectedPage(tally, placeOf, context.locale),
    isFound: () => tally.isFound,
  });
  return setAgainst(paths, asked, sideOf, context);
}

function comparingOf({ only }: AgainstOptions, tally: ExpectedTally): Comparing {
  const columns = new ExpectedColumns();
  return {
    against: 'expected',
    among: SLOTS,
    onlyFindings: only === 'differences',
    knowsAlso: isExpectation,
    explains: true,
    comparerOf: () => ({
      before: () => undefined,
      forget: () => undefined,
      under: (names, source) => columns.under(names, source),
      compare({ visit, rules }, { reimbursed, deductible }, line, { names, record, settled }) {
        const { expected, unmet } = columns.unmetIn(names, record, settled);
        const { policy } = rules;
        tally.add(expected, { line, day: visit.day, policy, unmet, explanation: settled.explanation });
        settled.unmet = unmet;
        const right = amountIn(unmet, 'reimbursed');
        const difference = right === null ? null : right - reimbursed;
        const charged = amountIn(unmet, 'deductible');
        return {
          ...newComparison(),
          compared: comparedBy(unmet, difference ?? 0),
          right,
          difference,
          deductibleDifference: charged === null ? null : charged - deductible,
        };
      },
    }),
  };
}

function comparedBy(unmet: readonly Unmet[], difference: number): 'equal' | 'over' | 'under' | 'different' {
  if (unmet.length === 0) return 'equal';
  if (difference === 0) return 'different';
  return difference > 0 ? 'over' : 'under';
}

/** The amount that was expected of a column otherwise, in fen; `null` where it is none. */
function amountIn(unmet: readonly Unmet[], name: string): number | null {
  const reading = readAmount(unmet.find(({ column }) => column === name)?.expected ?? '');
  return 'value' in reading ? reading.value : null;
}

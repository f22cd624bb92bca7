import { newComparison } from '../engine/compare/comparison.ts';
import { SLOTS } from '../input/fields.ts';
import { readAmount } from '../input/values/amount.ts';
import { ExpectedColumns, isExpectation } from '../output/expected/expected-columns.ts';
import type { ExpectedTally } from '../output/expected/expected-tally.ts';
import type { Unmet } from '../output/settled-row.ts';
import type { Fen } from '../policy/money.ts';
import type { Comparing } from './batch/run-inputs.ts';

/** Sets rows against the values that their columns `expect_…` say, and counts them in `tally`. */
export function expecting(tally: ExpectedTally, onlyFindings: boolean): Comparing {
  const columns = new ExpectedColumns();
  return {
    against: 'expected',
    among: SLOTS,
    onlyFindings,
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

function comparedBy(unmet: readonly Unmet[], difference: Fen): 'equal' | 'over' | 'under' | 'different' {
  if (unmet.length === 0) return 'equal';
  if (difference === 0) return 'different';
  return difference > 0 ? 'over' : 'under';
}

/** The amount that was expected of a column otherwise, in fen; `null` where it is none. */
function amountIn(unmet: readonly Unmet[], name: string): Fen | null {
  const reading = readAmount(unmet.find(({ column }) => column === name)?.expected ?? '');
  return 'value' in reading ? reading.value : null;
}

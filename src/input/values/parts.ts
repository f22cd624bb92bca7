import type { Fen } from '../../policy/money.ts';
import type { CellReader, Found } from '../cells.ts';

const PARTS = ['full_self_pay', 'over_limit', 'first_part'] as const;

/**
 * The in-scope amount as what is left of the whole after its three parts that are not in scope, in fen; nothing where
 * none of them is there. Where some are there, the others have to be too: `missing-value`. The value may turn out
 * negative; the row's check says so.
 */
export function eligibleFromParts(cells: CellReader, amount: Found<Fen> | undefined): Found<Fen> | undefined {
  const absent = PARTS.filter((part) => !cells.cell(part));
  if (absent.length === PARTS.length) return undefined;
  for (const part of absent) cells.problems.push({ code: 'missing-value', where: cells.placeOf(part) });
  const parts = PARTS.map((part) => cells.read(part));
  if (!amount) return undefined;
  let left = amount.value;
  for (const part of parts) {
    if (!part) return undefined;
    if (part.value * Math.sign(amount.value) < 0) cells.report('amount-negative', part.cell);
    left -= part.value;
  }
  return { value: left, cell: amount.cell };
}

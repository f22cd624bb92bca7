import type { Fen } from '../../policy/money.ts';
import type { Result } from '../result.ts';
import type { Settled } from '../settled.ts';
import type { Reach } from './reach.ts';

/** A corner of the curve of what the funds pay against what is spent in scope, over the year. In fen. */
export type CurvePoint = {
  readonly eligible: Fen;
  readonly reimbursed: Fen;
  /** What is met at this corner, where something is. */
  readonly mark: 'now' | 'deductible' | 'limit' | null;
};

/** The corners within a visit: where its deductible is taken, and where it is paid all that a limit leaves. */
function insideCorners(eligible: Fen, { deductible, firstSelfPay, reimbursed, capUsed, ratio }: Result): CurvePoint[] {
  if (eligible <= 0 || reimbursed <= 0 || !ratio) return [];
  const inScope = (base: Fen) => Math.round((base * eligible) / (eligible - firstSelfPay));
  const taken = inScope(deductible);
  const paid = inScope(deductible + Math.round((reimbursed * 100) / ratio));
  return [
    ...(taken > 0 ? [{ eligible: taken, reimbursed: capUsed - reimbursed, mark: null }] : []),
    ...(paid < eligible - 1 ? [{ eligible: paid, reimbursed: capUsed, mark: null }] : []),
  ];
}

/**
 * The corners of a year's curve: the visits so far, and what follows from there at one tier. Between two corners the
 * curve is straight, but for rounding; behind the last it is level. `opening` was reimbursed before the first visit.
 */
export function curveOf(past: readonly Settled[], opening: Fen, reach: Reach): CurvePoint[] {
  const points: CurvePoint[] = [{ eligible: 0, reimbursed: opening, mark: null }];
  let spent: Fen = 0;
  for (const { visit, result } of past) {
    if (!result || result.reason !== null) continue;
    const eligible = visit.eligible ?? visit.amount ?? 0;
    for (const inside of insideCorners(eligible, result)) points.push({ ...inside, eligible: spent + inside.eligible });
    spent += eligible;
    // A refund goes back along the curve: what lies beyond was taken back.
    while (points.length > 1 && (points.at(-1) as CurvePoint).eligible >= spent) points.pop();
    points.push({ eligible: spent, reimbursed: result.capUsed, mark: null });
  }
  const now = { ...(points.pop() as CurvePoint), mark: 'now' as const };
  const after = (eligible: Fen, reimbursed: Fen, mark: 'deductible' | 'limit'): CurvePoint => ({
    eligible: now.eligible + eligible,
    reimbursed: now.reimbursed + reimbursed,
    mark,
  });
  const { untilDeductible, limit } = reach;
  const met = untilDeductible > 0 && (limit === null || limit.eligible > untilDeductible);
  return [
    ...points,
    now,
    ...(met ? [after(untilDeductible, 0, 'deductible')] : []),
    ...(limit ? [after(limit.eligible, limit.reimbursed, 'limit')] : []),
  ];
}

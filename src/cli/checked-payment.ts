import { openLedger } from '../engine/ledger.ts';
import { InputError } from '../input/problem.ts';
import { readAmount } from '../input/values/amount.ts';
import { type CheckedPayment, type Report, reportedVisits } from '../output/report.ts';
import type { Fen } from '../policy/money.ts';

/** What was really paid for the last visit in settlement order. Throws an InputError with status 2 for what is no amount. */
export async function checkedPayment(report: Report, text: string, extended: boolean): Promise<CheckedPayment> {
  const paid = paidIn(text);
  const visit = reportedVisits(report).at(-1);
  if (!visit) throw new Error('no visit was settled');
  const { comparePayment } = await import('../engine/compare/payment.ts');
  const { readingsOf } = await import('../engine/compare/readings.ts');
  const { policy, row, outcome } = visit;
  const standing = report.settlement.ledgers.find((one) => one.policy === policy && one.year === outcome.year);
  const readings = readingsOf(policy, await policy.register());
  const after = standing?.ledger ?? openLedger();
  return { visit, comparison: comparePayment({ row, outcome, after, paid, extended, readings }) };
}

function paidIn(text: string): Fen {
  const reading = readAmount(text);
  if ('value' in reading) return reading.value;
  throw new InputError(2, [{ ...reading, where: { source: '--paid' }, value: text }]);
}

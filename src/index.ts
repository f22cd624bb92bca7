/**
 * The library: the five regions' policies and the engine that settles visits by them. Amounts are whole fen throughout;
 * days are `YYYY-MM-DD`.
 */
export * as policies from './cities/index.ts';
export { VisitError } from './engine/encode.ts';
export type { Explanation, Parts, Step } from './engine/explain/step.ts';
export { copyLedger, type Ledger, type Opening, openLedger } from './engine/ledger.ts';
export type { Result } from './engine/result.ts';
export { type Options, settle } from './engine/settle.ts';
export { type Settlement, settleAll } from './engine/settle-all.ts';
export type { PolicyVisit, Settled } from './engine/settled.ts';
export type { RowProblem } from './engine/settler.ts';
export type { Member, Visit } from './engine/visit.ts';
export type { YearTotals } from './engine/years.ts';
export type { Status, Tier } from './policy/facts.ts';
export type { OpenPoint, Policy, Register } from './policy/grammar.ts';
export type { Fen } from './policy/money.ts';
export type { Reason } from './policy/reasons.ts';

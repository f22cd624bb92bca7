import { Piece } from '../records/piece.ts';

/**
 * What stands between the values of a member's line. What stands before an amount or a day opens its quote, and what may
 * only stand behind an amount closes that.
 */
export const MEMBER = new Piece('{"member":');
export const NULL = new Piece('null');
export const POSITION = new Piece(',"position":"');
export const ACCOUNT = new Piece(',"account":{"opened":"');
export const BALANCE = new Piece('","balance":"');
export const LEDGERS = new Piece(',"ledgers":[');
export const VISITS = new Piece('],"visits":[');

/** Of the ledger of a region and year. */
export const YEAR = new Piece(',"year":');
export const DEDUCTIBLE_PAID = new Piece(',"deductible_paid":"');
export const CAP_USED = new Piece('","cap_used":"');
export const POOL_PAID = new Piece('","pool_paid":"');
export const LOWEST_STANDARD = new Piece('","lowest_standard":"');
export const HIGHEST_STANDARD = new Piece('","highest_standard":"');
export const LATEST_DAY = new Piece(',"latest_day":"');
export const TAKEN = new Piece(',"taken":[');
export const TAKEN_DATE = new Piece('{"date":"');
export const TAKEN_DEDUCTIBLE = new Piece(',"deductible":"');

/** Of a visit. */
export const DATE = new Piece(',"date":"');
export const ID = new Piece(',"id":');
export const INSTITUTION = new Piece(',"institution":');
export const AMOUNT = new Piece(',"amount":"');
export const ELIGIBLE = new Piece('","eligible":"');
export const FIRST_SELF_PAY = new Piece('","first_self_pay":"');
export const DEDUCTIBLE = new Piece('","deductible":"');
export const REIMBURSED = new Piece('","reimbursed":"');
export const LARGE_SUM_PAID = new Piece('","large_sum_paid":"');
export const ACCOUNT_PAID = new Piece('","account_paid":"');
export const FACTS = new Piece('","facts":');
export const REFUNDED = new Piece(',"refunded":true');

/** What an object of a region begins with. */
export function cityOf(id: string): string {
  return `{"city":${JSON.stringify(id)}`;
}

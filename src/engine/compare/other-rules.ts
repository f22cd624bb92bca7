import { newOutcome, type Outcome } from '../case.ts';
import { WEIGHTS } from '../facts.ts';
import type { Rules } from '../rules.ts';
import { needsTier } from '../settle.ts';
import type { Settler, TieredRow } from '../settler.ts';
import { type Comparison, newComparison } from './comparison.ts';

/** Gives the rules that stand in place of others; the same where none do. */
export type InPlaceOf = (rules: Rules) => Rules;

/** What a row comes to under other rules, on ledgers of its own, beside what the settler makes of it. */
export class OtherRules {
  /** What the row compared last comes to. */
  readonly outcome: Outcome = newOutcome();
  readonly #settler: Settler;
  readonly #rulesFor: InPlaceOf;

  constructor(beside: Settler, rulesFor: InPlaceOf) {
    this.#settler = beside.another();
    this.#rulesFor = rulesFor;
  }

  /**
   * The row just settled with `out` against the same row under the other rules: `over` where these pay more. It is
   * `only-left` where they cannot settle it: they do not know its kind of enrollment, or want a tier that is not given.
   */
  compare(row: TieredRow, out: Outcome): Comparison {
    const found = newComparison();
    if (!this.#settle(row)) {
      found.compared = 'only-left';
      return found;
    }
    const { reimbursed, deductible } = this.outcome;
    const more = reimbursed - out.reimbursed;
    found.right = reimbursed;
    found.difference = more;
    found.deductibleDifference = deductible - out.deductible;
    found.compared = more === 0 ? 'equal' : more > 0 ? 'over' : 'under';
    return found;
  }

  /** Reads what comparing a row of the member will. */
  fetch(member: number): void {
    this.#settler.fetch(member);
  }

  /** Forgets every member. */
  forget(): void {
    this.#settler.clear();
  }

  /** Whether the other rules could settle the row; the row itself is left as it was. */
  #settle(row: TieredRow): boolean {
    const { rules, visit } = row;
    const others = this.#rulesFor(rules);
    const { facts } = visit;
    const moved = factsUnder(facts, rules, others);
    if (moved < 0) return false;
    row.rules = others;
    visit.facts = moved;
    const lacksTier = row.tier < 0 && !row.refund && needsTier(others, visit, this.#settler.extended);
    const isSettled = !lacksTier && this.#settler.settle(row, this.outcome) === null;
    row.rules = rules;
    visit.facts = facts;
    return isSettled;
  }
}

/** The facts of a visit in the codes of other rules, whose kinds of enrollment count otherwise; -1 where they lack its kind. */
function factsUnder(facts: number, rules: Rules, others: Rules): number {
  if (rules === others) return facts;
  const code = Math.floor(facts / WEIGHTS.enrollment);
  const kind = others.enrollments.indexOf(rules.enrollments[code] ?? '');
  return kind < 0 ? -1 : facts + (kind - code) * WEIGHTS.enrollment;
}

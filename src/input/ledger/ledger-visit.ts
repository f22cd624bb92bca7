import { codeOf, type Facts, keyFrom, valuesOf } from '../../engine/facts.ts';
import type { KeptVisit } from '../../engine/member-state.ts';
import type { Decision } from '../../engine/originals.ts';
import { rulesOf } from '../../engine/rules.ts';
import type { Day } from '../../policy/day.ts';
import type { FactName } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { Where } from '../problem.ts';
import { LedgerFields } from './ledger-fields.ts';
import { USUAL_FACTS } from './ledger-format.ts';

const KEYS = [
  'city',
  'date',
  'id',
  'institution',
  'amount',
  'eligible',
  'first_self_pay',
  'deductible',
  'reimbursed',
  'large_sum_paid',
  'account_paid',
  'facts',
  'refunded',
];
const FACTS = ['status', 'tier', ...Object.keys(USUAL_FACTS)];

/** The regions a ledger may name: all policies in the order of their numbers, and which of them its header vouches for. */
export class LedgerRegions {
  readonly policies: readonly Policy[];
  readonly #named: ReadonlySet<string>;

  constructor(policies: readonly Policy[], named: Iterable<string>) {
    this.policies = policies;
    this.#named = new Set(named);
  }

  /** The number of the region in the field `city`. Throws an InputError with status 65 where the header does not have it. */
  numberOf(fields: LedgerFields): number {
    const city = fields.text('city');
    if (this.#named.has(city)) return this.policies.findIndex(({ id }) => id === city);
    throw fields.problem('unknown-value', 'city', city, { known: [...this.#named] });
  }
}

/** Reads a visit that a refund may take back; what decided it is looked up in the rules again. */
export function readKeptVisit(value: unknown, where: Where, path: string, regions: LedgerRegions): KeptVisit {
  const fields = new LedgerFields(value, where, path, KEYS);
  const region = regions.numberOf(fields);
  const day = fields.day('date');
  const decision = decisionOf(fields, where, regions.policies[region] as Policy, day);
  const reimbursed = fields.yuanOrZero('reimbursed');
  const largeSum = fields.yuanOrZero('large_sum_paid');
  const visit: KeptVisit = {
    region,
    day,
    decision,
    id: fields.has('id') ? fields.text('id') : '',
    institution: fields.has('institution') ? fields.text('institution') : '',
    amount: fields.yuan('amount'),
    eligible: fields.yuan('eligible'),
    firstSelfPay: fields.yuanOrZero('first_self_pay'),
    deductible: fields.yuanOrZero('deductible'),
    reimbursed,
    pooled: reimbursed - largeSum,
    largeSum,
    accountPaid: fields.yuanOrZero('account_paid'),
    refunded: fields.has('refunded'),
  };
  if (visit.refunded && fields.value('refunded') !== true) throw fields.wrong('refunded', 'fact');
  checkSums(visit, fields);
  return visit;
}

/** What the visit paid must fit into what it cost, and a refused one paid nothing. */
function checkSums(visit: KeptVisit, fields: LedgerFields): void {
  const { amount, eligible, firstSelfPay, deductible, reimbursed, largeSum, accountPaid } = visit;
  const used = firstSelfPay + deductible + reimbursed;
  if (eligible > amount) throw fields.wrong('eligible', 'sum');
  if (used > eligible || (visit.decision.refused && used > 0)) throw fields.wrong('reimbursed', 'sum');
  if (largeSum > reimbursed) throw fields.wrong('large_sum_paid', 'sum');
  if (accountPaid > amount - reimbursed) throw fields.wrong('account_paid', 'sum');
}

/** A visit without facts was refused outside the days in force. */
function decisionOf(fields: LedgerFields, where: Where, policy: Policy, day: Day): Decision {
  const rules = rulesOf(policy);
  if (fields.value('facts') === null) return { refused: rules.outside(day), verdict: null };
  const given = new LedgerFields(fields.value('facts'), where, fields.pathOf('facts'), FACTS);
  const facts: Record<string, unknown> = { ...USUAL_FACTS };
  for (const name of FACTS) {
    if (given.has(name)) facts[name] = given.value(name);
    const known = name === 'enrollment' ? rules.enrollments : valuesOf(name as FactName);
    const isKnown =
      name === 'enrollment' ? known.includes(String(facts[name])) : codeOf(name as FactName, facts[name]) >= 0;
    if (!isKnown) throw given.problem('unknown-value', name, String(facts[name] ?? ''), { known });
  }
  // The verdict does not depend on whether an ended trial is read on: it had facts only where it was decided by them.
  const terms = rules.termsOn(day, true);
  if (!terms) throw fields.wrong('facts', 'fact');
  const verdict = terms.verdict(keyFrom(facts as Facts, rules.enrollments));
  return { refused: verdict.refused, verdict };
}

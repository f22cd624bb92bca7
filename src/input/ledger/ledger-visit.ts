import { codeOf, type Facts, keyFrom, valuesOf } from '../../engine/facts.ts';
import type { Decision, KeptVisit } from '../../engine/originals.ts';
import { type Rules, rulesOf } from '../../engine/rules.ts';
import type { Day } from '../../policy/day.ts';
import type { FactName } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { Where } from '../problem.ts';
import type { TextColumn } from '../records/text-column.ts';
import { LedgerFields } from './ledger-fields.ts';
import { type LedgerNames, USUAL_FACTS } from './ledger-format.ts';

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
export const FACT_KEYS = ['status', 'tier', ...Object.keys(USUAL_FACTS)];

/**
 * What a ledger may name: all policies in the order of their numbers, which of them its header vouches for, and members
 * and institutions.
 */
export class LedgerScope {
  readonly policies: readonly Policy[];
  readonly members: TextColumn;
  readonly institutions: TextColumn;
  readonly #named: ReadonlySet<string>;

  constructor(policies: readonly Policy[], named: Iterable<string>, { members, institutions }: LedgerNames) {
    this.policies = policies;
    this.members = members;
    this.institutions = institutions;
    this.#named = new Set(named);
  }

  /** Whether the header vouches for the region. */
  names(city: string): boolean {
    return this.#named.has(city);
  }

  /** The number of the region in the field `city`. Throws an InputError with status 65 where the header does not have it. */
  numberOf(fields: LedgerFields): number {
    const city = fields.text('city');
    if (this.#named.has(city)) return this.policies.findIndex(({ id }) => id === city);
    throw fields.problem('unknown-value', 'city', city, { known: [...this.#named] });
  }
}

/** Reads a visit that a refund may take back; what decided it is looked up in the rules again. */
export function readKeptVisit(value: unknown, where: Where, path: string, scope: LedgerScope): KeptVisit {
  const fields = new LedgerFields(value, where, path, KEYS);
  const region = scope.numberOf(fields);
  const day = fields.day('date');
  const decision = decisionOf(fields, where, scope.policies[region] as Policy, day);
  const reimbursed = fields.yuanOrZero('reimbursed');
  const largeSum = fields.yuanOrZero('large_sum_paid');
  const visit: KeptVisit = {
    region,
    day,
    decision,
    id: fields.has('id') ? fields.text('id') : '',
    place: fields.has('institution') ? scope.institutions.numberOfText(fields.text('institution')) : -1,
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
  const flaw = visitFlaw(visit);
  if (flaw) throw fields.wrong(flaw, 'sum');
  return visit;
}

/** What the visit paid must fit into what it cost, and a refused one paid nothing; the field that does not. */
export function visitFlaw(visit: KeptVisit): string | null {
  const { amount, eligible, firstSelfPay, deductible, reimbursed, largeSum, accountPaid } = visit;
  const used = firstSelfPay + deductible + reimbursed;
  if (eligible > amount) return 'eligible';
  if (used > eligible || (visit.decision.refused && used > 0)) return 'reimbursed';
  if (largeSum > reimbursed) return 'large_sum_paid';
  return accountPaid > amount - reimbursed ? 'account_paid' : null;
}

function decisionOf(fields: LedgerFields, where: Where, policy: Policy, day: Day): Decision {
  const isOutside = fields.value('facts') === null;
  const given = isOutside ? null : new LedgerFields(fields.value('facts'), where, fields.pathOf('facts'), FACT_KEYS);
  const decision = decisionAt(policy, day, given && factsKey(given, rulesOf(policy)));
  if (!decision) throw fields.wrong('facts', 'fact');
  return decision;
}

/** The key of facts; throws an InputError with status 65 for a value that the policy does not know. */
export function factsKey(given: LedgerFields, { enrollments }: Rules): number {
  const facts: Record<string, unknown> = { ...USUAL_FACTS };
  for (const name of FACT_KEYS) {
    if (given.has(name)) facts[name] = given.value(name);
    const known = name === 'enrollment' ? enrollments : valuesOf(name as FactName);
    const isKnown =
      name === 'enrollment' ? known.includes(String(facts[name])) : codeOf(name as FactName, facts[name]) >= 0;
    if (!isKnown) throw given.problem('unknown-value', name, String(facts[name] ?? ''), { known });
  }
  return keyFrom(facts as Facts, enrollments);
}

/**
 * What decided a visit with these facts; a visit without facts was refused outside the days in force. `undefined` where
 * there are facts on a day outside them.
 */
export function decisionAt(policy: Policy, day: Day, facts: number | null): Decision | undefined {
  const rules = rulesOf(policy);
  if (facts === null) return { refused: rules.outside(day), verdict: null };
  // The verdict does not depend on whether an ended trial is read on: it had facts only where it was decided by them.
  const verdict = rules.termsOn(day, true)?.verdict(facts);
  return verdict && { refused: verdict.refused, verdict };
}

import type { Facts } from '../engine/facts.ts';
import type { KeptVisit, MemberState } from '../engine/member-state.ts';
import { LEDGER_SCHEMA, positionText, USUAL_FACTS } from '../input/ledger/ledger-format.ts';
import { isoOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { type Fen, yuanOf } from '../policy/money.ts';

/** The first line: what the ledgers were computed by. `policies` are those of the regions that occur. */
export function ledgerHeader(version: string, policies: readonly Policy[]): string {
  const hashes = Object.fromEntries(policies.map((policy) => [policy.id, hashOf(policy)]));
  return line({ schema: LEDGER_SCHEMA, program: { name: 'baoxiao', version }, policies: hashes });
}

/** The last line: how many members stand before it. */
export function ledgerTrailer(members: number): string {
  return line({ members });
}

/** A member's line; `member` is `null` where the file named none. `cities` are the ids of the regions by number. */
export function ledgerLine(member: string | null, state: MemberState, cities: readonly string[]): string {
  const { position, rejected, account, ledgers, visits } = state;
  return line({
    member,
    ...(position > 0 && { position: positionText(position) }),
    ...(rejected.length > 0 && { after_reject: rejected }),
    ...(account && { account: { opened: yuanOf(account.opened), balance: yuanOf(account.balance) } }),
    ledgers: ledgers.map(({ region, year, ledger }) => {
      const taken = takenOf(ledger.taken);
      return {
        city: cities[region],
        year,
        deductible_paid: yuanOf(ledger.deductiblePaid),
        cap_used: yuanOf(ledger.reimbursed),
        pool_paid: yuanOf(ledger.pooled),
        lowest_standard: yuanOf(ledger.lowestStandard),
        highest_standard: yuanOf(ledger.highestStandard),
        ...(ledger.latestDay > 0 && { latest_day: isoOf(ledger.latestDay) }),
        ...(taken.length > 0 && { taken }),
      };
    }),
    visits: visits.map((visit) => visitOf(visit, cities)),
  });
}

function visitOf(visit: KeptVisit, cities: readonly string[]) {
  const { verdict } = visit.decision;
  return {
    city: cities[visit.region],
    date: isoOf(visit.day),
    ...(visit.id !== '' && { id: visit.id }),
    ...(visit.institution !== '' && { institution: visit.institution }),
    amount: yuanOf(visit.amount),
    eligible: yuanOf(visit.eligible),
    ...unlessZero('first_self_pay', visit.firstSelfPay),
    ...unlessZero('deductible', visit.deductible),
    ...unlessZero('reimbursed', visit.reimbursed),
    ...unlessZero('large_sum_paid', visit.largeSum),
    ...unlessZero('account_paid', visit.accountPaid),
    facts: verdict && factsIn(verdict.facts),
    ...(visit.refunded && { refunded: true }),
  };
}

/** What was taken by day and institution, in an order that does not depend on that of the visits. */
function takenOf(taken: ReadonlyMap<string, Fen> | null) {
  return [...(taken ?? [])]
    .filter(([, fen]) => fen !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, fen]) => ({
      date: isoOf(Number(key.slice(0, 8))),
      ...(key.length > 9 && { institution: key.slice(9) }),
      deductible: yuanOf(fen),
    }));
}

function factsIn(facts: Facts) {
  const unusual = Object.entries(USUAL_FACTS).flatMap(([name, usual]) => {
    const value = facts[name as keyof Facts];
    return value === usual ? [] : [[name, value]];
  });
  return { status: facts.status, tier: facts.tier, ...Object.fromEntries(unusual) };
}

function unlessZero(name: string, fen: Fen): Readonly<Record<string, string>> {
  return fen === 0 ? {} : { [name]: yuanOf(fen) };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

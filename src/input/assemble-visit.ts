import { dayAt, secondsAt } from '../engine/order.ts';
import type { Entry } from '../engine/settle-all.ts';
import type { Visit } from '../engine/visit.ts';
import { isoOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import type { CellReader, Found } from './cells.ts';
import { checkVisit, needsNoTier, placeOf } from './check-visit.ts';
import { type MemberSaid, parseMember, withoutBlanks } from './parse-member.ts';
import { parseVisit, type VisitSaid } from './parse-visit.ts';
import type { Problem, ProblemCode, Where } from './problem.ts';
import type { Moment } from './values/day-time.ts';
import { readEnrollment } from './values/enrollment.ts';

/** What reading a visit depends on besides its record. */
export type Settings = {
  readonly policies: readonly Policy[];
  /** What profile and flags say of the member; the record's own cells win over it. */
  readonly member: MemberSaid;
  readonly assumeExtended?: boolean;
};

/** A visit as the engine takes it, and what was said of its member. */
export type ReadVisit = {
  readonly entry: Entry;
  /** The record's place in the input. */
  readonly where: Where;
  readonly member: Found<string> | undefined;
  readonly balance: Found<Fen> | undefined;
};

/** What makes a record none of ours: with one of these nothing else about it matters. */
const NOT_OURS: readonly ProblemCode[] = ['void', 'not-employee-insurance', 'inpatient'];

/** Reads one record as a visit; what is wrong with it goes to the reader's problems, and then there is no visit. */
export function readVisit(cells: CellReader, where: Where, settings: Settings): ReadVisit | undefined {
  const member: MemberSaid = { ...settings.member, ...parseMember(cells, settings.policies) };
  const said = parseVisit(cells);
  const notOurs = cells.problems.find((problem) => NOT_OURS.includes(problem.code));
  if (notOurs) {
    cells.problems.splice(0, cells.problems.length, notOurs);
    return undefined;
  }
  checkVisit(cells, said);
  const policy = member.city?.value;
  reportMissing(cells, said, member);
  const enrollment = policy && readEnrollment(cells, policy, member.enrollment);
  const place = policy && placeOf(cells, said, policy);
  if (cells.problems.length > 0 || !policy || !said.date) return undefined;
  const visit = visitOf(said, member, { enrollment, place, date: isoOf(dayAt(said.date.value)) });
  if (visit.tier === null && !needsNoTier(policy, visit, settings.assumeExtended ?? false)) {
    cells.problems.push(tierMissing(cells, visit.provider === 'pharmacy'));
    return undefined;
  }
  return { entry: { policy, visit }, where, member: member.member, balance: member.account_balance };
}

function reportMissing(cells: CellReader, said: VisitSaid, member: MemberSaid): void {
  const add = (code: ProblemCode, where: Where) => cells.problems.push({ code, where });
  const flagOr = (slot: 'city' | 'status') => (cells.has(slot) ? cells.placeOf(slot) : { source: `--${slot}` });
  if (!member.city && !cells.cell('city')) add('missing-city', flagOr('city'));
  if (!member.status && !member.retired_on && !cells.cell('status') && !cells.cell('retired_on')) {
    add('missing-status', flagOr('status'));
  }
  if (!said.date && !cells.cell('date') && !cells.cell('settled_at')) {
    add('missing-value', cells.placeOf(cells.has('date') || !cells.has('settled_at') ? 'date' : 'settled_at'));
  }
  if (!cells.cell('amount') && !cells.cell('eligible')) {
    add('missing-value', cells.placeOf(cells.has('amount') || !cells.has('eligible') ? 'amount' : 'eligible'));
  }
}

/** A pharmacy is asked for the prescriber's tier; the platform's level of anything else is a column of its own. */
function tierMissing(cells: CellReader, pharmacy: boolean): Problem {
  if (pharmacy) {
    return {
      code: 'prescriber-tier-missing',
      where: cells.placeOf(cells.has('prescriber_tier') ? 'prescriber_tier' : 'tier'),
    };
  }
  return { code: 'missing-value', where: cells.placeOf(cells.has('tier') || !cells.has('level') ? 'tier' : 'level') };
}

type Resolved = { enrollment: string | undefined; place: Visit['place'] | undefined; date: string };

/** The engine's visit of what was said; fields nobody gave are left out. */
export function visitOf(said: VisitSaid, member: MemberSaid, { enrollment, place, date }: Resolved): Visit {
  const optional = {
    status: member.status?.value,
    retiredOn: member.retired_on && isoOf(member.retired_on.value),
    enrollment,
    coveredFrom: member.covered_from && isoOf(member.covered_from.value),
    coverage: member.coverage?.value,
    overallLimit: member.overall_limit?.value,
    overallUsed: member.overall_used?.value,
    accountBalance: member.account_balance?.value,
    ...timesOf('time', said.date),
    settledAt: dateOf(said.settledAt),
    ...timesOf('settledTime', said.settledAt),
    amount: said.amount?.value,
    eligible: said.eligible?.value,
    institution: said.institution?.value,
    provider: said.provider?.value,
    category: said.category?.value,
    place,
    settlement: said.settlement?.value,
    claimedOn: dateOf(said.claimedOn),
    ...timesOf('claimedTime', said.claimedOn),
    designated: said.designated?.value,
    during: said.during?.value,
    prescription: said.prescription?.value,
    id: said.id?.value,
    refundOf: said.refundOf?.value,
    refunded: said.refunded?.value,
  };
  return { ...withoutBlanks(optional), date, tier: said.tier?.value ?? null };
}

function dateOf(moment: Found<Moment> | undefined): string | undefined {
  return moment && isoOf(dayAt(moment.value));
}

function timesOf<K extends string>(key: K, moment: Found<Moment> | undefined): { [N in K]?: number } {
  const seconds = moment ? secondsAt(moment.value) : 0;
  return (seconds === 0 ? {} : { [key]: seconds }) as { [N in K]?: number };
}

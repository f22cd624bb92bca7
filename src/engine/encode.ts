import { type Day, dayOf, type IsoDate, isoOf } from '../policy/day.ts';
import { ENTERED_FACTS, type EnteredFact, FACTS, ORDINARY } from '../policy/facts.ts';
import { type Fen, LARGEST_EXACT } from '../policy/money.ts';
import { type Case, MEMBER_VALUE_NAMES, MEMBER_VALUES, type MemberValue, newCase, type SaidValues } from './case.ts';
import { codeOf, enteredKey, type Facts } from './facts.ts';
import type { Rules } from './rules.ts';
import type { Visit } from './visit.ts';

/** A visit that cannot be settled as it stands: which field, and what it would take. */
export class VisitError extends Error {
  readonly field: keyof Visit;
  readonly expected: readonly string[];

  constructor(field: keyof Visit, value: unknown, expected: readonly string[]) {
    super(`${field}: ${String(value)} (expected ${expected.join(', ')})`);
    this.name = 'VisitError';
    this.field = field;
    this.expected = expected;
  }
}

/** A visit in the engine's codes. Throws a VisitError for a value that is none of the field's. */
export function encode(rules: Rules, visit: Visit): Case {
  const enrollment = rules.enrollments.indexOf(visit.enrollment ?? 'employer');
  if (enrollment < 0) throw new VisitError('enrollment', visit.enrollment, rules.enrollments);
  const eligible = visit.eligible ?? visit.amount;
  const amount = visit.amount ?? visit.eligible;
  if (eligible === undefined || amount === undefined) throw new VisitError('amount', undefined, ['fen']);
  if (visit.status === undefined && visit.retiredOn === undefined) {
    throw new VisitError('status', undefined, ['active', 'retired']);
  }
  if (visit.claimedOn !== undefined && visit.settlement !== 'manual') {
    throw new VisitError('claimedOn', visit.claimedOn, ['settlement manual']);
  }
  if (visit.settledAt !== undefined && dayIn(visit.settledAt, 'settledAt') < dayIn(visit.date, 'date')) {
    throw new VisitError('settledAt', visit.settledAt, [`${visit.date} or later`]);
  }
  if (visit.accountBalance !== undefined) positiveIn(visit.accountBalance, 'accountBalance');
  const facts = factsIn(visit);
  return {
    ...newCase(),
    day: dayIn(visit.date, 'date'),
    facts: enteredKey({ ...facts, enrollment: visit.enrollment ?? 'employer' }, rules.enrollments),
    coverage: codeOf('coverage', facts.coverage),
    retired: visit.status === 'retired',
    manual: visit.settlement === 'manual',
    claimedOn: visit.claimedOn === undefined ? 0 : dayIn(visit.claimedOn, 'claimedOn'),
    institution: visit.institution ?? '',
    amount: fenIn(amount, 'amount'),
    eligible: fenIn(eligible, 'eligible'),
    amountAssumed: visit.amount === undefined,
    enrollmentAssumed: visit.enrollment === undefined,
    ...memberValuesIn(visit),
  };
}

/** What a visit says of its member in days and amounts. */
function memberValuesIn(visit: SaidValues): Pick<Case, MemberValue> {
  const values = MEMBER_VALUE_NAMES.map((name) => {
    const said = visit[name];
    const { isDay, unsaid } = MEMBER_VALUES[name];
    if (said === undefined) return [name, unsaid];
    return [name, isDay ? dayIn(said as IsoDate, name) : positiveIn(said as Fen, name)];
  });
  return Object.fromEntries(values);
}

/** The same back: as a visit says it, nothing of what it does not. */
export function saidIn(visit: Pick<Case, MemberValue>): SaidValues {
  const values = MEMBER_VALUE_NAMES.flatMap((name) => {
    const { isDay, unsaid } = MEMBER_VALUES[name];
    const value = visit[name];
    return value === unsaid ? [] : [[name, isDay ? isoOf(value) : value]];
  });
  return Object.fromEntries(values);
}

/** The facts that are said of the visit, those of an ordinary one where they are not. */
function factsIn(visit: Visit): { readonly [F in EnteredFact]: Facts[F] } {
  const facts = ENTERED_FACTS.map((name) => {
    // A visit that is refused anyway can do without its tier, but it has to say so.
    const value = name === 'tier' ? visit.tier : (visit[name] ?? ORDINARY[name]);
    const known: readonly unknown[] = name === 'tier' ? [...FACTS.tier.entered, null] : FACTS[name].entered;
    if (!known.includes(value)) throw new VisitError(name, value, FACTS[name].entered.map(String));
    return [name, value];
  });
  return Object.fromEntries(facts);
}

/** Whole fen that are not negative. */
function positiveIn(fen: Fen, field: keyof Visit): Fen {
  if (fenIn(fen, field) < 0) throw new VisitError(field, fen, ['0 or more fen']);
  return fen;
}

/** Whole fen, of an amount for which all arithmetic is exact. */
function fenIn(fen: Fen, field: keyof Visit): Fen {
  if (!Number.isInteger(fen) || Math.abs(fen) > LARGEST_EXACT) throw new VisitError(field, fen, ['whole fen']);
  return fen;
}

function dayIn(iso: IsoDate, field: keyof Visit): Day {
  const day = dayOf(iso);
  if (day === undefined) throw new VisitError(field, iso, ['YYYY-MM-DD']);
  return day;
}

import { type Day, dayOf, type IsoDate } from '../policy/day.ts';
import { type Fen, LARGEST_EXACT } from '../policy/money.ts';
import { type Case, newCase } from './case.ts';
import { codeOf, valuesOf, WEIGHTS } from './facts.ts';
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
  for (const field of ['overallLimit', 'overallUsed', 'accountBalance'] as const) {
    if (fenIn(visit[field] ?? 0, field) < 0) throw new VisitError(field, visit[field], ['0 or more fen']);
  }
  const code = (field: Parameters<typeof codeOf>[0], value: unknown, name: keyof Visit) => {
    const found = codeOf(field, value);
    if (found < 0 || !isEntered(String(value))) throw new VisitError(name, value, valuesOf(field).filter(isEntered));
    return found * WEIGHTS[field];
  };
  return {
    ...newCase(),
    day: dayIn(visit.date, 'date'),
    facts:
      enrollment * WEIGHTS.enrollment +
      code('tier', visit.tier, 'tier') +
      code('provider', visit.provider ?? 'hospital', 'provider') +
      code('category', visit.category ?? 'general', 'category') +
      code('place', visit.place ?? 'local', 'place') +
      code('settlement', visit.settlement ?? 'direct', 'settlement') +
      code('designated', visit.designated ?? true, 'designated') +
      code('during', visit.during ?? 'none', 'during') +
      code('prescription', visit.prescription ?? 'electronic', 'prescription'),
    coverage: code('coverage', visit.coverage ?? 'normal', 'coverage') / WEIGHTS.coverage,
    retired: visit.status === 'retired',
    retiredOn: visit.retiredOn === undefined ? 0 : dayIn(visit.retiredOn, 'retiredOn'),
    coveredFrom: visit.coveredFrom === undefined ? 0 : dayIn(visit.coveredFrom, 'coveredFrom'),
    manual: visit.settlement === 'manual',
    claimedOn: visit.claimedOn === undefined ? 0 : dayIn(visit.claimedOn, 'claimedOn'),
    institution: visit.institution ?? '',
    amount: fenIn(amount, 'amount'),
    eligible: fenIn(eligible, 'eligible'),
    overallLimit: visit.overallLimit ?? -1,
    overallUsed: visit.overallUsed ?? 0,
  };
}

/** Whether a value is one that is entered, and not one that follows from the day of the visit. */
function isEntered(value: string): boolean {
  return value !== 'not-yet';
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

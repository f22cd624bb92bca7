import { ORDINARY } from '../../policy/facts.ts';
import { keyFrom } from '../facts.ts';
import { rulesOf } from '../rules.ts';
import type { Standing } from '../standing.ts';
import type { Verdict } from '../verdict.ts';
import { fieldsOf, type VisitKind } from './boxes.ts';

/**
 * What the rules as they stand say of an ordinary visit of the kind: with the first value the box has for each field it
 * names. `null` where the region does not know the kind of enrollment.
 */
export function verdictOn({ policy, day }: Standing, box: VisitKind): Verdict | null {
  const { termsOn, enrollments } = rulesOf(policy);
  const enrollment = box.enrollment?.[0] ?? enrollments[0] ?? '';
  if (!enrollments.includes(enrollment)) return null;
  return termsOn(day, false)?.verdict(keyFrom({ ...factsOf(box), enrollment }, enrollments)) ?? null;
}

/** A text that two boxes share if the same visit stands for both. */
export function visitKey(box: VisitKind): string {
  return JSON.stringify({ ...factsOf(box), enrollment: box.enrollment?.[0] });
}

function factsOf(box: VisitKind): typeof ORDINARY {
  return { ...ORDINARY, ...Object.fromEntries(fieldsOf(box).map((field) => [field, box[field]?.[0]])) };
}

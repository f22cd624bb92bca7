import { codeOf, type Facts, WEIGHTS } from '../facts.ts';
import { rulesOf } from '../rules.ts';
import type { Standing } from '../standing.ts';
import type { Verdict } from '../terms.ts';
import { type Box, fieldsOf } from './boxes.ts';

/** The visit of which a box changes what it names: an ordinary one. */
const ORDINARY: Omit<Facts, 'enrollment'> = {
  status: 'active',
  tier: 1,
  provider: 'hospital',
  category: 'general',
  place: 'local',
  settlement: 'direct',
  designated: true,
  during: 'none',
  prescription: 'electronic',
  coverage: 'normal',
  claim: 'none',
};

const CODED = Object.keys(ORDINARY) as (keyof typeof ORDINARY)[];

/**
 * What the rules as they stand say of an ordinary visit of the kind: with the first value the box has for each field it
 * names. `null` where the region does not know the kind of enrollment.
 */
export function verdictOn({ policy, day }: Standing, box: Box): Verdict | null {
  const enrollments = policy.enrollments.map(({ kind }) => kind);
  const enrollment = box.enrollment ? enrollments.indexOf(box.enrollment[0] ?? '') : 0;
  if (enrollment < 0) return null;
  const facts = factsOf(box);
  const key = CODED.reduce((sum, field) => sum + codeOf(field, facts[field]) * WEIGHTS[field], 0);
  return (
    rulesOf(policy)
      .termsOn(day, false)
      ?.verdict(key + enrollment * WEIGHTS.enrollment) ?? null
  );
}

/** A text that two boxes share if the same visit stands for both. */
export function visitKey(box: Box): string {
  return JSON.stringify({ ...factsOf(box), enrollment: box.enrollment?.[0] });
}

function factsOf(box: Box): typeof ORDINARY {
  return { ...ORDINARY, ...Object.fromEntries(fieldsOf(box).map((field) => [field, box[field]?.[0]])) };
}

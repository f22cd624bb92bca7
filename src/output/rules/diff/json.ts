import type { AccountChange } from '../../../engine/changes/account.ts';
import { type Changes, changesBetween } from '../../../engine/changes/changes.ts';
import { VALUE_PARTS, type Value, type ValuePart } from '../../../engine/changes/values.ts';
import type { Standing } from '../../../engine/standing.ts';
import { isoOf } from '../../../policy/day.ts';
import type { Policy } from '../../../policy/grammar.ts';
import { hashOf } from '../../../policy/hash.ts';
import { percentOf, yuanOf } from '../../../policy/money.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const DIFF_SCHEMA = 'baoxiao.rules-diff/1';

/** What changes from one set of rules to the other: a line a kind of visit, the fields it names with their values. */
export function diffJson(before: Standing, after: Standing): string {
  const changes = changesBetween(before, after);
  const document = {
    schema: DIFF_SCHEMA,
    before: sideOf(before),
    after: sideOf(after),
    values: VALUE_PARTS.flatMap((part) =>
      changes.values[part].map((change) => ({
        part,
        where: change.where,
        before: valueSide(part, change.before),
        after: valueSide(part, change.after),
      })),
    ),
    outcomes: changes.fates,
    account: changes.account.map(({ part, where, before: was, after: is }) => ({
      part,
      where,
      before: was.map(withoutCondition),
      after: is.map(withoutCondition),
    })),
    terms: changes.choices.map((part) => ({
      part,
      before: choiceOf(part, before.policy),
      after: choiceOf(part, after.policy),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A rule on the account but for whom it is for, which the line says. */
function withoutCondition({ when: _, ...rule }: AccountChange['before'][number]) {
  return rule;
}

function sideOf({ policy, asked, day, outside }: Standing) {
  return { city: policy.id, asked, day: isoOf(day), outside, hash: hashOf(policy) };
}

/** Yuan as text, percent as a number. */
function valueSide(part: ValuePart, value: Value | null) {
  if (value === null) return null;
  const isShare = part === 'ratio' || part === 'firstSelfPay';
  return { ...value, value: isShare ? percentOf(value.value) : yuanOf(value.value) };
}

function choiceOf(part: Changes['choices'][number], policy: Policy) {
  if (part === 'enrollments') return policy.enrollments.map(({ kind }) => kind);
  return part === 'kind' ? policy.deductible.kind : (policy[part] ?? null);
}

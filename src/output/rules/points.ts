import type { AccountRules } from '../../policy/account-grammar.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import type { PointId } from '../../policy/notation.ts';
import type { Entry } from '../page.ts';
import type { RulesView } from './view.ts';

/** The readings chosen at these open points, in the order of the register. */
export function readingsOf(ids: readonly PointId[], { register, language }: RulesView): Entry[] {
  return register.points
    .filter(({ id }) => ids.includes(id))
    .map(({ id, chosen }) => ({ name: id, says: [chosen[language]] }));
}

/** The points that decide no one kind of visit, apart into those about the personal account and the rest. */
export function generalPoints({ policy, register }: RulesView): {
  readonly account: PointId[];
  readonly common: PointId[];
} {
  const named = new Set(pointsNamed(policy));
  const general = register.points.filter(({ id }) => !named.has(id));
  const aboutAccount = (articles: string) => articles.split('、').every((article) => settlesAccount(article, register));
  return {
    account: general.filter(({ article }) => aboutAccount(article)).map(({ id }) => id),
    common: general.filter(({ article }) => !aboutAccount(article)).map(({ id }) => id),
  };
}

function settlesAccount(article: string, { articles }: Register): boolean {
  const row = articles.find((known) => article === known.article || article.startsWith(`${known.article}(`));
  return row?.uses.some((use) => use.startsWith('account')) ?? false;
}

function pointsNamed(policy: Policy): PointId[] {
  const { force, enrollments, retirement, refusals, readings, firstSelfPay, deductible, overall } = policy;
  const places = [force, retirement, overall, deductible, policy.claim, policy.withheld];
  const account = policy.account ? accountPoints(policy.account) : [];
  const rules = [...enrollments, ...refusals, ...readings, ...firstSelfPay];
  return [...account, ...[...places, ...rules].flatMap((place) => place?.points ?? [])];
}

/** The open points that rules on the account name. */
export function accountPoints({ deposits, supplements, contributions, readings, ...rules }: AccountRules): PointId[] {
  const { first, retirement, birthday, withoutBenefits } = rules;
  const all = [
    first,
    retirement,
    birthday,
    withoutBenefits,
    ...deposits,
    ...supplements,
    ...contributions,
    ...readings,
  ];
  return all.flatMap((rule) => rule?.points ?? []);
}

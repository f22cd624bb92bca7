import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsOfAccount } from '../../src/engine/account.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { FACTS } from '../../src/policy/facts.ts';
import type { Condition, Policy } from '../../src/policy/grammar.ts';
import { fenOf, yuanOf } from '../../src/policy/money.ts';
import { monthsBetween } from '../../src/policy/month.ts';
import type { Articles } from '../../src/policy/notation.ts';
import { baoxiao, folder } from '../cli/support.ts';
import { accountMember } from '../engine/account-support.ts';
import { CITIES, type City, historiesOf } from '../engine/arbitraries.ts';
import { settleVisits } from '../engine/support.ts';

/** What the register says an article is used for is followed to a value that, changed, changes some result. */

const HISTORIES = Object.fromEntries(
  CITIES.map((city) => [city, fc.sample(historiesOf(city), { numRuns: 250, seed: 11 }).map(({ visits }) => visits)]),
) as unknown as Readonly<Record<City, readonly (readonly Visit[])[]>>;

type Amounts = string;

/** What the visits come to, in amounts, reasons and points; what keeps them from being settled where that is so. */
function settled(policy: Policy, visits: readonly Visit[]): Amounts {
  try {
    const { visits: rows } = settleVisits(policy, visits);
    return JSON.stringify(rows.map(({ result }) => result && { ...result, article: null, steps: null }));
  } catch (error) {
    return String(error);
  }
}

/** What the account of members of these kinds gets from before the first text to after the last. */
function deposited(policy: Policy, kinds = policy.enrollments): Amounts {
  const months = monthsBetween(202205, 202503);
  const given = { base: '5000', average_pension: '2021=2900;2022=3000;2023=3100;2024=3200;2025=3300' };
  const members = kinds.flatMap(({ kind }) =>
    [{ status: 'active' }, { status: 'retired' }, { retired_on: '2023-06-15' }].map((status) =>
      accountMember(policy, {
        ...given,
        ...status,
        enrollment: kind,
        birth: '1953-08',
        civil_servant_base: '7000;2023-06=4000',
      }),
    ),
  );
  const stopped = accountMember(policy, { ...given, status: 'active', without_benefits: '2023-03;2024-03' });
  return JSON.stringify(
    [...members, stopped].map((member) => {
      const answer = monthsOfAccount(policy, member, months, { assumeExtended: false });
      if ('lacking' in answer) throw new Error(JSON.stringify(answer.lacking));
      return answer.months.map((month) => ({ ...month, deposit: { ...month.deposit, deposit: null } }));
    }),
  );
}

/** Whether an article is among those cited: `五(二)、七` cites 五 and 七. */
function cites(cited: Articles | undefined, article: string): boolean {
  return (cited ?? '').split('、').some((one) => one.replace(/[^一二三四五六七八九十].*$/, '') === article);
}

type Dict = Readonly<Record<string, unknown>>;

/** The same with every number and amount inside a part that cites the article one greater, and kinds of no number gone. */
function raised(inside: unknown, article: string, isCited = false): unknown {
  if (Array.isArray(inside)) return inside.map((part) => raised(part, article, isCited));
  if (typeof inside !== 'object' || inside === null) return inside;
  const own = (inside as { article?: string }).article;
  const holds = own === undefined ? isCited : cites(own, article);
  return Object.fromEntries(
    Object.entries(inside as Dict).map(([name, value]) => {
      const isAmount = ['active', 'retired', 'yuan'].includes(name) && typeof value === 'string';
      if (holds && isAmount) return [name, yuanOf((fenOf(value as string) ?? 0) + 100)];
      if (holds && ['active', 'retired', 'percent'].includes(name)) return [name, (value as number) + 1];
      return [name, name === 'when' ? value : raised(value, article, holds)];
    }),
  );
}

const withoutCited = <R extends { readonly article: Articles }>(rules: readonly R[], article: string): R[] =>
  rules.filter((rule) => !cites(rule.article, article));

/** How a part of the policy becomes another where it rests on the article. */
const CHANGED: Readonly<Record<string, (policy: Policy, article: string) => Policy>> = {
  deductible: (policy, article) => ({
    ...policy,
    deductible: raised(policy.deductible, article) as Policy['deductible'],
  }),
  ratios: (policy, article) => ({ ...policy, ratios: raised(policy.ratios, article) as Policy['ratios'] }),
  caps: (policy, article) => ({ ...policy, caps: raised(policy.caps, article) as Policy['caps'] }),
  firstSelfPay: (policy, article) => ({
    ...policy,
    firstSelfPay: raised(policy.firstSelfPay, article) as Policy['firstSelfPay'],
  }),
  refusals: (policy, article) => ({ ...policy, refusals: withoutCited(policy.refusals, article) }),
  overall: (policy, article) => {
    const { overall } = policy;
    const beyond = overall.beyond === 'stop' || overall.beyond === 'large-sum' ? 'apart' : 'stop';
    return cites(overall.article, article) ? { ...policy, overall: { ...overall, beyond } } : policy;
  },
  retirement: (policy, article) => {
    const from = policy.retirement.from === 'that-day' ? 'first-of-next-month' : 'that-day';
    return cites(policy.retirement.article, article)
      ? { ...policy, retirement: { ...policy.retirement, from } }
      : policy;
  },
  force: (policy, article) => {
    const from = `${policy.force.from.slice(0, 4)}-12-31`;
    const to = policy.force.to && '2023-06-30';
    return cites(policy.force.article, article)
      ? { ...policy, force: { ...policy.force, from: to ? policy.force.from : from, ...(to && { to }) } }
      : policy;
  },
  claim: (policy, article) =>
    policy.claim && cites(policy.claim.article, article)
      ? { ...policy, claim: { ...policy.claim, nextYear: { month: 1, day: 1 } } }
      : policy,
};

/** The account of a policy whose deposits, supplements, contributions and months rest no more on the article. */
function accountChanged(policy: Policy, article: string): Policy {
  const { account } = policy;
  if (!account) return policy;
  const numbers = raised(account, article) as typeof account;
  const { withoutBenefits } = account;
  const moved = cites(withoutBenefits.article, article);
  return { ...policy, account: { ...numbers, withoutBenefits: moved ? { article: 'X' } : withoutBenefits } };
}

/** The field of a visit that a name of input stands for, and other values of it. */
function otherwise(name: string, policy: Policy): readonly Partial<Visit>[] | undefined {
  if (name in FACTS) {
    const { values } = FACTS[name as keyof typeof FACTS];
    return values.map((value) => ({ [name]: value }) as Partial<Visit>);
  }
  const other: Readonly<Record<string, readonly Partial<Visit>[]>> = {
    enrollment: policy.enrollments.map(({ kind }) => ({ enrollment: kind })),
    date: [{ date: policy.force.from }],
    institution: [{ institution: 'A' }],
    retired_on: [{ retiredOn: '2023-03-15' }],
    covered_from: [{ coveredFrom: '2099-01-01' }],
    eligible: [{ eligible: 0 }],
    overall_limit: [{ overallLimit: 1_000 }],
    overall_used: [{ overallLimit: 100_000, overallUsed: 100_000 }],
    account_balance: [{ accountBalance: 7 }],
    claimed_on: [{ claimedOn: '2099-01-01', settlement: 'manual', place: 'relocated' }],
    claim: [{ claimedOn: '2099-01-01', settlement: 'manual', place: 'relocated' }],
  };
  return other[name];
}

/** Fields with which the condition holds. */
function fieldsOf(when: Condition): Partial<Visit> {
  return Object.fromEntries(
    Object.entries(when).map(([name, [value]]) =>
      value === 'not-yet' ? ['coveredFrom', '2099-01-01'] : [name, value],
    ),
  );
}

const USES = (
  await Promise.all(
    CITIES.map(async (city) => {
      const { articles } = await policies[city].register();
      return articles.flatMap(({ article, state, uses }) => uses.map((use) => ({ city, article, state, use })));
    }),
  )
).flat();
const isPart = (use: string) => use in CHANGED || use === 'account' || use === 'withheld';

describe('a part of the policy that an article is computed by', () => {
  const computed = USES.filter(({ state, use }) => state === 'computed' && isPart(use) && use !== 'withheld');

  test.each(computed)('$city $article: $use', ({ city, article, use }) => {
    const policy = policies[city];
    if (use === 'account') {
      expect(deposited(accountChanged(policy, article)) === deposited(policy)).toBe(false);
      return;
    }
    const other = CHANGED[use]?.(policy, article) ?? policy;
    expect(HISTORIES[city].some((visits) => settled(other, visits) !== settled(policy, visits))).toBe(true);
  });

  test('sanmenxia 二十三: withheld, 6 % of (150 − 30) × 55 % = 66.00 in place of 5 %', async () => {
    const cwd = folder();
    const { withheld } = policies.sanmenxia;
    if (!withheld) throw new Error('nothing is withheld');
    const other = { ...policies.sanmenxia, withheld: { ...withheld, percent: 6 } };
    writeFileSync(join(cwd, 'p.json'), await policyJson(other));
    const stdin = 'city,status,date,tier,amount,eligible,institution\nsanmenxia,active,2023-03-05,2,150,150,A\n';
    const run = async (...more: string[]) => {
      const { stderr } = await baoxiao(
        ['batch', '-', '--one-member', '-q', '--summary', 'json', '--by', 'institution', '-o', 'out.csv', ...more],
        {
          cwd,
          stdin,
        },
      );
      return JSON.parse(stderr).institutions;
    };
    expect(await run()).toMatchObject([{ reimbursed: '66.00', withheld: '3.30' }]);
    expect(await run('--policy', 'p.json')).toMatchObject([{ reimbursed: '66.00', withheld: '3.96' }]);
  });
});

describe('what an article asks of a visit or member', () => {
  const asked = USES.filter(({ use }) => !isPart(use) && !['readings', 'enrollments'].includes(use));

  test.each(asked)('$city $article: $use', ({ city, use }) => {
    const policy = policies[city];
    const others = otherwise(use, policy) ?? [];
    const changes = HISTORIES[city].some((visits) =>
      others.some((fields) => {
        const changed = visits.map((visit) => ({ ...visit, ...fields }));
        return settled(policy, changed) !== settled(policy, visits);
      }),
    );
    const accounts = new Set(policy.enrollments.map((kind) => deposited(policy, [kind])));
    expect(changes || (use === 'enrollment' && accounts.size > 1)).toBe(true);
  });
});

describe('a rule that an article lets in or keeps out', () => {
  const held = USES.filter(({ state, use }) => state !== 'computed' && use === 'refusals');

  test.each(held)('$city $article: refusals', ({ city, article }) => {
    const policy = policies[city];
    const cited = policy.refusals.filter((refusal) => cites(refusal.article, article));
    const others = policy.refusals.filter((refusal) => !cited.includes(refusal));
    expect(cited.length).toBeGreaterThan(0);
    const whens: readonly Condition[] = cited.map(({ when }) => when);
    const changes = whens.every((when) =>
      HISTORIES[city].some((visits) => {
        const fields = fieldsOf(when);
        const met = visits.map((visit) => ({ ...visit, ...fields }));
        return settled({ ...policy, refusals: others }, met) !== settled(policy, met);
      }),
    );
    expect(changes).toBe(true);
  });
});

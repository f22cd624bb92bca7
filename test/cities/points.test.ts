import { describe, expect, test } from 'vitest';
import * as policies from '../../src/cities/index.ts';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policyUnder } from '../../src/policy/alternatives.ts';
import type { OpenPoint, Policy } from '../../src/policy/grammar.ts';
import { yuanOf } from '../../src/policy/money.ts';
import { walk } from '../../src/policy/path.ts';
import { EXAMPLES, type Example, type ExampleVisit, openingOf } from './point-examples.ts';

const POINTS = await Promise.all(
  Object.values(policies).map(async (policy) => ({ policy, points: (await policy.register()).points })),
);
const ALL = POINTS.flatMap(({ policy, points }) => points.map((point) => ({ policy, point })));
const keyOf = (policy: Policy, { id }: OpenPoint) => (id === 'G11' ? `G11 ${policy.id}` : id);

/** The points that rules of the region name, those about deposits aside. */
function namedBy({ account: _, withheld: __, ...rules }: Policy): Set<string> {
  const named = new Set<string>();
  walk(rules, (name, value) => {
    if (name === 'points' && Array.isArray(value)) for (const id of value) named.add(id);
  });
  return named;
}

const fen = (yuan: number) => Math.round(yuan * 100);

function visitOf(policy: Policy, { yuan, inScope = yuan, overallLimit, ...fields }: ExampleVisit): Visit {
  return {
    date: policy.id === 'chongqing' ? '2024-05-10' : '2023-05-10',
    tier: 1,
    ...(fields.retiredOn === undefined && { status: 'active' }),
    amount: fen(yuan),
    eligible: fen(inScope),
    ...(overallLimit !== undefined && { overallLimit: fen(overallLimit) }),
    ...fields,
  };
}

/** What an example pays under a policy, and the points its results name. */
function run(policy: Policy, example: Example) {
  const entries = example.visits.map((visit) => ({ policy, visit: visitOf(policy, visit) }));
  const { visits } = settleAll(entries, { opening: openingOf(example) });
  const results = visits
    .toSorted((a, b) => a.index - b.index)
    .map(({ result }) => {
      if (!result) throw new Error('not settled');
      return result;
    });
  const counted = example.counts === 'last' ? results.slice(-1) : results;
  const paid = counted.map((result) => (example.counts === 'account' ? (result.accountPaid ?? 0) : result.reimbursed));
  return { pays: yuanOf(paid.reduce((sum, one) => sum + one, 0)), points: results.flatMap((result) => result.points) };
}

describe('every open point', () => {
  test.each(ALL.map(({ policy, point }) => [keyOf(policy, point), policy, point] as const))(
    '%s is named by a rule and has an example, or says why no result names it',
    (key, policy, point) => {
      const isNamed = namedBy(policy).has(point.id);
      expect([isNamed, EXAMPLES[key] !== undefined]).toEqual(point.unnamed ? [false, false] : [true, true]);
    },
  );
});

const DECIDING = ALL.filter(({ point }) => point.unnamed === undefined);

describe('the register’s example', () => {
  test.each(DECIDING.map(({ policy, point }) => [keyOf(policy, point), policy, point] as const))(
    '%s pays what it says, and names the point',
    (key, policy, point) => {
      const { pays, points } = run(policy, EXAMPLES[key] as Example);
      expect(pays).toBe(point.example?.pays);
      expect(points).toContain(point.id);
    },
  );

  const others = DECIDING.flatMap(({ policy, point }) =>
    point.others.flatMap(({ reading, pays, change }) =>
      change ? [[keyOf(policy, point), reading.zh, pays, policy, point, change] as const] : [],
    ),
  );
  test.each(others)('%s, %s: pays %s', (key, _, pays, policy, point, change) => {
    expect(run(policyUnder(policy, point, change), EXAMPLES[key] as Example).pays).toBe(pays);
  });
});

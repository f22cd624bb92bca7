import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { monthsOfAccount } from '../../src/engine/account.ts';
import { checkAccount } from '../../src/input/policy/check-account.ts';
import { readPolicy } from '../../src/input/policy/read-policy.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { type AccountRules, NOT_IN_TEXT, PAYERS } from '../../src/policy/account-grammar.ts';
import { FACTS } from '../../src/policy/facts.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { yuanOf } from '../../src/policy/money.ts';
import { isoMonthOf, monthOf, monthsAfter } from '../../src/policy/month.ts';
import type { PolicyDocument } from '../../src/policy/policy-shape.ts';
import { accountMember } from '../engine/account-support.ts';
import { type Cells, workedRows } from './worked.ts';

const FILES = readdirSync(join(import.meta.dirname, 'account')).map((name) => {
  const rows = workedRows(join('account', name));
  const policy = Object.values(regions).find(({ id }) => `${id}.csv` === name) as Policy;
  return { policy, rows };
});

/** What a row expects, as it is written. */
function expected(row: Cells) {
  const { expect_deposit, expect_reason, expect_supplement, expect_other, expect_contributions } = row;
  const { expect_article, expect_points } = row;
  return [expect_deposit, expect_reason, expect_supplement, expect_other, expect_contributions, expect_article].concat(
    expect_points,
  );
}

/** What the engine says of a row's month, as rows are written. */
function found(policy: Policy, row: Cells): string[] {
  const month = monthOf(row.month ?? '') ?? 0;
  const answer = monthsOfAccount(policy, accountMember(policy, row), [month], {
    assumeExtended: row.extended === 'yes',
  });
  if ('lacking' in answer) return [JSON.stringify(answer.lacking)];
  const [told] = answer.months;
  if (!told) return [];
  const { deposit, supplement, others, contributions, extended } = told;
  expect(extended).toBe(row.extended === 'yes');
  return [
    deposit.amount === null ? '' : yuanOf(deposit.amount),
    deposit.reason ?? '',
    supplement === null ? '' : `${supplement.reason ?? yuanOf(supplement.amount ?? 0)} ${supplement.article}`,
    others.map(({ amount, points }) => [yuanOf(amount), ...points].join(' ')).join(';'),
    contributions
      .map(({ payer, amount, article, points }) => [payer, yuanOf(amount ?? 0), article, ...points].join(' '))
      .join(';'),
    deposit.article,
    [...new Set([deposit, supplement].flatMap((part) => part?.points ?? []))].sort().join(';'),
  ];
}

test('every region has ten worked months at least', () => {
  expect(FILES.map(({ policy }) => policy.id)).toEqual(Object.keys(regions).sort());
  expect(FILES.filter(({ rows }) => rows.length < 10)).toEqual([]);
});

describe.each(FILES)('$policy.id', ({ policy, rows }) => {
  test.each(rows.map((row) => [row.month, row.why, row] as const))('%s: %s', (_month, _why, row) => {
    expect(found(policy, row)).toEqual(expected(row));
  });

  test('written to a file and read back, the rules bring the same', async () => {
    const read = readPolicy(await policyJson(policy), `${policy.id}.json`);
    const other = 'policy' in read ? read.policy : undefined;
    expect(other && rows.map((row) => found(other, row))).toEqual(rows.map(expected));
  });

  test.each(changesOf(policy))('%s: a worked month is another, or the file is refused', (_, account) => {
    const other = { ...policy, account };
    const red = rows.filter((row) => isRefused(other) || String(found(other, row)) !== String(expected(row)));
    expect(red).not.toEqual([]);
  });
});

/** Whether a file with these rules would be refused for what they say of each other. */
function isRefused(policy: Policy): boolean {
  let refused = false;
  const document: PolicyDocument = { ...policy, schema: '', register: { points: [], articles: [] } };
  checkAccount(document, () => {
    refused = true;
  });
  return refused;
}

/** The rules with one number, month, word of a condition, article or open point changed by one step, each of them. */
function changesOf({ account, enrollments }: Policy): [string, AccountRules][] {
  const kinds = enrollments.map(({ kind }) => kind);
  return leavesOf(account).flatMap((path) => {
    const name = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
    const value = inside(account, path);
    return stepsFrom(name, value, kinds).map((step): [string, AccountRules] => {
      const copy = structuredClone(account) as AccountRules;
      (inside(copy, path.slice(0, -1)) as Record<string, unknown>)[path.at(-1) ?? ''] = step;
      return [`${path.join('.')} is ${String(value)}, not ${String(step)}`, copy];
    });
  });
}

/** What else could stand there. */
function stepsFrom(name: string, value: unknown, kinds: readonly string[]): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value !== 'string') return [];
  const month = monthOf(value);
  if (month !== undefined) return [isoMonthOf(monthsAfter(month, 1)), isoMonthOf(monthsAfter(month, -1))];
  if (name === 'yuan') return [String(Number(value) + 1), String(Number(value) - 1)];
  if (name === 'article') return ['一'];
  if (name === 'points') return ['G11'];
  const words: readonly (readonly string[])[] = [
    FACTS.status.values,
    kinds,
    PAYERS,
    NOT_IN_TEXT,
    ['that-month', 'next-month'],
  ];
  return words.find((list) => list.includes(value))?.filter((word) => word !== value) ?? [];
}

/** The paths of all values but words that the program shows. */
function leavesOf(within: unknown, path: readonly string[] = []): string[][] {
  if (typeof within !== 'object' || within === null) return [[...path]];
  return Object.entries(within)
    .filter(([name]) => !['averagePension', 'kind'].includes(name))
    .flatMap(([name, value]) => leavesOf(value, [...path, name]));
}

function inside(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((within, step) => (within as Record<string, unknown>)[step], document);
}

import { expect, test } from 'vitest';
import * as regions from '../../../src/cities/index.ts';
import { accountChanges } from '../../../src/engine/changes/account.ts';
import { periodsOf, standingOn } from '../../../src/engine/standing.ts';
import type { Policy } from '../../../src/policy/grammar.ts';

/** Changes as `[part, where, before, after]`, rules by what they pay. */
function changes(before: Policy, from: string, after: Policy, to: string) {
  return accountChanges(standingOn(before, from), standingOn(after, to)).map(({ part, where, ...sides }) => [
    part,
    where,
    ...[sides.before, sides.after].map((rows) =>
      rows.map((row) => ('deposit' in row ? Object.values(row.deposit).join(' ') : `${row.payer} ${row.percent}`)),
    ),
  ]);
}

const { zaozhuang, tieling, chongqing, shiyan } = regions;

test('枣庄 2024: 2 % for employees, the average of 2023 for all retirees', () => {
  const [young, old] = [{ ageUnder: 70 }, { ageFrom: 70 }];
  const employer = { status: ['retired'], enrollment: ['employer'] };
  const flexible = { status: ['retired'], enrollment: ['flexible'] };
  expect(changes(zaozhuang, '2023-12-31', zaozhuang, '2024-01-01')).toEqual([
    ['deposits', { status: ['active'], enrollment: ['employer'] }, ['share-of-base 2.25'], ['share-of-base 2']],
    ['deposits', { ...employer, ...young }, ['not-in-text earlier-rules'], ['share-of-average-pension 2 2023']],
    ['deposits', { ...employer, ...old }, ['not-in-text earlier-rules'], ['share-of-average-pension 2.5 2023']],
    ['deposits', { ...flexible, ...young }, ['share-of-average-pension 2 2022'], ['share-of-average-pension 2 2023']],
    ['deposits', { ...flexible, ...old }, ['share-of-average-pension 2.5 2022'], ['share-of-average-pension 2.5 2023']],
  ]);
});

test('十堰 2023: what begins with the first month comes from nothing', () => {
  const changed = changes(shiyan, '2022-12-31', shiyan, '2023-01-01');
  expect(changed).toContainEqual([
    'contributions',
    { status: ['active'], enrollment: ['pool-only'] },
    [],
    ['member 8'],
  ]);
  expect(changed.filter(([part]) => part === 'deposits')).toHaveLength(5);
});

test('nothing changes within a period, and two regions differ for the kinds of member that both know', () => {
  expect(changes(tieling, '2023-01-01', tieling, '2024-06-30')).toEqual([]);
  const where = changes(chongqing, '2024-03-01', tieling, '2024-03-01').map(([, condition]) => condition);
  expect(where).not.toEqual([]);
  expect(where.filter((condition) => !JSON.stringify(condition).includes('"enrollment":["employer"]'))).toEqual([]);
});

test('one percent more is a change, and a region that says nothing differs from one that does', () => {
  const [first, ...others] = tieling.account?.deposits ?? [];
  const deposits = others.map((row) => ({ ...row, deposit: { kind: 'share-of-base', percent: 3 } as const }));
  const changed = { ...tieling, account: { ...tieling.account, deposits: [first, ...deposits] } } as Policy;
  expect(changes(tieling, '2023-03-01', changed, '2023-03-01')).toHaveLength(2);
  const { account: _, ...silent } = tieling;
  expect(changes(tieling, '2023-03-01', silent, '2023-03-01').map((change) => change.at(-1))).toContainEqual([]);
});

test('the periods of a region begin wherever rules on the account do', () => {
  expect(periodsOf(zaozhuang).map(({ asked }) => asked)).toEqual([
    '2022-12-01',
    '2023-01-01',
    '2024-01-01',
    '2025-01-01',
  ]);
});

import { describe, expect, test } from 'vitest';
import type { AccountField } from '../../../src/input/account/fields.ts';
import { readAccount } from '../../../src/input/account/read-account.ts';

function read(field: AccountField, text: string) {
  const { account, problems } = readAccount([{ field, text, where: { source: '--x' } }]);
  return problems.length > 0 ? problems.map(({ code, detail }) => [code, detail]) : account[field];
}

describe('amounts over time', () => {
  test('one without a month holds from the beginning; the others come in order of their months', () => {
    expect(read('base', '2024-01=5,300; ¥5000 ;2023-07=5200.50')).toEqual([
      { from: 0, amount: 500_000 },
      { from: 202307, amount: 520_050 },
      { from: 202401, amount: 530_000 },
    ]);
  });

  test.each<[string, unknown]>([
    ['5000;5100', [['month-twice', { month: '' }]]],
    ['2023-07=1;202307=2', [['month-twice', { month: '2023-07' }]]],
    ['2023-13=1', [['bad-month', undefined]]],
    ['2023-07=', [['bad-amount', undefined]]],
    ['-1', [['amount-negative', undefined]]],
    ['0.005', [['amount-decimals', undefined]]],
    [';', [['bad-amount', undefined]]],
  ])('%j is none', (text, problems) => {
    expect(read('civil_servant_base', text)).toEqual(problems);
  });
});

describe('amounts by year', () => {
  test('are read', () => {
    expect(read('average_pension', '2022=3200; 2023年=3,300.5')).toEqual(
      new Map([
        [2022, 320_000],
        [2023, 330_050],
      ]),
    );
  });

  test.each<[string, unknown]>([
    ['3200', [['bad-year', undefined]]],
    ['22=3200', [['bad-year', undefined]]],
    [';', [['bad-year', undefined]]],
    ['2022=3200;2022=3300', [['month-twice', { month: '2022' }]]],
    ['2022=x', [['bad-amount', undefined]]],
  ])('%j is none', (text, problems) => {
    expect(read('average_pension', text)).toEqual(problems);
  });
});

test('yes and no in both languages, and nothing else', () => {
  expect(['yes', '是', 'No', '否'].map((text) => read('civil_servant', text))).toEqual([true, true, false, false]);
  expect(read('civil_servant', 'maybe')).toEqual([['unknown-value', undefined]]);
});

test('a blank says nothing, and every problem has its place', () => {
  const where = { source: 'p.json', column: 'birth' };
  expect(readAccount([{ field: 'birth', text: ' ', where }])).toEqual({ account: {}, problems: [] });
  expect(readAccount([{ field: 'birth', text: 'x', where }]).problems).toEqual([
    { code: 'bad-month', where, value: 'x' },
  ]);
});

import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, type Problem } from '../../src/input/problem.ts';
import { en } from '../../src/locale/en/index.ts';
import { zh } from '../../src/locale/zh/index.ts';
import { expectedText, renderProblems } from '../../src/output/problems.ts';

const where = { source: 'visits.csv', line: 12, column: '就诊日期' };
const date: Problem = { code: 'impossible-date', where, value: '2023-02-30' };

describe('renderProblems', () => {
  test('says where, what, what was expected and what to do, in English', () => {
    expect(renderProblems([date], en, { limit: 20 })).toBe(
      [
        'baoxiao: visits.csv, line 12, column 就诊日期: "2023-02-30" is not a day of the calendar',
        '  expected: a day that exists',
        '  fix: check the month and the day',
        '',
      ].join('\n'),
    );
  });

  test('and in Chinese', () => {
    expect(renderProblems([date], zh, { limit: 20 })).toBe(
      [
        'baoxiao: visits.csv 第 12 行“就诊日期”列："2023-02-30" 在日历上不存在',
        '  应为：日历上存在的日期',
        '  改法：请核对月份和日期',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [{ source: '-', line: 3 }, 'baoxiao: standard input, line 3: '],
    [{ source: '--city' }, 'baoxiao: --city: '],
    [{ source: '--city', column: 'city' }, 'baoxiao: --city: '],
    [{ source: '--visit', line: 2, column: 'date' }, 'baoxiao: --visit number 2, field date: '],
    [{ source: 'profile.json', column: 'status' }, 'baoxiao: profile.json, column status: '],
  ])('place %j', (place, start) => {
    expect(renderProblems([{ ...date, where: place }], en, { limit: 20 }).startsWith(start)).toBe(true);
  });

  test('prints so many and counts the rest', () => {
    const text = renderProblems(Array(33).fill(date), en, { limit: 20 });
    expect(text.match(/not a day/g)).toHaveLength(20);
    expect(text.endsWith('baoxiao: 13 more problems not shown\n')).toBe(true);
    expect(renderProblems(Array(20).fill(date), en, { limit: 20 })).not.toContain('more');
    expect(renderProblems([], en, { limit: 20 })).toBe('');
  });

  test('shows names and values of the input escaped and shortened', () => {
    const text = renderProblems(
      [
        {
          code: 'field-twice',
          where: { source: 'a\x1b[2J.csv', column: 'x\u202ey' },
          detail: { other: '\x07bell' },
        },
        { code: 'bad-amount', where: { source: 'f' }, value: `\x1b]0;${'长'.repeat(50)}` },
      ],
      en,
      { limit: 20 },
    );
    expect(text).toContain('a\\u{1b}[2J.csv, column x\\u{202e}y: gives the same field as \\u{7}bell');
    expect(text).toContain(`"\\u{1b}]0;${'长'.repeat(15)}…"`);
  });
});

describe('the words of every problem', () => {
  const full = {
    where,
    value: 'VALUE',
    known: ['KNOWN'],
    detail: {
      zh: '铁岭市',
      en: 'Tieling',
      other: 'OTHER',
      instead: 'tier',
      line: 7,
      amount: '5',
      date: 'D',
      reason: 'R',
    },
  };
  const layouts = [
    ['zh', zh],
    ['en', en],
  ] as const;

  test.each(PROBLEM_CODES)('%s is said with and without what it may name', (code) => {
    for (const [, locale] of layouts) {
      for (const problem of [
        { code, ...full },
        { code, where: { source: 'f' } },
      ]) {
        const lines = renderProblems([problem], locale, { limit: 1 }).trimEnd().split('\n');
        expect(lines).toHaveLength(3);
        for (const line of lines) expect(line).not.toMatch(/undefined|\[object/);
      }
      expect(expectedText({ code, ...full }, locale)).not.toBe('');
      expect(expectedText({ code, ...full }, locale)).not.toContain('visits.csv');
    }
  });

  test('no Chinese sentence is left in the English words', () => {
    for (const code of PROBLEM_CODES) {
      const { what, fix } = en.problems.texts[code];
      const told = { value: 'V', known: 'K', column: 'C', detail: () => 'D' };
      for (const text of [what(told), fix(told)]) expect(text).not.toMatch(/[。；：]|请/u);
    }
  });
});

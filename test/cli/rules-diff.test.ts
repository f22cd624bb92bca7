import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../output/support.ts';
import { expectFailure } from './failure.ts';
import { baoxiao, folder } from './support.ts';

/** What a run wrote that had to succeed and to say nothing else. */
async function written(args: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await baoxiao(['rules', 'diff', ...args]);
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

test('a region on two days, with the article and reading of each side', async () => {
  const said = await written(['sanmenxia', '2022-12-31', '2023/1/1', '--format', 'md']);
  const rows = said.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toEqual([
    '| Where | Sanmenxia 2022-12-31 | Sanmenxia 2023-01-01 |',
    '| :--- | :--- | :--- |',
    '| working | 750 yuan (Art. 8, SMX-A01, SMX-A05) | 1500 yuan (Art. 8, SMX-A01) |',
    '| retired | 1000 yuan (Art. 8, SMX-A01, SMX-A05) | 2000 yuan (Art. 8, SMX-A01) |',
  ]);
});

test('nothing changes', async () => {
  expect(await written(['tieling', '2023-01-01', '2024-01-01'])).toMatch(/\n\nNothing changes\.\n$/);
  expect(await written(['tieling', 'TIELING', '--lang', 'zh'])).toMatch(/\n\n没有变化。\n$/);
});

test('days outside the days in force are said, each with its side', async () => {
  const said = (await written(['420300', '2022-01-01', '2024-01-01'])).replace(/\s+/g, ' ');
  expect(said).toContain('2022-01-01 is before the first day in force, 2022-12-31;');
  expect(said).toContain('2024-01-01 is after the last day in force, 2023-12-31;');
});

// 十堰 第二十五条: on trial until the end of 2023. 重庆 第十四条: from 2024-01-01.
test.each([
  [
    'shiyan',
    '2023-12-31',
    '2024-01-01',
    '| every visit | paid | not paid: the trial period is over; --assume-extended computes as if it went on (Art. 25, SY-A03) |',
  ],
  [
    'chongqing',
    '2023-12-31',
    '2024-01-01',
    '| every visit | not paid: the rules are not in force on this day (Art. 14, CQ-A17) | paid |',
  ],
])('over a beginning or an end every visit turns: %s', async (city, before, after, row) => {
  const said = await written(['--format', 'md', city, before, after]);
  expect(said.split('\n').filter((line) => line.startsWith('| every'))).toEqual([row]);
});

test('the built-in rules and an edited copy of the same region', async () => {
  const path = join(folder(), 'tieling.json');
  const { stdout } = await baoxiao(['rules', 'tieling', '--format', 'json']);
  const policy = JSON.parse(stdout);
  writeFileSync(path, JSON.stringify(policy));
  expect(await written(['tieling', '--policy', path, '--on', '2023-06-01', '--lang', 'en'])).toContain(
    'Nothing changes.',
  );
  policy.caps[1].rows[0].active = '3001';
  writeFileSync(path, JSON.stringify(policy));
  const said = await written(['tieling', '--policy', path, '--on', '2023-06-01', '--lang', 'en', '--format', 'md']);
  expect(said.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| Where | Tieling 2023-06-01 (built in) | Tieling 2023-06-01 (file) |',
    '| :--- | :--- | :--- |',
    '| working | 3000 yuan (Art. 9, TL-A01) | 3001 yuan (Art. 9, TL-A01) |',
  ]);
});

test('JSON: yuan as text, percent as numbers, the same in every language', async () => {
  const [en, zh] = await Promise.all(
    ['en', 'zh'].map((language) =>
      written(['zaozhuang', 'shiyan', '--on', '2023-06-01', '--format', 'json', '--lang', language]),
    ),
  );
  expect(zh).toBe(en);
  const { schema, before, values, terms } = JSON.parse(en ?? '');
  expect([schema, before.city, before.day]).toEqual(['baoxiao.rules-diff/1', 'zaozhuang', '2023-06-01']);
  // 枣庄 五(一) 200, 十堰 五.1 500; 枣庄 五(二) 70 %, 十堰 五.2 80 %.
  expect(values[0]).toEqual({
    part: 'deductible',
    where: { tier: [0, 1] },
    before: { value: '200.00', article: '五(一)', points: [] },
    after: { value: '500.00', article: '五.1', points: [] },
  });
  expect(values[3].before.value).toBe(70);
  expect(terms.map(({ part }: { part: string }) => part)).toContain('claim');
});

describe('wrong usage', () => {
  test.each([
    [['tieling'], 'give a region and two dates, or two regions, or a region with --policy'],
    [['tieling', '2023-01-01'], 'give a region and two dates, or two regions, or a region with --policy'],
    [
      ['tieling', '2023-01-01', '2023-01-02', '2023-01-03'],
      'give a region and two dates, or two regions, or a region with --policy',
    ],
    [['tieling', 'shiyan', '2023-01-01'], 'date: "shiyan" is not a date'],
    [['tieling', 'atlantis'], 'city: there are no rules for "atlantis"'],
    [['tieling', '2023-01-01', '2023-02-01', '--on', '2023-01-01'], 'two dates and --on do not go together'],
    [['tieling', 'shiyan', '--articles'], 'there is no option --articles'],
    [['tieling', 'shiyan', '--open-points'], 'there is no option --open-points'],
    [[], 'argument sides is missing'],
  ])('%j', async (args, message) => {
    const run = await baoxiao(['rules', 'diff', ...args]);
    expectFailure(run, 2);
    expect(run.stderr.split('\n')[0]).toBe(`baoxiao: ${message}`);
  });
});

test.each(['zh', 'en'])('off a terminal no line is wider than 100 columns, in %s', async (language) => {
  const said = await written(['tieling', 'chongqing', '--lang', language]);
  expect(said.split('\n').filter((line) => columnsOf(line) > 100)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import * as policies from '../../src/cities/index.ts';
import { columnsOf } from '../output/support.ts';
import { expectFailure } from './failure.ts';
import { baoxiao, folder, shell } from './support.ts';
import { skipTerminal, Terminal } from './terminal.ts';

const LANGUAGES = ['zh', 'en'] as const;
const REGIONS = Object.values(policies);
const CASES = REGIONS.flatMap((policy) => LANGUAGES.map((language) => ({ policy, language, id: policy.id })));

/** What a run wrote that had to succeed and to say nothing else. */
async function written(args: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await baoxiao(['rules', ...args]);
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

describe.each(CASES)('$id in $language', ({ policy, language }) => {
  test('--articles has what each article of the document settles, in Markdown', async () => {
    const { articles } = await policy.register();
    const rows = (await written([policy.id, '--articles', '--format', 'md', '--lang', language])).split('\n');
    const cells = rows.filter((row) => row.startsWith('|')).map((row) => row.split(' | ')[1]);
    expect(cells.slice(2)).toEqual(articles.map(({ says }) => says[language]));
  });

  test('--open-points has every point of the register with its readings', async () => {
    const { points } = await policy.register();
    const said = await written([policy.id, '--open-points', '--format', 'md', '--lang', language]);
    const titles = said.split('\n').filter((line) => line.startsWith('## '));
    expect(titles.map((line) => line.split(' ')[1])).toEqual(points.map(({ id }) => id));
    for (const { chosen, others } of points) {
      for (const text of [chosen, ...others.map(({ reading }) => reading)]) expect(said).toContain(text[language]);
    }
  });
});

describe('JSON', () => {
  test('of a region is the policy that --policy reads back', async () => {
    const { schema, id, caps, register } = JSON.parse(await written(['铁岭', '--format', 'json']));
    expect([schema, id, caps.length]).toEqual(['baoxiao.policy/2', 'tieling', 2]);
    expect(register.articles).toHaveLength(34);
  });

  test.each([
    [[], 'baoxiao.rules/1'],
    [['--articles'], 'baoxiao.articles/1'],
    [['--open-points'], 'baoxiao.open-points/1'],
  ])('%j of all regions', async (args, schema) => {
    const [en, zh] = await Promise.all(
      LANGUAGES.map((language) => written([...args, '--format', 'json', '--lang', language])),
    );
    const document = JSON.parse(en ?? '');
    expect(document.schema).toBe(schema);
    expect(document.regions.map(({ id }: { id: string }) => id)).toEqual(REGIONS.map(({ id }) => id));
    expect(zh).toBe(en);
  });

  test('the overview on a day has the values of that day', async () => {
    const { on, regions } = JSON.parse(await written(['--format', 'json', '--on', '2022-12-15']));
    const [tieling] = regions.filter(({ id }: { id: string }) => id === 'tieling');
    // 铁岭 第九条: in December 2022 a deductible of 25 and a cap of 250.
    expect([on, tieling.deductible, tieling.caps]).toEqual(['2022-12-15', { kind: 'year', values: ['25'] }, ['250']]);
    expect(tieling.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

test('a region read back from its JSON says the same, and that it is from a file', async () => {
  const path = `${folder()}/policy.json`;
  await written(['tieling', '--format', 'json', '-o', path]);
  const [own, back] = await Promise.all([written(['tieling']), written(['tieling', '--policy', path])]);
  expect(back.slice(0, own.length)).toBe(own);
  expect(back.slice(own.length)).toMatch(/^The rules of Tieling are from the file .* \(--policy\)/s);
  const [regions, read] = await Promise.all([
    written(['--format', 'json']),
    written(['--format', 'json', '--policy', path]),
  ]);
  expect(read).toBe(regions);
});

describe('days', () => {
  test('a day after the last in force says so and shows that last day', async () => {
    const said = await written(['shiyan', '--on', '2025-06-01']);
    expect(said).toContain('2025-06-01 is after the last day in force, 2023-12-31');
    expect(said).toContain('500 yuan');
  });

  test('a day before the first in force says so and shows that first day', async () => {
    const said = await written(['sanmenxia', '--on', '2022-06-30', '--lang', 'zh']);
    expect(said).toContain('2022-06-30 早于施行首日 2022-07-01');
    expect(said).toContain('750 元');
  });
});

describe('wrong usage', () => {
  test('a region that is not there is answered with those that are', async () => {
    const run = await baoxiao(['rules', 'beijing']);
    expectFailure(run, 2);
    expect(run.stderr).toBe(
      'baoxiao: city: there are no rules for "beijing"\n' +
        '  expected: chongqing/重庆市, sanmenxia/三门峡市, shiyan/十堰市, tieling/铁岭市, zaozhuang/枣庄市, or its division code\n' +
        '  fix: name one of these regions\n',
    );
  });

  test.each([
    [['tieling', '--on', 'yesterday'], '--on: "yesterday" is not a date'],
    [['tieling', '--on', '2023-02-30'], '--on: "2023-02-30" is not a day of the calendar'],
    [['tieling', '--articles', '--open-points'], '--articles and --open-points do not go together'],
    [['tieling', '--articles', '--on', '2023-01-01'], '--articles and --on do not go together'],
    [['tieling', '--format', 'json', '--on', '2023-01-01'], '--format json and --on do not go together'],
    [['tieling', '--brief', '--articles'], '--brief and --articles do not go together'],
    [['tieling', '--brief', '--open-points'], '--brief and --open-points do not go together'],
    [['tieling', '--brief', '-o', 'card.json'], '--brief and --format json do not go together'],
    [['tieling', 'shiyan'], 'too many arguments'],
    [['--format', 'csv'], '--format: "csv" is none of table, md, html, json'],
  ])('%j', async (args, message) => {
    const run = await baoxiao(['rules', ...args]);
    expectFailure(run, 2);
    expect(run.stderr.split('\n')[0]).toBe(`baoxiao: ${message}`);
  });
});

test('--brief is a card of each region', async () => {
  const card = await written(['铁岭', '--brief', '--on', '2022-12-05', '--lang', 'zh']);
  expect(card.split('\n').slice(0, 4)).toEqual([
    '铁岭市（tieling）2022-12-05 的规则',
    '',
    '依据文件  铁岭市职工基本医疗保险门诊共济保障实施细则；2022-12-01 起（第三十四条）',
    '起付标准  按年；25 元（第九条）',
  ]);
  const all = await written(['--brief', '--format', 'md']);
  expect(all.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(REGIONS.length);
});

test('-o writes a file; a reader that goes away is no error', async () => {
  const path = `${folder()}/rules.md`;
  expect(await written(['tieling', '--format', 'md', '-o', path])).toBe('');
  const run = await shell(`head -1 ${path}; baoxiao rules --open-points | head -1`);
  expect(run).toEqual({
    stdout:
      '# Tieling (tieling): the rules on ' +
      run.stdout.slice(34, 44) +
      '\nChongqing: where the text leaves room, and how it is read\n',
    stderr: '',
    status: 0,
  });
});

test.each(LANGUAGES)('off a terminal no line is wider than 100 columns, in %s', async (language) => {
  const said = await Promise.all(REGIONS.map(({ id }) => written([id, '--lang', language])));
  const wide = said.flatMap((text) => text.split('\n')).filter((line) => columnsOf(line) > 100);
  expect(wide).toEqual([]);
});

describe.skipIf(skipTerminal)('in a terminal of 80 columns', () => {
  test.each([
    [
      'en',
      [
        'The rules of all regions on 2023-06-01',
        '',
        'Region         Document       In force       Deductible    Ratio   Cap per year',
        '────────────────────────────────────────────────────────────────────────────────',
        'Chongqing      渝医保发       2024-01-01 on  100 / 200 a   50–70 % 800 / 1200 /',
        'chongqing      〔2023〕32号   (not yet)      year                  3000 / 4000',
        'Sanmenxia      三政办〔2022〕 2022-07-01 on  0 / 30 / 50   50–75 % 1500 / 2000',
        'sanmenxia      20号                          per visit',
        'Shiyan shiyan  十政办发       2022-12-31 to  500 a year    50–90 % 3000',
        '               〔2022〕61号   2023-12-31',
      ],
    ],
    [
      'zh',
      [
        '2023-06-01 的各统筹区规则',
        '',
        '统筹区         文号           施行          起付标准      支付比例 年度限额',
        '────────────────────────────────────────────────────────────────────────────────',
        '重庆市         渝医保发       2024-01-01 起 100 / 200 按  50–70%   800 / 1200 /',
        'chongqing      〔2023〕32号   （尚未施行）  年                     3000 / 4000',
        '三门峡市       三政办〔2022〕 2022-07-01 起 0 / 30 / 50   50–75%   1500 / 2000',
        'sanmenxia      20号                         按次',
        '十堰市 shiyan  十政办发       2022-12-31 起 500 按年      50–90%   3000',
        '               〔2022〕61号   至 2023-12-31',
      ],
    ],
  ])('the overview in %s', async (language, lines) => {
    const args = `rules --on 2023-06-01 --lang ${language}`;
    const terminal = await Terminal.open(args, { cwd: folder() });
    const screen = await terminal.see('[status 0]');
    expect(screen.split('\n').slice(0, lines.length)).toEqual(lines);
  });
});

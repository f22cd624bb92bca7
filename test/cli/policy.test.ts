import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { policySchema } from '../../src/output/schema-policy.ts';
import { FACTS } from '../../src/policy/facts.ts';
import { hashOf } from '../../src/policy/hash.ts';
import { expectFailure, told } from './failure.ts';
import { baoxiao, folder, ROOT, resultOf, shell, visits } from './support.ts';

const ALL = Object.values(regions);
const SAMPLE = 'samples/policy/yunxi.json';
const MEMBER = ['--city', 'tieling', '--status', 'active'];
const VISIT = visits('2023-03-05,3,800');
const texts = new Map<string, string>();

beforeAll(async () => {
  for (const policy of ALL) texts.set(policy.id, await policyJson(policy));
});

/** The policy of a region as it is written out, with texts in it replaced. */
function textOf(id: string, ...replaced: readonly (readonly [from: string, to: string])[]): string {
  return replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return text.replaceAll(from, to);
  }, texts.get(id) ?? '');
}

/** Writes every region's policy into a folder and returns the flags that read them back. */
function flagsFor(cwd: string): string[] {
  return ALL.flatMap(({ id }) => {
    writeFileSync(join(cwd, `${id}.json`), textOf(id));
    return ['--policy', `${id}.json`];
  });
}

describe('regions written out and read back settle to the byte as they do built in', () => {
  async function compare(csv: string, more: readonly string[]) {
    const cwd = folder();
    writeFileSync(join(cwd, 'visits.csv'), csv);
    const run = (policies: readonly string[]) =>
      baoxiao(['batch', 'visits.csv', '--summary', 'json', '--by', 'institution', ...more, ...policies], { cwd });
    const [builtIn, fromFiles] = [await run([]), await run(flagsFor(cwd))];
    expect(fromFiles).toEqual(builtIn);
    return builtIn;
  }

  test('all worked examples', async () => {
    const folderOfExamples = join(ROOT, 'test/cities');
    const rows = readdirSync(folderOfExamples)
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => {
        const city = name.replace('.csv', '');
        const read: Record<string, string>[] = parse(readFileSync(join(folderOfExamples, name)), { columns: true });
        return read.map((row) => ({ ...row, member: `${city} ${row.member}`, city }) as Record<string, string>);
      });
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !/^expect_|^why$/.test(name));
    const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','));
    const { stdout, status } = await compare(`${[names.join(','), ...lines].join('\n')}\n`, [
      '--sort',
      '--all-eligible',
    ]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(rows.length + 1);
  });

  test('100,000 random visits, in threads', async () => {
    const { stderr, status } = await compare(randomVisits(100_000), ['--grouped', '--jobs', '2', '--quiet']);
    expect(status).toBe(0);
    const { rows, policies } = JSON.parse(stderr);
    expect(rows).toMatchObject({ read: 100_000, rejected: 0 });
    expect(Math.min(rows.settled, rows.refused)).toBeGreaterThan(20_000);
    expect(policies).toEqual(Object.fromEntries(ALL.map((policy) => [policy.id, hashOf(policy)])));
  });
});

/** Visits of all kinds in all regions, ten a member, the same every time (mulberry32). */
function randomVisits(rows: number): string {
  let state = 7;
  const random = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const any = <T>(values: readonly T[]) => values[random(values.length)] as T;
  /** Mostly the first, which is the usual one. */
  const mostly = <T>(values: readonly T[]) => (random(8) > 0 ? (values[0] as T) : any(values));
  const lines = [
    'member,city,status,date,institution,tier,provider,category,amount,eligible,place,designated,during,coverage',
  ];
  for (let member = 0; member < rows / 10; member++) {
    const who = `M${member},${any(ALL).id},${any(FACTS.status.values)}`;
    for (let month = 1; month <= 10; month++) {
      lines.push(
        [
          ...[who, `${member % 2 ? 2023 : 2024}-${String(month).padStart(2, '0')}-${10 + random(19)}`],
          ...[
            `H${random(50)}`,
            any(FACTS.tier.values),
            mostly(FACTS.provider.values.slice(0, 3)),
            mostly(FACTS.category.values),
          ],
          ...[
            `${200 + random(3000)}.${10 + random(90)}`,
            `${random(200)}.${10 + random(90)}`,
            mostly(FACTS.place.values),
          ],
          ...[mostly(['yes', 'no']), mostly(FACTS.during.values), mostly(FACTS.coverage.entered)],
        ].join(','),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

test('schema policy prints the schema of a policy file, the same in every language', async () => {
  const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => baoxiao(['schema', 'policy', '--lang', lang])));
  expect(zh).toEqual(en);
  expect(zh).toEqual({ stdout: `${JSON.stringify(policySchema, null, 2)}\n`, stderr: '', status: 0 });
});

describe('--policy', () => {
  test('in place of a built-in region counts: (800 − 300) × 55 % = 275 and not 250', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'mine.json'), textOf('tieling', ['"active": 50', '"active": 55']));
    const [builtIn, mine] = await Promise.all([
      resultOf([...MEMBER, ...VISIT]),
      resultOf([...MEMBER, ...VISIT, '--policy', 'mine.json'], { cwd }),
    ]);
    expect(builtIn.visits).toMatchObject([{ ratio: 50, reimbursed: '250.00' }]);
    expect(mine.visits).toMatchObject([{ ratio: 55, reimbursed: '275.00' }]);
    const hash = hashOf({
      ...regions.tieling,
      ratios: JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8')).ratios,
    });
    expect(mine).toMatchObject({ policies: { tieling: hash } });
    expect(hash).not.toBe(hashOf(regions.tieling));
    writeFileSync(
      join(cwd, 'visits.csv'),
      'member,city,status,date,tier,amount,eligible\nA,tieling,active,2023-03-05,3,800,800\n',
    );
    for (const jobs of ['1', '2']) {
      const flags = ['--policy', 'mine.json', '--grouped', '--jobs', jobs, '--columns', 'ratio,reimbursed'];
      const run = await baoxiao(['batch', 'visits.csv', ...flags, '--summary', 'json', '--quiet'], { cwd });
      expect(run.stdout).toBe('ratio,reimbursed\n55,275.00\n');
      expect(JSON.parse(run.stderr).policies).toEqual({ tieling: hash });
    }
  });

  test('is named below the answer, which would else claim to be by the published rules', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'mine.json'), textOf('tieling'));
    const args = ['calc', ...MEMBER, ...VISIT, '--policy', 'mine.json'];
    const [en, zh, md, builtIn] = await Promise.all([
      baoxiao(args, { cwd }),
      baoxiao([...args, '--lang', 'zh'], { cwd }),
      baoxiao([...args, '--format', 'md'], { cwd }),
      baoxiao(['calc', ...MEMBER, ...VISIT]),
    ]);
    const sentence =
      'The rules of Tieling are from the file mine.json (--policy); they were not checked against the published text.';
    expect(en.stdout.replaceAll('\n', ' ')).toContain(sentence);
    expect(md.stdout).toContain(sentence);
    expect(zh.stdout).toContain('铁岭市的规则取自文件 mine.json（--policy），未与公布的文本核对。');
    expect(builtIn.stdout).not.toContain('--policy');
  });

  test('is named by rules and rules diff too', async () => {
    const [shown, compared] = await Promise.all([
      baoxiao(['rules', 'yunxi', '--policy', SAMPLE]),
      baoxiao(['rules', 'diff', 'tieling', 'yunxi', '--policy', SAMPLE]),
    ]);
    const sentence = `The rules of Yunxi (invented) are from the file ${SAMPLE} (--policy)`;
    for (const { stdout } of [shown, compared]) expect(stdout.replaceAll(/\n */g, ' ')).toContain(sentence);
    expect(compared.stdout).not.toContain('The rules of Tieling are');
  });

  test('adds a region, known by its id, name, alias and division code', async () => {
    for (const city of ['yunxi', '云溪市（虚构）', '云溪市', '999901']) {
      const args = ['--policy', SAMPLE, '--city', city, '--status', 'retired', ...visits('2024-03-05,1,450')];
      const { visits: settled } = await resultOf(args); // (450 − 50) × 75 %
      expect(settled).toMatchObject([{ city: 'yunxi', deductible: '50.00', reimbursed: '300.00' }]);
    }
  });

  test('comes from standard input too, and from a pipe that can be read once, threads or not', async () => {
    const visit = `--city yunxi --status active --visit 2024-03-05,1,300 --format csv`;
    const piped = await shell(`cat ${SAMPLE} | baoxiao calc --policy - ${visit} | tail -1`);
    expect(piped.stdout).toContain(',140.00,'); // (300 − 100) × 70 %
    const rows = 'member,city,status,date,tier,amount,eligible\\nA,yunxi,active,2024-03-05,1,300,300\\n';
    const flags = '--grouped --jobs 2 --columns reimbursed --quiet';
    const batch = await shell(`printf '${rows}' | baoxiao batch - --policy <(cat ${SAMPLE}) ${flags}`);
    expect(batch).toEqual({ stdout: 'reimbursed\n140.00\n', stderr: '', status: 0 });
  });

  test('shows the rules of a region that was added', async () => {
    const { stdout, status } = await baoxiao(['rules', 'yunxi', '--policy', SAMPLE, '--format', 'json']);
    expect([JSON.parse(stdout), status]).toEqual([JSON.parse(readFileSync(join(ROOT, SAMPLE), 'utf8')), 0]);
  });

  test('that is broken is told with line and path, all of it, before anything is written', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, 'mine.json'),
      textOf('tieling', ['"active": "25"', '"active": 25'], ['"kind": "year"', '"kind": "annual"']),
    );
    writeFileSync(join(cwd, 'visits.csv'), 'member,city,status,date,tier,amount,eligible\n');
    const run = await baoxiao(['batch', 'visits.csv', '-o', 'out.csv', '--policy', 'mine.json'], { cwd });
    const lines = textOf('tieling').split('\n');
    const lineOf = (text: string) => 1 + lines.findIndex((line) => line.includes(text));
    expectFailure(run, 65);
    expect(run.stderr).toBe(
      told(
        `mine.json, line ${lineOf('"kind": "year"')}, deductible.kind: "annual" is not known`,
        'once-a-day, year, year-by-tier',
        'use one of these',
      ) +
        told(
          `mine.json, line ${lineOf('"active": "25"')}, deductible.tables[0].rows[0].active: the amount 25 is not in quotes`,
          'an amount as text, such as "1500" or "62.50"; a bare number may lose digits when it is read',
          'put the amount in double quotes',
        ),
    );
    expect(existsSync(join(cwd, 'out.csv'))).toBe(false);
  });

  test.each<[string, readonly (readonly [string, string])[], string]>([
    [
      'names',
      [
        ['"id": "tieling"', '"id": "mine"'],
        ['"prefix": "2112"', '"prefix": "211200"'],
      ],
      'name.zh: "铁岭市" is the same as, or overlaps, that of tieling',
    ],
    [
      'a division',
      [
        ['"id": "tieling"', '"id": "mine"'],
        ['"2112"', '"211"'],
      ],
      'division.prefix: "211" is the same as, or overlaps, that of tieling',
    ],
  ])('that shares %s with a region under another id is refused', async (_, replaced, message) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'mine.json'), textOf('tieling', ...replaced));
    const run = await baoxiao(['calc', ...MEMBER, ...VISIT, '--policy', 'mine.json'], { cwd });
    expectFailure(run, 65);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toMatch(/^baoxiao: mine\.json, line \d+, /);
  });

  test('twice with one id is refused, naming both files', async () => {
    const cwd = folder();
    for (const name of ['one.json', 'two.json']) writeFileSync(join(cwd, name), textOf('tieling'));
    const run = await baoxiao(['calc', ...MEMBER, ...VISIT, '--policy', 'one.json', '--policy', 'two.json'], { cwd });
    expectFailure(run, 65);
    expect(run.stderr).toContain(
      'two.json, line 3, id: "tieling" is the same as, or overlaps, that of tieling in one.json',
    );
  });

  test('that is not there ends with 66, an empty one with 65', async () => {
    const missing = await baoxiao(['calc', ...MEMBER, ...VISIT, '--policy', 'nowhere.json']);
    expectFailure(missing, 66);
    expect(missing.stderr).toContain('nowhere.json: there is no such file');
    const empty = await baoxiao(['calc', ...MEMBER, ...VISIT, '--policy', '-', '--lang', 'zh']);
    expectFailure(empty, 65);
    expect(empty.stderr).toContain('标准输入 第 1 行：不是有效的 JSON');
  });
});

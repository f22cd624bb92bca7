import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { DOUBT_CODES } from '../../src/engine/doubts/doubt.ts';
import { readPolicy } from '../../src/input/policy/read-policy.ts';
import { localeOf } from '../../src/locale/index.ts';
import { policyChecksPage } from '../../src/output/policy-check.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { PLAIN } from '../../src/output/terminal/paint.ts';
import { renderTerminal } from '../../src/output/terminal/terminal.ts';
import { displayWidth } from '../../src/output/width.ts';
import { hashOf } from '../../src/policy/hash.ts';
import { changed } from '../input/policy/sample.ts';
import { expectFailure } from './failure.ts';
import { baoxiao, folder, ROOT, shell } from './support.ts';

const SAMPLE = 'samples/policy/yunxi.json';

function sampleHash(): string {
  const read = readPolicy(readFileSync(join(ROOT, SAMPLE), 'utf8'), SAMPLE);
  return 'policy' in read ? hashOf(read.policy) : '';
}

/** A folder with files in it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const cwd = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe('check-policy', () => {
  test('finds nothing in the sample, in both languages, from a file and from standard input', async () => {
    const hash = sampleHash();
    const [en, zh] = await Promise.all([
      baoxiao(['check-policy', SAMPLE]),
      shell(`baoxiao check-policy - --lang zh < ${SAMPLE}`),
    ]);
    expect(en).toEqual({
      stdout: `${SAMPLE}: no problems, no warnings\nYunxi (invented) (yunxi) ${hash}\n`,
      stderr: '',
      status: 0,
    });
    expect(zh).toEqual({
      stdout: `标准输入：无误，没有提醒\n云溪市（虚构）（yunxi） ${hash}\n`,
      stderr: '',
      status: 0,
    });
  });

  test('warns on standard output, with the reason, and ends with 0', async () => {
    const cwd = folderOf({ 'p.json': changed('ratios.0.rows.2.retired', 55) });
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map((lang) => baoxiao(['check-policy', 'p.json', '--lang', lang], { cwd })),
    );
    const line =
      1 +
      changed('ratios.0.rows.2.retired', 55)
        .split('\n')
        .findIndex((one) => one.startsWith('  "ratios"')) +
      1;
    expect(en?.stdout.replace(/sha256:\w+/, 'HASH').replaceAll(/\n *(?=\S)/g, ' ')).toBe(
      `p.json: no problems, 1 warning Yunxi (invented) (yunxi) HASH line ${line}, ratios[0]: from 2024-01-01 on, at tier 2 (retired, employer) 55 % is paid, less than the 60 % while working why: retired members are usually not paid less than working ones\n`,
    );
    expect(zh?.stdout).toContain('2024-01-01 起，退休人员（employer）在二级支付 55%，低于在职的 60%');
    expect([en?.stderr, en?.status, zh?.status]).toEqual(['', 0, 0]);
  });

  test('tells every problem of every file on standard error, more than twenty too, and ends with 65', async () => {
    const rows = Array.from({ length: 25 }, () => ({ active: 50, retired: 200 }));
    const cwd = folderOf({ 'a.json': changed('ratios.0.rows', rows), 'b.json': '{', 'c.json': changed('aliases', []) });
    const { stdout, stderr, status } = await baoxiao(['check-policy', 'a.json', 'b.json', 'c.json'], { cwd });
    expect(stdout.split('\n').filter((line) => line.includes('.json'))).toEqual([
      'a.json: 25 problems',
      'b.json: 1 problem',
      'c.json: no problems, no warnings',
    ]);
    expect(
      stderr.match(/^baoxiao: a\.json, line \d+, ratios\[0\]\.rows\[\d+\]\.retired: 200 is not a percentage$/gm),
    ).toHaveLength(25);
    expect(stderr).toContain('baoxiao: b.json, line 1: not valid JSON at character 2\n');
    expect(status).toBe(65);
  });

  test('holds files to each other and to the built-in regions', async () => {
    const tieling = await policyJson(regions.tieling);
    const cwd = folderOf({ 'a.json': tieling, 'b.json': tieling, 'c.json': tieling.replace('"tieling"', '"mine"') });
    const twice = await baoxiao(['check-policy', 'a.json', 'b.json'], { cwd });
    expect(twice.stderr).toContain(
      'b.json, line 3, id: "tieling" is the same as, or overlaps, that of tieling in a.json',
    );
    const renamed = await baoxiao(['check-policy', 'c.json'], { cwd });
    expect(renamed.stderr).toContain('name.zh: "铁岭市" is the same as, or overlaps, that of tieling\n');
    expect([twice.status, renamed.status]).toEqual([65, 65]);
  });

  test('answers in JSON, the same in every language', async () => {
    const cwd = folderOf({
      'a.json': changed('force.to', '2025-02-30'),
      'b.json': changed('document.issued', '2024-02-01'),
    });
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map((lang) =>
        baoxiao(['check-policy', 'a.json', 'b.json', '--format', 'json', '--lang', lang], { cwd }),
      ),
    );
    expect(zh).toEqual(en);
    expect([en?.stderr, en?.status]).toEqual(['', 65]);
    const lineOf = (text: string) =>
      1 +
      changed('aliases', ['云溪市'])
        .split('\n')
        .findIndex((line) => line.includes(text));
    expect(JSON.parse(en?.stdout ?? '')).toEqual({
      schema: 'baoxiao.policy-check/1',
      files: [
        {
          file: 'a.json',
          policy: null,
          problems: [
            {
              code: 'policy-day',
              line: lineOf('"to": "2025-12-31"'),
              path: 'force.to',
              value: '2025-02-30',
              known: [],
              detail: { found: '"2025-02-30"' },
            },
          ],
          warnings: [],
        },
        {
          file: 'b.json',
          policy: { id: 'yunxi', hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
          problems: [],
          warnings: [
            {
              code: 'issued-late',
              line: lineOf('"issued"'),
              path: 'document.issued',
              detail: { value: '2024-02-01', than: '2024-01-01' },
            },
          ],
        },
      ],
    });
  });

  test('wants a file that there is', async () => {
    expectFailure(await baoxiao(['check-policy']), 2);
    expectFailure(await baoxiao(['check-policy', 'nowhere.json']), 66);
    expectFailure(await baoxiao(['check-policy', '-', '--format', 'xml']), 2);
    expectFailure(await baoxiao(['check-policy', SAMPLE, SAMPLE]), 2);
    const cwd = folder();
    for (const name of ['a.json', 'b.json']) copyFileSync(join(ROOT, SAMPLE), join(cwd, name));
    expect(await shell('baoxiao check-policy a.json b.json 2>/dev/null | head -1', { cwd })).toMatchObject({
      stdout: `a.json: no problems, no warnings\n`,
      stderr: '',
    });
  });
});

describe.each(DOUBT_CODES)('the warning %s', (code) => {
  const detail = {
    ...{
      from: '2024-01-01',
      enrollment: 'employer',
      status: 'active',
      tier: 2,
      other: 1,
      value: '1234.50',
      than: '99.00',
    },
    count: 3,
  };
  const doubts = [{ code, path: 'caps[0]', detail, line: 7 }];

  test.each(['zh', 'en'] as const)('is said in %s and fits 80 columns', async (language) => {
    const check = { source: 'p.json', policy: undefined, problems: [], doubts };
    const text = renderTerminal([policyChecksPage([check], await localeOf(language))], { width: 80, paints: PLAIN });
    expect(text).toMatch(
      language === 'zh' ? /第 7 行 caps\[0\]：.*\p{Script=Han}/su : /line 7, caps\[0\]: \w.*why: \w/s,
    );
    expect(text).not.toMatch(/undefined|NaN/);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });
});

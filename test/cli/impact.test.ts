import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../src/policy/policy-shape.ts';
import { csvOf, randomRows } from './random-rows.ts';
import { baoxiao, folder } from './support.ts';

type Rules = { -readonly [K in keyof PolicyDocument]: PolicyDocument[K] };

/** The rules of a region with something changed, as a file in the folder. */
async function changed(
  cwd: string,
  region: string,
  change: (rules: Rules) => void,
  name = 'new.json',
): Promise<string> {
  const { stdout } = await baoxiao(['rules', region, '--format', 'json']);
  const rules = JSON.parse(stdout) as Rules;
  change(rules);
  writeFileSync(join(cwd, name), JSON.stringify(rules, null, 2));
  return name;
}

const HEAD = 'member,city,status,date,tier,amount,eligible';
const file = (...rows: readonly string[]) => `${[HEAD, ...rows].join('\n')}\n`;

// 十堰 五: 500 a year; tier 2 65 % (retired 75 %), tier 3 50 %; cap 3000.
const VISITS = file(
  'A,shiyan,active,2023-03-01,3,8000,8000', // (8000 − 500) × 50 % = 3750: 3000, by 3500 a year 3500
  'A,shiyan,active,2023-04-01,3,2000,2000', // nothing left of either
  'B,shiyan,active,2023-03-01,3,1000,1000', // (1000 − 500) × 50 % = 250
  'C,shiyan,retired,2023-03-01,2,6500,6500', // (6500 − 500) × 75 % = 4500: 3000, by 2500 a year 2500
  'C,shiyan,retired,2024-03-01,1,1500,1500', // the trial has ended: refused
  'D,shiyan,active,2023-03-01,2,300,300', // below the deductible
);

function newCaps(rules: Rules): void {
  const [caps] = rules.caps;
  if (!caps) throw new Error('no caps');
  rules.caps = [{ ...caps, rows: [{ active: '3500', retired: '2500' }] }];
}

describe('another cap', () => {
  const impact = async (...args: readonly string[]) => {
    const cwd = folder();
    const policy = await changed(cwd, 'shiyan', newCaps);
    return baoxiao(['impact', '-', '--policy', policy, ...args], { cwd, stdin: VISITS });
  };

  test('moves who meets it: A gains 500, C loses 500, B and D stay', async () => {
    const { stdout, stderr, status } = await impact('--format', 'md');
    expect(status).toBe(1);
    expect(stderr).toBe('6 rows read: 5 settled, 1 refused, 0 rejected\n');
    const lines = stdout.split('\n');
    expect(lines).toContain('**6 rows compared, paid the same in 4 of them**');
    // 3000 + 250 + 3000, and 3500 + 250 + 2500
    expect(lines).toContain('**The fund pays 6250.00 yuan by the base, 6250.00 by the new rules: 0.00 yuan**');
    expect(lines).toContain('Members: 1 gain, 1 lose, 2 stay the same');
    expect(lines).toContain('Members with a payment cut by the cap: 2 by the base, 2 by the new rules');
    const cells = lines.filter((line) => /^\| [^:]/.test(line)).map((line) => line.slice(2, -2).split(' | '));
    const rows = cells.filter(([name]) => name !== '');
    expect(rows).toEqual([
      ['Shiyan', '1', '1', '2', '6250.00', '6250.00', '0.00', '2', '2'],
      ['1', '0', '0', '1', '0.00', '0.00', '0.00', '-', '-'],
      ['2', '0', '1', '1', '3000.00', '2500.00', '-500.00', '1', '1'],
      ['3', '1', '0', '1', '3250.00', '3750.00', '+500.00', '1', '1'],
      ['working', '1', '0', '2', '3250.00', '3750.00', '+500.00', '1', '1'],
      ['retired', '0', '1', '0', '3000.00', '2500.00', '-500.00', '1', '1'],
      ['2023', '1', '1', '2', '6250.00', '6250.00', '0.00', '2', '2'],
      ['2024', '0', '0', '1', '0.00', '0.00', '0.00', '-', '-'],
      ['0.00', '0', '0', '1', '0.00', '0.00', '0.00', '-', '-'],
      ['250.00', '0', '0', '1', '250.00', '250.00', '0.00', '-', '-'],
      ['3000.00', '1', '1', '0', '6000.00', '6000.00', '0.00', '2', '2'],
    ]);
  });

  test('row by row, or only where a payment differs', async () => {
    const columns = 'member,reimbursed,compared,new_reimbursed,difference,deductible_difference';
    const { stdout } = await impact('--format', 'csv', '--columns', columns, '--only', 'differences', '-q');
    expect(stdout).toBe(`${columns}\nA,3000.00,over,3500.00,500.00,0.00\nC,3000.00,under,2500.00,-500.00,0.00\n`);
    const lines = (await impact('--format', 'ndjson', '--columns', columns, '-q')).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ member: 'A', new_reimbursed: '0.00', compared: 'equal' });
  });

  test('in Chinese, and as a workbook', async () => {
    const { stdout } = await impact('--lang', 'zh', '-q');
    expect(stdout).toContain('参保人员：增加 1 人，减少 1 人，不变 2 人');
    expect(await impact('-o', 'impact.xlsx', '-q')).toMatchObject({ status: 1, stdout: '', stderr: '' });
  });
});

test('the same rules report nothing, and end with 0', async () => {
  const cwd = folder();
  const policy = await changed(cwd, 'shiyan', () => undefined);
  const { stdout, status } = await baoxiao(['impact', '-', '--policy', policy], { cwd, stdin: VISITS });
  expect(status).toBe(0);
  expect(stdout).toContain('6 rows compared, paid the same in 6 of them');
  expect(stdout).not.toContain('By region');
});

test('a refund takes back what each of the rules paid: nothing is left of A', async () => {
  const cwd = folder();
  const policy = await changed(cwd, 'shiyan', newCaps);
  const rows = file('A,shiyan,active,2023-03-01,3,8000,8000', 'A,shiyan,active,2023-05-01,3,-8000,-8000');
  const { stdout } = await baoxiao(['impact', '-', '--policy', policy], { cwd, stdin: rows });
  expect(stdout).toContain('The fund pays 0.00 yuan by the base, 0.00 by the new rules: 0.00 yuan');
  expect(stdout).toContain('Members: 0 gain, 0 lose, 1 stay the same');
});

test('what the new rules cannot settle is told, and in no sum: they ask for a tier, the base pays 50 % at any', async () => {
  const cwd = folder();
  const base = await changed(
    cwd,
    'shiyan',
    (rules) => {
      const [ratios] = rules.ratios;
      if (ratios) rules.ratios = [{ ...ratios, rows: [{ active: 50, retired: 50 }] }];
    },
    'base.json',
  );
  const policy = await changed(cwd, 'shiyan', () => undefined);
  const rows = file('A,shiyan,active,2023-03-01,,1000,1000', 'A,shiyan,active,2023-04-01,2,1000,1000');
  const args = ['impact', '-', '--base', base, '--policy', policy];
  const { stdout, status } = await baoxiao(args, { cwd, stdin: rows });
  expect(status).toBe(1);
  expect(stdout).toContain(
    'not settled by the new rules, which lack the enrollment or want a tier: 1 row, not in any sum',
  );
  // By the base 1000 × 50 %, the deductible met in March; by the new ones (1000 − 500) × 65 %.
  expect(stdout).toContain('The fund pays 500.00 yuan by the base, 325.00 by the new rules: -175.00 yuan');
});

test('rules must be given, and for a region of the base', async () => {
  const stdin = VISITS;
  const without = await baoxiao(['impact', '-'], { stdin });
  expect([without.status, without.stderr.split('\n')[0]]).toEqual([2, 'baoxiao: impact goes with --policy only']);
  const other = await baoxiao(['impact', '-', '--policy', 'samples/policy/yunxi.json'], { stdin });
  expect([other.status, other.stdout]).toEqual([2, '']);
  const twice = await baoxiao(['impact', '-', '--policy', '-'], { stdin });
  expect([twice.status, twice.stdout]).toEqual([2, '']);
});

describe('a sweep', () => {
  const SAMPLE = ['samples/impact/visits.csv', '--base', 'samples/policy/yunxi.json', '--policy'];
  const sweep = (value: string, ...args: readonly string[]) =>
    baoxiao(['impact', ...SAMPLE, 'samples/impact/yunxi-draft.json', '--sweep', value, ...args]);

  // 云溪 2025: 甲 (6000 − 300) × 50 % = 2850 and then 500 × 70 % = 350; 乙 (1500 − 200) × 60 % = 780; 丙, retired, 5350 × 55 %
  // = 2942.50, of which the draft pays 2600 and the base all; 丁, flexible, 1800 of 2350; 戊 nothing. Base, with a cap of 2400
  // for 甲: 2400 + 780 + 2942.50 + 1800 = 7922.50.
  test.each(['caps.1.rows.1.active', 'caps[1].rows[1].active'])('lets one value run: %s', async (path) => {
    const { stdout, status } = await sweep(`${path}=2000..3500:500`, '--format', 'md', '-q');
    expect(status).toBe(1);
    expect(stdout).toContain('**6 rows settled; the fund pays 7922.50 yuan by the base**');
    const rows = stdout.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows).toEqual([
      '| 2000 | 7180.00 | -742.50 | 0 | 2 | 3 | 3 |',
      '| 2500 | 7680.00 | -242.50 | 1 | 1 | 3 | 3 |',
      '| 3000 | 8180.00 | +257.50 | 1 | 1 | 3 | 3 |',
      '| 3500 | 8380.00 | +457.50 | 1 | 1 | 3 | 2 |', // 2850 + 350 = 3200, nothing is cut
    ]);
    expect(stdout).toContain('the fund pays (yuan)\n8380.00 ┤');
  });

  test('draws in ASCII where there is nothing else, and nothing where nothing changes', async () => {
    const ascii = await baoxiao(
      ['impact', ...SAMPLE, 'samples/impact/yunxi-draft.json', '--sweep', 'caps.1.rows.1.active=2000..3500:500', '-q'],
      { env: { LC_ALL: 'C', LANG: 'C' } },
    );
    expect(ascii.stdout).toContain('the fund pays (yuan)\n8380.00 +');
    // The cap of 2024, and visits of 2025.
    const args = [...SAMPLE, 'samples/policy/yunxi.json', '--sweep', 'caps.0.rows.0.active=2000..3000:500', '-q'];
    const flat = await baoxiao(['impact', ...args]);
    expect(flat.status).toBe(0);
    expect(flat.stdout).not.toContain('the fund pays (yuan)');
  });

  test('a percentage may run too: 乙 at 60 % 780, at 60.5 % 786.50', async () => {
    const { stdout } = await sweep('ratios.0.rows.2.active=60..60.5:0.5', '--format', 'md', '-q');
    expect(stdout).toContain('| 60 | 8180.00 |');
    expect(stdout).toContain('| 60.50 | 8186.50 |');
  });

  test.each([
    ['caps.1.rows.1.active=3000..2000:250', [], 2],
    ['caps.1.rows.1.active=1000..9000:100', [], 2],
    ['caps.1.rows.1.active=1000..2000:0', [], 2],
    ['caps.1.rows.1.active', [], 2],
    ['caps.1.rows.1.nobody=1000..2000:500', [], 2],
    ['name.zh=1000..2000:500', [], 2],
    ['__proto__.polluted=1000..2000:500', [], 2],
    ['caps.1.rows.1.active=1000..2000:500', ['--format', 'csv'], 2],
    ['ratios.0.rows.2.active=90..110:10', [], 65],
  ])('%s %j is refused', async (value, args, wanted) => {
    const { stdout, status } = await sweep(value, ...args);
    expect([stdout, status]).toEqual(['', wanted]);
  });
});

test('what batch cannot read, or says is out of order, neither can impact', async () => {
  const cwd = folder();
  const policy = await changed(cwd, 'shiyan', newCaps);
  const hostile = file(
    'A,shiyan,active,2023-03-01,3,8000,8000',
    'A,shiyan,active,2023-03-02,3,1e3,1000',
    'A\0,shiyan,active,2023-03-02,3,100,100',
    '__proto__,shiyan,active,2023-02-30,3,100,100',
    'B,atlantis,active,2023-03-02,3,100,100',
    'B,shiyan,active,2023-03-02,3,100',
    '"B"x,shiyan,active,2023-03-02,3,100,100',
    'C,shiyan,active,2023-03-02,3,-100,-100',
    'C,shiyan,active,2023-03-02,9,100,200,"',
    'unclosed',
  );
  const disordered = file('A,shiyan,active,2023-03-02,3,100,100', 'A,shiyan,active,2023-03-01,3,100,100');
  for (const stdin of [hostile, disordered]) {
    const batch = await baoxiao(['batch', '-', '-o', 'b.csv'], { cwd, stdin });
    const impact = await baoxiao(['impact', '-', '--policy', policy, '--format', 'csv', '-o', 'i.csv'], { cwd, stdin });
    expect(impact.status).toBe(batch.status);
    expect(impact.status).not.toBe(0);
    const told = (stderr: string) => stderr.split('\n').filter((line) => !/^\s*see: /.test(line));
    for (const line of told(batch.stderr)) expect(impact.stderr).toContain(line);
  }
});

/** Every region with another ratio, another deductible and another cap. */
async function changedAll(cwd: string): Promise<string[]> {
  const regions = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'];
  const files = await Promise.all(
    regions.map((region) =>
      changed(
        cwd,
        region,
        (rules) => {
          const by = <V, W>(tables: readonly { readonly rows: readonly V[] }[], change: (row: V) => W) =>
            tables.map((table) => ({ ...table, rows: table.rows.map(change) }));
          const yuan = (
            row: { readonly active: string; readonly retired: string },
            active: number,
            retired: number,
          ) => ({
            ...row,
            active: String(Math.round(Number(row.active) * active)),
            retired: String(Math.round(Number(row.retired) * retired)),
          });
          Object.assign(rules, {
            ratios: by(rules.ratios, (row) => ({ ...row, active: row.active - 7, retired: row.retired + 2 })),
            caps: by(rules.caps, (row) => yuan(row, 0.4, 1.5)),
            deductible: { ...rules.deductible, tables: by(rules.deductible.tables, (row) => yuan(row, 0.5, 0.9)) },
          });
        },
        `${region}.json`,
      ),
    ),
  );
  return files.flatMap((name) => ['--policy', name]);
}

test.each([7, 8])('sums and rejects are those of two batch runs to the fen (%i)', async (seed) => {
  const cwd = folder();
  const stdin = csvOf(randomRows(3000, seed, 300));
  writeFileSync(join(cwd, 'visits.csv'), stdin);
  const policies = await changedAll(cwd);
  const batch = async (name: string, ...args: readonly string[]) => {
    const run = await baoxiao(['batch', 'visits.csv', '--rejects', name, '-q', ...args], { cwd });
    return parse(run.stdout, { columns: true }) as Record<string, string>[];
  };
  const [base, other] = [await batch('r1.csv'), await batch('r2.csv', ...policies)];
  const args = ['impact', 'visits.csv', ...policies, '--format', 'csv', '--rejects', 'r3.csv', '-q'];
  const { stdout } = await baoxiao(args, { cwd });
  const rows = parse(stdout, { columns: true }) as Record<string, string>[];
  // All that batch says of a row by the base, its notes too.
  const names = Object.keys(base[0] ?? {});
  expect(rows.map((row) => names.map((name) => row[name]))).toEqual(base.map((row) => Object.values(row)));
  expect(rows.map((row) => row.new_reimbursed)).toEqual(other.map((row) => row.reimbursed));
  expect(new Set(rows.map((row) => row.compared))).toEqual(new Set(['equal', 'over', 'under']));

  const page = (await baoxiao(['impact', 'visits.csv', ...policies, '--rejects', 'r4.csv', '-q'], { cwd })).stdout;
  const fen = (sums: readonly Record<string, string>[]) =>
    sums.reduce((sum, row) => sum + Math.round(Number(row.reimbursed) * 100), 0);
  const yuan = (sum: number) => (sum / 100).toFixed(2);
  expect(page).toContain(`The fund pays ${yuan(fen(base))} yuan by the base, ${yuan(fen(other))} by the new rules`);
  const [first, ...others] = ['r1.csv', 'r2.csv', 'r3.csv', 'r4.csv'].map((name) =>
    readFileSync(join(cwd, name), 'utf8'),
  );
  expect(others).toEqual([first, first, first]);
});

test('a file member by member comes to the same as in any order', async () => {
  const cwd = folder();
  const rows = randomRows(4000, 9, 1500).sort((a, b) => Number(a.member.slice(1)) - Number(b.member.slice(1)));
  const stdin = csvOf(rows);
  const policies = await changedAll(cwd);
  const impact = (...args: readonly string[]) =>
    baoxiao(['impact', '-', ...policies, '--rejects', 'r.csv', ...args], { cwd, stdin });
  const [grouped, sorted] = [await impact('--grouped'), await impact('--sort')];
  expect(grouped.status).toBe(1);
  expect(grouped.stdout).toContain('By what the base pays');
  expect(sorted.stdout).toBe(grouped.stdout);
});

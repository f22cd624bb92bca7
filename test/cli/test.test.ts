import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { baoxiao, ROOT, shell } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoxiao-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'member,city,status,date,tier,amount,eligible,expect_deductible,expect_reimbursed,expect_notes';
/** 铁岭 第九条, working, tier 3: (500 − 300) × 50 % = 100, then 500 × 50 % = 250, then another 250. */
const ROWS = [
  'A,tieling,active,2023-01-05,3,500,500,300,100.00,none',
  'A,tieling,active,2023-01-06,3,500,500,0,250.00,',
  'A,tieling,active,2023-01-07,3,500,500,,,',
];
const fileOf = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe('test', () => {
  test('what is expected comes out: status 0, a count by region, rows that expect nothing apart', async () => {
    const { stdout, stderr, status } = await baoxiao(['test', '-'], { stdin: fileOf(...ROWS) });
    expect(stdout).toContain('2 rows with 5 expected values; 2 as expected\n1 row without expected values');
    expect(stdout).toMatch(/Tieling \(tieling\) {2}2 rows, 2 as expected\n\s+rules sha256:[0-9a-f]{64}\n/);
    expect([stderr, status]).toEqual(['3 rows read: 3 settled, 0 refused, 0 rejected\n', 0]);
  });

  test('a value that comes out otherwise is told with the steps that lead there: status 1', async () => {
    const wrong = ROWS[1]?.replace('250.00', '25.00') ?? '';
    const { stdout, status } = await baoxiao(['test', '-'], { stdin: fileOf(ROWS[0] ?? '', wrong) });
    expect(stdout).toContain('2 rows with 5 expected values; 1 as expected');
    expect(stdout).toMatch(/Line 3, 2023-01-06\n[\s\S]*reimbursed {2}25\.00 +250\.00/);
    expect(stdout).toContain('by the ratio 500.00 × 50% = 250.00; the other 250.00 falls to the member [Art. 9]');
    expect(status).toBe(1);
    const chinese = await baoxiao(['test', '-', '--lang', 'zh', '-q'], { stdin: fileOf(ROWS[0] ?? '', wrong) });
    expect(chinese.stdout).toContain('2 行写有预期值，共 5 个；1 行与预期一致');
    expect(chinese.stdout).toContain('第 3 行，2023-01-06');
  });

  test('as rows: how each stands, and which columns are otherwise', async () => {
    const rows = [
      'A,tieling,active,2023-01-05,3,500,500,300,150.00,none',
      'A,tieling,active,2023-01-06,3,500,500,10,,',
      'A,tieling,active,2023-01-07,3,500,500,0,200,TL-A02',
      'A,tieling,active,2023-01-08,3,500,500,,250.00,none',
    ];
    const columns = 'compared,difference,deductible_difference,unmet';
    const { stdout } = await baoxiao(['test', '-', '-q', '--format', 'csv', '--columns', columns], {
      stdin: fileOf(...rows),
    });
    expect(stdout.trim().split('\n').slice(1)).toEqual([
      'over,50.00,,reimbursed',
      'different,,10.00,deductible',
      'under,-50.00,,reimbursed;notes',
      'equal,,,',
    ]);
    const only = ['test', '-', '-q', '--format', 'ndjson', '--only', 'differences'];
    const lines = (await baoxiao(only, { stdin: fileOf(...rows) })).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).unmet)).toEqual([
      ['reimbursed'],
      ['deductible'],
      ['reimbursed', 'notes'],
    ]);
  });

  test('JSON lines expect too', async () => {
    const line = { member: 'A', city: 'tieling', status: 'active', date: '2023-01-05', tier: 3, eligible: '500.00' };
    const stdin = `${JSON.stringify({ ...line, amount: '500.00', expect_reimbursed: '100.00' })}\n`;
    const { stdout, status } = await baoxiao(['test', '-', '--input-format', 'ndjson', '-q'], { stdin });
    expect(stdout).toContain('1 row with 1 expected value');
    expect(status).toBe(0);
  });

  test.each([
    [
      'a column that expects nothing of ours',
      fileOf(...ROWS).replace('expect_notes', 'expect_note'),
      65,
      'there is no field "expect_note"',
    ],
    ['no column that expects', fileOf(...ROWS).replaceAll('expect_', 'my_'), 1, ''],
    ['a row that cannot be settled', fileOf(ROWS[0]?.replace(',3,', ',x,') ?? '', ROWS[1] ?? ''), 1, 'unknown-value'],
    ['nothing', '', 65, 'empty'],
  ])('%s', async (_, stdin, expected, said) => {
    const { stdout, stderr, status } = await baoxiao(['test', '-'], { stdin });
    expect(status).toBe(expected);
    expect(stderr).toContain(said);
    if (expected === 1 && said === '') expect(stdout).toContain('no row has an expected value');
  });

  test.each(['cases.csv', 'cases.xlsx'])('the sample %s comes out', async (name) => {
    const { stdout, status } = await baoxiao(['test', join(ROOT, 'samples/test/', name), '-q']);
    expect(stdout).toContain('5 rows with 15 expected values; 5 as expected');
    expect(status).toBe(0);
  });
});

describe('calc --save-case', () => {
  const path = join(folder, 'mine.csv');
  const cases = [
    ['--city', 'tieling', '--status', 'active', '--visit', 'date=2023-03-05,tier=3,amount=800,eligible=500'],
    ['--city', 'sanmenxia', '--status', 'active', '--visit', 'date=2023-03-05,tier=3,eligible=500'],
    ['--city', 'zaozhuang', '--status', 'retired', '--visit', '2023-03-05,1,320', '--visit', '2023-03-06,3,1000'],
    ['--city', 'shiyan', '--status', 'active', '--visit', 'date=2023-03-05,provider=pharmacy,tier=2,amount=100'],
    ['--city', 'tieling', '--status', 'active', '--account-balance', '100', '--visit', '2023-03-05,3,500'],
    ['--city', 'tieling', '--status', 'active', '--visits', join(ROOT, 'samples/chinese-gb18030/visits.csv')],
    ['--profile', join(ROOT, 'samples/chongqing/profile.json'), '--visits', join(ROOT, 'samples/chongqing/visits.csv')],
    ['--visits', join(ROOT, 'samples/platform-codes/visits.csv')],
  ];

  test('what is kept is what test expects, each case a member of its own', async () => {
    for (const [index, flags] of cases.entries()) {
      const { stderr, status } = await baoxiao(['calc', ...flags, '--save-case', path, '--brief']);
      expect([stderr.split('\n')[0], status]).toEqual([`saved as case-${index + 1} in ${path}`, 0]);
    }
    const { stdout, status } = await baoxiao(['test', path, '-q']);
    expect(stdout).toContain('as expected');
    expect([stdout.split('\n').find((line) => line.includes('rows with')), status]).toEqual([
      '20 rows with 180 expected values; 20 as expected',
      0,
    ]);
  });

  test.each([
    [['--save-case', '.'], 66, 'is a directory'],
    [['--save-case', 'new.csv', '-o', 'new.csv'], 2, '--output new.csv and --save-case new.csv do not go together'],
    [['--save-case', '-'], 2, '--output - and --save-case - do not go together'],
  ])('%j is refused before anything is written', async (flags, code, message) => {
    const { stdout, stderr, status } = await baoxiao(['calc', ...(cases[0] ?? []), ...flags], { cwd: folder });
    expect([stdout, status]).toEqual(['', code]);
    expect(stderr).toContain(message);
    expect(existsSync(join(folder, 'new.csv'))).toBe(false);
  });

  test('a file that a spreadsheet has written goes on too', async () => {
    const written = join(folder, 'written.csv');
    const flags = ['calc', ...(cases[0] ?? []), '--brief', '--save-case', written];
    await baoxiao(flags);
    writeFileSync(written, `\ufeff${readFileSync(written, 'utf8').replaceAll('\n', '\r\n')}`);
    expect((await baoxiao(flags)).stderr).toBe(`saved as case-2 in ${written}\n`);
    expect((await baoxiao(['test', written, '-q'])).stdout).toContain('2 rows with 18 expected values; 2 as expected');
  });

  test('a file of other columns stays as it is; what a row cannot hold is refused', async () => {
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    const flags = ['calc', ...(cases[0] ?? []), '--save-case', other];
    const refused = await baoxiao(flags);
    expect([refused.stdout, refused.status, readFileSync(other, 'utf8')]).toEqual(['', 2, 'a,b\n1,2\n']);
    expect(refused.stderr).toContain('its header is not that of saved cases');
    const opening = await baoxiao([...flags, '--reimbursed-so-far', '100']);
    expect([opening.status, opening.stderr.split('\n')[0]]).toEqual([
      2,
      'baoxiao: --save-case and --reimbursed-so-far do not go together',
    ]);
  });
});

describe('selftest', () => {
  test('all worked examples come out, and a changed one does not', async () => {
    const { stdout, stderr, status } = await baoxiao(['selftest']);
    expect(stdout).toMatch(/^Self-test: baoxiao \d+\.\d+\.\d+, Node\.js v\d+/);
    expect([stderr, status]).toEqual(['', 0]);
    const rows = ['plain', 'extended'].flatMap((name) =>
      readFileSync(join(ROOT, 'dist/selftest', `${name}.csv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1),
    );
    expect(stdout).toContain(`${rows.length} rows with`);
    expect(stdout).toContain(`; ${rows.length} as expected`);

    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(ROOT, part), join(folder, 'copy', part), { recursive: true });
    const changed = join(folder, 'copy/dist/selftest/plain.csv');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace(',154.00,154.00,', ',154.01,154.00,'));
    const copy = await shell(`"${process.execPath}" "${join(folder, 'copy/bin/baoxiao.js')}" selftest`);
    expect(copy.stdout).toContain(`; ${rows.length - 1} as expected`);
    expect(copy.stdout).toMatch(/reimbursed {2}154\.01 +154\.00/);
    expect(copy.status).toBe(1);
  });
});

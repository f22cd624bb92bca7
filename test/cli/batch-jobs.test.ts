import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvOf, randomRows } from './random-rows.ts';
import { baoxiao, folder, shell } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const row = (member: string, day = 1, rest = 'A,3,400,400') =>
  `${member},tieling,active,2023-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')},${rest}`;

/** Members with a few rows each; thousands take several blocks of a pipe. */
function members(count: number, between: readonly string[] = []): string[] {
  return Array.from({ length: count }, (_, number) => [
    row(`M${number}`, 1),
    ...between,
    row(` M${number}\u200b`, 2),
    row(`M${number}`, 3, 'A,3,x,400'),
    row(`M${number}`, 4),
  ]).flat();
}

/** What one thread and three make of a file that comes through a pipe. */
async function compare(text: string, flags: readonly string[] = ['--grouped']) {
  const run = (jobs: string) => baoxiao(['batch', '-', ...flags, '--summary', 'json', '--jobs', jobs], { stdin: text });
  return { one: await run('1'), three: await run('3') };
}

const QUOTED = [row('"Q"'), row('Q', 2, '"A\n""B""",3,400,400'), ...members(300).map((line) => line.replace('M', 'N'))];

describe.each<[order: string, flags: readonly string[]]>([
  ['member by member', ['--grouped']],
  ['in any order', []],
])('several threads take what one takes, of a file that comes %s', (_, flags) => {
  test.each<[what: string, text: string]>([
    [
      'blank rows and others of another width inside a member',
      [HEADER, ...members(1000, ['', ',,,,,,,', 'x'])].join('\n'),
    ],
    ['lines ended by CR', [HEADER, ...members(1500)].join('\r')],
    ['lines ended by CR and LF', [HEADER, ...members(1500)].join('\r\n')],
    ['a header ended by CR and rows by LF', `${HEADER}\r${members(1500).join('\n')}\n`],
    ['a blank line before the header', `\n${HEADER}\n${members(600).join('\n')}\n`],
    ['quotes from a row on', [HEADER, ...members(1500), ...QUOTED].join('\n')],
    ['a quote that is not closed', [HEADER, ...members(1500), row('"Q')].join('\n')],
    ['tabs', [HEADER, ...members(1000)].join('\n').replaceAll(',', '\t')],
    ['a line of more than 1 MiB', [HEADER, ...members(1000), row('Z'.repeat(1_500_000)), row('ZZ')].join('\n')],
    [
      'a member of five megabytes, and a quote behind',
      [HEADER, row('L'), ...Array.from({ length: 120_000 }, () => row('M')), row('"M"'), row('N')].join('\n'),
    ],
  ])(
    '%s',
    async (_, text) => {
      const { one, three } = await compare(text, flags);
      expect(three.status).toBe(one.status);
      expect(three.stderr).toBe(one.stderr);
      expect(three.stdout === one.stdout).toBe(true);
      expect(one.stdout.split('\n').length).toBeGreaterThan(1000);
    },
    90_000,
  );
});

test('a member that comes again: 65, with the same line', async () => {
  const { one, three } = await compare([HEADER, ...members(1500), row('M5', 6)].join('\n'));
  const end = ({ stderr }: { readonly stderr: string }) => stderr.split('\n').slice(-4);
  expect([three.status, end(three)]).toEqual([65, end(one)]);
});

test('a member that comes again to the thread that settled it last: 65 too', async () => {
  // The carriage return at the end makes a block of the last row, the third: it goes to the thread of the first.
  const text = `${[HEADER, row('M1', 1), row('M2', 2), row('M1', 3)].join('\r')}\r`;
  const run = (jobs: string) => baoxiao(['batch', '-', '--grouped', '--jobs', jobs], { stdin: text });
  for (const jobs of ['1', '2']) {
    const { status, stderr } = await run(jobs);
    expect([jobs, status, stderr.includes('line 4')]).toEqual([jobs, 65, true]);
  }
});

test('a row of the wrong width names its member too weakly to end the rows of another', async () => {
  const text = [HEADER, row('M1', 1), 'M3,x', row('M1', 2), row('M2', 1), row('M3', 1), row('M3', 30)].join('\n');
  for (const flags of [[], ['--grouped', '--jobs', '1']]) {
    const columns = ['--columns', 'member,reimbursed,notes', '-q'];
    const { status, stdout } = await baoxiao(['batch', '-', ...flags, ...columns], { stdin: text });
    // 400 less the deductible of 300 at 50 %, then 400 at 50 %.
    expect([status, stdout]).toEqual([
      1,
      'member,reimbursed,notes\nM1,50.00,\nM1,200.00,\nM2,50.00,\nM3,50.00,after-reject\nM3,200.00,after-reject\n',
    ]);
  }
});

describe('members that come in no order', () => {
  const rows = csvOf(randomRows(12_000, 7, 900))
    .trimEnd()
    .split('\n');

  test('are settled in three threads as in one: refunds, accounts, rejects, sums, and lines of JSON', async () => {
    for (const flags of [[], ['--by', 'institution'], ['--format', 'ndjson']]) {
      const { one, three } = await compare(rows.join('\n'), flags);
      expect([three.status, three.stderr === one.stderr, three.stdout === one.stdout]).toEqual([1, true, true]);
      expect([one.stdout.includes('after-reject'), one.stderr.includes('refund-')]).toEqual([true, true]);
    }
  }, 90_000);

  test('and one that goes back in time ends the run at the same line, whoever else does further down', async () => {
    const back = ['M1', 'M2', 'M3', 'M4'].map((member) => row(member, 0));
    const text = [HEADER, ...members(1500), ...back].join('\n');
    const { one, three } = await compare(text, []);
    // How many rows and rejects are out when the run ends is a matter of time; where it ends is not.
    expect([one.status, three.status]).toEqual([65, 65]);
    for (const { stderr } of [one, three]) expect(stderr).toContain('line 6002');
  });
});

describe('threads are sent what they need', () => {
  test('a profile that can be read once', async () => {
    const cwd = folder();
    const rows = members(3500).map((line) => line.replace(/tieling,active,/, ''));
    writeFileSync(join(cwd, 'v.csv'), [HEADER.replace('city,status,', ''), ...rows].join('\n'));
    const script = (jobs: number) =>
      `baoxiao batch v.csv -q --grouped --jobs ${jobs} --profile <(echo '{"city":"tieling","status":"active"}') -o ${jobs}.csv --rejects /dev/null`;
    const { status, stderr } = await shell(`${script(3)}; ${script(1)}; cmp 1.csv 3.csv`, { cwd });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('policies that can be read once', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), [HEADER, ...members(3500)].join('\n'));
    const policy = 'baoxiao rules tieling --format json | sed \'s/"3000"/"300"/\'';
    const script = (jobs: number) =>
      `baoxiao batch v.csv -q --grouped --jobs ${jobs} --policy <(${policy}) -o ${jobs}.csv --rejects /dev/null`;
    const { status, stdout, stderr } = await shell(`${script(3)}; ${script(1)}; cmp 1.csv 3.csv; head -2 1.csv`, {
      cwd,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^M0,.*,300\.00,[^,]*,[^,]*$/m);
  });
});

test('too few open files for the threads end the run, not hang it', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), [HEADER, ...members(3500)].join('\n'));
  for (const limit of [26, 32]) {
    const script = `ulimit -n ${limit}; timeout 80 "$(command -v node)" "${process.cwd()}/bin/baoxiao.js" batch ${cwd}/v.csv -q --grouped --jobs 4 -o ${cwd}/out.csv --rejects /dev/null`;
    const { status } = await shell(script);
    expect([0, 1, 66, 70, 73]).toContain(status);
  }
});

test('a thread that runs out of memory ends the run without an output, or gets by with less', async () => {
  const cwd = folder();
  const rows = members(25_000);
  writeFileSync(join(cwd, 'v.csv'), [HEADER, ...rows].join('\n'));
  for (const megabytes of [7, 8, 9]) {
    const program = `"$(command -v node)" --max-old-space-size=${megabytes} "${process.cwd()}/bin/baoxiao.js"`;
    const script = `${program} batch v.csv -q --jobs 3 -o out.csv --rejects /dev/null; echo $?; cat out.csv | wc -l; rm -f out.csv`;
    const { stdout } = await shell(script, { cwd });
    const [status, lines] = stdout.trim().split(/\s+/).map(Number);
    // A quarter of the rows is rejected, and there is a header; or else there is nothing.
    expect(status === 1 ? lines : [lines, status !== 0]).toEqual(status === 1 ? (rows.length * 3) / 4 + 1 : [0, true]);
  }
});

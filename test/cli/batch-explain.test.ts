import { expect, test } from 'vitest';
import { expectFailure } from './failure.ts';
import { baoxiao } from './support.ts';

const NDJSON = ['batch', '-', '--input-format', 'ndjson', '-q'];
/** 铁岭: (500 − 300) × 50 % = 100, then taken back; 枣庄: 900 × 10 % first; 铁岭 十一: refused. */
const LINES = [
  { member: 'a', city: 'tieling', date: '2023-03-05', tier: 3, amount: '500', eligible: '500', id: 'x' },
  { member: 'b', city: 'zaozhuang', date: '2023-03-05', tier: 2, amount: '1000', eligible: '900', place: 'temporary' },
  { member: 'a', city: 'tieling', date: '2023-03-06', tier: 3, amount: '-500', refund_of: 'x' },
  { member: 'c', city: 'tieling', date: '2023-03-06', tier: 2, amount: '80', eligible: '80', category: 'emergency' },
];
const STDIN = LINES.map((line) => `${JSON.stringify({ status: 'active', ...line })}\n`).join('');
const CSV = `member,city,status,date,tier,eligible\n${'a,tieling,active,2023-03-05,3,500\nb,tieling,active,2023-03-06,2,300\n'}`;

const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('each line ends with the explanation that calc gives, and is else what it was', async () => {
  const [told, plain] = await Promise.all([
    baoxiao([...NDJSON, '--explain'], { stdin: STDIN }),
    baoxiao(NDJSON, { stdin: STDIN }),
  ]);
  expect([told.stderr, told.status]).toEqual(['', 0]);
  const rows = linesOf(told.stdout);
  expect(rows.map(({ explanation: _, ...row }) => row)).toEqual(linesOf(plain.stdout));
  expect(rows.map((row) => Object.keys(row).at(-1))).toEqual(LINES.map(() => 'explanation'));
  for (const member of ['a', 'b', 'c']) {
    const own = LINES.filter((line) => line.member === member);
    const visits = own.flatMap(({ member: _, city: __, date, tier, amount, ...more }) => [
      '--visit',
      [date, tier, amount, ...Object.entries(more).map(([name, value]) => `${name}=${value}`)].join(),
    ]);
    const args = ['--city', own[0]?.city ?? '', '--status', 'active', ...visits, '--format', 'json', '--explain'];
    const { stdout } = await baoxiao(['calc', ...args]);
    expect(rows.filter((row) => row.member === member).map(({ explanation }) => explanation)).toEqual(
      JSON.parse(stdout).visits.map(({ explanation }: { explanation: object }) => explanation),
    );
  }
});

test('chosen with --columns, named with --prefix, the same when grouped and when sorted', async () => {
  const run = (...more: string[]) =>
    baoxiao(['batch', '-', '-q', '--format', 'ndjson', '--explain', ...more], { stdin: CSV });
  const [all, chosen, grouped, sorted] = await Promise.all([
    run(),
    run('--prefix', 'x_', '--columns', 'member,x_explanation'),
    run('--grouped', '--jobs', '2'),
    run('--sort'),
  ]);
  const rows = linesOf(all.stdout);
  expect(linesOf(chosen.stdout)).toEqual(
    rows.map(({ member, explanation }) => ({ member, x_explanation: explanation })),
  );
  expect([grouped.stdout, sorted.stdout]).toEqual([all.stdout, all.stdout]);
  expect(rows[0].explanation.parts).toMatchObject({ reimbursed: '100.00', deductible: '300.00', own_share: '100.00' });
});

test('not in CSV', async () => {
  const run = await baoxiao(['batch', '-', '--explain', '--lang', 'en'], { stdin: CSV });
  expectFailure(run, 2);
  expect(run.stderr).toContain('--explain and --format csv do not go together');
});

test('a column of the input named explanation is in the way, only where there are explanations', async () => {
  const stdin = CSV.replace('eligible\n', 'eligible,explanation\n')
    .replace('500\n', '500,\n')
    .replace('300\n', '300,\n');
  const args = ['batch', '-', '--format', 'ndjson', '-q', '--lang', 'en'];
  const [told, plain] = await Promise.all([baoxiao([...args, '--explain'], { stdin }), baoxiao(args, { stdin })]);
  expectFailure(told, 65);
  expect(told.stderr).toContain('explanation');
  expect(plain.status).toBe(0);
});

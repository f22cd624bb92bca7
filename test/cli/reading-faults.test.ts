import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const GOOD = 'M2,tieling,active,2023-03-05,A,3,400,400';

async function batch(text: string, ...flags: string[]) {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), text);
  const args = ['batch', 'v.csv', '-o', 'o.csv', '--rejects', 'r.csv', ...flags];
  const { stderr, status } = await baoxiao(args, { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8').trimEnd().split('\n').slice(1);
  return { rows: read('o.csv'), rejects: read('r.csv'), stderr, status };
}

test.each([[[]], [['--sort']]])('a row that is too wide is rejected with all its cells, with %j', async (flags) => {
  const plain = await batch(`${HEADER}\nM1,tieling,active,2023-03-05,A,B,C,3,400,399\n${GOOD}\n`, ...flags);
  expect(plain.rejects).toEqual(['2,,wrong-width,,8 columns,M1,tieling,active,2023-03-05,A,B,C,3,400,399']);
  expect(plain.rows).toHaveLength(1);
  const quoted = await batch(
    `${HEADER}\n"M1",tieling,active,2023-03-05,A,"B ""x""",C,3,400,399,5\n${GOOD}\n`,
    ...flags,
  );
  expect(quoted.rejects).toEqual(['2,,wrong-width,,8 columns,M1,tieling,active,2023-03-05,A,"B ""x""",C,3,400,399,5']);
});

test('the lines inside a quoted cell of more than a mebibyte are no visits', async () => {
  const inside = `${`${'y'.repeat(1000)}\n`.repeat(1200)}EVIL,tieling,active,2023-03-05,A,3,4000,4000\n`;
  const { rows, rejects } = await batch(`${HEADER}\nM1,tieling,active,2023-03-05,"${inside}",3,400,400\n${GOOD}\n`);
  expect(rows.map((row) => row.split(',')[0])).toEqual(['M2']);
  expect(rejects[0]).toMatch(/^2,,record-too-long,/);
  expect(rejects).toHaveLength(1);
});

test('a quote that is never closed spoils its line alone, however long the file', async () => {
  const { rows, rejects } = await batch(
    `${HEADER}\nM1,tieling,active,2023-03-05,"A,3,400,400\n${`${GOOD}\n`.repeat(40_000)}`,
  );
  expect([rows.length, rejects.length]).toEqual([40_000, 1]);
  expect(rejects[0]).toMatch(/^2,,broken-quote,/);
});

test('a cell of a date or an amount that goes on for long is answered at once', async () => {
  const long = ' '.repeat(50_000);
  const { rejects } = await batch(
    `${HEADER}\nM1,tieling,active,2023-01-01${long}x,A,3,400,400\nM1,tieling,active,2023-01-01,A,3,-${long}x,400\n`,
  );
  expect(rejects.map((row) => row.split(',').slice(0, 3))).toEqual([
    ['2', 'date', 'bad-date'],
    ['3', 'amount', 'bad-amount'],
  ]);
});

test('values of a fact that nobody knows, each another one, fill no table', async () => {
  const rows = Array.from({ length: 20_000 }, (_, number) => `${GOOD},x${String(number).padStart(8, '0')}y`);
  const { rows: settled, rejects } = await batch(`${HEADER},enrollment\n${rows.join('\n')}\n${GOOD},\n`);
  expect([rejects.length, settled.length]).toEqual([20_000, 1]);
});

test('days that no visit can have are bad dates, so that a ledger never holds them', async () => {
  const { rejects } = await batch(
    `${HEADER}\nM1,tieling,active,0000-02-29,A,3,400,400\n${GOOD}\n`,
    '--ledger-out',
    'l',
  );
  expect(rejects[0]).toMatch(/^2,date,bad-date,0000-02-29,/);
});

test('members who look the same are one', async () => {
  const names = ['e\u0301', 'é', 'é\ufe0f', 'é\u034f', '\u3164é', 'é\u2800', '="é"', "'é"];
  const lines = names.map(
    (name, index) => `${name.includes('"') ? '"=""é"""' : name},tieling,active,2023-03-0${index + 1},A,3,400,400`,
  );
  const { rows } = await batch(`${HEADER}\n${lines.join('\n')}\n`);
  // One deductible of 300 for all: (400 − 300) × 50 % = 50, then 200 each.
  expect(rows.map((row) => row.split(',').at(-7))).toEqual(['50.00', ...names.slice(1).map(() => '200.00')]);
});

test('rejects stand in the order of the input, sorted or not, of rows that cannot be read too', async () => {
  const rows = `${HEADER}\nM1,tieling,active,2023-03-05,A,3,x,400\nM1,"tieling,active\n${GOOD}\nM1,tieling,active,2023-03-05,A,3,y,400\n`;
  const plain = await batch(rows);
  expect(plain.rejects.map((row) => row.split(',')[0])).toEqual(['2', '3', '5']);
  expect((await batch(rows, '--sort')).rejects).toEqual(plain.rejects);
});

test('only rows behind a rejected one in settlement order may miss it', async () => {
  const rows = ['A,tieling,active,2023-02-14,A,3,500,500', 'A,tieling,active,2023-03-14,A,3,abc,500'];
  const later = 'A,tieling,active,2023-03-15,A,3,500,500';
  const { rows: settled } = await batch(`${[HEADER, ...rows, later].join('\n')}\n`, '--sort');
  expect(settled.map((row) => row.includes('after-reject'))).toEqual([false, true]);
});

test('a refund of nothing takes back the visit of nothing that it names', async () => {
  const rows = ['M1,tieling,active,2023-03-05,A,3,0,0,S1,', 'M1,tieling,active,2023-03-06,A,3,0,0,S2,S1'];
  const { rows: settled, rejects } = await batch(`${HEADER},id,refund_of\n${rows.join('\n')}\n`);
  expect([settled.length, rejects]).toEqual([2, []]);
  expect(settled[1]).toMatch(/refund/);
});

test('a refund that is rejected leaves the year of its original in doubt, and not its own', async () => {
  const visit = (id: string, settled: string, date: string, amount: number, refunds = '') =>
    `M1,tieling,active,${date},${settled},A,3,${amount},${amount},${id},${refunds}`;
  const rows = [
    visit('S1', '2023-03-05', '2023-03-05', 400),
    visit('S2', '2024-02-01', '2024-02-01', -399, 'S1'),
    visit('S3', '2024-02-02', '2024-02-02', 400),
    visit('S4', '2024-02-03', '2023-12-30', 400),
  ];
  const header = 'member,city,status,date,settled_at,institution,tier,amount,eligible,id,refund_of';
  const { rows: settled, rejects } = await batch(`${[header, ...rows].join('\n')}\n`);
  expect(rejects.map((row) => row.split(',')[2])).toEqual(['refund-partial']);
  expect(settled.map((row) => row.includes('after-reject'))).toEqual([false, false, true]);
});

test('a row of the wrong width is its member’s where its cells reach the member, else nobody’s unless all rows are', async () => {
  const isDoubted = async (header: string, before: string, row: string, ...flags: string[]) => {
    const { rows } = await batch(`${header}\n${before}\n${row}\n`, ...flags);
    return rows.map((settled) => settled.includes('after-reject'));
  };
  const lastMember = (line: string) => `${line.slice(line.indexOf(',') + 1)},${line.slice(0, line.indexOf(','))}`;
  const withoutMember = (line: string) => line.slice(line.indexOf(',') + 1);
  const [header, row] = [lastMember(HEADER), lastMember(GOOD)];
  expect([
    await isDoubted(HEADER, `${GOOD},7`, GOOD),
    await isDoubted(header, withoutMember(GOOD), row),
    await isDoubted(withoutMember(HEADER), `${withoutMember(GOOD)},7`, withoutMember(GOOD), '--one-member'),
  ]).toEqual([[true], [false], [true]]);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const row = (member: string, date = '2023-03-06') => `${member},tieling,active,${date},A,3,400,400`;
const LATER = '2024-03-06';

type Run = { readonly rejects: readonly string[]; readonly doubted: readonly string[] };

/** The rejects as line and code, and which rows are settled behind one: their member and year. */
async function batch(text: Buffer, name: string, ...flags: string[]): Promise<Run> {
  const cwd = folder();
  writeFileSync(join(cwd, name), text);
  const settled = ['-o', 'o.csv', '--rejects', 'r.csv', ...flags];
  await baoxiao(['batch', name, ...settled], { cwd });
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8').trimEnd().split('\n').slice(1);
  return {
    rejects: read('r.csv').map((line) =>
      line
        .split(',')
        .filter((_, at) => at === 0 || at === 2)
        .join(' '),
    ),
    doubted: read('o.csv').flatMap((line) => {
      const year = /\b20\d\d\b/.exec(line)?.[0];
      return line.includes('after-reject') ? [`${line.split(',')[0]} ${year}`] : [];
    }),
  };
}

/** A member each, what stands for its first row, and the years of its later rows that may miss it: none where it is nobody's. */
const CASES: readonly [torn: string, code: string, years: string][] = [
  ['X,tieling,active,2023-03-05,"A,3,400,400', 'broken-quote', '2023'],
  ['X,tieling,active,"2023-03-05,A,3,400,400', 'broken-quote', '2023 2024'],
  ['"X",tieling,active,2023-03-05,A"B,3,400,400', 'broken-quote', '2023'],
  ['X,"tieling,active\n', 'broken-quote', '2023 2024'],
  ['"X,tieling,active,2023-03-05,A,3,400,400', 'broken-quote', ''],
  ['X,tieling,active,2023-03-05,A\0,3,400,400', 'nul-byte', '2023'],
  ['X,tieling,active,2023-03-05,A\ufffd,3,400,400', 'bad-encoding', '2023'],
  ['X,tieling,active,2023-03-05,A\ufffd3,400,400', 'bad-encoding', '2023'],
  ['X\ufffdtieling,active,2023-03-05,A,3,400,400', 'bad-encoding', ''],
  [`X,tieling,active,2023-03-05,${'A'.repeat(1_100_000)},3,400,400`, 'record-too-long', '2023'],
  [`X,tieling,active,2023-03-05,"A\n${'A'.repeat(1_100_000)}",3,400,400`, 'record-too-long', '2023'],
  [`X,tieling,active,2023-03-05,${'A'.repeat(2_200_000)},3,400,400`, 'record-too-long', '2023'],
  ['X,tieling,active,2023-03-05,A,B,3,400,400', 'wrong-width', '2023'],
  ['X,tieling,active,2023-03-05', 'wrong-width', '2023'],
  ['X,tieling', 'wrong-width', '2023 2024'],
  ['X,tieling,active,retired,2023-03-05,A,3,400,400', 'wrong-width', '2023 2024'],
  ['X,tieling,active,2023-03-05，A,3,400,400', 'full-width-comma', '2023 2024'],
  ['X,tieling,active,2023-03-05,A，3,400,400', 'full-width-comma', '2023'],
];

const doubtedIn = (member: string, years: string) =>
  years
    .split(' ')
    .filter((year) => year !== '')
    .map((year) => `${member} ${year}`);

test.each([
  [['--jobs', '1']],
  [['--jobs', '2']],
  [['--grouped', '--jobs', '1']],
  [['--grouped', '--jobs', '2']],
  [['--sort']],
])(
  'a record that breaks off leaves in doubt the member and the year that come before the break, with %j',
  async (flags) => {
    const lines = CASES.flatMap(([torn], number) => {
      const member = `M${number}`;
      return [torn.replace('X', member), row(member), row(member, LATER), row(`N${number}`)];
    });
    const { rejects, doubted } = await batch(Buffer.from(`${HEADER}\n${lines.join('\n')}\n`), 'v.csv', ...flags);
    expect(rejects.map((reject) => reject.split(' ')[1])).toEqual(CASES.map(([, code]) => code));
    expect(doubted).toEqual(CASES.flatMap(([, , years], number) => doubtedIn(`M${number}`, years)));
  },
);

test('so does a JSON line, by the values that come before the break, unless it is the first', async () => {
  const json = (member: string, date: string, behind = '"}') =>
    `{"member":"${member}","city":"tieling","status":"active","date":"${date}","tier":"3","amount":"400","eligible":"400${behind}`;
  const TORN: readonly [behind: string, code: string, years: string][] = [
    ['"', 'bad-json', '2023'],
    ['","note":"a,b,c', 'bad-json', '2023'],
    ['","note":\ufffd}', 'bad-encoding', '2023'],
    ['\ufffd"}', 'bad-encoding', '2023'],
    [`","note":"${'x'.repeat(1_100_000)}"}`, 'record-too-long', '2023'],
  ];
  const lines = [['"', 'bad-json', ''] as const, ...TORN].flatMap(([behind], number) => [
    json(`M${number}`, '2023-03-05', behind),
    json(`M${number}`, '2023-03-06'),
    json(`M${number}`, LATER),
  ]);
  lines.push('{"member":"M9', json('M9', '2023-03-06'));
  const { rejects, doubted } = await batch(Buffer.from(`${lines.join('\n')}\n`), 'v.ndjson', '--format', 'csv');
  expect(rejects.map((reject) => reject.split(' ')[1])).toEqual([
    'bad-json',
    ...TORN.map(([, code]) => code),
    'bad-json',
  ]);
  expect(doubted).toEqual(TORN.flatMap(([, , years], number) => doubtedIn(`M${number + 1}`, years)));
});

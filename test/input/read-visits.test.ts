import { describe, expect, test } from 'vitest';
import { settleAll } from '../../src/engine/settle-all.ts';
import { joinVisits } from '../../src/input/one-member.ts';
import { member, read, readBytes } from './support.ts';

describe('a file of visits', () => {
  test('gives rows with their cells, lines and entries', async () => {
    const { header, rows, problems } = await read([
      '备注,date,tier,amount',
      '"a\nb",2023-03-05, 3 ,"1,200.00"',
      'c,2023-03-06,1,20',
    ]);
    expect(problems).toEqual([]);
    expect(header).toEqual(['备注', 'date', 'tier', 'amount']);
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['a\nb', '2023-03-05', ' 3 ', '1,200.00']],
      [4, ['c', '2023-03-06', '1', '20']],
    ]);
    expect(rows[0]).toMatchObject({ where: { source: 'visits.csv', line: 2 }, entry: { policy: { id: 'tieling' } } });
  });

  test('reports the problems of all rows, by line and then by column', async () => {
    const { rows, problems } = await read([
      'amount,tier,date',
      'x,9,2023-02-30',
      '800,3,2023-03-05',
      '1,2',
      '800,3,yesterday',
    ]);
    expect(rows).toHaveLength(1);
    expect(problems.map(({ code, where }) => `${where.line} ${code}`)).toEqual([
      '2 bad-amount',
      '2 unknown-value',
      '2 impossible-date',
      '4 wrong-width',
      '5 bad-date',
    ]);
  });

  test('a problem of the profile is told once, not once a row', async () => {
    const said = member('tieling', { status: 'active', enrollment: 'individual-1' });
    const { problems } = await read(['date,tier,amount', '2023-03-05,3,800', '2023-03-06,3,800'], said);
    expect(problems).toMatchObject([{ code: 'unknown-enrollment', where: { source: '--enrollment' } }]);
  });

  test('a bad header is told without its rows', async () => {
    const { problems } = await read(['date,amount', 'bad,bad']);
    expect(problems.map(({ code }) => code)).toEqual(['missing-column']);
  });

  test('reads semicolons, tabs and what it is told', async () => {
    const bytes = Buffer.from('date;tier;amount\n2023-03-05;3;800,00\n');
    expect((await readBytes(bytes)).problems).toMatchObject([{ code: 'bad-amount' }]);
    expect((await readBytes(bytes, { delimiter: 'tab' })).problems).toHaveLength(3);
    const tabs = Buffer.from('\ufeffdate\ttier\tamount\r\n2023-03-05\t3\t800\r\n', 'utf16le');
    expect((await readBytes(tabs)).rows).toHaveLength(1);
  });

  test('a spreadsheet’s GB18030 export settles like the same rows in UTF-8', async () => {
    // 就诊日期 BECD D5EF C8D5 C6DA, 机构级别 BBFA B9B9 BCB6 B1F0, 总费用 D7DC B7D1 D3C3, 三级 C8FD BCB6.
    const bytes = Buffer.concat([
      Buffer.from('becdd5efc8d5c6da', 'hex'),
      Buffer.from(','),
      Buffer.from('bbfab9b9bcb6b1f0', 'hex'),
      Buffer.from(','),
      Buffer.from('d7dcb7d1d3c3', 'hex'),
      Buffer.from('\r\n2023/3/5,'),
      Buffer.from('c8fdbcb6', 'hex'),
      Buffer.from(',800.00\r\n'),
    ]);
    const { header, rows, problems } = await readBytes(bytes);
    expect(problems).toEqual([]);
    expect(header).toEqual(['就诊日期', '机构级别', '总费用']);
    // 铁岭: (800.00 − 300.00) × 50 % = 250.00
    const settled = settleAll(rows.map(({ entry }) => entry));
    expect(settled.visits[0]?.result?.reimbursed).toBe(25_000);
  });

  test('columns named like the language’s own members are data', async () => {
    const { header, rows, problems } = await read(['__proto__,constructor,date,tier,amount', 'a,b,2023-03-05,3,800']);
    expect(problems).toEqual([]);
    expect(header.slice(0, 2)).toEqual(['__proto__', 'constructor']);
    expect(rows[0]?.cells.slice(0, 2)).toEqual(['a', 'b']);
  });
});

test.each([
  ['', 'empty-file'],
  ['\n\r\n', 'empty-file'],
  ['date,tier,amount\n', 'no-rows'],
  ['date,tier,amount', 'no-rows'],
  ['date,tier,amount\n,,\n', 'no-rows'],
])('%j is %s', async (text, code) => {
  const { rows, problems } = await readBytes(Buffer.from(text));
  expect(rows).toEqual([]);
  expect(problems).toEqual([{ code, where: { source: 'visits.csv' } }]);
});

test('a row of another width is told, and one whose commas are full-width', async () => {
  const { rows, problems } = await read(['date,tier,amount', '2023-03-05,3', '2023-03-05,3,8,0', '2023-03-05，3，800']);
  expect(rows).toEqual([]);
  expect(problems).toEqual([
    { code: 'wrong-width', where: { source: 'visits.csv', line: 2 }, detail: { width: 2, expected: 3 } },
    { code: 'wrong-width', where: { source: 'visits.csv', line: 3 }, detail: { width: 4, expected: 3 } },
    { code: 'full-width-comma', where: { source: 'visits.csv', line: 4 }, value: '2023-03-05，3，800' },
  ]);
});

test('JSON lines are read as the same rows', async () => {
  const text = '{"date":"2023-03-05","tier":"3","amount":"800"}\n{"tier":"1","就诊日期":"2023/3/6","amount":"20"}\n';
  const { rows, problems } = await readBytes(Buffer.from(text), { inputFormat: 'ndjson' });
  expect(problems).toEqual([]);
  expect(rows.map(({ line, entry }) => [line, entry.visit.date, entry.visit.tier, entry.visit.amount])).toEqual([
    [1, '2023-03-05', 3, 80_000],
    [2, '2023-03-06', 1, 2_000],
  ]);
});

describe('joinVisits', () => {
  test('names two members, by the first cell that differs', async () => {
    const { reader } = await read([
      'psn_no,date,tier,amount',
      'A,2023-03-05,3,800',
      ',2023-03-06,3,800',
      'B,2023-03-07,3,800',
    ]);
    expect(joinVisits(reader.visits, {})).toMatchObject([
      {
        code: 'two-members',
        where: { line: 4, column: 'psn_no' },
        value: 'B',
        detail: { other: 'A', line: 2 },
      },
    ]);
  });

  test('a balance may be said once or again', async () => {
    const { reader } = await read([
      'account_balance,date,tier,amount',
      '500,2023-03-05,3,800',
      ',2023-03-06,3,800',
      '500.00,2023-03-07,3,800',
    ]);
    expect(joinVisits(reader.visits, {})).toEqual([]);
    expect(reader.visits.map(({ row }) => row.balance)).toEqual([50_000, -1, 50_000]);
  });

  test('two balances are one too many', async () => {
    const { reader } = await read(['account_balance,date,tier,amount', '500,2023-03-05,3,800', '400,2023-03-06,3,800']);
    expect(joinVisits(reader.visits, {})).toMatchObject([{ code: 'two-balances', where: { line: 3 }, value: '400' }]);
  });
});

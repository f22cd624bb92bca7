import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alike, inEachForm } from './spellings.ts';
import { baoxiao, folder } from './support.ts';

const VISIT = ['member', 'city', 'status', 'date', 'tier', 'eligible'];

test('D26: 药店 is answered with how a pharmacy is written', async () => {
  const { stderr } = await baoxiao([
    'calc',
    '--city',
    'tieling',
    '--status',
    'active',
    '--visit',
    '2023-03-05,药店,800',
  ]);
  expect(stderr).toBe(
    [
      'baoxiao: --visit number 1, field tier: "药店" is a pharmacy, and no tier',
      '  expected: the tier of the institution that prescribed: 0/未定级/社区/乡镇卫生院/卫生室/诊所, 1/一级, 2/二级, 3/三级',
      '  fix: write pharmacy in the column provider (provider=pharmacy), and the tier of the prescriber as the tier',
      '',
    ].join('\n'),
  );
});

describe('D25: names of encodings', () => {
  // "铁岭,在职,三级" in GB18030; (800 − 300) × 50% = 250.00.
  const GB = Buffer.concat([
    Buffer.from('member,city,status,date,tier,eligible\nA,'),
    Buffer.from('ccfac1eb2cd4dad6b0', 'hex'),
    Buffer.from(',2023-03-05,'),
    Buffer.from('c8fdbcb6', 'hex'),
    Buffer.from(',800\n'),
  ]);

  test.each(['gbk', 'GBK', 'gb2312', 'gb18030'])('%s', async (name) => {
    const { stdout } = await baoxiao(['batch', '-', '-q', '--columns', 'reimbursed', '--encoding', name], {
      stdin: GB,
    });
    expect(stdout).toBe('reimbursed\n250.00\n');
  });

  test.each(['utf8', 'UTF-8'])('%s', async (name) => {
    const stdin = `${VISIT.join(',')}\nA,铁岭,在职,2023-03-05,三级,800\n`;
    const { stdout } = await baoxiao(['batch', '-', '-q', '--columns', 'reimbursed', '--encoding', name], { stdin });
    expect(stdout).toBe('reimbursed\n250.00\n');
  });

  test('another one is refused, with the names there are', async () => {
    const { stderr, status } = await baoxiao(['batch', '-', '--encoding', 'big5']);
    expect(status).toBe(2);
    expect(stderr).toContain('--encoding: "big5" is none of utf-8, utf-16, gb18030, utf8, utf16, gbk, gb2312');
  });
});

describe('--code and --map-file say what a code of this file means', () => {
  // 铁岭 by its division code; 02 of dedc_hosp_lv is 卫生院 in some regions and a padded 2 in others: nhsa-fields 2.4.
  const HEADER = ['psn_no', 'insuplc_admdvs', 'psn_type', 'begndate', 'dedc_hosp_lv', 'inscp_scp_amt'];
  const rows = [
    HEADER,
    ['A', '211200', '11', '2023-03-05', '02', '800'],
    ['B', '211200', '13', '2023-03-05', '3', '800'],
  ];

  test('without it, such rows are rejected', async () => {
    const rejects = ['2:dedc_hosp_lv:ambiguous-code', '3:psn_type:ambiguous-code'];
    expect(await inEachForm(rows, 'reimbursed')).toEqual(alike({ status: 1, cells: [], rejects }));
  });

  // (800 − 300) × 55% = 275.00 at tier two, and retired (800 − 300) × (50% + 5%) = 275.00 at tier three.
  test('with flags, in each form', async () => {
    const flags = ['--code', 'dedc_hosp_lv:02=2', '--code', 'psn_type:13=退休'];
    const cells = ['275.00', '275.00'];
    expect(await inEachForm(rows, 'reimbursed', ...flags)).toEqual(alike({ status: 0, cells, rejects: [] }));
  });

  test('with a file, and a column of its own', async () => {
    const cwd = folder();
    const codes = { 级: { '02': '2' }, psn_type: { 13: 'retired' } };
    writeFileSync(join(cwd, 'office.json'), JSON.stringify({ columns: { 级: 'dedc_hosp_lv' }, codes }));
    const lines = rows
      .map((cells) => cells.join(','))
      .join('\n')
      .replace('dedc_hosp_lv', '级');
    writeFileSync(join(cwd, 'v.csv'), lines);
    const args = ['batch', 'v.csv', '-q', '--columns', 'reimbursed', '--map-file', 'office.json'];
    expect(await baoxiao(args, { cwd })).toEqual({ stdout: 'reimbursed\n275.00\n275.00\n', stderr: '', status: 0 });
    const first = lines.split('\n').slice(0, 2).join('\n');
    const calc = ['calc', '--visits', '-', '--map-file', 'office.json', '--format', 'json'];
    const { totals } = JSON.parse((await baoxiao(calc, { cwd, stdin: first })).stdout);
    expect(totals.reimbursed).toBe('275.00');
  });

  test('a region, too', async () => {
    const table = [VISIT, ['A', '某区', 'active', '2023-03-05', '3', '800']];
    // (800 − 300) × 50% = 250.00.
    const made = await inEachForm(table, 'reimbursed', '--code', 'city:某区=tieling');
    expect(made).toEqual(alike({ status: 0, cells: ['250.00'], rejects: [] }));
  });

  test.each([
    [['--code', 'dedc_hosp_lv=2'], '"dedc_hosp_lv=2" is no column:value=ours'],
    [['--code', 'nothing:02=2'], 'there is no field "nothing"'],
    [['--code', 'medfee_sumamt:02=2'], 'there is no field "medfee_sumamt"'],
    [['--code', 'dedc_hosp_lv:02=7'], 'field dedc_hosp_lv: "7" is not known here'],
    [['--code', 'insuplc_admdvs:x=beijing'], 'there are no rules for "beijing"'],
    [
      ['--code', 'psn_type:13=active', '--code', 'psn_type:13=retired'],
      'what "psn_type:13" means is given more than once',
    ],
    [['--code', 'hosp_lv:13=2'], 'the header has no column "hosp_lv"'],
  ])('%j is refused', async (flags, told) => {
    const stdin = `${HEADER.join(',')}\nA,211200,11,2023-03-05,3,800\n`;
    const { stderr, status } = await baoxiao(['batch', '-', ...flags], { stdin });
    expect([status, stderr]).toEqual([2, expect.stringContaining(told)]);
  });

  test.each([
    ['bad-map-file', '[]', 'no JSON of columns and codes'],
    ['bad-map-file', '{"column": {}}', 'no JSON of columns and codes'],
    ['bad-map-file', '{"codes": {"psn_type": "11"}}', 'no JSON of columns and codes'],
    ['bad-map-file', '{"columns": {"a": 1}}', 'no JSON of columns and codes'],
    ['field-twice', '{"columns": {"a": "amount",\n "a": "id"}}', 'line 2'],
    ['unknown-key', '{"columns": {"a": "b"}}', 'there is no field "b"'],
    ['code-twice', '{"codes": {"psn_type": {"13": "active", "13|x": "retired"}}}', 'means is given more than once'],
  ])('%s in a file', async (_, json, told) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'm.json'), json);
    const { stderr, status } = await baoxiao(['batch', '-', '--map-file', 'm.json'], { cwd });
    expect([status, stderr]).toEqual([65, expect.stringContaining(told)]);
    expect(stderr).toContain('baoxiao: m.json, line ');
  });

  test('calc wants a file for them', async () => {
    const args = ['calc', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800'];
    const { stderr, status } = await baoxiao([...args, '--code', 'psn_type:13=active']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--code goes with --visits only')]);
  });
});

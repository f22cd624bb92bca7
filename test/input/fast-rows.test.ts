import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { newCase } from '../../src/engine/case.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import type { BatchRow } from '../../src/input/batch-row.ts';
import { bindHeader, bindNames } from '../../src/input/bind-header.ts';
import { CellReader } from '../../src/input/cells.ts';
import { FastRows } from '../../src/input/fast-rows.ts';
import { MembersTable } from '../../src/input/members/members-table.ts';
import { parseMember } from '../../src/input/parse-member.ts';
import { newRecord, scanRecord } from '../../src/input/records/record-bytes.ts';
import { TextColumn } from '../../src/input/records/text-column.ts';
import { TextRows } from '../../src/input/text-rows.ts';

const HEADER = [
  ...[
    'member',
    'city',
    'status',
    'retired_on',
    'enrollment',
    'covered_from',
    'date',
    'institution',
    'tier',
    'provider',
  ],
  ...['category', 'amount', 'eligible', 'place', 'settlement', 'claimed_on', 'designated', 'coverage', 'during'],
  ...['prescription', 'overall_limit', 'overall_used', 'account_balance', 'id', 'refund_of'],
];

const policies = Object.values(regions);
function emptyRow(): BatchRow {
  return {
    member: -1,
    region: 0,
    institution: -1,
    rules: rulesOf(regions.tieling),
    visit: newCase(),
    eligibleAssumed: false,
    id: '',
    refund: false,
    refundOf: '',
    balance: -1,
    position: 0,
    year: 0,
    tier: -1,
    prescriptionAssumed: false,
  };
}

/** What both readers make of a line: the row of the fast one where it takes it, and that of the text one or its problem. */
function readBoth(cells: readonly string[], header: readonly string[] = HEADER, members?: MembersTable) {
  const { binding } = bindHeader(header, 'visits.csv');
  const columns = { members: new TextColumn(), institutions: new TextColumn() };
  const settings = { policies, member: {}, allEligible: false, members };
  const record = newRecord(header.length);
  record.bytes = Buffer.from(cells.join(','));
  scanRecord(record, 0, record.bytes.length, 0x2c);
  const fast = emptyRow();
  const taken = new FastRows(binding, header.length, settings, columns).read(record, fast);
  const text = emptyRow();
  const problem = new TextRows(binding, header, 'visits.csv', settings, columns).read(cells, 2, text);
  return { taken, fast, text, problem };
}

const rarely = (...values: string[]) => fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(...values));
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3_000_000 }).map((fen) => (fen / 100).toFixed(2)) },
  fc.constantFrom('800', '0.5', '12.345', '', '--', '-5.00', '1e3', '99999999.99', '100000000.00', '￥5', ' 7 '),
);
const date = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1500 }).map((day) => dayAfter2022(day)) },
  fc.constantFrom('2023/3/5', '2023-02-30', '2024-02-29', '2023-03-05 09:30:15', '2023-03-05T00:00:00', '', '20230305'),
);
const cells = fc.tuple(
  fc.constantFrom('M1', 'M2', ' M1', 'M1\u200b', '\u2060', '', '--'),
  fc.constantFrom('tieling', '枣庄', '420300', 'chongqing', '三门峡市', 'nowhere'),
  fc.constantFrom('active', 'retired', '在职', '', 'x'),
  rarely('2023-07-01', '2023-13-01'),
  rarely('employer', 'flexible', 'pool-only', 'individual-1'),
  rarely('2023-05-01'),
  date,
  fc.constantFrom('A', '示例医院', ' A ', 'A\u200d', ''),
  fc.constantFrom('0', '1', '2', '3', '三级甲等', '', '9'),
  rarely('hospital', 'pharmacy', 'internet', 'psychiatric'),
  rarely('general', 'chronic', 'emergency', '急诊'),
  amount,
  amount,
  rarely('local', 'relocated', 'temporary', 'unfiled'),
  rarely('direct', 'manual', '手工报销'),
  rarely('2024-02-01', '2020-01-01'),
  rarely('yes', 'no', '是'),
  rarely('normal', 'arrears'),
  rarely('none', 'hospitalized', 'ltc-medical'),
  rarely('electronic', 'paper', 'none'),
  rarely('10000', '5,5'),
  rarely('9900.00'),
  rarely('200'),
  rarely('S1', ' S1 '),
  rarely('S0'),
);

function dayAfter2022(day: number): string {
  return new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
}

test('a row that is read from bytes is the row that is read from text', () => {
  let taken = 0;
  fc.assert(
    fc.property(cells, (line) => {
      const read = readBoth(line);
      if (!read.taken) return;
      taken++;
      expect(read.problem).toBeNull();
      expect(read.fast).toEqual(read.text);
    }),
    { numRuns: 4000 },
  );
  expect(taken).toBeGreaterThan(100);
});

/** Columns of every vocabulary, and what their cells hold; several of them say the same thing. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  member: ['M1', ''],
  psn_no: ['M2', '', '--'],
  人员编号: ['M3', ''],
  统筹区: ['铁岭市', ''],
  insuplc_admdvs: ['211200', '420300', ''],
  status: ['active', ''],
  psn_type: ['11', '12', '1101', ''],
  date: ['2023-03-05', ''],
  begndate: ['2023-03-04', '2023-03-04 08:00:00', ''],
  setl_time: ['2023-03-06 10:00:00', ''],
  claimed_on: ['2023-04-01', ''],
  institution: ['A', '', 'P41120012345'],
  fixmedins_code: ['H1', '', ' ', 'P41120012345', ' P41120012345 ', 'H41120012345'],
  fixmedins_name: ['B', ''],
  tier: ['3', ''],
  处方机构级别: ['2', ''],
  hosp_lv: ['01', '三级', ''],
  医院等级: ['三级甲等', ''],
  provider: ['hospital', 'pharmacy', ''],
  fixmedins_type: ['1', '2', ''],
  category: ['general', ''],
  med_type: ['11', '12', '41', ''],
  amount: ['800', ''],
  medfee_sumamt: ['900.00', ''],
  eligible: ['800', ''],
  inscp_scp_amt: ['700', '0', ''],
  全自费金额: ['100', ''],
  超限价自费费用: ['0', '50', ''],
  先行自付金额: ['0', '20', ''],
  place: ['local', ''],
  就医地医保区划: ['211200', '420300', ''],
  是否异地就医: ['否', '是', ''],
  settlement: ['direct', 'manual', ''],
  pay_loc: ['1', '2', ''],
  account_balance: ['500', ''],
  个人账户余额: ['400', ''],
  overall_limit: ['10000', ''],
  id: ['S1', ''],
  setl_id: ['S2', ''],
  refund_of: ['S0', ''],
  init_setl_id: ['S0', ''],
  退费: ['否', ''],
  险种类型: ['310', ''],
};

test('so it is whatever columns of whatever vocabularies there are, with blank cells where another column speaks', () => {
  const usual = ['统筹区', 'status', 'date', 'tier', 'amount', 'eligible'];
  const more = fc.subarray(
    Object.keys(MIXED).filter((name) => !usual.includes(name)),
    { maxLength: 8 },
  );
  const names = more.chain((some) =>
    fc.shuffledSubarray([...usual, ...some], { minLength: usual.length + some.length }),
  );
  const cellOf = (name: string) => {
    const [first, ...rest] = MIXED[name] as string[];
    const weight = usual.includes(name) ? 20 : 1;
    return fc.oneof({ weight, arbitrary: fc.constant(first as string) }, fc.constantFrom(...rest));
  };
  const lines = names.chain((header) => fc.tuple(fc.constant(header), fc.tuple(...header.map(cellOf))));
  let taken = 0;
  fc.assert(
    fc.property(lines, ([header, line]) => {
      const read = readBoth(line, header);
      if (!read.taken) return;
      taken++;
      expect(read.problem).toBeNull();
      expect(read.fast).toEqual(read.text);
    }),
    { numRuns: 6000 },
  );
  expect(taken).toBeGreaterThan(200);
});

/** A members file of two members; a blank cell says nothing. */
function tableOf(rows: readonly (readonly string[])[]): MembersTable {
  const names = [
    'city',
    'status',
    'retired_on',
    'enrollment',
    'covered_from',
    'coverage',
    'overall_limit',
    'account_balance',
  ];
  const table = new MembersTable();
  rows.forEach((cells, index) => {
    const said = parseMember(
      new CellReader(bindNames(names), cells, { source: 'members.csv', line: index + 2 }),
      policies,
    );
    expect(table.add(`M${index + 1}`, said, index + 2)).toBe(0);
  });
  return table;
}

test('so it is with what a members file says of the member', () => {
  const member = fc.tuple(
    fc.constantFrom('tieling', 'zaozhuang', ''),
    fc.constantFrom('active', 'retired', ''),
    rarely('2023-07-01', '2022-01-01'),
    rarely('employer', 'flexible', 'pool-only'),
    rarely('2023-05-01'),
    rarely('arrears'),
    rarely('10000'),
    rarely('200', '0'),
  );
  const blank = (name: string) => ['city', 'status', 'enrollment', 'coverage'].indexOf(name) >= 0;
  let taken = 0;
  fc.assert(
    fc.property(cells, fc.tuple(member, member), fc.nat(3), (line, rows, from) => {
      const some = line.map((text, index) => (from > 0 && blank(HEADER[index] as string) ? '' : text));
      const read = readBoth(some, HEADER, tableOf(rows));
      if (!read.taken) return;
      taken++;
      expect(read.problem).toBeNull();
      expect(read.fast).toEqual(read.text);
    }),
    { numRuns: 4000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('the rows that nearly all files have are read from bytes', () => {
  const line = HEADER.map(() => '');
  const given = {
    member: 'M1',
    city: 'tieling',
    status: 'active',
    date: '2023-03-05',
    tier: '3',
    amount: '800',
    eligible: '800',
  };
  for (const [name, text] of Object.entries(given)) line[HEADER.indexOf(name)] = text;
  expect(readBoth(line)).toMatchObject({ taken: true, problem: null });
});

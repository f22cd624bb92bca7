import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { newBatchRow } from '../../src/input/batch-row.ts';
import { bindHeader, bindNames } from '../../src/input/bind-header.ts';
import { CellReader } from '../../src/input/cells.ts';
import { MembersTable } from '../../src/input/members/members-table.ts';
import { parseMember } from '../../src/input/parse-member.ts';
import type { Problem } from '../../src/input/problem.ts';
import { recordOf } from '../../src/input/records/record-bytes.ts';
import { TextColumn } from '../../src/input/records/text-column.ts';
import { RowReader, type Trouble } from '../../src/input/row-reader.ts';
import { isBlank } from '../../src/input/values/reading.ts';

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
type Header = readonly string[];

/** A reader of rows under a header, and how it reads a line: into a row of its own, or to problems. */
function readerOf(header: Header, members?: MembersTable) {
  const { binding } = bindHeader(header, 'visits.csv');
  const columns = { members: new TextColumn(), institutions: new TextColumn() };
  const options = { policies, member: {}, allEligible: false, needsMember: false, assumeExtended: false, members };
  const reader = new RowReader(
    { binding, names: header, source: 'visits.csv', flaw: null, skipsBlanks: true },
    options,
    columns,
  );
  return (cells: readonly string[], line = 2) => {
    const record = recordOf(cells, line);
    const row = newBatchRow(policies);
    const trouble = reader.read(record, row);
    const names = [columns.members.textOf(row.member - 1), columns.institutions.textOf(row.institution)];
    // Numbers of texts depend on what was read before.
    return { trouble, row: trouble === null ? { ...row, member: 0, institution: 0, shared: null } : null, names };
  };
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

/** The same cell, written in a way that has to be read as text. */
function respelled(name: string, text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text) && /amount|eligible|overall|balance/.test(name)) return `￥${text}`;
  if (/date|_on|_from/.test(name)) return text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '\u3000$1/$2/$3');
  return text;
}

test('a row is the same however its days and amounts are written', () => {
  let settled = 0;
  fc.assert(
    fc.property(cells, (line) => {
      const plain = readerOf(HEADER)(line);
      const other = readerOf(HEADER)(line.map((text, index) => respelled(HEADER[index] as string, text)));
      expect(other.row).toEqual(plain.row);
      expect(codesOf(other.trouble)).toEqual(codesOf(plain.trouble));
      if (plain.row) settled++;
    }),
    { numRuns: 800 },
  );
  expect(settled).toBeGreaterThan(20);
});

function codesOf(trouble: Trouble): unknown {
  return Array.isArray(trouble) ? trouble.map(({ code, where }: Problem) => [code, where.column]) : trouble;
}

test('what a row comes to does not depend on the rows before it', () => {
  const read = readerOf(HEADER);
  fc.assert(
    fc.property(cells, fc.integer({ min: 2, max: 1e6 }), (line, number) => {
      const fresh = readerOf(HEADER)(line, number);
      // Twice, since the first time may understand its cells and the second one only look them up.
      expect(read(line, number)).toEqual(fresh);
      expect(read(line, number)).toEqual(fresh);
    }),
    { numRuns: 800 },
  );
});

test('problems come by column', () => {
  fc.assert(
    fc.property(cells, (line) => {
      const { trouble } = readerOf(HEADER)(line);
      const columns = Array.isArray(trouble)
        ? trouble.map(({ where }: Problem) => HEADER.indexOf(where.column ?? ''))
        : [];
      expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
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
  let settled = 0;
  fc.assert(
    fc.property(lines, ([header, line]) => {
      const read = readerOf(header);
      const fresh = read(line);
      expect(read(line)).toEqual(fresh);
      const blank = header.map(() => '');
      read(blank);
      expect(read(line)).toEqual(fresh);
      const other = readerOf(header)(line.map((text, index) => respelled(header[index] as string, text)));
      expect(other.row).toEqual(fresh.row);
      if (fresh.row) settled++;
    }),
    { numRuns: 1000 },
  );
  expect(settled).toBeGreaterThan(40);
});

const MEMBER = [
  ...['city', 'status', 'retired_on', 'enrollment', 'covered_from', 'coverage', 'overall_limit', 'account_balance'],
];

/** A members file of two members; a blank cell says nothing. */
function tableOf(rows: readonly (readonly string[])[]): MembersTable {
  const table = new MembersTable('members.csv');
  rows.forEach((cells, index) => {
    const said = parseMember(
      new CellReader(bindNames(MEMBER), (column) => cells[column] ?? '', { source: 'members.csv' }),
      policies,
    );
    expect(table.add(`M${index + 1}`, said, index + 2)).toBe(0);
  });
  return table;
}

test('what a members file says of the member is what the row would say itself, where it is blank', () => {
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
  let settled = 0;
  fc.assert(
    fc.property(cells, fc.tuple(member, member), fc.nat(3), (line, rows, from) => {
      const blank = line.map((text, index) => (from > 0 && MEMBER.includes(HEADER[index] as string) ? '' : text));
      const listed = readerOf(HEADER, tableOf(rows))(blank);
      const place = ['M1', 'M2'].indexOf(listed.names[0] ?? '');
      const said = rows[place] ?? [];
      const whole = blank.map((text, index) => {
        const own = MEMBER.indexOf(HEADER[index] as string);
        return isBlank(text) && own >= 0 ? (said[own] ?? '') : text;
      });
      const { row } = readerOf(HEADER)(whole);
      expect(listed.row).toEqual(row);
      if (row) settled++;
    }),
    { numRuns: 800 },
  );
  expect(settled).toBeGreaterThan(20);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/input/problem.ts';
import { baoxiao, folder, ROOT } from './support.ts';

/** The columns of the good row that a case changes, and what is found wrong with the last row: its column and value. */
type Case = readonly [code: string, change: Record<string, string>, column: string, value: string];

/** 铁岭 2023, 第九条: (800 − 300) × 50 % = 250. */
const GOOD: Record<string, string> = {
  member: 'M1',
  city: 'tieling',
  status: 'active',
  date: '2023-03-05',
  tier: '3',
  amount: '800',
  eligible: '800',
};

/** What makes a row be rejected. */
const ROWS: readonly Case[] = [
  ['bad-amount', { amount: '8OO' }, 'amount', '8OO'],
  ['bad-amount', { amount: '８００' }, 'amount', '８００'],
  ['bad-amount', { eligible: '1e3' }, 'eligible', '1e3'],
  ['amount-decimals', { eligible: '799.995' }, 'eligible', '799.995'],
  ['amount-too-large', { amount: '100000000.00' }, 'amount', '100000000.00'],
  ['amount-negative', { overall_limit: '-1' }, 'overall_limit', '-1'],
  ['bad-date', { date: 'March' }, 'date', 'March'],
  ['impossible-date', { date: '2023-02-29' }, 'date', '2023-02-29'],
  ['date-with-zone', { date: '2023-03-05T00:00:00Z' }, 'date', '2023-03-05T00:00:00Z'],
  ['unknown-value', { tier: '4' }, 'tier', '4'],
  ['unknown-value', { status: 'working' }, 'status', 'working'],
  ['unknown-city', { city: '北京' }, 'city', '北京'],
  ['unknown-enrollment', { enrollment: 'nomad' }, 'enrollment', 'nomad'],
  ['not-employee-insurance', { 险种类型: '390' }, '险种类型', '390'],
  ['inpatient', { med_type: '21' }, 'med_type', '21'],
  ['void', { vali_flag: '0' }, 'vali_flag', '0'],
  // what shared codes leave open, and the column that settles it
  ['ambiguous-code', { tier: '', hosp_lv: '12' }, 'hosp_lv', '12'],
  ['ambiguous-code', { tier: '', medinslv: '99' }, 'medinslv', '99'],
  ['ambiguous-code', { tier: '', dedc_hosp_lv: '02' }, 'dedc_hosp_lv', '02'],
  ['ambiguous-code', { status: '', psn_type: '13' }, 'psn_type', '13'],
  ['ambiguous-code', { med_type: '9901' }, 'med_type', '9901'],
  ['ambiguous-code', { setl_type: '3' }, 'setl_type', '3'],
  ['missing-value', { date: '' }, 'date', ''],
  ['missing-value', { tier: '' }, 'tier', ''],
  ['missing-city', { city: '' }, 'city', ''],
  ['missing-status', { status: '' }, 'status', ''],
  ['eligible-missing', { eligible: '' }, 'eligible', ''],
  ['eligible-above-amount', { eligible: '800.01' }, 'eligible', '800.01'],
  ['settled-before-visit', { settled_at: '2023-03-04' }, 'settled_at', '2023-03-04'],
  ['claimed-before-visit', { settlement: 'manual', claimed_on: '2023-03-04' }, 'claimed_on', '2023-03-04'],
  ['claimed-not-manual', { claimed_on: '2023-03-06' }, 'claimed_on', '2023-03-06'],
  ['place-unsaid', { 就医地医保区划: '110000' }, '就医地医保区划', '110000'],
  ['prescriber-tier-missing', { city: 'zaozhuang', tier: '', provider: 'pharmacy', hosp_lv: '' }, 'tier', ''],
  ['prescription-without-pharmacy', { prescription: 'electronic' }, 'prescription', 'electronic'],
  ['refund-without-original', { amount: '-5', eligible: '-5' }, '', ''],
  ['refund-positive', { refund_of: 'S1', amount: '800', eligible: '800' }, 'amount', '800'],
  ['two-balances', { account_balance: '6' }, 'account_balance', '6'],
  ['balance-late', { account_balance: '5' }, 'account_balance', '5'],
  ['wrong-width', { eligible: '800,1' }, '', ''],
  ['broken-quote', { eligible: '"800' }, '', ''],
  ['nul-byte', { eligible: '80\0' }, '', ''],
  ['record-too-long', { eligible: '8'.repeat((1 << 20) + 1) }, '', ''],
  ['bad-encoding', { eligible: '\ufffd' }, '', ''],
];

/** Rows before the one that is rejected, where it takes some. */
const BEFORE: Readonly<Record<string, Record<string, string>>> = { 'two-balances': { account_balance: '5' } };

describe('a row is rejected for', () => {
  test.each(ROWS)('%s, case %#', async (code, change, column, value) => {
    const row = { ...GOOD, ...change };
    const names = Object.keys(row);
    const lineOf = (cells: Record<string, string>) => names.map((name) => cells[name] ?? '').join(',');
    const before = lineOf({ ...GOOD, ...BEFORE[code] });
    const path = folder();
    writeFileSync(join(path, 'v.csv'), `${[names.join(','), before, lineOf(row), ''].join('\n')}`);
    const flags = ['-o', 'out.csv', '--rejects', 'r.csv'];
    const { stderr, status } = await baoxiao(['batch', 'v.csv', ...flags], { cwd: path });
    const [reject] = parse(readFileSync(join(path, 'r.csv')), { columns: true, relax_column_count: true }) as Record<
      string,
      string
    >[];
    expect([reject?.line, reject?.code, reject?.column, reject?.value]).toEqual(['3', code, column, value]);
    expect(reject?.expected).not.toBe('');
    expect([stderr.split('\n')[0], status]).toEqual(['2 rows read: 1 settled, 0 refused, 1 rejected', 1]);
  });

  const VISIT = 'M1,tieling,active,2023-03-05,3,800,800,V1,';
  test.each([
    ['refund-partial', ['M1,tieling,active,2023-03-06,3,-700,-700,,V1']],
    ['refund-twice', ['M1,tieling,active,2023-03-06,3,-800,-800,,V1', 'M1,tieling,active,2023-03-07,3,-800,-800,,V1']],
    ['refund-without-original', ['M1,tieling,active,2023-03-06,3,-800,-800,,V2']],
  ])('%s behind a visit', async (code, rows) => {
    const header = 'member,city,status,date,tier,amount,eligible,id,refund_of';
    const path = folder();
    writeFileSync(join(path, 'v.csv'), [header, VISIT, ...rows].join('\n'));
    await baoxiao(['batch', 'v.csv', '-o', 'out.csv', '--rejects', 'r.csv'], { cwd: path });
    const [reject] = parse(readFileSync(join(path, 'r.csv')), { columns: true }) as Record<string, string>[];
    expect([reject?.line, reject?.code]).toEqual([String(rows.length + 2), code]);
  });
});

describe('a file is refused for', () => {
  const names = Object.keys(GOOD).join(',');
  const good = Object.values(GOOD).join(',');
  test.each([
    ['missing-column', 'city,status,tier,amount\n', 'v.csv, line 1, column date: the header has no column date'],
    ['output-column', `${names},reason\n${good},x\n`, 'v.csv, line 1, column reason: '],
    ['out-of-order', `${names}\n${good}\n${good.replace('03-05', '03-04')}\n`, 'v.csv, line 3: stands after line 2'],
    ['missing-city', 'status,date,tier,amount\n', 'v.csv, line 1: '],
    ['missing-status', 'city,date,tier,amount\n', 'v.csv, line 1: '],
    ['binary-file', '\x00\x01\x02\x7fELF\x00', 'v.csv'],
  ])('%s', async (_, content, found) => {
    const path = folder();
    writeFileSync(join(path, 'v.csv'), content);
    const { stderr, status } = await baoxiao(['batch', 'v.csv', '-o', 'out.csv'], { cwd: path });
    expect([status, readdirSync(path)]).toEqual([65, ['v.csv']]);
    expect(stderr).toContain(`baoxiao: ${found}`);
  });

  test('not-grouped', async () => {
    const path = folder();
    const other = good.replace('M1', 'M2');
    writeFileSync(join(path, 'v.csv'), `${[names, good, other, good].join('\n')}\n`);
    const { stderr, status } = await baoxiao(['batch', 'v.csv', '--grouped', '-o', 'out.csv'], { cwd: path });
    expect([status, stderr]).toEqual([65, expect.stringContaining('baoxiao: v.csv, line 4: ')]);
  });
});

/** Codes whose tests look at the words that are shown instead, and those words. */
const BY_WORDS: Readonly<Record<string, string>> = {
  'account-silent': 'say nothing of deposits into the personal account',
  'missing-base': '--base: the deposit of 2023-03',
  'missing-birth': '--birth: the deposit of 2024-03',
  'missing-fixed-base': '--civil-servant-base: the civil-servant supplement of 2024-03',
  'missing-average-pension':
    '--average-pension: the deposit of 2023-03 is a share of the average basic pension of 2021',
  'bad-gzip': 'the compressed file is damaged',
  'still-packed': 'this is packed with gzip',
  'member-twice': '"M1" stands in line 2 already',
  'bad-map': 'is no column=field',
  'mapped-twice': 'the column or the field of',
  'not-in-header': 'the header has no column',
  'bad-code': 'is no column:value=ours',
  'ledger-schema': 'this is no ledger of this version',
  'ledger-policy': 'were computed by other rules',
  'ledger-line': 'this is not a line of a ledger',
  'ledger-value': 'cannot be',
  'ledger-member-twice': '"M1" stands in line 2 already',
  'ledger-cut-short': 'the ledger is cut short',
  'before-ledger': "is before the member's last row in the ledger",
  'member-unknown': 'member,member-unknown,M9',
  'ledger-has-visit': 'the ledger already holds this visit',
  'policy-employer': 'no employer is left',
  'policy-clash': 'is the same as, or overlaps',
  'duplicate-id': 'id,duplicate-id,S1,',
  'lost-digits': 'member:lost-digits',
  'pharmacy-as-tier': 'is a pharmacy, and no tier',
  'too-many-visits': 'there are more than 100000 visits of one member',
  'json-list': 'this is one list of JSON',
  'no-member-column': 'no column says whose visit a row is',
  'no-eligible-column': "'in scope', '政策范围内费用', '--all-eligible'",
  'other-header': 'that the first file does not have',
  'cell-too-long': 'is longer than 32767 characters',
};

test('every code that input can be answered with stands in some test', () => {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('batch-codes.test.ts'))
    .map((name) => readFileSync(join(ROOT, 'test', name), 'utf8'));
  const own = new Set([
    ...ROWS.map(([code]) => code),
    'refund-partial',
    'refund-twice',
    'out-of-order',
    'not-grouped',
    'binary-file',
  ]);
  const stands = (words: string) => texts.some((text) => text.includes(words));
  const untested = PROBLEM_CODES.filter((code) => !own.has(code) && !stands(BY_WORDS[code] ?? `'${code}'`));
  expect(untested).toEqual([]);
});

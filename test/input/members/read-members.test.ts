import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as regions from '../../../src/cities/index.ts';
import { bindNames } from '../../../src/input/bind-header.ts';
import { CellReader } from '../../../src/input/cells.ts';
import { readMembers } from '../../../src/input/members/read-members.ts';
import { type MemberSaid, parseMember } from '../../../src/input/parse-member.ts';
import { InputError } from '../../../src/input/problem.ts';
import { row, textRow, workbookOf } from '../records/workbook/workbook.ts';

const policies = Object.values(regions);
const path = join(mkdtempSync(join(tmpdir(), 'members-')), 'm.csv');
const HEADER = [
  'member',
  'city',
  'insuplc_admdvs',
  'status',
  'retired_on',
  'enrollment',
  'covered_from',
  'coverage',
  'overall_limit',
  'overall_used',
  'account_balance',
];

/** What is said, without the places where it stands. */
function valuesOf({ member: _, ...said }: MemberSaid) {
  return Object.fromEntries(Object.entries(said).map(([name, found]) => [name, found.value]));
}

const day = fc.constantFrom('', '2023-07-01', '2020-02-29', '2023/7/1', ' ', '--');
const amount = fc.constantFrom('', '0', '12.5', '1,000.00', '￥7', '99999999.99', '--');
const line = fc.tuple(
  fc.constantFrom('', 'tieling', '十堰'),
  fc.constantFrom('', '500101'),
  fc.constantFrom('', 'active', '退休'),
  day,
  fc.constantFrom('', 'employer'),
  day,
  fc.constantFrom('', 'arrears'),
  amount,
  amount,
  amount,
);

test('what is said of each member is what its row says as text, whatever rows come before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 30, maxLength: 60 }), fc.nat(2), async (lines, blanks) => {
      const rows = lines.map((cells, index) => [`${' '.repeat(index % (blanks + 1))}M${index}`, ...cells]);
      // Each row twice, so that its like has been read before.
      const all = [...rows, ...rows.map(([name, ...cells]) => [`${name}x`, ...cells])];
      const text = [HEADER, ...all].map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)));
      writeFileSync(path, text.map((cells) => `${cells.join(',')}\n`).join(''));
      const { table } = await readMembers(path, {}, policies);
      for (const cells of all) {
        const said = parseMember(
          new CellReader(bindNames(HEADER), (index) => cells[index] ?? '', { source: path }),
          policies,
        );
        expect(valuesOf(table.saidOf((cells[0] ?? '').trim()))).toEqual(valuesOf(said));
      }
      expect(table.missing).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('tells of a member twice, of bad values and of blank names, also in rows like others', async () => {
  const rows = ['M1,tieling,1', 'M2,tieling,1', ' M1,tieling,1', 'M3,tieling,-1', ' ,tieling,1', 'M2,tieling,2'];
  writeFileSync(path, `member,city,account_balance\n${rows.join('\n')}\n`);
  const error = await readMembers(path, {}, policies).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error.status).toBe(65);
  const told = (error as InputError).problems.map(({ code, where, detail }) => [code, where.line, detail?.line]);
  expect(told.map(([, at]) => at)).toEqual([4, 5, 6, 7]);
  expect([told[0], told[3]]).toEqual([
    ['member-twice', 4, 2],
    ['member-twice', 7, 3],
  ]);
  expect(told[2]?.[0]).toBe('missing-value');
});

test('a row that breaks off says nothing of its member', async () => {
  const long = 'x'.repeat(1_100_000);
  const rows = ['"M1,tieling', 'M2\0,tieling', `${long},tieling`, `"${long}",tieling`, 'M3,tieling'];
  writeFileSync(path, `member,city\n${rows.join('\n')}\n`);
  const error = await readMembers(path, {}, policies).catch((thrown) => thrown);
  expect((error as InputError).problems.map(({ code, where }) => [code, where.line])).toEqual([
    ['broken-quote', 2],
    ['nul-byte', 3],
    ['record-too-long', 4],
    ['record-too-long', 5],
  ]);
});

test('nor does one of a sheet with a formula that nobody has worked out', async () => {
  const sheet = join(mkdtempSync(join(tmpdir(), 'members-')), 'm.xlsx');
  const rows = `${textRow(1, 'member', 'city', 'status')}${row(2, ['A', '<v>1</v>'], ['C', '<f>B1</f>'])}`;
  writeFileSync(sheet, await workbookOf({ sheets: { A: rows } }));
  const error = await readMembers(sheet, {}, policies).catch((thrown) => thrown);
  expect((error as InputError).problems.map(({ code, where }) => [code, where.line, where.column])).toEqual([
    ['formula-without-value', 2, 'status'],
  ]);
});

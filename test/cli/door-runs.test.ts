import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMS, formsOf } from './spellings.ts';
import { baoxiao, folder } from './support.ts';

/** What takes more than one table or one run, in every form the table comes in. */
const VISIT = ['member', 'city', 'status', 'date', 'tier', 'eligible'];

/** What each form gives. */
async function inForms<T>(
  rows: readonly (readonly string[])[],
  run: (form: {
    readonly stdin: string | Buffer;
    readonly flags: readonly string[];
    readonly name: string;
  }) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  for (const { name, bytes, flags } of await formsOf(rows)) made.push(await run({ name, stdin: bytes, flags }));
  return made;
}

test('D11: a total that is not known is said where self-paid is shown', async () => {
  const rows = [
    ['date', 'tier', 'amount', 'eligible'],
    ['2023-01-05', '3', '--', '500'],
  ];
  const flags = ['--city', 'tieling', '--status', 'active', '--visits', '-', '--explain'];
  const told = await inForms(rows, async ({ name, stdin }) => {
    // calc settles one person in one thread, and reads JSON as a list or lines of it by its bytes.
    const given = name === 'as JSON lines' ? [...flags, '--input-format', 'ndjson'] : flags;
    const { stdout } = await baoxiao(['calc', ...given], { stdin });
    return [/the whole cost of/.test(stdout), /total cost not given/.test(stdout), / 100\.00 /.test(stdout)];
  });
  expect(told).toEqual(FORMS.map(() => [false, true, true]));
});

test('D13: what a ledger holds already is refused, and nothing is written', async () => {
  const rows = [
    VISIT,
    ['A', 'tieling', 'active', '2023-01-05', '3', '500'],
    ['A', 'tieling', 'active', '2023-01-06', '3', '500'],
  ];
  const at = folder();
  const told = await inForms(rows, async ({ name, stdin, flags }) => {
    const ledger = join(at, `${name}.csv`);
    const first = await baoxiao(['batch', '-', '-q', ...flags, '--columns', 'reimbursed', '--ledger-out', ledger], {
      stdin,
    });
    const again = await baoxiao(['batch', '-', '-q', ...flags, '--ledger-in', ledger], { stdin });
    return [first.stdout, again.status, again.stdout, /ledger/.test(again.stderr)];
  });
  // (500 − 300) × 50 % = 100; 500 × 50 % = 250.
  expect(told).toEqual(FORMS.map(() => ['reimbursed\n100.00\n250.00\n', 65, '', true]));
});

test('D30: the header is found under a title, footers are counted, their sum is checked', async () => {
  const names = ['工号', '统筹区', '人员类别', '就诊日期', '机构级别', '总费用', '政策范围内费用'];
  const blank = names.map(() => '');
  const first = (text: string) => [text, ...blank.slice(1)];
  const sheet = (sum: string) => [
    first('三月门诊明细'),
    blank,
    names,
    ['1001', '铁岭', '在职', '2023-03-05', '三级', '800', '800'],
    ['合计', '', '', '', '', sum, sum],
    first('制表人：某某'),
  ];
  for (const [sum, status] of [
    ['800', 0],
    ['900', 1],
  ] as const) {
    const told = await inForms(sheet(sum), async ({ name, stdin, flags }) => {
      // JSON lines have a name for each value: there is nothing above or below them.
      if (name === 'as JSON lines') return null;
      const { stdout, status: ended } = await baoxiao(['batch', '-', ...flags, '--columns', 'reimbursed'], { stdin });
      return [stdout, ended];
    });
    // (800 − 300) × 50 % = 250.
    const expected = ['reimbursed\n250.00\n', status];
    expect(told).toEqual(FORMS.map((name) => (name === 'as JSON lines' ? null : expected)));
  }
});

test('D33: a member whom the members file lacks is told by the name of that file', async () => {
  const members = join(folder(), 'members.csv');
  writeFileSync(members, 'member,city,status\nA,tieling,active\n');
  const rows = [
    ['member', 'date', 'tier', 'eligible'],
    ['A', '2023-01-05', '3', '800'],
    ['B', '2023-01-05', '3', '800'],
  ];
  const told = await inForms(rows, async ({ stdin, flags }) => {
    const args = ['batch', '-', '-q', ...flags, '--columns', 'reimbursed', '--members', members];
    const { stdout, stderr, status } = await baoxiao(args, { stdin });
    return [stdout, status, /member,member-unknown,B,/.test(stderr)];
  });
  expect(told).toEqual(FORMS.map(() => ['reimbursed\n250.00\n', 1, true]));
});

test('D36: rejects are worded in the language asked for, their codes are not', async () => {
  const rows = [VISIT, ['A', 'tieling', 'active', '2023-01-05', 'x', '500']];
  const told = await inForms(rows, async ({ stdin, flags }) => {
    const { stderr } = await baoxiao(['batch', '-', '-q', '--lang', 'zh', ...flags], { stdin });
    return /tier,unknown-value,x,"?[^\n]*一级/.test(stderr) && !/tier 1/.test(stderr);
  });
  expect(told).toEqual(FORMS.map(() => true));
});

test('D10: one broken character rejects its row, not the file', async () => {
  const text = (cells: readonly string[]) => Buffer.from(`${cells.join(',')}\n`);
  const broken = Buffer.concat([
    text([...VISIT, 'psn_name']),
    Buffer.from('P1,tieling,active,2023-03-05,3,800,张三'),
    Buffer.from([0xe7, 0x94, 0x0a]),
    text(['P2', 'tieling', 'active', '2023-03-06', '3', '800', '李四']),
  ]);
  for (const flags of [[], ['--grouped', '--jobs', '2']]) {
    const { stdout, stderr, status } = await baoxiao(['batch', '-', ...flags, '--columns', 'psn_name,reimbursed'], {
      stdin: broken,
    });
    expect([stdout, status]).toEqual(['psn_name,reimbursed\n李四,250.00\n', 1]);
    expect(stderr).toContain('bad-encoding');
  }
});

import { describe, expect, test } from 'vitest';
import { formsOf } from './spellings.ts';
import { baoxiao } from './support.ts';

const VISIT = ['member', 'city', 'status', 'date', 'tier', 'eligible'];

/** What `batch` makes of a table in each of its forms: the cells of one column, and the codes of the rejected rows. */
async function inEachForm(rows: readonly (readonly string[])[], column: string, ...flags: readonly string[]) {
  const made: Record<string, unknown> = {};
  for (const { name, bytes, flags: own } of await formsOf(rows)) {
    const args = ['batch', '-', '-q', '--columns', column, ...own, ...flags];
    const { stdout, stderr, status } = await baoxiao(args, { stdin: bytes });
    const codes = stderr.split('\n').flatMap((line) => /^\d+,[^,]*,([a-z-]+),/.exec(line)?.[1] ?? []);
    made[name] = { status, cells: stdout.trimEnd().split('\n').slice(1), codes };
  }
  return made;
}

/** The same in every form. */
function alike(of: { readonly status: number; readonly cells: readonly string[]; readonly codes: readonly string[] }) {
  return Object.fromEntries(
    ['plain', 'with quotes', 'in two threads', 'as JSON lines', 'as a workbook'].map((name) => [name, of]),
  );
}

describe('D26: an institution below the first grade is tier 0', () => {
  // 铁岭, active: (800 − 300) × 60% = 300.00 in an institution that is not graded.
  test.each(['社区', '乡镇卫生院', '卫生室', '诊所', '社区卫生服务中心', '村卫生室', '社区卫生服务站'])(
    '%s: (800 − 300) × 60% = 300.00',
    async (tier) => {
      const rows = [VISIT, ['A', 'tieling', 'active', '2023-03-05', tier, '800']];
      expect(await inEachForm(rows, 'reimbursed')).toEqual(alike({ status: 0, cells: ['300.00'], codes: [] }));
    },
  );

  test('药店 is answered with how a pharmacy is written', async () => {
    const rows = [VISIT, ['A', 'tieling', 'active', '2023-03-05', '药店', '800']];
    expect(await inEachForm(rows, 'reimbursed')).toEqual(alike({ status: 1, cells: [], codes: ['pharmacy-as-tier'] }));
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

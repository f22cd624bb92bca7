import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../input/records/workbook/read.ts';
import { baoxiao, folder } from '../support.ts';

const HEADER = '工号,姓名,人员类别,就诊日期,机构级别,总费用,政策范围内费用';

/** 枣庄, tier three, active: (2000 − 800) × 50% = 600.00; the third is rejected. */
const MONTH = [
  '某单位三月门诊',
  HEADER,
  '0001,=张三,在职,2023-03-05,三级,2000.00,2000',
  '1002,李四,在职,2023-03-06,三级,300.50,300.50',
  '1003,王五,在职,2023-03-07,三级,1e2,10',
  '合计,,,,,,',
].join('\n');

/** The sheets of a workbook that a batch wrote, as the texts of their rows. */
async function sheetsOf(path: string, names: readonly string[]) {
  const sheets: Record<string, string[][]> = {};
  for (const sheet of names) {
    // The title of a page is narrower than the table below it.
    const read = await rowsOf(path, { sheet, headerRow: sheet === '汇总' ? 2 : 1 });
    sheets[sheet] = [[...read.header], ...read.rows.map(({ cells }) => [...cells])];
  }
  return sheets;
}

describe('the result as a workbook', () => {
  test.each([
    ['by the name of the file', []],
    ['as asked', ['--format', 'xlsx']],
    ['in order of settlement', ['--sort']],
    ['in two threads', ['--grouped', '--jobs', '2']],
  ])('has the rows, those rejected, the sums and what it rests on: %s', async (_, options) => {
    const path = join(folder(), 'result.xlsx');
    const args = ['batch', '-', '-o', path, '--city', '枣庄', '--lang', 'zh', ...options];
    const { stdout, stderr, status } = await baoxiao(args, { stdin: MONTH });
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(`有误的行见 ${path} 的“有误”工作表`);
    expect(stderr).not.toContain('bad-amount');
    const { 明细, 有误, 汇总, 说明 } = await sheetsOf(path, ['明细', '有误', '汇总', '说明']);
    expect(明细?.[0]?.slice(0, 12)).toEqual([
      ...HEADER.split(','),
      'reason',
      'first_self_pay',
      'deductible',
      'ratio',
      'reimbursed',
    ]);
    expect(明细?.slice(1).map((row) => row.slice(0, 12))).toEqual([
      ['0001', '=张三', '在职', '2023-03-05', '三级', '2000.00', '2000', '', '0.00', '800.00', '50', '600.00'],
      ['1002', '李四', '在职', '2023-03-06', '三级', '300.50', '300.50', '', '0.00', '300.50', '50', '0.00'],
    ]);
    expect(有误?.[0]).toEqual(['行', '列', '代码', '值', '应为', ...HEADER.split(',')]);
    expect(有误?.[1]).toEqual([
      '5',
      '总费用',
      'bad-amount',
      '1e2',
      expect.anything(),
      ...'1003,王五,在职,2023-03-07,三级,1e2,10'.split(','),
    ]);
    expect(汇总?.flat()).toEqual(expect.arrayContaining(['枣庄市', '600.00']));
    expect(说明?.flat()).toEqual(
      expect.arrayContaining([
        '枣庄市 (zaozhuang)',
        expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        'member',
        '--city',
      ]),
    );
  });

  test('says how each file was read, the members file too', async () => {
    const cwd = folder();
    // 工号,人员类别 in GB18030, then 0012,在职 below a title.
    writeFileSync(join(cwd, 'm.csv'), Buffer.from('6d0ab9a4bac52cc8cbd4b1c0e0b1f00a303031322cd4dad6b00a', 'hex'));
    writeFileSync(join(cwd, 'v.csv'), 'member,date,tier,eligible,备注\n0012,2023-03-05,3,900,\n');
    const args = ['batch', 'v.csv', '--members', 'm.csv', '--city', '枣庄', '-o', 'o.xlsx', '--lang', 'zh'];
    const { stderr, status } = await baoxiao(args, { cwd });
    expect([status, stderr]).toEqual([0, expect.stringContaining('m.csv：按 GB18030 编码读入\nm.csv：表头以上 1 行')]);
    const about = await rowsOf(join(cwd, 'o.xlsx'), { sheet: '说明', headerRow: 1 });
    const said = about.rows.flatMap(({ cells }) => cells);
    // What rows of the region may name in their notes, with the reading chosen.
    expect(said.filter((text) => /^ZZ-A\d+ /.test(text)).length).toBeGreaterThan(5);
    for (const one of ['v.csv：按 UTF-8 编码读入', 'm.csv：按 GB18030 编码读入']) expect(said).toContain(one);
  });

  test('is the same bytes for the same input', async () => {
    const [first, second] = [join(folder(), 'a.xlsx'), join(folder(), 'a.xlsx')];
    for (const path of [first, second])
      await baoxiao(['batch', '-', '-q', '-o', path, '--city', '枣庄'], { stdin: MONTH });
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  test('is read again as the input of the next run', async () => {
    const path = join(folder(), 'result.xlsx');
    await baoxiao(['batch', '-', '-q', '-o', path, '--city', '枣庄', '--rejects', '/dev/null'], { stdin: MONTH });
    const again = ['batch', path, '--sheet', 'Visits', '--city', '枣庄', '--prefix', 'new_', '--format', 'csv'];
    const { stdout, stderr } = await baoxiao(again);
    expect(stderr).toContain('2 rows read: 2 settled');
    expect(stdout).toContain('0001,=张三,在职,2023-03-05,三级,2000.00,2000,,0.00,800.00,50,600.00,');
  });

  test('is only written to a file, and not for a spreadsheet that reads CSV', async () => {
    for (const options of [
      ['--format', 'xlsx'],
      ['--excel', '-o', 'a.xlsx'],
    ]) {
      const { status } = await baoxiao(['batch', '-', '--city', '枣庄', ...options], { stdin: MONTH });
      expect(status).toBe(2);
    }
  });

  test('with a text that no cell can hold is an error that names it', async () => {
    const where = folder();
    const stdin = `member,date,tier,eligible,remark\n1,2023-03-05,3,1,${'x'.repeat(32_768)}\n`;
    const { stderr, status } = await baoxiao(['batch', '-', '-o', 'a.xlsx', '--city', '枣庄', '--status', '在职'], {
      stdin,
      cwd: where,
    });
    expect(stderr).toContain('the cell in line 2 is longer than 32767 characters');
    expect(status).toBe(65);
  });
});

test('a workbook in, a workbook out', async () => {
  const where = folder();
  writeFileSync(join(where, 'in.csv'), MONTH);
  const city = ['--city', '枣庄', '-q', '--rejects', '/dev/null'];
  await baoxiao(['batch', 'in.csv', '-o', 'first.xlsx', ...city], { cwd: where });
  await baoxiao(['batch', 'first.xlsx', '-o', 'second.xlsx', '--prefix', 'x_', '--sheet', 'Visits', ...city], {
    cwd: where,
  });
  const first = await rowsOf(join(where, 'first.xlsx'), { sheet: 'Visits', headerRow: 1 });
  const second = await rowsOf(join(where, 'second.xlsx'), { sheet: 'Visits', headerRow: 1 });
  expect(second.rows.map(({ cells }) => cells.slice(0, first.header.length))).toEqual(
    first.rows.map(({ cells }) => cells),
  );
});

test('holds every row as it is in CSV, of a file that takes several pieces', async () => {
  const cwd = folder();
  const head = 'member,city,status,date,tier,amount,eligible\n';
  const lines = Array.from(
    { length: 12_000 },
    (_, at) => `M${at},zaozhuang,active,2023-03-05,3,${1000 + at}.00,${1000 + at}.00`,
  );
  const args = ['batch', '-', '-q', '-o'];
  const given = { stdin: `${head}${lines.join('\n')}\n`, cwd };
  await baoxiao([...args, 'rows.xlsx', '--lang', 'zh'], given);
  await baoxiao([...args, 'rows.csv'], given);
  const { rows } = await rowsOf(join(cwd, 'rows.xlsx'), { sheet: '明细', headerRow: 1 });
  const texts = readFileSync(join(cwd, 'rows.csv'), 'utf8').trimEnd().split('\n').slice(1);
  expect(rows.map(({ cells }) => cells.join())).toEqual(texts);
});

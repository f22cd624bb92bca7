import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { row, textRow, workbookOf } from '../input/records/workbook/workbook.ts';
import { baoxiao, folder } from './support.ts';

const HEADER = '工号,人员类别,就诊日期,机构级别,总费用,政策范围内费用';

/** A month of an office: 枣庄, tier three, active: deductible 800 a year, then 50 percent of what is left. */
const MONTH = [
  '某单位2023年3月门诊明细,,,,,',
  '',
  ',,,,,',
  HEADER,
  '1001,在职,2023/3/5,三级,2000,2000',
  '1002,在职,2023/3/6,三级,300.50,300.50',
  '合计,,,,"2,300.50",2300.5',
  ',,,,,',
  '制表人：王某,,审核人：李某,,打印时间：2023-04-01,',
];

const city = ['--city', '枣庄'];

describe('a sheet with a title above the header and sums below the visits', () => {
  test.each([
    ['as it is', MONTH, []],
    ['without quotes', MONTH.map((line) => line.replace('"2,300.50"', '2300.50')), []],
    ['in order of settlement', MONTH, ['--sort']],
    ['in two threads', MONTH.map((line) => line.replace('"2,300.50"', '2300.50')), ['--grouped', '--jobs', '2']],
    ['with tabs', MONTH.map((line) => line.replace('"2,300.50"', '2300.50').replaceAll(',', '\t')), []],
    ['where the row of the header is said', MONTH, ['--header-row', '4']],
  ])('is read %s', async (_, lines, options) => {
    const { stdout, stderr, status } = await baoxiao(['batch', '-', ...city, ...options], { stdin: lines.join('\n') });
    expect(stderr).toContain('2 rows read: 2 settled, 0 refused, 0 rejected');
    expect(stderr).toContain('standard input: 1 row above the header not read ("某单位2023年3月门诊明细")');
    expect(stderr).toContain('standard input: the last 2 rows (7–9) hold sums or names, no visit');
    // (2000 − 800) × 50% = 600.00; 300.50 is below the deductible.
    expect(stdout.split('\n').map((line) => line.split(/[,\t]/)[10])).toEqual([
      'reimbursed',
      '600.00',
      '0.00',
      undefined,
    ]);
    expect(status).toBe(0);
  });

  test('in Chinese words', async () => {
    const { stderr } = await baoxiao(['batch', '-', ...city, '--lang', 'zh'], { stdin: MONTH.join('\n') });
    expect(stderr).toBe(
      [
        '共 2 行：已计算 2，按政策不报 0，有误 0',
        '标准输入：表头以上 1 行未读入（“某单位2023年3月门诊明细”）',
        '标准输入：末尾 2 行（第 7–9 行）是合计、制表人之类，不算就诊',
        '',
      ].join('\n'),
    );
  });
});

test.each([
  ['as it is', []],
  ['in order of settlement', ['--sort']],
  ['in two threads', ['--grouped', '--jobs', '2']],
])('a sum that is not that of the rows is said, and ends with status 1: %s', async (_, options) => {
  const lines = [
    HEADER,
    '1001,在职,2023/3/5,三级,2000,2000',
    '1002,在职,2023/3/6,三级,300,300',
    '合计,,,,2300.01,2300',
  ];
  const stdin = lines.join('\n');
  const run = await baoxiao(['batch', '-', '-q', ...city, ...options], { stdin });
  expect(run.stderr).toContain(
    'standard input, line 4: the sum of column 总费用 is stated as 2300.01, but the rows read add up to 2300.00\n',
  );
  expect(run.stderr).not.toContain('政策范围内费用');
  expect(run.status).toBe(1);
  // A file can be read again.
  const cwd = folder();
  writeFileSync(join(cwd, 'march.csv'), stdin);
  const again = await baoxiao(['batch', 'march.csv', '-q', ...city, ...options], { cwd });
  expect([again.stdout, again.status]).toEqual([run.stdout, 1]);
  expect(again.stderr).toBe(run.stderr.replaceAll('standard input', 'march.csv'));
});

test('a rejected row counts in the sum where its amounts can be read', async () => {
  const lines = [HEADER, '1001,在职,2023/3/5,三级,2000,2000', ',在职,2023/3/6,三级,300,300', '合计,,,,2300,2300'];
  const { stderr } = await baoxiao(['batch', '-', ...city, '--rejects', '/dev/null'], { stdin: lines.join('\n') });
  expect(stderr).not.toContain('add up');
});

test('the same words above a visit are no footer', async () => {
  const lines = [HEADER, '小计,,,,0,0', '1001,在职,2023/3/5,三级,2000,2000', '小计,,,,2000,2000'];
  const { stderr, status } = await baoxiao(['batch', '-', ...city], { stdin: lines.join('\n') });
  expect(stderr).toContain('2 rows read: 1 settled, 0 refused, 1 rejected');
  expect(stderr).toMatch(/^2,人员类别,missing-status,/m);
  expect(status).toBe(1);
});

test('a visit without a member is none either, whatever stands in it', async () => {
  const lines = [`${HEADER},备注`, '1001,在职,2023/3/5,三级,2000,2000,', ',在职,2023/3/6,三级,300,300,合计开单'];
  const { stderr } = await baoxiao(['batch', '-', ...city], { stdin: lines.join('\n') });
  expect(stderr).toContain('2 rows read');
});

test('where no row is a header, the one that comes nearest is named with what it lacks', async () => {
  const stdin = ['某单位,,', '工号,就诊日期,备注', '1001,2023/3/5,x'].join('\n');
  const { stderr, status } = await baoxiao(['batch', '-', ...city], { stdin });
  expect(stderr).toContain('standard input, line 2, column tier: the header has no column tier');
  expect(stderr).not.toContain('column date');
  expect(status).toBe(65);
});

test('a row that is said to be the header and is blank is an error', async () => {
  const { stderr, status } = await baoxiao(['batch', '-', ...city, '--header-row', '2'], { stdin: MONTH.join('\n') });
  expect(stderr).toContain('standard input, line 2: there is nothing in this row');
  expect(status).toBe(65);
});

test('the summary in JSON counts what was left out', async () => {
  const lines = [...MONTH.slice(0, 6), '合计,,,,1,2300.50'];
  const { stderr } = await baoxiao(['batch', '-', '-q', ...city, '--summary', 'json'], { stdin: lines.join('\n') });
  const [json = ''] = stderr.split(/^standard input/m);
  expect(JSON.parse(json)).toMatchObject({
    rows: { read: 2, settled: 2, refused: 0, rejected: 0 },
    files: [
      {
        file: '-',
        above: 1,
        footers: 1,
        wrong_totals: [{ line: 7, column: '总费用', stated: '1', read: '2300.50' }],
      },
    ],
  });
});

describe('files that are no workbook of today', () => {
  test.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'this is a workbook of the old binary kind (.xls)'],
    ['a web page', '<html><table><tr><td>工号</td></tr></table></html>', 'this is a table of a web page'],
    ['a table of XML', '<?xml version="1.0"?><Workbook/>', 'this is a table of a web page'],
  ])('%s named .xls is answered with what to do', async (_, content, what) => {
    const path = join(folder(), 'visits.xls');
    writeFileSync(path, content);
    for (const command of [
      ['batch', path],
      ['calc', '--status', '在职', '--visits', path],
    ]) {
      const { stderr, status } = await baoxiao([...command, ...city]);
      expect(stderr).toContain(`visits.xls: ${what}`);
      expect(stderr).toContain('save it as .xlsx, or as "CSV UTF-8');
      expect(status).toBe(65);
    }
  });
});

test('a number of a row that is none is wrong usage', async () => {
  const { stderr, status } = await baoxiao(['batch', '-', ...city, '--header-row', '0']);
  expect(stderr).toContain('--header-row');
  expect(status).toBe(2);
});

/** The same month as a workbook: a merged title, days as numbers, a hidden row. */
const SHEET = [
  textRow(1, '某单位2023年3月门诊明细'),
  textRow(4, ...HEADER.split(',')),
  row(
    5,
    ['A', '<is><t>1001</t></is>', 't="inlineStr"'],
    ['B', '<is><t>在职</t></is>', 't="inlineStr"'],
    ['C', '<v>44990</v>', 's="1"'],
    ['D', '<v>3</v>'],
    ['E', '<v>2000</v>'],
    ['F', '<v>2000</v>'],
  ),
  row(
    6,
    ['A', '<v>1002</v>'],
    ['B', '<is><t>在职</t></is>', 't="inlineStr"'],
    ['C', '<v>44991</v>', 's="1"'],
    ['D', '<v>3</v>'],
    ['E', '<v>300.50000000000006</v>'],
    ['F', '<v>300.5</v>'],
  ).replace('<row', '<row hidden="1"'),
  row(7, ['A', '<is><t>合 计</t></is>', 't="inlineStr"'], ['E', '<f>SUM(E5:E6)</f><v>2300.5</v>']),
].join('');

async function workbook(name = 'march.xlsx'): Promise<string> {
  const path = join(folder(), name);
  const behind = '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>';
  writeFileSync(
    path,
    await workbookOf({ sheets: { 说明: textRow(1, 'x'), 三月: SHEET }, formats: ['yyyy/m/d'], behind }),
  );
  return path;
}

describe('a workbook', () => {
  test.each([[[]], [['--sort']], [['--grouped', '--jobs', '2']], [['--sheet', '三月']]])(
    'is read: %j',
    async (options) => {
      const path = await workbook();
      const { stdout, stderr, status } = await baoxiao(['batch', path, ...city, ...options]);
      expect(stdout.split('\n').slice(0, 3)).toEqual([
        `${HEADER},reason,first_self_pay,deductible,ratio,reimbursed,self_paid,deductible_paid,cap_used,cap_limit,cap_left,notes`,
        expect.stringMatching(/^1001,在职,2023-03-05,3,2000,2000,,0.00,800.00,50,600.00,1400.00,/),
        expect.stringMatching(/^1002,在职,2023-03-06,3,300.5,300.5,,0.00,300.50,50,0.00,300.50,/),
      ]);
      expect(stderr).toContain(`${path}, sheet 三月: 1 row is hidden, and read like any other`);
      expect(status).toBe(0);
    },
  );

  test('is known by its bytes, on standard input too', async () => {
    const path = await workbook('march.csv');
    const { stdout } = await baoxiao(['batch', path, '-q', ...city]);
    expect(stdout).toContain('600.00');
    const { readFileSync } = await import('node:fs');
    const piped = await baoxiao(['batch', '-', '-q', ...city], { stdin: readFileSync(path) });
    expect(piped.stdout).toBe(stdout);
  });

  test('names the row of the sheet that is rejected', async () => {
    const path = join(folder(), 'a.xlsx');
    const sheet = textRow(3, ...HEADER.split(',')) + textRow(7, '1', '在职', '2023-03-05', '三级', 'x', '1');
    writeFileSync(path, await workbookOf({ sheets: { a: sheet } }));
    const { stderr } = await baoxiao(['batch', path, ...city]);
    expect(stderr).toMatch(/^7,总费用,bad-amount,x,/m);
  });

  test('keeps no id from a number that may have lost its digits, and reads texts in columns that --map names', async () => {
    const path = join(folder(), 'a.xlsx');
    const text = (column: string, of: string) => [column, `<is><t>${of}</t></is>`, 't="inlineStr"'] as const;
    const rows = ['<v>211200199001011230</v>', '<v>1001</v>'].map((id, at) =>
      row(at + 2, ['A', id], text('B', '在职'), text('C', '2023/3/5'), text('D', '三级'), text('E', '2,000.00元')),
    );
    const sheet = [textRow(1, '工号', '人员类别', '哪天', '机构级别', '多少'), ...rows].join('');
    writeFileSync(path, await workbookOf({ sheets: { a: sheet } }));
    const flags = ['--map', '哪天=date', '--map', '多少=eligible', '--columns', 'reimbursed', '-q'];
    const { stdout, stderr, status } = await baoxiao(['batch', path, ...city, ...flags]);
    // (2000 − 800) × 50%
    expect([stdout, status]).toEqual(['reimbursed\n600.00\n', 1]);
    expect(stderr).toMatch(/^2,工号,lost-digits,/m);
  });

  test('of members is read', async () => {
    const path = join(folder(), 'members.xlsx');
    writeFileSync(
      path,
      await workbookOf({ sheets: { a: textRow(2, '工号', '人员类别') + textRow(3, '1001', '退休') } }),
    );
    const stdin = 'member,date,tier,eligible\n1001,2023-03-05,3,2000\n';
    const { stdout } = await baoxiao(['batch', '-', '-q', ...city, '--members', path], { stdin });
    // Retired, tier three: (2000 − 800) × 55% = 660.00
    expect(stdout).toContain(',660.00,');
  });
});

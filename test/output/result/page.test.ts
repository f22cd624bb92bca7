import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { chongqing } from '../../../src/cities/chongqing.ts';
import { sanmenxia } from '../../../src/cities/sanmenxia.ts';
import { tieling } from '../../../src/cities/tieling.ts';
import { zaozhuang } from '../../../src/cities/zaozhuang.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { en } from '../../../src/locale/en/index.ts';
import type { Locale } from '../../../src/locale/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import type { Report } from '../../../src/output/report.ts';
import { resultPage } from '../../../src/output/result/page.ts';
import { PLAIN, paintsOf } from '../../../src/output/terminal/paint.ts';
import type { Screen } from '../../../src/output/terminal/screen.ts';
import { renderTerminal } from '../../../src/output/terminal/terminal.ts';
import { columnsOf, reportOf, reportOfEntries, visit } from '../support.ts';

/** The result as a terminal shows it. */
function renderTable(
  report: Report,
  locale: Locale,
  { quiet = false, ...screen }: Screen & { quiet?: boolean },
): string {
  return renderTerminal([resultPage(report, locale, { quiet })], screen);
}

const hospital = '铁岭市中心医院';
const longName = '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇社区卫生服务中心（第二门诊部）';

/**
 * 铁岭 2023, article 9: deductible 300 a year, cap 3,000; working: tier 3 50 %, tier 2 55 %, tier 1 60 %.
 * 260 all below the deductible; 800 of 880.50: (800 − 40) × 50 % = 380; 1,200 × 60 % = 720, used 1,100; rescue is
 * not paid; 6,000 × 55 % = 3,300, of which 3,000 − 1,100 = 1,900 are left.
 */
const year = reportOf(tieling, [
  visit('2023-01-12', 3, '260.00', { institution: hospital }),
  visit('2023-03-05', 3, '880.50', { institution: hospital, eligible: 80_000 }),
  visit('2023-04-18', 1, '1200.00', { institution: '银州区铜钟社区卫生服务中心' }),
  visit('2023-05-02', 3, '640.00', { institution: hospital, category: 'emergency-death' }),
  visit('2023-08-20', 2, '6000.00', { during: 'hospitalized' }),
]);

/** Everything that makes lines long or strange at once. */
const strange = reportOfEntries([
  {
    policy: zaozhuang,
    // a balance stands before the first visit of the member; of this one 1,500 is left, what the fund pays
    visit: visit('2023-01-02', 1, '99999999.99', {
      institution: longName,
      place: 'temporary',
      accountBalance: 9_999_999_999,
    }),
  },
  { policy: zaozhuang, visit: visit('2023-01-03', 3, '12.00', { institution: '👨‍👩‍👧家庭🏥医生🫀' }) },
  {
    policy: zaozhuang,
    visit: visit('2023-01-04', 2, '1.00', { institution: '\u001b[31m红\u0007\t\n\u202e院', category: 'chronic' }),
  },
  { policy: zaozhuang, visit: visit('2023-01-05', 3, '-12.00') },
  {
    policy: chongqing,
    visit: visit('2024-01-05', 3, '9000.00', {
      overallLimit: 100_000,
      enrollment: 'employer',
      institution: 'Hospital of Nowhere',
    }),
  },
  { policy: sanmenxia, visit: visit('2023-06-05', 3, '400.00', { institution: '\u0000' }) },
]);

const many = reportOf(
  tieling,
  Array.from({ length: 300 }, (_, index) =>
    visit('2023-02-01', 2, `${index + 1}.00`, { institution: `第${index}医院` }),
  ),
);

const plain = { paints: PLAIN };
const colored = await paintsOf(1);

describe('a year of visits', () => {
  test('in 80 columns: no frame, the institution and the refusal under the row', () => {
    expect(renderTable(year, zh, { width: 80, ...plain, quiet: true })).toBe(
      `5 次就诊共可报销 3000.00 元，自己负担 5980.50 元；其中 1 次不予支付；2023 年的限
额还剩 0.00 元。

           机构         政策范围   起付 支付    基金    个人        年度限额
就诊日期   级别  总费用   内费用   标准 比例    支付    负担       已用/限额
────────────────────────────────────────────────────────────────────────────
2023-01-12 三级  260.00   260.00 260.00  50%    0.00  260.00    0.00/3000.00
  铁岭市中心医院  未超过起付标准
2023-03-05 三级  880.50   800.00  40.00  50%  380.00  500.50  380.00/3000.00
  铁岭市中心医院
2023-04-18 一级 1200.00  1200.00   0.00  60%  720.00  480.00 1100.00/3000.00
  银州区铜钟社区卫生服务中心
2023-05-02 三级  640.00   640.00      -    -    0.00  640.00               -
  铁岭市中心医院  不予支付：急诊、抢救按另行文件支付（第十一条）
2023-08-20 二级 6000.00  6000.00   0.00  55% 1900.00 4100.00 3000.00/3000.00
  已达年度限额，只报剩余额度；见 TL-A01、TL-A12
────────────────────────────────────────────────────────────────────────────
合计 5 次       8980.50  8900.00 300.00      3000.00 5980.50

铁岭市 2023 年：就诊 5 次，其中 1 次不予支付
  年度限额 ████████████████████████ 100%  已用 3000.00 / 3000.00，剩余 0.00
  起付线   ████████████████████████ 100%  已累计 300.00，已满
`,
    );
  });

  test('in 100 columns: a frame', () => {
    const table = renderTable(year, zh, { width: 100, ...plain, quiet: true }).split('\n\n')[1];
    expect(table).toBe(
      `┌──────────────────────────────────────────────────────────────────────────────────────┐
│             机构           政策范围    起付  支付     基金     个人         年度限额 │
│ 就诊日期    级别   总费用    内费用    标准  比例     支付     负担        已用/限额 │
├──────────────────────────────────────────────────────────────────────────────────────┤
│ 2023-01-12  三级   260.00    260.00  260.00   50%     0.00   260.00     0.00/3000.00 │
│             铁岭市中心医院  未超过起付标准                                           │
│ 2023-03-05  三级   880.50    800.00   40.00   50%   380.00   500.50   380.00/3000.00 │
│             铁岭市中心医院                                                           │
│ 2023-04-18  一级  1200.00   1200.00    0.00   60%   720.00   480.00  1100.00/3000.00 │
│             银州区铜钟社区卫生服务中心                                               │
│ 2023-05-02  三级   640.00    640.00       -     -     0.00   640.00                - │
│             铁岭市中心医院  不予支付：急诊、抢救按另行文件支付（第十一条）           │
│ 2023-08-20  二级  6000.00   6000.00    0.00   55%  1900.00  4100.00  3000.00/3000.00 │
│             已达年度限额，只报剩余额度；见 TL-A01、TL-A12                            │
├──────────────────────────────────────────────────────────────────────────────────────┤
│ 合计 5 次         8980.50   8900.00  300.00        3000.00  5980.50                  │
└──────────────────────────────────────────────────────────────────────────────────────┘`,
    );
  });

  test('in 120 columns the institution has a column of its own', () => {
    const lines = renderTable(year, zh, { width: 120, ...plain, quiet: true }).split('\n');
    expect(lines[8]).toBe(
      '│ 2023-03-05  铁岭市中心医院              三级   880.50    800.00   40.00   50%   380.00   500.50   380.00/3000.00 │',
    );
  });

  test('amount = reimbursed + self-paid in every row; the amount is left out where all of it is in scope', () => {
    const inScope = renderTable(reportOf(tieling, [visit('2023-03-05', 3, '800.00')]), en, { width: 80, ...plain });
    expect(inScope).not.toMatch(/Total +In|Total cost/);
    const row = /2023-03-05 3 +880\.50 .* 380\.00 +500\.50 /;
    expect(renderTable(year, en, { width: 80, ...plain })).toMatch(row);
  });

  test('with a first self-pay too, 80 columns are too few: the cap moves under the row', () => {
    // 枣庄: 1,000 of 1,100 in scope, 10 % first; (900 − 400) × 60 % = 300, 1,100 − 300 = 800.
    const away = visit('2023-03-08', 2, '1100.00', { eligible: 100_000, place: 'temporary', institution: '甲' });
    const shown = renderTable(reportOf(zaozhuang, [away]), zh, { width: 72, ...plain, quiet: true });
    expect(shown).toContain('2023-03-08 二级 1100.00  1000.00 100.00 400.00  60% 300.00 800.00\n');
    expect(shown).toContain('  甲  限额已用/年度限额 300.00/1500.00');
  });

  test('in 50 columns: a value a line', () => {
    expect(renderTable(year, en, { width: 50, ...plain, quiet: true })).toContain(`
2023-05-02 铁岭市中心医院 3
  Total cost                          640.00
  In scope                            640.00
  Deductible                               -
  Ratio                                    -
  Reimbursed                            0.00
  Self-paid                           640.00
  Cap used / cap                           -
  not paid: emergency and rescue are paid by other
  rules (Art. 11)
`);
  });
});

describe.each([
  ['zh', zh],
  ['en', en],
])('on any screen, in %s', (_, locale) => {
  const reports = { year, strange, many };

  test.each([40, 60, 80, 99, 100, 120, 200])('no line is wider than %i columns, with and without colour', (width) => {
    for (const report of Object.values(reports)) {
      const shown = renderTable(report, locale, { width, ...plain });
      const widest = Math.max(...shown.split('\n').map(columnsOf));
      expect(widest).toBeLessThanOrEqual(width);
      const painted = renderTable(report, locale, { width, paints: colored });
      expect(stripVTControlCharacters(painted)).toBe(shown);
      expect(painted).not.toBe(shown);
    }
  });

  test.each([100, 120, 200])('the frame closes on every line of %i columns', (width) => {
    for (const report of [year, many]) {
      const framed = renderTable(report, locale, { width, ...plain })
        .split('\n')
        .filter((line) => /^[┌│├└]/.test(line));
      expect(new Set(framed.map(columnsOf)).size).toBe(1);
      expect(framed.every((line) => /[┐│┤┘]$/.test(line))).toBe(true);
    }
  });

  test('names with emoji of any age do not move the frame', () => {
    const framed = renderTable(strange, locale, { width: 200, ...plain })
      .split('\n')
      .filter((line) => /^[┌│├└]/.test(line));
    expect(framed.length).toBeGreaterThan(10);
    expect(new Set(framed.map(columnsOf)).size).toBe(1);
  });

  test('control characters are shown escaped', () => {
    for (const width of [40, 80, 120, 200]) {
      const shown = renderTable(strange, locale, { width, ...plain });
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });
});

test('the amounts stand under each other in 80 columns', () => {
  const lines = renderTable(many, zh, { width: 80, ...plain }).split('\n');
  const rows = lines.filter((line) => line.startsWith('2023-02-01'));
  expect(rows).toHaveLength(300);
  expect(new Set(rows.map(columnsOf))).toEqual(new Set([columnsOf(lines[2] ?? '')]));
});

test('no name is cut, however long', () => {
  for (const width of [40, 80, 120]) {
    const shown = renderTable(reportOf(tieling, [visit('2023-02-01', 2, '1.00', { institution: longName })]), zh, {
      width,
      ...plain,
    });
    const inOrder = new RegExp([...longName].join('[^]*'), 'u');
    expect(shown).toMatch(inOrder);
  }
});

test('the region is named under each row where there are several', () => {
  const shown = renderTable(strange, zh, { width: 200, ...plain });
  expect(shown.match(/枣庄市；/g)).toHaveLength(4);
  expect(shown).toContain('重庆市；已达年度限额，只报剩余额度；');
});

test('a refund stands with its negative amounts', () => {
  // 12.00 at tier 3 (below the standard of 800) are all the member's, and are given back.
  const shown = renderTable(strange, en, { width: 200, ...plain });
  expect(shown).toMatch(/2023-01-05 .* -12\.00 .* -12\.00 /);
  expect(shown).toContain('refund; account -12.00, cash 0.00');
});

test('where the pool is exhausted, the large-sum fund is named with its part', () => {
  // 重庆, tier 3: (9,000 − 200) × 50 % = 4,400, capped at 3,000; the overall limit of 1,000 is the pool's part.
  expect(renderTable(strange, zh, { width: 200, ...plain })).toContain('统筹基金 1000.00，大额互助资金 2000.00');
});

describe('bars', () => {
  const barsOf = (report: typeof year) =>
    renderTable(report, zh, { width: 100, ...plain, quiet: true })
      .split('\n')
      .filter((line) => /[█░]/.test(line));

  test('made up by tier behind a claim by hand: 400 of 800 paid at tier 2, 800 − 400 to go at tier 3', () => {
    const claimed = { settlement: 'manual', claimedOn: '2024-04-05' } as const;
    const text = renderTable(reportOf(zaozhuang, [visit('2024-03-05', 2, '800.00', claimed)]), en, {
      width: 100,
      ...plain,
    });
    expect(text).toMatch(/Deductible 2 .*400\.00 paid, met\n *Deductible 3 .*400\.00 of 800\.00 paid, 400\.00 to go/);
  });

  test('made up by tier: after one visit to a clinic tier 2 asks for 400 − 200, tier 3 for 800 − 200', () => {
    const text = renderTable(reportOf(zaozhuang, [visit('2023-03-05', 1, '300.00')]), zh, { width: 100, ...plain });
    expect(text).toMatch(
      /起付线 基层机构、一级 .*已累计 200\.00，已满\n *起付线 二级 .*200\.00 \/ 400\.00，还差 200\.00/,
    );
    expect(text).toMatch(/起付线 三级 .*已累计 200\.00 \/ 800\.00，还差 600\.00/);
  });

  test('made up by tier: what each tier still asks for, 800 − 400 at tier 3', () => {
    // 枣庄: tier 1 owes 200, then tier 2 makes up 400 − 200; (500 − 200) × 60 % = 180 on top of (300 − 200) × 70 % = 70.
    const report = reportOf(zaozhuang, [visit('2023-01-02', 1, '300.00'), visit('2023-01-03', 2, '500.00')]);
    expect(barsOf(report)).toEqual([
      '  年度限额              ████░░░░░░░░░░░░░░░░░░░░  16%  已用 250.00 / 1500.00，剩余 1250.00',
      '  起付线 基层机构、一级 ████████████████████████ 100%  已累计 200.00，已满',
      '  起付线 二级           ████████████████████████ 100%  已累计 400.00，已满',
      '  起付线 三级           ████████████░░░░░░░░░░░░  50%  已累计 400.00 / 800.00，还差 400.00',
    ]);
  });

  test('owed by the visit: no bar for the deductible', () => {
    // 三门峡: (400 − 50) × 50 % = 175 of 1,500.
    const report = reportOf(sanmenxia, [visit('2023-06-05', 3, '400.00', { institution: '甲' })]);
    expect(barsOf(report)).toEqual(['  年度限额 ███░░░░░░░░░░░░░░░░░░░░░  11%  已用 175.00 / 1500.00，剩余 1325.00']);
  });

  test('a cent that is left is not rounded away', () => {
    // 铁岭: 2,999.99 of 3,000, from (5,754.53 − 300) × 55 % = 2,999.9915.
    const report = reportOf(tieling, [visit('2023-06-05', 2, '5754.53')]);
    expect(barsOf(report)[0]).toContain(' 99%  已用 2999.99 / 3000.00，剩余 0.01');
  });

  test('a year without a paid visit has none', () => {
    const report = reportOf(tieling, [visit('2023-06-05', 2, '5.00', { category: 'chronic' })]);
    expect(barsOf(report)).toEqual([]);
  });
});

describe('what the result rests on', () => {
  test('the readings, one line each, then the document', async () => {
    const shown = renderTable(year, en, { width: 200, ...plain });
    const register = await tieling.register();
    const points = register.points.filter(({ id }) => id === 'TL-A01' || id === 'TL-A12');
    expect(points).toHaveLength(2);
    expect(shown).toContain(
      `\nTL-A01 Art. 9  ${points[0]?.chosen.en}\nTL-A12 Art. 6  ${points[1]?.chosen.en}\n\nComputed from: Tieling rules`,
    );
    expect(shown).toContain(
      '(no number), as issued on 2022-11-16; later changes are not in it: the rules in force count.\n',
    );
  });

  test('nothing of it where only the result is wanted', () => {
    expect(renderTable(year, en, { width: 200, ...plain, quiet: true })).not.toMatch(/issued|TL-A12 Art/);
  });
});

test('an open point that every visit names stands once, below them', () => {
  const retired = { status: 'retired' } as const;
  const linesOf = (visits: readonly Visit[]) => {
    const page = resultPage(reportOf(tieling, visits), zh);
    const text = renderTerminal([page], { width: 100, paints: PLAIN });
    return text.split('\n').filter((line) => line.includes('见 '));
  };
  const both = [visit('2023-03-05', 3, '800.00', retired), visit('2023-03-06', 3, '100.00', retired)];
  expect(linesOf(both).map((line) => line.replace(/[│ ]+/g, ' ').trim())).toEqual(['各次均见 TL-A02']);
  const byHand = { ...visit('2023-03-07', 3, '100.00', retired), settlement: 'manual' as const };
  expect(linesOf([...both, byHand]).map((line) => line.replace(/[│ ]+/g, ' ').trim())).toEqual([
    '见 TL-A08',
    '各次均见 TL-A02',
  ]);
  // One visit alone says it in its place.
  expect(linesOf(both.slice(0, 1)).map((line) => line.replace(/[│ ]+/g, ' ').trim())).toEqual(['见 TL-A02']);
});

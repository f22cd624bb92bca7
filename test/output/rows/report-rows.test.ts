import { expect, test } from 'vitest';
import { chongqing } from '../../../src/cities/chongqing.ts';
import { tieling } from '../../../src/cities/tieling.ts';
import type { Report } from '../../../src/output/report.ts';
import { reportRows } from '../../../src/output/rows/report-rows.ts';
import { reportOf, visit } from '../support.ts';

async function renderCsv(report: Report, prefix?: string): Promise<string> {
  return (await reportRows(report, 'csv', prefix)).rows.toString();
}

const columns =
  'reason,first_self_pay,deductible,ratio,reimbursed,self_paid,deductible_paid,cap_used,cap_limit,cap_left,notes';

test("the input's cells come first and unchanged, the rows in the input's order", async () => {
  // 铁岭: the visit of January comes first: 300 of 400 deductible, 100 × 50 % = 50; March: 100 × 60 % = 60.
  const visits = [
    visit('2023-03-01', 1, '100.00'),
    visit('2023-01-05', 3, '400.00'),
    visit('2023-04-01', 2, '9.00', { category: 'emergency-death' }),
  ];
  const input = {
    header: ['日期', 'anything, at all'],
    cells: [
      ['2023/3/1', ' "x" '],
      ['2023年1月5日', '=1+1'],
      ['20230401', '\u001b[0m'],
    ],
  };
  expect(await renderCsv(reportOf(tieling, visits, { input }))).toBe(
    `日期,"anything, at all",${columns}
2023/3/1," ""x"" ",,0.00,0.00,60,60.00,40.00,300.00,110.00,3000.00,2890.00,
2023年1月5日,=1+1,,0.00,300.00,50,50.00,350.00,300.00,50.00,3000.00,2950.00,
20230401,\u001b[0m,separate-rules,0.00,0.00,,0.00,9.00,300.00,110.00,,,
`,
  );
});

test('notes and splits', async () => {
  // 重庆: (9,000 − 200) × 50 % = 4,400, capped at 3,000, the pool's part 1,000; 6,000 are the member's, 50 on account.
  const one = visit('2024-01-05', 3, '9000.00', { overallLimit: 100_000, accountBalance: 5_000 });
  const report = reportOf(chongqing, [one], { hasOverallLimit: true, hasAccountBalance: true });
  const [header, row] = (await renderCsv(report)).split('\n');
  expect(header).toBe(`date,${columns},pool_paid,large_sum_paid,account_paid,cash_paid`);
  expect(row).toMatch(
    /^2024-01-05,,0\.00,200\.00,50,3000\.00,6000\.00,200\.00,3000\.00,3000\.00,0\.00,enrollment-assumed;capped;large-sum/,
  );
  expect(row).toMatch(/,1000\.00,2000\.00,50\.00,5950\.00$/);
});

test('the names of the output columns carry the prefix', async () => {
  const [header] = (await renderCsv(reportOf(tieling, []), 'calc_')).split('\n');
  expect(header).toBe(`date,${columns.replace(/\w+/g, 'calc_$&')}`);
});

test('a refund that found no original is left to the rejects', async () => {
  const report = reportOf(tieling, [visit('2023-03-01', 1, '-100.00'), visit('2023-03-02', 1, '100.00')]);
  expect(
    (await renderCsv(report))
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(0, 10)),
  ).toEqual(['2023-03-02']);
});

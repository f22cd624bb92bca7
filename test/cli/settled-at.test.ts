import { describe, expect, test } from 'vitest';
import { baoxiao } from './support.ts';

/** The amounts paid, by the first column, in the order of the output. */
async function paid(args: readonly string[], lines: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await baoxiao(args, { stdin: `${lines.join('\n')}\n` });
  expect(stderr).not.toContain('baoxiao: ');
  const [header = '', ...rows] = stdout.trimEnd().split('\n');
  const column = header.split(',').indexOf('reimbursed');
  return rows.map((row) => `${row.split(',')[0]} ${row.split(',')[column]}`);
}

// 枣庄, active: 800 a year at tier three, then 50 %; 200 at tier one, then 70 %; what one tier took counts for the others.
const HEADER = 'setl_id,psn_no,insuplc_admdvs,psn_type,begndate,setl_time,medinslv,medfee_sumamt,inscp_amt';

describe('the order of settlement is that of settled_at, the year and the rules those of date', () => {
  // In order of settlement A meets the deductible of 800: (800 − 800) × 50 % = 0; then B: 200 × 70 % = 140.
  const oneDay = [
    HEADER,
    'B,P,370400,11,2023-03-07,2023-03-07 15:00:00,1,200,200',
    'A,P,370400,11,2023-03-07,2023-03-07 09:00:00,3,800,800',
  ];

  test('of two visits of a day the one settled first comes first', async () => {
    expect(await paid(['batch', '-', '--sort', '-q'], oneDay)).toEqual(['B 140.00', 'A 0.00']);
    expect(await paid(['calc', '--visits', '-', '--format', 'csv'], oneDay)).toEqual(['B 140.00', 'A 0.00']);
  });

  test('a visit before another one may be settled after it', async () => {
    // B is settled first and bears its 200; then A, 800 − 600 = 200, × 50 % = 100.
    const lines = [
      HEADER,
      'B,P,370400,11,2023-03-07,2023-03-07,1,200,200',
      'A,P,370400,11,2023-03-05,2023-03-10,3,800,800',
    ];
    expect(await paid(['batch', '-', '-q'], lines)).toEqual(['B 0.00', 'A 100.00']);
  });

  test('a visit of the year before stands on that year’s ledger', async () => {
    // Settled in January, of December: its own 800 of 2023, and none of those of 2024.
    const lines = [
      HEADER,
      'A,P,370400,11,2024-01-02,2024-01-02,3,900,900',
      'B,P,370400,11,2023-12-31,2024-01-03,3,900,900',
    ];
    // (900 − 800) × 50 % = 50 each.
    expect(await paid(['batch', '-', '-q'], lines)).toEqual(['A 50.00', 'B 50.00']);
  });

  test('a day that was met before owes its deductible once, also where a later day was settled between', async () => {
    // 三门峡 at tier three: 50 a day and institution, then 50 %: (500 − 50) × 50 % = 225 for the first visit of each day;
    // of the second one on the 5th 500 × 50 % = 250.
    const lines = [
      'id,member,city,status,date,settled_at,institution,tier,eligible',
      'A,M,sanmenxia,active,2023-03-05,2023-03-05,H,3,500',
      'B,M,sanmenxia,active,2023-03-06,2023-03-06,H,3,500',
      'C,M,sanmenxia,active,2023-03-05,2023-03-07,H,3,500',
      'D,M,sanmenxia,active,2023-03-04,2023-03-08,H,3,500',
    ];
    const expected = ['A 225.00', 'B 225.00', 'C 250.00', 'D 225.00'];
    expect(await paid(['batch', '-', '-q'], lines)).toEqual(expected);
    expect(await paid(['calc', '--visits', '-', '--format', 'csv'], lines)).toEqual(expected);
  });

  test('without a date of the visit it gives that too', async () => {
    const lines = ['id,city,status,结算时间,tier,amount', 'A,枣庄,active,2023-03-07 09:00:00,3,900'];
    expect(await paid(['calc', '--visits', '-', '--format', 'csv'], lines)).toEqual(['A 50.00']);
  });

  test('it may not come before the visit', async () => {
    const lines = [HEADER, 'A,P,370400,11,2023-03-07,2023-03-06 09:00:00,3,800,800'];
    const { stderr, status } = await baoxiao(['calc', '--visits', '-'], { stdin: `${lines.join('\n')}\n` });
    expect([status, stderr.split('\n')[0]]).toEqual([
      65,
      'baoxiao: standard input, line 2, column setl_time: settled on "2023-03-06 09:00:00", before the visit on 2023-03-07',
    ]);
  });
});

test.each([
  ['工号,INSU_ADMDVS,人员类别,就诊时间,机构级别,金额合计,政策范围内费用'],
  ['certno,医保区划,人员类别,开票日期,机构级别,费用总额,政策范围内费用'],
])('headers as clerks write them: %s', async (header) => {
  // (900 − 800) × 50 % = 50 for each of two people.
  const lines = [header, '1001,370400,在职,2023/3/5,三级,900,900', '1002,枣庄,在职,2023-3-7,三级,900,900元'];
  expect(await paid(['batch', '-', '-q'], lines)).toEqual(['1001 50.00', '1002 50.00']);
});

test('an institution that is null is none: two visits of a day owe the deductible each', async () => {
  const lines = [
    'psn_no,insuplc_admdvs,psn_type,setl_time,fixmedins_name,medinslv,medfee_sumamt,inscp_amt',
    'P,411200,11,2023-03-05,null,3,800,800',
    'P,411200,11,2023-03-05,\\N,3,800,800',
  ];
  // 三门峡 at tier three: (800 − 50) × 50 % = 375, twice.
  expect(await paid(['batch', '-', '-q'], lines)).toEqual(['P 375.00', 'P 375.00']);
});

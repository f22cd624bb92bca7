import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

// 十堰 五: 500 a year; tier 3 50 %, tier 2 65 %, tier 1 80 %. The hospital's file, of which the last row cannot be read.
const VISITS = [
  '结算ID,人员编号,参保地,人员类别,就诊日期,机构级别,医疗费总额,符合政策范围金额,统筹基金支付',
  'S1,P1,十堰市,在职,2023-03-06,三级,1000,1000,250.00', // (1000 − 500) × 50 % = 250
  'S2,P1,十堰市,在职,2023-04-06,二级,400,400,260.00', // 400 × 65 % = 260, the platform as at tier 3: 200
  'S3,P2,十堰市,在职,2023-04-06,三级,700,700,100.00', // (700 − 500) × 50 % = 100; the platform has 701
  'S4,P3,十堰市,在职,2023-04-06,三级,700,700,', // the platform does not have it
  'S6,P5,十堰市,在职,2023-04-06,三级,700,700,90.00', // 100, as the platform says
  'S7,P6,十堰市,在职,2023-04-06,三级,700,700,90.00', // 100, which neither says
  'S5,P4,十堰市,在职,2023-04-06,三级,7x0,700,100.00',
];
const RECORDS = [
  'setl_id,psn_no,begndate,medfee_sumamt,inscp_scp_amt,hifp_pay,act_pay_dedc',
  'S7,P6,2023-04-06 09:00:00,700,700,95.00,500',
  'S2,P1,2023-04-06 09:00:00,400,400,200.00,0',
  'S1,P1,2023-03-06 09:00:00,1000,1000,250.00,500',
  'S6,P5,2023-04-06 09:00:00,700,700,100.00,500',
  'S3,P2,2023-04-06 09:00:00,701,700,100.00,500',
  'S9,P9,2023-04-06 09:00:00,700,700,100.00,500',
  'S5,P4,2023-04-06 09:00:00,700,700,100.00,500',
];
const CHOSEN = ['--columns', '结算ID,人员编号,医疗费总额,reimbursed,compared,recorded,paid_by_file,causes', '-q'];

function filled(files: Readonly<Record<string, readonly string[]>>): string {
  const cwd = folder();
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
  return cwd;
}

test('sets visits against the records of another file by their ids, and says what only one of them has', async () => {
  const cwd = filled({ 'visits.csv': VISITS, 'records.csv': RECORDS });
  const args = ['audit', 'visits.csv', '--against', 'records.csv', '--key', 'setl_id'];
  const { stdout, status } = await baoxiao([...args, '--format', 'csv', ...CHOSEN], { cwd });
  expect(stdout.trimEnd().split('\n').slice(1)).toEqual([
    'S1,P1,1000,250.00,equal,250.00,250.00,',
    'S2,P1,400,260.00,under,200.00,260.00,tier:3;visit-missing:2550.00', // 200 would be left had 2800 of 3000 been used for 250: 2550 more
    'S3,P2,700,100.00,not-comparable,100.00,100.00,same-amounts',
    'S4,P3,700,100.00,only-left,,,',
    'S6,P5,700,100.00,equal,100.00,90.00,',
    'S7,P6,700,100.00,under,95.00,90.00,visit-missing:2905.00', // 3000 − 2905 = 95
    'S9,,,,only-right,100.00,,',
  ]);
  expect(status).toBe(1);
  const page = (await baoxiao(args, { cwd })).stdout.replaceAll(/\s+/g, ' ');
  expect(page).toContain('6 rows compared, 2 of them equal');
  expect(page).toContain('in records.csv without a visit here: 1 row, 100.00 yuan paid');
  expect(page).toContain('in 3 rows: as the rules in the file of visits 1, in records.csv 1, in neither 1');
});

test('knows them by member, day and amount else, the first by the first', async () => {
  const visit = (member: string, paid: string) => `${member},shiyan,active,2023-03-01,3,1000,1000,${paid}`;
  const record = (member: string, paid: string) => `2023-03-01,1000,${paid},${member}`;
  const cwd = filled({
    'visits.csv': [
      'member,city,status,date,tier,amount,eligible,hifp_pay',
      visit('A', ''),
      visit('A', ''),
      visit('B', ''),
    ],
    // (1000 − 500) × 50 % = 250, then 1000 × 50 % = 500
    'records.ndjson': [250, 500, 1].map((paid) =>
      JSON.stringify({ 人员编号: 'A', 就诊日期: '2023-03-01', 总费用: '1000', hifp_pay: String(paid) }),
    ),
    'other.csv': ['date,amount,hifp_pay,member', record('A', '250'), record('A', '500'), record('B', '250')],
  });
  const rows = async (other: string) => {
    const args = [
      'audit',
      'visits.csv',
      '--against',
      other,
      '--format',
      'ndjson',
      '--columns',
      'member,compared,notes',
    ];
    return (await baoxiao([...args, '-q', '--sort'], { cwd })).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  expect((await rows('records.ndjson')).map(({ compared }) => compared)).toEqual([
    ...['equal', 'equal', 'only-left', 'only-right'],
  ]);
  expect((await rows('records.ndjson')).at(-1)).toEqual({ member: 'A', notes: [], compared: 'only-right' });
  const args = ['audit', 'visits.csv', '--against', 'other.csv', '-q'];
  // The second is the same visit over again.
  expect((await baoxiao([...args, '--format', 'csv', '--columns', 'compared'], { cwd })).stdout).toBe(
    'compared\nequal\nequal\nequal\n',
  );
});

test("the samples: a hospital's figures against the platform's", async () => {
  const args = [
    'audit',
    'samples/audit/hospital.csv',
    '--against',
    'samples/audit/settlements.csv',
    '--key',
    'setl_id',
  ];
  const { stdout } = await baoxiao([
    ...args,
    '--format',
    'csv',
    '--columns',
    '结算单据号,reimbursed,compared,recorded,paid_by_file',
    '-q',
  ]);
  expect(stdout.trimEnd().split('\n').slice(1)).toEqual([
    'J001,100.00,equal,100.00,100.00', // (700 − 500) × 50 %
    'J002,260.00,equal,260.00,260.00', // 400 × 65 %
    'J003,195.00,under,150.00,195.00', // 300 × 65 %
    'J004,300.00,equal,300.00,250.00', // (1000 − 500) × 60 %, retired
    'J005,540.00,under,240.00,540.00', // 900 × 60 %
    'J012,0.00,only-left,,80.00', // 100 of the 500
    ...['J006,,only-right,200.00,', 'J007,,only-right,100.00,', 'J008,,only-right,95.00,'],
    ...['J009,,only-right,80.00,', 'J010,,only-right,480.00,'],
  ]);
});

test.each([
  ['a key without a file', ['--key', 'setl_id'], 2, '--against'],
  ['a key that records are not known by', ['--against', 'records.csv', '--key', 'tier'], 2, 'id, member, date, amount'],
  ['a file that is not there', ['--against', 'none.csv'], 66, 'none.csv'],
  [
    'a file without payments or ids',
    ['--against', 'bare.csv', '--key', 'id'],
    65,
    'bare.csv, line 1, column recorded_paid',
  ],
  ['an amount that is none', ['--against', 'bad.csv', '--key', 'id'], 65, 'bad.csv, line 2, column hifp_pay'],
  ['a blank key', ['--against', 'blank.csv', '--key', 'id'], 65, 'blank.csv, line 2, column setl_id'],
  ['an output over the records', ['--against', 'records.csv', '-o', 'records.csv'], 2, 'records.csv'],
])('refuses %s', async (_, args, status, words) => {
  const cwd = filled({
    'visits.csv': VISITS,
    'records.csv': RECORDS,
    'bare.csv': ['a,b', '1,2'],
    'bad.csv': ['setl_id,hifp_pay', 'S1,2x'],
    'blank.csv': ['setl_id,hifp_pay', ',20'],
  });
  const run = await baoxiao(['audit', 'visits.csv', ...args], { cwd });
  expect([run.status, run.stdout]).toEqual([status, '']);
  expect(run.stderr).toContain(words);
});

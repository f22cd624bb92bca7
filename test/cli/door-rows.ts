import type { Made } from './spellings.ts';

/** A small table that goes wrong at the door, and what is right in whatever form it comes. */
export type DoorRow = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly flags?: readonly string[];
  /** The columns looked at; the amount reimbursed alone where nothing is said. */
  readonly columns?: string;
  readonly cells?: readonly string[];
  readonly rejects?: readonly string[];
  /** Where nothing is said: 1 with rejects, else 0. */
  readonly status?: number;
  /** What JSON lines give, whose objects have no header in common. */
  readonly asJsonLines?: Made;
};

const VISIT = ['member', 'city', 'status', 'date', 'tier', 'eligible'];
const OFFICE = ['工号', '人员类别', '就诊日期', '机构级别', '总费用', '政策范围内费用'];

/** A visit in 铁岭 of an employee at tier three, by the columns of VISIT. */
const visit = (member: string, date: string, amount: string) => [member, 'tieling', 'active', date, '3', amount];

const EXPORT = [
  'setl_id',
  'psn_no',
  'insuplc_admdvs',
  'psn_type',
  'begndate',
  'setl_time',
  'medinslv',
  'medfee_sumamt',
  'inscp_amt',
];
const ORDER = [
  EXPORT,
  ['B', 'P', '370400', '11', '2023-03-07', '2023-03-07 15:00:00', '1', '200', '200'],
  ['A', 'P', '370400', '11', '2023-03-07', '2023-03-07 09:00:00', '3', '800', '800'],
];
const REFUNDS = [
  ['setl_id', 'psn_no', 'insuplc_admdvs', 'psn_type', 'setl_time', 'medinslv', 'medfee_sumamt', 'inscp_amt'],
  ['refd_setl_flag', 'init_setl_id'],
].flat();
const PLACED = [
  'psn_no',
  'insuplc_admdvs',
  'psn_type',
  'setl_time',
  'fixmedins_name',
  'medinslv',
  'medfee_sumamt',
  'inscp_amt',
];

/** One visit each of members A, B, … with something else in one place. */
function each(texts: readonly string[], row: (text: string, member: string) => readonly string[]) {
  return texts.map((text, at) => row(text, `M${at}`));
}

const times = (count: number, text: string) => Array.from({ length: count }, () => text);

const MEMBER_HEADERS =
  '身份证号 证件号码 公民身份号码 社会保障号 社会保障号码 社保号 个人编号 电脑号 医保编号 工号 员工号 职工编号 雇员编号 certno';
const DATES = [
  '2023-3-5',
  '2023-03-05 12:00:00.0',
  '20230305120000',
  '2023-03-05T12:00:00',
  '2023/3/5',
  '2023.3.5',
  '2023年3月5日',
  '20230305',
];
const AMOUNTS = [
  ['.5', '0.50'],
  ['800.', '800.00'],
  ['0E-8', '0.00'],
  ['0e5', '0.00'],
  ['2000元', '2000.00'],
  ['¥2000', '2000.00'],
  ['1,234.50', '1234.50'],
  ['0.00E+00', '0.00'],
];
const REGIONS = [
  ['铁岭市本级', '850.00'], // (2000 − 300) × 50%
  ['辽宁省铁岭市', '850.00'],
  ['开原市', '850.00'],
  ['滕州市', '600.00'], // 枣庄: (2000 − 800) × 50%
  ['山东省枣庄市滕州市', '600.00'],
  ['370481', '600.00'],
  ['房县', '750.00'], // 十堰: (2000 − 500) × 50%
  ['万州区', '900.00'], // 重庆: (2000 − 200) × 50%
  ['重庆市万州区', '900.00'],
  ['灵宝市', '975.00'], // 三门峡: (2000 − 50) × 50%
];

/** The small tables of what goes wrong at the door, and what is right. */
export const DOOR_ROWS: readonly DoorRow[] = [
  {
    name: 'D1: a staff number is a member: (2000 − 800) × 50% and, retired, (320 − 200) × 75%',
    rows: [
      OFFICE,
      ['1001', '在职', '2023/3/5', '三级', '2000', '2000'],
      ['1002', '退休', '2023/3/7', '一级', '320', '320'],
    ],
    flags: ['--city', '枣庄'],
    columns: 'deductible,reimbursed',
    cells: ['800.00 600.00', '200.00 90.00'],
  },
  {
    name: 'D1: a name is none, and nothing is settled',
    rows: [OFFICE.with(0, '姓名'), ['甲', '在职', '2023/3/5', '三级', '2000', '2000']],
    flags: ['--city', '枣庄'],
    status: 65,
    asJsonLines: { status: 1, cells: [], rejects: ['2:member:missing-value'] },
  },
  {
    name: 'D2: rows with a blank member, also where others have one',
    rows: [VISIT, visit('', '2023-01-05', '500'), visit('A', '2023-01-05', '500'), visit('', '2023-01-06', '500')],
    cells: ['100.00'], // (500 − 300) × 50%
    rejects: ['2:member:missing-value', '4:member:missing-value'],
  },
  {
    name: 'D2: a file without the column, of one member: (500 − 300) × 50%, then 500 × 50%',
    rows: [VISIT, visit('', '2023-01-05', '500'), visit('', '2023-01-06', '500')].map((cells) => cells.slice(1)),
    flags: ['--one-member'],
    cells: ['100.00', '250.00'],
  },
  {
    name: 'D3: the same settlement again',
    rows: [[...VISIT, 'id'], ...times(2, 'S1').map((id) => [...visit('A', '2023-01-06', '500'), id])],
    cells: ['100.00'],
    rejects: ['3:id:duplicate-id'],
  },
  {
    name: 'D3: without an id, alike',
    rows: [VISIT, visit('A', '2023-01-06', '500'), visit('A', '2023-01-06', '500')],
    columns: 'reimbursed,notes',
    cells: ['100.00 amount-assumed', '250.00 amount-assumed;repeated'],
  },
  {
    name: 'D4: by the time of settlement 800 go into the deductible, then 200 × 70%',
    rows: ORDER,
    flags: ['--sort'],
    cells: ['140.00', '0.00'],
  },
  { name: 'D4: in another order than that', rows: ORDER, status: 65 },
  {
    name: 'D5: in order of settlement, not of visit: 200 below 200, then (800 − 600) × 50%',
    rows: [
      EXPORT,
      ['B', 'P', '370400', '11', '2023-03-07', '2023-03-07', '1', '200', '200'],
      ['A', 'P', '370400', '11', '2023-03-05', '2023-03-10', '3', '800', '800'],
    ],
    cells: ['0.00', '100.00'],
  },
  ...['null', 'NULL', '\\N'].map((blank) => ({
    name: `D6: ${blank} is blank: (800 − 50) × 50% each, for no institution is known`,
    rows: [PLACED, ...times(2, blank).map((cell) => ['P', '411200', '11', '2023-03-05', cell, '3', '800', '800'])],
    columns: 'reimbursed,notes',
    cells: [
      '375.00 enrollment-assumed;institution-unknown',
      '375.00 enrollment-assumed;institution-unknown;repeated;SMX-A01', // 1500 of costs: a cap on costs would be reached
    ],
  })),
  {
    name: 'D7: an export flags both sides of a refund: (800 − 300) × 50%, 800 × 50%, and the first back',
    rows: [
      REFUNDS,
      ['S1', 'P', '211200', '11', '2023-03-05 09:00:00', '3', '800', '800', '1', ''],
      ['S2', 'P', '211200', '11', '2023-03-06 09:00:00', '3', '800', '800', '0', ''],
      ['S3', 'P', '211200', '11', '2023-03-07 09:00:00', '3', '-800', '-800', '1', 'S1'],
    ],
    cells: ['250.00', '400.00', '-250.00'],
  },
  {
    name: 'D7: a positive refund that names its original',
    rows: [
      REFUNDS,
      ['S1', 'P', '211200', '11', '2023-03-05 09:00:00', '3', '800', '800', '0', ''],
      ['S3', 'P', '211200', '11', '2023-03-07 09:00:00', '3', '800', '800', '1', 'S1'],
    ],
    cells: ['250.00'],
    rejects: ['3:medfee_sumamt:refund-positive'],
  },
  {
    name: 'D8: ids that a spreadsheet made numbers of',
    rows: [VISIT, ...['2.112E+25', '2.112e25', '2E+15'].map((id) => visit(id, '2023-01-05', '500'))],
    rejects: ['2:member:lost-digits', '3:member:lost-digits', '4:member:lost-digits'],
  },
  {
    name: 'D9: marks and unseen characters make no other person: 300 once',
    rows: [
      VISIT,
      visit('0001', '2023-01-05', '500'),
      visit('="0001"', '2023-01-06', '500'),
      visit("'0001", '2023-01-07', '500'),
    ],
    cells: ['100.00', '250.00', '250.00'],
  },
  {
    name: 'D12: only what is settled behind a rejected row follows one',
    rows: [
      VISIT.with(5, 'amount').concat('eligible'),
      [...visit('A', '2023-02-14', '500'), '500'],
      [...visit('A', '2023-03-14', 'abc'), '500'],
      [...visit('A', '2023-04-14', '500'), '500'],
      [...visit('B', '2023-05-14', '500'), '500'],
    ],
    flags: ['--sort'],
    columns: 'reimbursed,notes',
    cells: ['100.00 ', '250.00 after-reject', '100.00 '],
    rejects: ['3:amount:bad-amount'],
  },
  {
    name: 'D20: dates as they are written',
    rows: [VISIT, ...each(DATES, (date, member) => visit(member, date, '500'))],
    cells: times(DATES.length, '100.00'),
  },
  {
    name: 'D20: a zone',
    rows: [VISIT, ...each(['2023-03-05T12:00:00Z', '2023-03-05T12:00:00+08:00'], (date, m) => visit(m, date, '500'))],
    rejects: ['2:date:date-with-zone', '3:date:date-with-zone'],
  },
  {
    name: 'D21: amounts as they are written',
    rows: [
      VISIT,
      ...each(
        AMOUNTS.map(([text = '']) => text),
        (amount, m) => visit(m, '2023-03-05', amount),
      ),
    ],
    columns: 'deductible,reimbursed,self_paid',
    // Up to 300 is the deductible; of the rest half is paid.
    cells: [
      '0.50 0.00 0.50',
      '300.00 250.00 550.00',
      '0.00 0.00 0.00',
      '0.00 0.00 0.00',
      '300.00 850.00 1150.00',
      '300.00 850.00 1150.00',
      '300.00 467.25 767.25',
      '0.00 0.00 0.00',
    ],
  },
  ...['INSU_ADMDVS', 'insu_admdvs', '医保区划'].map((header) => ({
    name: `D22: ${header} is the region`,
    rows: [VISIT.with(1, header), visit('A', '2023-03-05', '500').with(1, '211200')],
    cells: ['100.00'],
  })),
  ...MEMBER_HEADERS.split(' ').map((header) => ({
    name: `D23: ${header} is the member`,
    rows: [VISIT.with(0, header), visit('A', '2023-03-05', '500'), visit('B', '2023-03-05', '500')],
    cells: ['100.00', '100.00'],
  })),
  {
    name: 'D23: 人员编号 before others, and 姓名 never',
    rows: [
      [...VISIT.with(0, '身份证号'), '人员编号', '姓名'],
      [...visit('X', '2023-03-05', '500'), 'A', '甲'],
      [...visit('X', '2023-03-05', '500'), 'B', '甲'],
    ],
    cells: ['100.00', '100.00'],
  },
  ...['就诊医院', '就诊机构'].map((header) => ({
    name: `D23: ${header} is the institution, which owes 50 once a day`,
    rows: [
      [...VISIT, header],
      ...times(2, 'P').map((place) => [...visit('A', '2023-03-05', '500').with(1, '三门峡'), place]),
    ],
    columns: 'deductible',
    cells: ['50.00', '0.00'],
  })),
  ...['开票日期', '就诊时间'].map((header) => ({
    name: `D23: ${header} is the date`,
    rows: [VISIT.with(3, header), visit('A', '2023-03-05', '500')],
    cells: ['100.00'],
  })),
  ...['金额合计', '费用总额'].map((header) => ({
    name: `D23: ${header} is the amount: 620 − 100 are borne`,
    rows: [
      [...VISIT, header],
      [...visit('A', '2023-03-05', '500'), '620'],
    ],
    columns: 'self_paid',
    cells: ['520.00'],
  })),
  {
    name: 'D24: regions as they are written, and their counties',
    rows: [
      VISIT,
      ...each(
        REGIONS.map(([name = '']) => name),
        // The rules of 重庆 begin with 2024.
        (city, m) => visit(m, /重庆|万州/.test(city) ? '2024-03-05' : '2023-03-05', '2000').with(1, city),
      ),
    ],
    cells: REGIONS.map(([, paid = '']) => paid),
  },
  {
    name: 'D26: an institution below the first grade is tier 0: (800 − 300) × 60%',
    rows: [
      VISIT,
      ...each(
        ['社区', '乡镇卫生院', '卫生室', '诊所', '社区卫生服务中心', '村卫生室', '社区卫生服务站', '药店'],
        (tier, m) => visit(m, '2023-03-05', '800').with(4, tier),
      ),
    ],
    cells: times(7, '300.00'),
    rejects: ['9:tier:pharmacy-as-tier'],
  },
  {
    name: 'D32: no column of what is in scope',
    rows: [VISIT.with(5, 'amount'), visit('A', '2023-02-14', '500')],
    status: 65,
    asJsonLines: { status: 1, cells: [], rejects: ['2:eligible:eligible-missing'] },
  },
  {
    name: 'D32: all of it in scope',
    rows: [VISIT.with(5, 'amount'), visit('A', '2023-02-14', '500')],
    flags: ['--all-eligible'],
    cells: ['100.00'],
  },
];

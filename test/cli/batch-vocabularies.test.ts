import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { randomOf } from './random-rows.ts';
import { baoxiao, folder, ROOT } from './support.ts';

type Row = Record<string, string>;

/** The worked examples of all regions that need no flag, each with the division code of its region. */
const DIVISIONS = {
  sanmenxia: '411200',
  zaozhuang: '370400',
  tieling: '211200',
  chongqing: '500114',
  shiyan: '420300',
};
const EXAMPLES = Object.keys(DIVISIONS).flatMap((city): Row[] => {
  const rows = parse(readFileSync(join(ROOT, `test/cities/${city}.csv`)), { columns: true }) as Row[];
  return rows.filter((row) => row.extended !== 'yes').map((row) => ({ ...row, city }));
});

/** The fields of the examples and their Chinese columns. */
const CHINESE: Row = {
  member: '人员编号',
  city: '统筹区',
  status: '人员类别',
  retired_on: '退休日期',
  enrollment: '参保方式',
  covered_from: '待遇享受开始日期',
  date: '就诊日期',
  institution: '医疗机构',
  tier: '机构级别',
  provider: '机构类型',
  category: '医疗类别',
  amount: '总费用',
  eligible: '政策范围内费用',
  place: '就医地',
  settlement: '结算方式',
  claimed_on: '报销申请日期',
  designated: '是否定点',
  coverage: '待遇状态',
  during: '特殊期间',
  prescription: '处方',
  overall_limit: '统筹基金年度限额',
  overall_used: '其他统筹支付',
};
const WORDS: Readonly<Record<string, Row>> = {
  city: { sanmenxia: '三门峡市', zaozhuang: '枣庄', tieling: '铁岭市', chongqing: '黔江区', shiyan: '十堰' },
  status: { active: '在职', retired: '退休人员' },
  tier: { '0': '未定级', '1': '一级甲等', '2': '二级', '3': '三甲' },
  provider: {
    hospital: '医院',
    psychiatric: '精神病医院',
    infectious: '传染病专科',
    pharmacy: '零售药店',
    internet: '互联网医院',
  },
  category: {
    general: '普通门诊',
    emergency: '急诊',
    'emergency-death': '急诊抢救无效死亡',
    chronic: '门诊慢特病',
    'special-drug': '双通道',
    'two-diseases': '两病用药',
    'fixed-fee': '一般诊疗费',
    maternity: '产前检查',
    'family-planning': '计划生育',
    'public-health': '公共卫生',
    'statutory-exclusion': '工伤',
  },
  place: { local: '本地', relocated: '异地安置', temporary: '临时外出（备案）', referral: '转诊', unfiled: '未备案' },
  settlement: { direct: '联网结算', manual: '手工报销' },
  designated: { yes: '是', no: '否' },
  coverage: {
    normal: '正常',
    waiting: '等待期',
    arrears: '欠费',
    suspended: '暂停',
    terminated: '终止',
    transferred: '转出',
  },
  during: {
    none: '无',
    hospitalized: '住院',
    'ltc-medical': '医疗专护',
    'ltc-institution': '机构护理',
    'ltc-home': '居家护理',
  },
  prescription: { electronic: '电子处方', paper: '纸质', none: '无处方' },
};

/** Each row in one vocabulary. What the platform has no code for stays in its own column beside the platform's. */
const VOCABULARIES: Readonly<Record<string, (row: Row) => Row>> = {
  canonical: (row) => Object.fromEntries(Object.keys(CHINESE).map((name) => [name, row[name] ?? ''])),
  chinese: (row) =>
    Object.fromEntries(
      Object.entries(CHINESE).map(([name, column]) => [column, WORDS[name]?.[row[name] ?? ''] ?? row[name] ?? '']),
    ),
  platform: (row) => {
    const { member, city, status, date, institution, tier, provider, amount, eligible, settlement, ...rest } = row;
    const own = Object.fromEntries(
      Object.keys(CHINESE)
        .filter((name) => name in rest)
        .map((name) => [name, rest[name] ?? '']),
    );
    const isCoded = provider === '' || provider === 'hospital' || provider === 'pharmacy';
    const isLevel = provider !== 'pharmacy';
    return {
      psn_no: member ?? '',
      insuplc_admdvs: DIVISIONS[city as keyof typeof DIVISIONS],
      psn_type: { active: '11', retired: '12' }[status ?? ''] ?? '',
      begndate: date ?? '',
      fixmedins_code: institution ?? '',
      dedc_hosp_lv: isLevel ? ({ '0': '9' }[tier ?? ''] ?? tier ?? '') : '',
      tier: isLevel ? '' : (tier ?? ''),
      fixmedins_type: isCoded ? (provider === 'pharmacy' ? '2' : '1') : '',
      provider: isCoded ? '' : (provider ?? ''),
      medfee_sumamt: amount ?? '',
      inscp_scp_amt: eligible ?? '',
      pay_loc: settlement === 'manual' ? '1' : settlement === 'direct' ? '2' : '',
      insutype: '310',
      vali_flag: '1',
      refd_setl_flag: '0',
      ...own,
    };
  },
};

let gb18030: Map<string, Buffer> | undefined;

/** Node has no encoder for GB18030: its two-byte characters, read backwards. */
function inGb18030(text: string): Buffer {
  if (!gb18030) {
    gb18030 = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        const bytes = Buffer.from([first, second]);
        if (second !== 0x7f) gb18030.set(decoder.decode(bytes), bytes);
      }
    }
  }
  const known = gb18030;
  return Buffer.concat([...text].map((character) => known.get(character) ?? Buffer.from(character)));
}

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  GB18030: inGb18030,
};

/** The other ways to write a file, one a case in turn. */
const WAYS = [
  { delimiter: ',', quoted: false, packed: false },
  { delimiter: '\t', quoted: false, packed: true },
  { delimiter: ';', quoted: true, packed: false },
  { delimiter: ',', quoted: true, packed: true },
];

function textOf(rows: readonly Row[], delimiter: string, quoted: boolean): string {
  const names = Object.keys(rows[0] as Row);
  const cell = (text: string) => (quoted || text.includes(delimiter) ? `"${text}"` : text);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(cell).join(delimiter))
    .join(quoted ? '\r\n' : '\n');
}

const COMPUTED = 'reason,first_self_pay,deductible,ratio,reimbursed,cap_used,notes';

async function computed(name: string, bytes: Uint8Array, flags: readonly string[] = []): Promise<string[][]> {
  const path = folder();
  writeFileSync(join(path, name), bytes);
  const { stdout, stderr } = await baoxiao(['batch', name, '-q', '--columns', COMPUTED, ...flags], { cwd: path });
  expect(stderr).toBe('');
  return parse(stdout, { from: 2 });
}

const expectedOf = (row: Row) => [
  row.expect_reason,
  row.expect_first_self_pay,
  row.expect_deductible,
  row.expect_ratio,
  row.expect_reimbursed,
  row.expect_cap_used,
  row.expect_notes,
];

describe.each(Object.keys(VOCABULARIES))('the worked examples in %s columns', (vocabulary) => {
  const rows = EXAMPLES.map(VOCABULARIES[vocabulary] as (row: Row) => Row);

  test.each(Object.keys(ENCODINGS).map((encoding, index) => [encoding, WAYS[index % WAYS.length] ?? WAYS[0]] as const))(
    'and %s come out as worked by hand, %o',
    async (encoding, way) => {
      const { delimiter, quoted, packed } = way as (typeof WAYS)[number];
      const bytes = ENCODINGS[encoding]?.(textOf(rows, delimiter, quoted)) as Buffer;
      const found = await computed(packed ? 'v.csv.gz' : 'v.csv', packed ? gzipSync(bytes) : bytes);
      expect(found).toEqual(EXAMPLES.map(expectedOf));
    },
  );

  test('come out the same when they are shuffled and sorted', async () => {
    const order = shuffled(EXAMPLES);
    const text = textOf(
      order.map((index) => rows[index] as Row),
      ',',
      false,
    );
    const found = await computed('v.csv', Buffer.from(text), ['--sort']);
    expect(found).toEqual(order.map((index) => expectedOf(EXAMPLES[index] as Row)));
  });
});

/** The numbers of the rows in a random order; visits of one member on one day keep theirs, which decides what they get. */
function shuffled(rows: readonly Row[]): number[] {
  const random = randomOf(11);
  const order = rows.map((_, index) => ({ index, key: random() })).sort((a, b) => a.key - b.key);
  const groups = new Map<string, number[]>();
  const groupOf = ({ member, date, claimed_on }: Row) => `${member} ${(claimed_on || date || '').slice(0, 10)}`;
  for (const [index, row] of rows.entries()) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), index]);
  return order.map(({ index }) => groups.get(groupOf(rows[index] as Row))?.shift() as number);
}

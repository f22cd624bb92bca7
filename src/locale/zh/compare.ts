import type { CauseCode } from '../../engine/compare/causes.ts';
import type { Compared } from '../../engine/compare/comparison.ts';
import type { Identity } from '../../engine/compare/recorded.ts';
import type { Sides } from '../../engine/compare/tally.ts';

/** Words about records of what was paid, set against what is computed. `detail` is the code behind a cause. */
export const compare = () => ({
  title: '支付核对',
  counts: (rows: number, equal: number) => `核对 ${rows} 行，${equal} 行分毫不差`,
  over: (rows: number, yuan: string) => `多付 ${rows} 行，合计 ${yuan} 元`,
  under: (rows: number, yuan: string) => `少付 ${rows} 行，合计 ${yuan} 元`,
  unrecorded: (rows: number) => `${rows} 行没有记录基金支付`,
  notComparable: (rows: number) => `${rows} 行的记录无法核对`,
  onlyRight: (rows: number, yuan: string, file: string) =>
    `${file} 中 ${rows} 行没有对应的就诊，其基金支付合计 ${yuan} 元`,
  onlyRightTitle: (file: string) => `只在 ${file} 中`,
  onlyRightKey: '对应依据',
  sides: (rows: number, { file, other, neither }: Sides, name: string) =>
    `两个文件记录的基金支付有 ${rows} 行不同：与规则一致的，就诊文件 ${file} 行，${name} ${other} 行，都不一致 ${neither} 行`,
  sameIds: (rows: number, yuan: string) =>
    `${rows} 行的结算ID在同一人员前面的行已有，其基金支付合计 ${yuan} 元（不计算，列在有误的行中）`,
  repeats: (rows: number, yuan: string) =>
    `${rows} 行与同一人员同日前面的一行完全相同，其基金支付合计 ${yuan} 元（不计入多付、少付）`,
  more: (shown: number, all: number) => `以上为前 ${shown} 行，共 ${all} 行；全部见 --format csv --only differences`,
  byTitles: { cause: '按原因', region: '按统筹区', tier: '按机构级别', institution: '按医疗机构' },
  heads: { over: '多付行', overpaid: '多付', under: '少付行', underpaid: '少付' },
  findings: '逐行差异',
  findingHeads: { line: '行', date: '就诊日期', computed: '应付', recorded: '实付', difference: '差额', cause: '原因' },
  also: (causes: string) => `也说得通：${causes}`,
  cited: (cause: string, article: string) => `${cause}（${article}）`,
  unexplained: '没有哪一种已知的差错能分毫不差地解释',
  deductibleOnly: (yuan: string) => `起付标准差 ${yuan} 元`,
  repeatsLine: (line: string) => `与第 ${line} 行相同，可能重复结算`,
  /** One payment of which a member asks whether it is right. */
  payment: {
    title: '实际支付',
    equal: (paid: string) => `基金实付 ${paid} 元，与按规定算得的分毫不差`,
    over: (paid: string, computed: string, gap: string) =>
      `基金实付 ${paid} 元，按规定应付 ${computed} 元，多付 ${gap} 元`,
    under: (paid: string, computed: string, gap: string) =>
      `基金实付 ${paid} 元，按规定应付 ${computed} 元，少付 ${gap} 元`,
    causes: '能分毫不差解释差额的原因，最简单的在前：',
  },
  letter: {
    title: '医保支付复核申请',
    request: '请复核以下就诊的统筹基金支付。',
    region: '参保地',
    status: '人员类别',
    date: '就诊日期',
    institution: '医疗机构',
    tier: '机构级别',
    amount: '总费用（元）',
    eligible: '政策范围内费用（元）',
    assumed: (yuan: string) => `${yuan}（未填，暂按总费用全额）`,
    paid: '基金实付（元）',
    computed: '按规定应付（元）',
    basis: (document: string) => `依据：${document}`,
    first: (yuan: string) => `首先自付 ${yuan} 元`,
    deductible: (yuan: string) => `本次扣起付标准 ${yuan} 元`,
    ratio: (percent: number) => `起付标准以上支付 ${percent}%`,
    cap: (cap: string, used: string) => `年度支付限额 ${cap} 元，此前已支付 ${used} 元`,
  },
  compared: {
    equal: '一致',
    over: '多付',
    under: '少付',
    different: '其他值不同',
    'only-left': '没有记录',
    'only-right': '只有记录',
    'not-comparable': '无法核对',
  } satisfies Readonly<Record<Compared, string>> as Readonly<Record<Compared, string>>,
  broken: {
    'same-amounts': '两个文件的费用不同',
    'parts-total': '费用各部分之和不等于总费用',
    'funds-and-own': '基金支付与个人负担之和不等于总费用',
    'account-and-cash': '账户支付与现金支付之和不等于个人负担',
    'before-and-after': '结算前累计与本次支付之和不等于结算后累计',
  } satisfies Readonly<Record<Identity, string>> as Readonly<Record<Identity, string>>,
  /** The causes as lines of a table name them. */
  causeNames: {
    'half-even': '没有四舍五入（成双）',
    truncated: '舍去分以下',
    'total-in-scope': '按总费用',
    'turned-early': '提前一个月算退休',
    'turned-late': '推迟一个月算退休',
    status: '人员类别',
    tier: '机构级别',
    'deductible-none': '没有扣起付标准',
    'deductible-again': '起付标准重复扣除',
    'deductible-tier': '别的级别的起付标准',
    'deductible-status': '别的人员类别的起付标准',
    'deductible-year': '别的年度的起付标准',
    'cap-status': '别的人员类别的限额',
    'cap-year': '别的年度的限额',
    'cap-ignored': '没有限额',
    'first-forgotten': '漏扣首先自付',
    'first-order': '首先自付的先后',
    'excluded-paid': '不该付的付了',
    'covered-refused': '该付的没付',
    reading: '另一种理解',
    'visit-missing': '缺少此前的就诊',
  } satisfies Readonly<Record<CauseCode, string>> as Readonly<Record<CauseCode, string>>,
  causes: {
    'half-even': () => '四舍六入五成双，没有四舍五入',
    truncated: () => '舍去了不足一分的部分，没有四舍五入',
    'total-in-scope': () => '按总费用计算，没有按政策范围内费用',
    'turned-early': () => '提前一个月按退休计算',
    'turned-late': () => '推迟一个月才按退休计算',
    status: (detail: string) => `按${detail === 'retired' ? '退休' : '在职'}计算`,
    tier: (detail: string) => `按${['未定级或一级以下', '一级', '二级', '三级'][Number(detail)] ?? detail}机构计算`,
    'deductible-none': () => '没有扣起付标准',
    'deductible-again': () => '起付标准重复扣除',
    'deductible-tier': (detail: string) =>
      `扣了${['未定级或一级以下', '一级', '二级', '三级'][Number(detail)] ?? detail}机构的起付标准`,
    'deductible-status': (detail: string) => `扣了${detail === 'retired' ? '退休' : '在职'}人员的起付标准`,
    'deductible-year': (detail: string) => `扣了 ${detail} 年的起付标准`,
    'cap-status': (detail: string) => `用了${detail === 'retired' ? '退休' : '在职'}人员的年度限额`,
    'cap-year': (detail: string) => `用了 ${detail} 年的年度限额`,
    'cap-ignored': () => '没有受年度限额限制',
    'first-forgotten': () => '没有先扣首先自付的部分',
    'first-order': (detail: string) =>
      detail === 'payment' ? '首先自付的部分从支付额中扣除' : '首先自付的部分在起付标准之后扣除',
    'excluded-paid': () => '不予支付的就诊支付了',
    'covered-refused': () => '应予支付的就诊没有支付',
    reading: (detail: string) => `按未写明之处 ${detail} 的另一种理解计算`,
    'visit-missing': (detail: string) => `此前还有未列出的就诊，累计相差 ${detail} 元`,
  } satisfies CauseWords as CauseWords,
});

type CauseWords = Readonly<Record<CauseCode, (detail: string) => string>>;

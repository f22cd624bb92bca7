/** Words of the reports: tables, lists and Markdown. */
export const table = {
  listSeparator: '、',
  remarkSeparator: '；',
  /** The heads of columns in two lines, the upper one first. */
  heads: {
    date: ['', '就诊日期'],
    institution: ['', '医疗机构'],
    tier: ['机构', '级别'],
    eligible: ['政策范围', '内费用'],
    firstSelfPay: ['先行', '自付'],
    deductible: ['起付', '标准'],
    ratio: ['支付', '比例'],
    reimbursed: ['基金', '支付'],
    selfPaid: ['个人', '负担'],
    cap: ['年度限额', '已用/限额'],
  },
  /** The same where there is room for one line. */
  labels: {
    date: '就诊日期',
    institution: '医疗机构',
    tier: '机构级别',
    eligible: '政策范围内费用',
    firstSelfPay: '先行自付',
    deductible: '起付标准',
    ratio: '支付比例',
    reimbursed: '基金支付',
    selfPaid: '个人负担',
    cap: '限额已用/年度限额',
    remarks: '说明',
  },
  tiers: { 0: '基层', 1: '一级', 2: '二级', 3: '三级' },
  total: (visits: number) => `合计 ${visits} 次`,
  amount: (yuan: string) => `总费用 ${yuan}`,
  refused: (reason: string, article: string) => `不予支付：${reason}（${article}）`,
  funds: (pool: string, largeSum: string) => `统筹基金 ${pool}，大额互助资金 ${largeSum}`,
  account: (account: string, cash: string) => `个人账户 ${account}，现金 ${cash}`,
  see: (ids: string) => `见 ${ids}`,
  year: (city: string, year: number, visits: number, refused: number) =>
    `${city} ${year} 年：就诊 ${visits} 次${refused > 0 ? `，其中 ${refused} 次不予支付` : ''}`,
  bars: { cap: '年度限额', deductible: '起付标准' },
  capBar: (used: string, limit: string, left: string) => `已用 ${used} / ${limit}，剩余 ${left}`,
  deductibleBar: (paid: string, standard: string, left: string) => `已付 ${paid} / ${standard}，剩余 ${left}`,
  standardOfTier: (standard: string, tier: string) => `${standard}（${tier}）`,
  assumptions: '细则未写明之处，按下列理解计算：',
  policyFile: (city: string, file: string) => `${city}的规则取自文件 ${file}（--policy），未与公布的文本核对。`,
  document: (title: string, number: string | null, issued: string) =>
    `依据《${title}》（${number ?? '无文号'}）${issued} 印发的文本；此后如有调整，本程序并不知晓。`,
} as const;

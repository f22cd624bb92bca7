/** Words of the reports: tables, lists and Markdown. */
export const table = () =>
  ({
    title: '职工医保门诊报销试算',
    listSeparator: '、',
    remarkSeparator: '；',
    /** The heads of columns in two lines, the upper one first. */
    heads: {
      date: ['', '就诊日期'],
      institution: ['', '医疗机构'],
      tier: ['机构', '级别'],
      amount: ['', '总费用'],
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
      amount: '总费用',
      eligible: '政策范围内费用',
      firstSelfPay: '先行自付',
      deductible: '起付标准',
      ratio: '支付比例',
      reimbursed: '基金支付',
      selfPaid: '个人负担',
      cap: '限额已用/年度限额',
      remarks: '说明',
    },
    tiers: { 0: '基层机构', 1: '一级', 2: '二级', 3: '三级' },
    total: (visits: number) => `合计 ${visits} 次`,
    refused: (reason: string, article: string) => `不予支付：${reason}（${article}）`,
    funds: (pool: string, largeSum: string) => `统筹基金 ${pool}，大额互助资金 ${largeSum}`,
    account: (account: string, cash: string) => `个人账户 ${account}，现金 ${cash}`,
    accountTitle: '个人账户',
    accountMoved: (opened: string, deposited: string, paid: string, left: string) =>
      `就诊前余额 ${opened} + 划入 ${deposited} − 支付 ${paid} = 余额 ${left}`,
    depositsFrom: '首次就诊当月的划入视为已在就诊前余额内；以后各月的划入按月初到账计。',
    see: (ids: string) => `见 ${ids}`,
    seeAll: (ids: string) => `各次均见 ${ids}`,
    year: (city: string, year: number, visits: number, refused: number) =>
      `${city} ${year} 年：就诊 ${visits} 次${refused > 0 ? `，其中 ${refused} 次不予支付` : ''}`,
    bars: { cap: '年度限额', deductible: '起付线' },
    capBar: (used: string, limit: string, left: string) => `已用 ${used} / ${limit}，剩余 ${left}`,
    deductibleMet: (standard: string) => `已累计 ${standard}，已满`,
    deductibleBar: (paid: string, standard: string, left: string) => `已累计 ${paid} / ${standard}，还差 ${left}`,
    assumptions: '文件未明确的，按以下口径计算：',
    policyFile: (city: string, file: string) => `${city}的规则取自文件 ${file}（--policy），未与公布的文本核对。`,
    forwarded: (by: string, number: string, issued: string) => `${by}以 ${number}（${issued}）转发。`,
    document: (title: string, number: string | null, issued: string) =>
      `依据《${title}》（${number ?? '无文号'}）${issued} 印发的文本；此后的政策调整未收录，请以当地最新规定为准。`,
  }) as const;

/** The sentences of an explanation, one a step; amounts, days and percentages come as text. */
export const explain = () =>
  ({
    title: '逐步说明',
    document: (city: string, title: string, number: string | null) => `${city}：《${title}》（${number ?? '无文号'}）`,
    visit: (amount: string) => `总费用 ${amount}`,
    partSeparator: '；',
    rules: (date: string, from: string) => `就诊日 ${date}，适用自 ${from} 起施行的细则`,
    rulesRefused: (date: string, from: string, reason: string) =>
      `就诊日 ${date}，细则自 ${from} 起施行；不予支付：${reason}`,
    valuesFrom: (day: string) => `按 ${day} 起的规定计算`,
    transition: '按过渡期的标准计算',
    afterTransition: (day: string) => `过渡期已结束，按 ${day} 起的标准计算`,
    extended: (date: string, from: string) => `就诊日 ${date} 已过试行期，按要求视同延续；细则自 ${from} 起施行`,
    refused: (reason: string) => `不予支付：${reason}`,
    retiredOn: (day: string, status: string) => `退休手续办理日期 ${day}，就诊时按${status}计`,
    coveredFrom: (day: string) => `待遇自 ${day} 起享受，就诊时尚未开始`,
    covered: '您在参保和待遇期内，可以享受门诊统筹',
    tierUnknown: '机构级别未知',
    designated: { yes: '定点', no: '非定点' },
    prescription: (kind: string) => `处方：${kind}`,
    claimedOn: (day: string) => `${day} 申请报销`,
    payable: '属于门诊统筹支付的就诊',
    refund: (date: string, id: string | null, amount: string) =>
      `退回 ${date} 的就诊${id === null ? '' : `（${id}）`}：各项按原结算全部冲回，总费用 ${amount}`,
    scope: (amount: string, eligible: string, outOfScope: string) =>
      `总费用 ${amount}，政策范围内 ${eligible}，范围外 ${outOfScope} 个人负担`,
    scopeWhole: (amount: string) => `总费用 ${amount} 全部在政策范围内`,
    scopeAssumed: (amount: string) => `未填政策范围内费用，暂按总费用 ${amount} 全额估算`,
    amountAssumed: (eligible: string) => `未填总费用，暂以政策范围内费用 ${eligible} 计；范围外须自付多少无从得知`,
    firstSelfPay: (eligible: string, percent: string, first: string, base: string) =>
      `先行自付 ${eligible} × ${percent} = ${first}，余 ${base}`,
    noDeductible: (base: string) => `不设起付标准，${base} 全部进入报销`,
    owed: {
      year: (standard: string, paid: string, left: string) =>
        `起付标准全年累计 ${standard}，本年此前已付 ${paid}，还差 ${left}`,
      'year-by-tier': (standard: string, paid: string, left: string) =>
        `该级别机构起付标准 ${standard}，本年此前在各级机构已付 ${paid}，补足差额 ${left}`,
      'once-a-day': (standard: string, paid: string, left: string) =>
        `起付标准每次 ${standard}，同日同一机构只计一次，当日此前已付 ${paid}，还差 ${left}`,
      alone: (standard: string, _paid: string, _left: string) => `起付标准每次 ${standard}，未给医疗机构，本次单独计`,
    },
    met: (standard: string, base: string) => `起付线 ${standard} 已扣满，本次不再扣，${base} 全部进入报销`,
    pharmacy: (provider: string, tier: string) => `${provider}，按开方医院（${tier}）的标准`,
    taken: (base: string, taken: string, above: string) => `本次 ${base} 扣除 ${taken}，起付标准以上 ${above}`,
    ratio: (above: string, percent: string, entitled: string, ownShare: string) =>
      `按比例支付 ${above} × ${percent} = ${entitled}，其余 ${ownShare} 个人负担`,
    cap: (cap: string, used: string, left: string) => `年度支付限额 ${cap}，此前已用 ${used}，剩余 ${left}`,
    capEnough: (payable: string) => `${payable} 可全部支付`,
    capCut: (payable: string, cut: string) => `只支付 ${payable}，超出的 ${cut} 个人负担`,
    overall: (limit: string, other: string, pooled: string, left: string) =>
      `统筹基金年度最高支付限额 ${limit}，其他医疗已用 ${other}，门诊此前已付 ${pooled}，剩余 ${left}`,
    pool: (paid: string) => `统筹基金支付 ${paid}`,
    largeSum: (paid: string) => `大额互助资金支付 ${paid}`,
    overallCut: (cut: string) => `超出的 ${cut} 个人负担`,
    overallApart: (limit: string) => `门诊支付不计入统筹基金年度最高支付限额 ${limit}`,
    overallSilent: (limit: string) => `细则未写明门诊支付是否受统筹基金年度最高支付限额 ${limit} 限制，未按其扣减`,
    overallSkipped: (city: string, article: string) => `${city}：未填统筹基金年度最高支付限额，未按其扣减 [${article}]`,
    ledger: (deductible: readonly [string, string], used: readonly [string, string], left: string) =>
      `年度累计：起付标准已付 ${deductible.join(' → ')}，限额已用 ${used.join(' → ')}，限额剩余 ${left}`,
    borne: (amount: string, reimbursed: string, selfPaid: string) =>
      `总费用 ${amount} − 基金支付 ${reimbursed} = 个人负担 ${selfPaid}`,
    account: (account: string, cash: string) => `个人账户 ${account}，现金 ${cash}`,
    total: (amount: string, parts: string) => `合计：${amount} = ${parts}`,
    parts: {
      reimbursed: '基金支付',
      notCovered: '不予支付',
      outOfScope: '范围外',
      firstSelfPay: '先行自付',
      deductible: '起付标准',
      ownShare: '比例自付',
      overLimit: '超限额',
    },
    reading: (id: string, article: string) => `采用的口径 ${id} ${article}`,
  }) as const;

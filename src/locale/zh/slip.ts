/** Words of the slip that a page has on paper, in the order of a settlement slip. */
export const slip = () =>
  ({
    institution: '医疗机构',
    notGiven: '未填',
    person: '参保人员',
    category: '医疗类别',
    amounts: '费用',
    payers: '由谁支付',
    yearToDate: '年度累计',
    at: (institution: string, tier: string) => `${institution}（${tier}）`,
    retired: (day: string) => `退休手续办理日期 ${day}`,
    amount: (yuan: string) => `总费用 ${yuan} 元`,
    eligible: (yuan: string) => `其中政策范围内 ${yuan} 元`,
    firstSelfPay: (yuan: string) => `先行自付 ${yuan} 元`,
    deductible: (yuan: string) => `起付线 ${yuan} 元`,
    reimbursed: (yuan: string) => `基金支付 ${yuan} 元`,
    funds: (pool: string, largeSum: string) => `其中统筹基金 ${pool} 元，大额互助资金 ${largeSum} 元`,
    selfPaid: (yuan: string) => `个人负担 ${yuan} 元`,
    account: (account: string, cash: string) => `其中个人账户 ${account} 元，现金 ${cash} 元`,
    year: (city: string, year: number, reimbursed: string, selfPaid: string) =>
      `${city} ${year} 年：基金支付 ${reimbursed} 元，个人负担 ${selfPaid} 元`,
    cap: (used: string, limit: string, left: string) => `年度限额 ${limit} 元，已用 ${used} 元，剩余 ${left} 元`,
    deductiblePaid: (yuan: string) => `起付线已累计 ${yuan} 元`,
    disclaimer: '本单为试算结果，不是结算凭证；以医保经办机构结算为准。',
    signature: '参保人签字',
    date: '日期',
  }) as const;

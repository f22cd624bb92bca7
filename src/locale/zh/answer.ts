/** The answer in one line. */
export const answer = () =>
  ({
    one: (reimbursed: string, selfPaid: string) => `本次可报销 ${reimbursed} 元，自己负担 ${selfPaid} 元`,
    many: (visits: number, reimbursed: string, selfPaid: string) =>
      `${visits} 次就诊共可报销 ${reimbursed} 元，自己负担 ${selfPaid} 元`,
    refused: (reason: string, article: string, selfPaid: string) =>
      `本次不予支付：${reason}（${article}），自己负担 ${selfPaid} 元`,
    someRefused: (visits: number) => `其中 ${visits} 次不予支付`,
    account: (account: string, cash: string) => `个人账户付 ${account} 元，现金付 ${cash} 元`,
    left: (city: string, year: number, yuan: string) =>
      `${city}${city === '' ? '' : ' '}${year} 年的限额还剩 ${yuan} 元`,
    separator: '；',
    end: '。',
  }) as const;

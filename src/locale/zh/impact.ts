/** Words about what other rules would change: the base is the rules in force, the others are the new ones. */
export const impact = () =>
  ({
    title: '规则变动影响',
    counts: (rows: number, equal: number) => `比较 ${rows} 行，${equal} 行支付不变`,
    over: (rows: number, yuan: string) => `新规则多付 ${rows} 行，合计 ${yuan} 元`,
    under: (rows: number, yuan: string) => `新规则少付 ${rows} 行，合计 ${yuan} 元`,
    unsettled: (rows: number) => `${rows} 行按新规则无法结算（参保方式不在其中，或缺机构级别），不计入任何合计`,
    fund: (base: string, other: string, difference: string) =>
      `基金支付：现行 ${base} 元，新规则 ${other} 元，差额 ${difference} 元`,
    members: (gain: number, lose: number, stay: number) =>
      `参保人员：增加 ${gain} 人，减少 ${lose} 人，不变 ${stay} 人`,
    cut: (base: number, other: number) => `因年度支付限额少付过的人员：现行 ${base} 人，新规则 ${other} 人`,
    titles: {
      region: '按统筹区',
      tier: '按机构级别',
      status: '按人员类别',
      year: '按年度',
      payment: '按现行规则下的全部支付（每档人数大致相等）',
    },
    heads: {
      gain: '增加',
      lose: '减少',
      stay: '不变',
      base: '现行支付',
      other: '新支付',
      difference: '差额',
      cutByBase: '现行受限',
      cutByOther: '新受限',
    },
    sweep: {
      title: (path: string) => `规则变动影响：${path} 取不同的值`,
      base: (rows: number, yuan: string) => `计算 ${rows} 行，现行规则下基金支付 ${yuan} 元`,
      unsettled: '未结算行',
      value: '取值',
      chart: '基金支付随取值的变化',
      axes: { x: '取值', y: '基金支付（元）' },
      lines: { other: '新规则', base: '现行' },
    },
  }) as const;

/** The same visits otherwise. */
export const whatIf = () =>
  ({
    titles: {
      tier: '换一种机构，能报多少',
      place: '换一个就医地，能报多少',
      status: '在职与退休，各报多少',
      city: '换一个参保地，能报多少',
    },
    heads: {
      tier: '机构',
      place: '就医地',
      status: '人员类别',
      city: '参保地',
      ratio: '支付比例',
      deductible: '起付标准',
      reimbursed: '基金支付',
      selfPaid: '个人负担',
      difference: '多报或少报',
      mark: '',
    },
    bars: '基金支付占总费用的多少',
    pharmacy: '定点零售药店（凭原处方）',
    asGiven: '现在这样',
    best: '最多',
    bestOther: (name: string, paid: string, more: string) => `最多的是${name}：报 ${paid} 元，比现在多 ${more} 元。`,
    bestGiven: (name: string, paid: string) => `现在这样就是最多的${name && `（${name}）`}：报 ${paid} 元。`,
    same: (paid: string) => `怎样都一样：报 ${paid} 元。`,
    many: (visits: number) => `比较的是 ${visits} 次就诊之和。`,
    later: (yuan: string) => `其他就诊因此相差 ${yuan} 元，已算在内`,
    someRefused: (refused: number) => `其中 ${refused} 次不予支付`,
    impossible: (field: string) => `不能这样算：${field}不适用或没有给出`,
  }) as const;

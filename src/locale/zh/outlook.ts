/** How far it is to the deductible and the cap. */
export const outlook = () =>
  ({
    title: (city: string, date: string) => `${city}，${date} 起：离起付线和年度限额还有多远`,
    sofar: (year: number, deductible: string, paid: string) =>
      `${year} 年至今已付起付线 ${deductible} 元，已报 ${paid} 元。`,
    sofarPerVisit: (year: number, paid: string) =>
      `${year} 年至今已报 ${paid} 元。起付线按次计算，下面的金额都按一次就诊算。`,
    capLeft: (left: string, cap: string) => `年度限额 ${cap} 元，还可报 ${left} 元。`,
    overall: '统筹基金年度限额先于门诊年度限额用完。',
    heads: {
      tier: '机构级别',
      ratio: '支付比例',
      untilDeductible: '再花多少满起付线',
      nextHundred: '再花 100 元可报',
      untilLimit: '再花多少到限额',
    },
    amounts: '“花”指政策范围内费用，按统筹区内定点医院的普通门诊算。',
    met: '已满',
    none: '不设',
    retirement: (day: string, from: string) => `若 ${day} 办理退休手续，从 ${from} 起`,
    newYear: '那时已是新的一年，起付线和限额重新计算。',
    change: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
    retirementHeads: { deductibleLeft: '起付线还差', capLeft: '还可报' },
    curve: '全年曲线',
    axes: { x: '政策范围内费用累计（元）', y: '报销累计（元）' },
    marks: { now: '现在', deductible: '满起付线', limit: '到限额' },
  }) as const;

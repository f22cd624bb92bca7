/** Words of `baoxiao account`: deposits into the personal account. */
export const account = {
  title: (name: string, first: string, last: string) =>
    `${name} 个人账户按月计入：${first}${first === last ? '' : ` 至 ${last}`}`,
  member: (enrollment: string) => `${enrollment}；金额单位：元。`,
  month: '月份',
  status: '状态',
  deposit: '计入',
  how: '怎么算',
  supplement: '公务员补助',
  contributions: { employer: '单位缴费', member: '个人缴费' },
  fixed: '定额',
  average: (share: string) => `养老金均值 ${share}`,
  years: '各年合计',
  year: '年度',
  months: '月数',
  refused: '其中文件未写、未计算',
  sum: '合计计入',
  others: '换一种口径',
  chosen: '采用的口径',
  other: '另一种口径',
  otherYear: (year: number, deposited: string, otherwise: string) =>
    `${year} 年合计：采用的口径 ${deposited} 元，另一种口径 ${otherwise} 元。`,
  reasons: {
    'no-account': '没有个人账户',
    'without-benefits': '当月不在待遇享受期内，不计入',
    'earlier-rules': '当月执行此前的办法，本文件没有写，未计算',
    'rate-not-printed': '补助比例不变，文中没有写比例，未计算',
    'before-first': '早于本文件规定的首月，未计算',
    'after-last': '施行期已过，未计算',
    'no-supplement': '文中没有公务员补助计入的规定，未计算',
  },
} as const;

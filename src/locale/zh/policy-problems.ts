import type { ProblemText, Told } from './problem-text.ts';

const TYPES: Readonly<Record<string, string>> = {
  record: '对象 {…}',
  list: '列表 […]',
  text: '加双引号的文本',
  yuan: '加双引号的金额（元），如 "1500" 或 "62.50"',
  percent: '0 至 100 的数字，不加引号，如 55',
  day: '加双引号的日期，如 "2023-01-01"',
  truth: 'true 或 false',
};

const FORMS: Readonly<Record<string, string>> = {
  id: '小写字母开头，只含小写字母、数字和连字符',
  point: '大写字母开头，只含字母、数字和连字符',
  division: '六位数字的区划代码',
  prefix: '区划代码的前二至六位数字',
  article: '一条的编号，不带款项，如“五”',
};

const range = ({ detail }: Told) =>
  detail('to') === '9999-12-31' ? `${detail('from')} 起` : `${detail('from')} 至 ${detail('to')}`;

/** Words for what is wrong with a policy file. */
export const policyProblems = {
  'policy-json': {
    what: ({ detail }) => `不是有效的 JSON：第 ${detail('at')} 个字符处无法理解`,
    expected: ({ known }) => known || '文件到此结束，或嵌套不这么深',
    fix: () => '请检查此处的引号、逗号和括号；JSON 不允许注释和多余的逗号',
  },
  'policy-key-twice': {
    what: ({ detail }) => `这一项在第 ${detail('first')} 行已经给出`,
    expected: () => '每一项只给一次',
    fix: () => '请删去其中一个',
  },
  'policy-key-missing': {
    what: ({ value }) => `缺少 ${value}`,
    expected: () => '这一项必须给出',
    fix: () => '请补上；写法见 baoxiao schema policy，示例见 samples/policy',
  },
  'policy-key-unknown': {
    what: ({ value, detail }) => `没有名为 ${value} 的项${detail('near') && `，是否要写 ${detail('near')}？`}`,
    expected: ({ known }) => known,
    fix: ({ detail }) => (detail('near') ? `请改为 ${detail('near')}，或删去` : '请改正名称，或删去'),
  },
  'policy-type': {
    what: ({ detail }) => `${detail('found')} 的类型不对`,
    expected: ({ detail }) => TYPES[detail('type')] ?? '另一种类型的值',
    fix: () => '请按上述写法改写',
  },
  'policy-word': {
    what: ({ detail }) => `无法识别 ${detail('found')}`,
    expected: ({ known }) => known,
    fix: () => '请改为上述值之一',
  },
  'policy-empty': {
    what: () => '这里是空的',
    expected: () => '至少一个值',
    fix: () => '请填写；条件对全部情形成立的，删去该条件',
  },
  'policy-form': {
    what: ({ value }) => `${value} 的写法不对`,
    expected: ({ detail }) => FORMS[detail('form')] ?? '另一种写法',
    fix: () => '请按上述写法改写',
  },
  'policy-control': {
    what: ({ value }) => `${value} 中有控制字符或不可见字符`,
    expected: () => '可以显示的文字，写在一行内',
    fix: () => '请删去这些字符',
  },
  'policy-amount': {
    what: ({ value }) => `${value} 不是金额`,
    expected: () => '不小于 0 的普通数字（元），最多两位小数，如 "1500" 或 "62.50"',
    fix: () => '请去掉千位分隔、正负号、货币符号和多余的位数',
  },
  'policy-amount-number': {
    what: ({ detail }) => `金额 ${detail('found')} 没有加引号`,
    expected: () => '写成文本的金额，如 "1500" 或 "62.50"；不加引号的数字在读取时可能丢失精度',
    fix: () => '请给金额加上双引号',
  },
  'policy-amount-large': {
    what: ({ value }) => `${value} 超出可处理的范围`,
    expected: () => '不超过 99999999.99 元',
    fix: () => '请核对金额及其单位（元）',
  },
  'policy-percent': {
    what: ({ detail }) => `${detail('found')} 不是百分比`,
    expected: () => '0 至 100，最多两位小数；百分之五十五写作 55',
    fix: () => '请改正数值',
  },
  'policy-day': {
    what: ({ value }) => `${value} 不是日历上存在的日期`,
    expected: () => '1900 年以后的日期，写作 2023-01-01；每年的期限须每年都有这一天',
    fix: () => '请核对年、月、日',
  },
  'policy-name-twice': {
    what: ({ value, detail }) => `${value} 与 ${detail('other')} 重复`,
    expected: () => '每个名称只用一次',
    fix: () => '请改名或删去其中一个',
  },
  'policy-division': {
    what: ({ value, detail }) =>
      detail('code') ? `${value} 不是区划代码 ${detail('code')} 的开头` : `别名 ${value} 全是数字，会被当作区划代码`,
    expected: () => '区划代码的开头几位作 prefix；别名不全是数字',
    fix: () => '请使 division.prefix 与 division.code 一致，代码不写在别名中',
  },
  'policy-employer': {
    what: () => '没有名为 employer（随单位参保）的参保方式',
    expected: () => '其中一种参保方式的 kind 为 employer：就诊未写明参保方式时按它计算',
    fix: () => '请补上 employer，或把最常见的参保方式改名为 employer',
  },
  'policy-enrollment': {
    what: ({ value }) => `参保方式 ${value} 没有在 enrollments 中列出`,
    expected: ({ known }) => known,
    fix: () => '请改为上述之一，或在 enrollments 中补上',
  },
  'policy-enrollments': {
    what: ({ value }) => `有 ${value} 种参保方式`,
    expected: ({ detail }) => `最多 ${detail('most')} 种`,
    fix: () => '请合并规则相同的参保方式',
  },
  'policy-article': {
    what: ({ value }) => `引用的条款 ${value} 不在 register.articles 中`,
    expected: ({ known }) => known,
    fix: () => '请改正条款，或在 register.articles 中补上这一条',
  },
  'policy-point': {
    what: ({ value }) => `${value} 不在 register.points 中`,
    expected: ({ known }) => known || 'register.points 中的 id',
    fix: () => '请改正 id，或在 register.points 中补上',
  },
  'policy-uses': {
    what: ({ detail }) =>
      detail('needed') === '1' ? `条款为 ${detail('state')}，却没有写明用在哪里` : '条款没有可计算的内容，却写明了用处',
    expected: () => 'computed、condition、announced 的条款写明用处；administrative 的不写',
    fix: () => '请改正 state 或 uses',
  },
  'policy-span': {
    what: ({ value, detail }) => `止于 ${value}，早于其起始日 ${detail('from')}`,
    expected: () => '不早于起始日的日期',
    fix: () => '请核对起止日期',
  },
  'policy-after': {
    what: () => '施行没有截止日，却写明了截止之后如何处理',
    expected: () => '有 force.to 时才写 force.after',
    fix: () => '请补上 force.to，或删去 force.after',
  },
  'policy-gap': {
    what: (told) => `${range(told)}没有取值`,
    expected: () => '施行期内每一天都有取值',
    fix: () => '请补上这段日期的取值，或改正 from、to',
  },
  'policy-overlap': {
    what: (told) => `${range(told)}与 ${told.detail('other')} 重叠`,
    expected: () => '每一天只有一组取值',
    fix: () => '请改正 from、to',
  },
  'policy-no-row': {
    what: ({ known, detail }) => `${detail('from')} 起，${known ? `${known} 的就诊` : '有的就诊'}没有取值`,
    expected: () => '每一种不被拒付的就诊都有一行成立',
    fix: () => '请补上这种就诊的一行，或在 refusals 中写明不予支付',
  },
  'policy-dead-row': {
    what: () => '这一行不会用到：凡它成立之处，前面的行已经成立，或没有这样的就诊',
    expected: () => '较特殊的行在前，较一般的行在后',
    fix: () => '请把这一行移到前面，或删去',
  },
  'policy-clash': {
    what: ({ value, detail }) =>
      `${value} 与${detail('place') && ` ${detail('place')} 的`} ${detail('other')} 相同或重叠`,
    expected: () => '不同统筹区的 id、名称、别名和区划代码各不相同',
    fix: () => '请改名；要替换内置的统筹区，须使用它的 id',
  },
} satisfies Readonly<Record<string, ProblemText>>;

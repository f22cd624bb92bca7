import type { ProblemText } from './problem-text.ts';

const TYPES: Readonly<Record<string, string>> = {
  record: '对象 {…}',
  list: '列表 […]',
  text: '加双引号的文本',
  yuan: '加双引号的金额（元），如 "1500" 或 "62.50"',
  percent: '0 至 100 的数字，不加引号，如 55',
  day: '加双引号的日期，如 "2023-01-01"',
  month: '加双引号的月份，如 "2023-01"',
  truth: 'true 或 false',
  choice: '对象 {…}',
};

const FORMS: Readonly<Record<string, string>> = {
  id: '小写字母开头，只含小写字母、数字和连字符',
  point: '大写字母开头，只含字母、数字和连字符',
  division: '六位数字的区划代码',
  prefix: '区划代码的前二至六位数字',
  article: '一条的编号，不带款项，如“五”',
};

/** Words for what is wrong with the text of a policy file, or with a value in it. */
export const policyShapeProblems = () =>
  ({
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
      what: ({ value }) => `没有名为 ${value} 的项`,
      expected: ({ known }) => known,
      fix: () => '请改正名称，或删去',
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
    'policy-month': {
      what: ({ value }) => `${value} 不是月份`,
      expected: () => '1900 年以后的月份，写作 2023-01',
      fix: () => '请核对年和月',
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

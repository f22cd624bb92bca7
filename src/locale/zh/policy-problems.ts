import type { ProblemText, Told } from './problem-text.ts';

const range = ({ detail }: Told) =>
  detail('to') === '9999-12-31' ? `${detail('from')} 起` : `${detail('from')} 至 ${detail('to')} `;

/** Words for what the parts of a policy file have wrong with each other. */
export const policyProblems = () =>
  ({
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
        detail('needed') === '1'
          ? `条款为 ${detail('state')}，却没有写明用在哪里`
          : '条款没有可计算的内容，却写明了用处',
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
    'policy-no-deposit': {
      what: ({ known, detail }) => `${detail('from')} 起，${known} 的参保人员没有个人账户划入的规定`,
      expected: () => '施行期内每个月、每一种参保人员都有一行成立；不划入或文中未写的也写明',
      fix: () => '请补上这种人员的一行，或改正 from、to、when',
    },
    'policy-average-pension': {
      what: () => '按养老金平均水平划入，却没有写明这项统计在文中的名称',
      expected: () => 'account.averagePension：文中的名称，中英文',
      fix: () => '请补上 averagePension',
    },
    'policy-clash': {
      what: ({ value, detail }) =>
        `${value} 与${detail('place') && ` ${detail('place')} 的`} ${detail('other')} 相同或重叠`,
      expected: () => '不同统筹区的 id、名称、别名和区划代码各不相同',
      fix: () => '请改名；要替换内置的统筹区，须使用它的 id',
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

import type { ProblemText } from './problem-text.ts';

const monthForms = () =>
  '2023-03、2023/3、2023.3、202303 或 2023年3月（1900 至 2199 年）；几个月之间用分号，起止之间用 ..，如 2023-01..2023-06';

/** Words for what is wrong with what deposits into the personal account are computed from. */
export const accountProblems = () =>
  ({
    'bad-month': { what: ({ value }) => `${value} 不是月份`, expected: monthForms, fix: () => '请按上述格式之一填写' },
    'month-order': {
      what: ({ value, detail }) => `${value} 的止月早于起月 ${detail('from')}`,
      expected: () => '先起月、后止月',
      fix: () => '请把起止月份对调',
    },
    'month-twice': {
      what: ({ value, detail }) =>
        detail('month') ? `${value} 中 ${detail('month')} 给了两次` : `${value} 中有两个不带月份的金额`,
      expected: () => '同一个月或同一年只给一个金额',
      fix: () => '请删去其中一个',
    },
    'too-many-months': {
      what: ({ value }) => `${value} 的月份太多`,
      expected: ({ detail }) => `最多 ${detail('most')} 个月`,
      fix: () => '请缩短起止月份',
    },
    'bad-year': {
      what: ({ value }) => `${value} 没有写明哪一年`,
      expected: () => '年份=元，如 2022=3200；几年之间用分号',
      fix: () => '请写明年份和金额',
    },
    'account-silent': {
      what: ({ detail }) => `${detail('zh')}的规则中没有个人账户计入办法`,
      expected: () => '写明 account 的统筹区规则',
      fix: () => '请在规则文件中补上 account，写法见 baoxiao schema policy',
    },
    'missing-base': {
      what: ({ detail }) => `${detail('month')} 的计入按本人缴费基数计算，没有给出基数`,
      expected: () => '每月缴费基数（元）；基数有变动的，写明从哪个月起，如 5000;2023-07=5200',
      fix: () => '请在资料文件中写明 base；account 命令也可用 --base',
    },
    'missing-birth': {
      what: ({ detail }) => `${detail('month')} 的计入因年龄而异，没有给出出生年月`,
      expected: () => '出生年月，如 1954-05',
      fix: () => '请在资料文件中写明 birth；account 命令也可用 --birth',
    },
    'missing-fixed-base': {
      what: ({ detail }) => `${detail('month')} 的公务员补助没有计算基数`,
      expected: () =>
        '文件规定的那个月的基数或养老金；新录用的为首月工资，新退休的为退休后首月养老金，写明从哪个月起，如 2022-12=7000;2024-03=4200',
      fix: () => '请在资料文件中写明 civil_servant_base；account 命令也可用 --civil-servant-base',
    },
    'missing-average-pension': {
      what: ({ detail }) => `${detail('month')} 的计入要用${detail('zh')} ${detail('year')} 年的数，文件中没有印出`,
      expected: ({ detail }) => `当地公布的 ${detail('year')} 年${detail('zh')}（元/月）`,
      fix: ({ detail }) =>
        `请在资料文件中写明 average_pension；account 命令也可用 --average-pension ${detail('year')}=金额`,
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

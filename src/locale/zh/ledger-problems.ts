import type { ProblemText } from './problem-text.ts';

const KINDS: Readonly<Record<string, string>> = {
  object: 'JSON 对象',
  list: 'JSON 数组',
  text: '前后没有空格的文本',
  yuan: '不为负的金额（元），写成两位小数的文本，如 "80.00"',
  day: '所属年度内的日期 YYYY-MM-DD',
  position: '日期 YYYY-MM-DD，可加时间 HH:MM:SS',
  year: '年份，如 2023',
  fact: 'baoxiao 写出的值',
  sum: '与同一人员的其他金额相符的值',
};

/** Words for what is wrong with a ledger carried from file to file. */
export const ledgerProblems = () =>
  ({
    'ledger-schema': {
      what: ({ value }) => `不是本版本的台账${value === '""' ? '' : `（${value}）`}`,
      expected: ({ detail }) => `首行为台账格式 ${detail('schema')}`,
      fix: () => '请给出 --ledger-out 写出的文件；如由其他版本写出，请用本版本从年初重新计算',
    },
    'ledger-policy': {
      what: ({ detail }) =>
        `台账所依据的 ${detail('city')} 政策（${detail('there')}）与现用的（${detail('here')}）不同`,
      expected: () => '与现用政策相同的台账',
      fix: () => '请用现用政策从年初重新计算并写出台账，或改用写出台账时的政策',
    },
    'ledger-line': {
      what: () => '这一行不是台账的一行',
      expected: () => '每行一个 JSON 对象，末行之后没有内容',
      fix: () => '请重新写出台账',
    },
    'ledger-value': {
      what: ({ value }) => `台账中的值 ${value} 无效`,
      expected: ({ detail }) => KINDS[detail('kind')] ?? KINDS.fact ?? '',
      fix: () => '台账不应手工改动；请重新写出',
    },
    'ledger-member-twice': {
      what: ({ value, detail }) => `${value} 在第 ${detail('line')} 行已出现`,
      expected: () => '每名参保人员一行',
      fix: () => '台账不能拼接；请用 --ledger-in 依次计算各个文件',
    },
    'ledger-cut-short': {
      what: ({ detail }) =>
        detail('said') === ''
          ? `台账不完整：有 ${detail('found')} 人，没有末行`
          : `末行说有 ${detail('said')} 人，实有 ${detail('found')} 人`,
      expected: () => '末行写明人数的完整台账',
      fix: () => '请重新复制或写出台账',
    },
    'before-ledger': {
      what: ({ detail }) => `日期 ${detail('date')} 早于台账中该参保人员的最后一行（${detail('before')}）`,
      expected: () => '台账之后的就诊',
      fix: () => '请核对台账是否属于此前的文件；补报的就诊请从年初重新计算',
    },
    'ledger-has-visit': {
      what: () => '台账中已有这笔就诊，再算会重复计入',
      expected: () => '台账之后的就诊',
      fix: () => '请核对此文件是否已计入该台账；请改用此文件之前的台账',
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

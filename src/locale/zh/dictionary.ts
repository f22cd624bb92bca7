/** Words of the dictionary of columns and codes. */
export const dictionary = () =>
  ({
    title: '列与代码',
    input: '输入的列',
    output: '输出的列',
    reasons: '不予支付的原因代码',
    notes: '说明代码',
    expectedIn: (names: string) => `预期值的列名（test）：${names}`,
    of: (field: string) => `说明的是 ${field}`,
    names: {
      chinese: (names: string) => `中文列名：${names}`,
      platform: (names: string) => `平台字段：${names}`,
    },
    forms: { '<text>': '文本', '<yuan>': '金额（元）', '<date>': '日期', '<percent>': '比例' },
    inColumns: (names: string) => `${names}：`,
    accepts: (value: string, texts: string) => (texts === '' ? value : `${value} ＝ ${texts}`),
  }) as const;

/** Words of a batch: its closing line, its summary, its progress. */
export const batch = () =>
  ({
    closing: (read: number, settled: number, refused: number, rejected: number) =>
      `共 ${read} 行：已计算 ${settled}，按政策不报 ${refused}，有误 ${rejected}`,
    missingMembers: (members: number, path: string) => `${members} 名人员不在 ${path} 中`,
    rejectsTo: (path: string) => `有误的行见 ${path}`,
    rejectedFor: (code: string, count: number) => `${code} ${count}`,
    rejectedBy: (counts: string) => `有误的行：${counts}`,
    moreRejects: (count: number) => `另有 ${count} 行未显示；用 --rejects 文件 可得全部`,
    unread: (names: string, count: number) =>
      `未读取的列（原样保留）：${names}${count > 0 ? ` 等，另有 ${count} 列` : ''}`,
    oldText: (rows: number) => `${rows} 行的就诊距细则印发已逾一年，此后的政策调整未收录`,
    progress: (rows: number, rate: number, left: number | undefined) =>
      `${rows} 行  ${rate} 行/秒${left === undefined ? '' : `  约剩 ${left} 秒`}`,
    summaryTitle: '汇总',
    unreconciled: '行数核对不上',
    groupHeads: ['统筹区', '年度', '级别', '不予支付原因', '行数', '政策范围内', '起付标准', '基金支付', '个人负担'],
    institutionHeads: ['统筹区', '医疗机构', '行数', '基金应付', '预留', '拨付'],
    unknownColumn: (name: string) => `--columns：没有列 ${name}`,
  }) as const;

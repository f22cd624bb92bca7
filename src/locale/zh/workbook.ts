/** Words of a result that is written as a workbook: the names of its sheets, and what it rests on. */
export const workbook = () =>
  ({
    rows: '明细',
    findings: '差异',
    rejects: '有误',
    summary: '汇总',
    about: '说明',
    rejectHeads: ['行', '列', '代码', '值', '应为'],
    aboutTitle: '结果的依据',
    rules: '实施细则及其校验值',
    readings: '规则未写明处的理解（各行以编号注明）',
    files: '读入的文件',
    columns: '各列读作',
    unread: '未读取，原样保留',
    given: '命令中给出',
    sheet: (name: string) => `工作表“${name}”`,
    rejectsIn: (sheet: string, path: string) => `有误的行见 ${path} 的“${sheet}”工作表`,
  }) as const;

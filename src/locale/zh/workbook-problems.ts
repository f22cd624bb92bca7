import type { ProblemText } from './problem-text.ts';

const SAVE_ANEW = '请在 Excel 或 WPS 中打开并另存为 .xlsx，或另存为“CSV UTF-8（逗号分隔）”';

export const workbookProblems = () =>
  ({
    'workbook-damaged': {
      what: ({ detail }) => `工作簿已损坏，无法读取${detail('part') && `其中的 ${detail('part')}`}`,
      expected: () => '完整的 .xlsx 工作簿',
      fix: () => `请重新获取该文件；${SAVE_ANEW}`,
    },
    'workbook-too-large': {
      what: ({ detail }) => `工作簿${detail('part') && `中的 ${detail('part')} `}展开后过大，未予读取`,
      expected: () => '工作表不超过 1,048,576 行、16,384 列，且不是压缩炸弹',
      fix: () => '请删去多余的空白行列，或另存为 CSV',
    },
    'workbook-locked': {
      what: () => '工作簿有密码保护',
      expected: () => '没有密码的 .xlsx 工作簿',
      fix: () => '请在 Excel 或 WPS 中打开，取消密码后另存',
    },
    'not-a-workbook': {
      what: () => '这是压缩包，其中没有可读取的 .xlsx 工作簿',
      expected: () => '.xlsx 工作簿或 CSV 文件',
      fix: () => `请先解压；如是 .ods 或 .xlsb，${SAVE_ANEW}`,
    },
    'old-workbook': {
      what: () => '这是旧版二进制工作簿（.xls），或有密码保护的工作簿',
      expected: () => '.xlsx 工作簿或 CSV 文件',
      fix: () => SAVE_ANEW,
    },
    'html-file': {
      what: () => '这是网页表格（HTML 或 XML），只是取了 .xls 之类的名字',
      expected: () => '.xlsx 工作簿或 CSV 文件',
      fix: () => SAVE_ANEW,
    },
    'sheet-unknown': {
      what: ({ value }) => `工作簿中没有名为 ${value} 的工作表`,
      expected: ({ known }) => `其中之一：${known}`,
      fix: () => '请改正 --sheet',
    },
    'no-header-row': {
      what: () => '这一行是空行，或者没有这一行',
      expected: () => '表头所在的行',
      fix: () => '请改正 --header-row',
    },
    'sheets-alike': {
      what: ({ known }) => `有多张工作表含有所需的列：${known}`,
      expected: () => '只有一张，或用 --sheet 指明',
      fix: () => '请加 --sheet 工作表名',
    },
    'cell-too-long': {
      what: ({ detail }) => `第 ${detail('line')} 行的单元格超过 ${detail('limit')} 个字符`,
      expected: () => '工作簿单元格容得下的文字',
      fix: () => '请改用 --format csv',
    },
    'cell-error': {
      what: ({ value }) => `单元格是错误值 ${value}`,
      expected: () => '有值的单元格',
      fix: () => '请在工作簿中改正公式或填入值',
    },
    'formula-without-value': {
      what: () => '单元格只有公式，没有保存计算结果',
      expected: () => '保存了结果的公式，或值',
      fix: () => '请在 Excel、WPS 或 LibreOffice 中打开并保存一次，使公式得到结果',
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

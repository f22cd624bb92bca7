import type { ProblemText, Told } from './problem-text.ts';
import { systemReason } from './system-reasons.ts';

/** Words for what is wrong with records, files and the way they are given. */
export const fileProblems = () =>
  ({
    'no-member-column': {
      what: ({ detail }) =>
        `没有一列说明每一行是谁的就诊${detail('unread') === '' ? '' : `；未读取的列：${detail('unread')}`}`,
      expected: ({ known }) => `有一列以下列名称之一为表头：${known}`,
      fix: ({ detail }) =>
        `用 --map ${detail('example') || 'X'}=member 指明是哪一列，或用 --one-member 说明全部行是同一人的`,
    },
    'no-eligible-column': {
      what: () => '没有一列说明政策范围内费用',
      expected: ({ known }) => `有 eligible、${known} 一列，或各项范围外费用`,
      fix: () => '补上该列或用 --map 指明；如每笔费用都在政策范围内，用 --all-eligible 说明',
    },
    'duplicate-id': {
      what: ({ value, detail }) =>
        detail('line') === '0'
          ? `此人的结算 ${value} 在之前的文件中已有`
          : `此人的结算 ${value} 在第 ${detail('line')} 行已有`,
      expected: () => '每笔结算只出现一次',
      fix: () => '删去其中一行；如确为两次就诊，各用自己的结算ID',
    },
    'lost-digits': {
      what: ({ value }) => `${value} 是被电子表格当作数字而丢了位数的编号`,
      expected: () => '位数完整的编号',
      fix: () => '在电子表格中把该列设为文本格式，从来源重新填入后再保存',
    },
    'missing-column': {
      what: ({ column, detail }) =>
        `表头中没有 ${column} 列${detail('unread') && `；其中 ${detail('unread')} 列无法识别`}`,
      expected: ({ known }) => `以下列名之一：${known}`,
      fix: () => '首行须为表头；运行 baoxiao template 可得到一份表头',
    },
    'duplicate-column': {
      what: ({ column, detail }) =>
        `第 ${detail('second')} 列“${column}”与第 ${detail('first')} 列“${detail('other')}”重复`,
      expected: () => '同一列名只出现一次',
      fix: () => '请删除或改名其中一列',
    },
    'output-column': {
      what: ({ column }) => `输入已有 ${column} 列，与输出列重名`,
      expected: () => '与输出列不同的列名',
      fix: () => '请用 --prefix 给输出列名加前缀，或改掉输入的列名',
    },
    'other-header': {
      what: ({ column }) => `表头中有第一个文件没有的列 ${column}`,
      expected: ({ known }) => `第一个文件的列：${known}`,
      fix: () => '请改列名使之一致，或单独计算这个文件',
    },
    'wrong-width': {
      what: ({ detail }) => `这一行有 ${detail('width')} 列，表头有 ${detail('expected')} 列`,
      expected: ({ detail }) => `${detail('expected')} 列`,
      fix: () => '值中有逗号时请用英文双引号括起来；金额的千位分隔逗号也是如此',
    },
    'broken-quote': {
      what: ({ detail }) => `英文双引号不配对${detail('line') && `，起于第 ${detail('line')} 行`}`,
      expected: () => '整个值用双引号括起来，值中的双引号写两个',
      fix: () => '请补上或删去双引号',
    },
    'record-too-long': {
      what: () => '这条记录超过 1 MiB',
      expected: () => '每条记录不超过 1 MiB',
      fix: () => '请检查是否缺少换行',
    },
    'nul-byte': {
      what: () => '文件中有空字符（NUL）',
      expected: () => '文本文件',
      fix: () => '请另存为“CSV UTF-8”；如是无标记的 UTF-16，请加 --encoding utf-16',
    },
    'full-width-comma': {
      what: ({ value }) => `${value} 用了全角逗号“，”分隔`,
      expected: () => '半角逗号“,”',
      fix: () => '请把分隔用的全角逗号改为半角',
    },
    'empty-file': { what: () => '文件是空的', expected: () => '表头和至少一行就诊', fix: () => '请选择另一个文件' },
    'no-rows': {
      what: () => '只有表头，没有就诊',
      expected: () => '表头之后至少一行就诊',
      fix: () => '请补充就诊记录',
    },
    'too-many-visits': {
      what: ({ detail }) => `一名参保人的就诊超过 ${detail('limit')} 次`,
      expected: ({ detail }) => `不超过 ${detail('limit')} 次就诊`,
      fix: () => '请改用 `baoxiao batch`；如确为同一人，请加 --one-member',
    },
    'binary-file': {
      what: () => '这不是文本文件',
      expected: () => '文本文件',
      fix: () => '请导出为 CSV 后重试；如是无标记的 UTF-16 文本，请加 --encoding utf-16',
    },
    'spreadsheet-file': {
      what: () => '这是 Excel 工作簿（或压缩包），不是 CSV',
      expected: () => 'CSV 文件',
      fix: () => '请在 Excel 或 WPS 中打开，选择“另存为”，类型选“CSV UTF-8（逗号分隔）”',
    },
    'json-file': {
      what: () => '这份 JSON 不是就诊记录的列表',
      expected: () => '由对象组成的数组，每个对象一条就诊，也可在 output、data 或 setlinfo 之下',
      fix: () => '如每行是一个 JSON 对象（NDJSON），请给 `baoxiao batch` 加上 --input-format ndjson；也可另存为 CSV',
    },
    'json-list': {
      what: () => '这是一个 JSON 数组，不是每行一个对象',
      expected: () => 'NDJSON，即每行一个 JSON 对象',
      fix: () => '请去掉 --input-format ndjson，并使文件名以 .json 结尾',
    },
    'bad-encoding': {
      what: ({ detail }) => `文件的字节不是有效的${detail('tried') ? ` ${detail('tried')}` : '文本编码'}`,
      expected: ({ known }) => known || 'UTF-8、UTF-16 或 GB18030 的文本',
      fix: () => '请用 --encoding 指明编码，或另存为“CSV UTF-8”',
    },
    'bad-gzip': {
      what: () => '压缩文件已损坏',
      expected: () => '完整的 gzip 文件',
      fix: () => '请重新获取或重新压缩该文件',
    },
    'still-packed': {
      what: () => '这是 gzip 压缩的内容',
      expected: () => '文本文件或工作簿；压缩文件的名称须以 .gz 结尾',
      fix: () => '请让文件名以 .gz 结尾，或先解压：gunzip -c 文件 | baoxiao …',
    },
    'gzip-too-large': {
      what: ({ detail }) => `压缩文件解压后超过 ${detail('limit')} MiB`,
      expected: ({ detail }) => `解压后不超过 ${detail('limit')} MiB`,
      fix: () => '请确认文件无误，再调大 --unpack-limit',
    },
    'file-too-large': {
      what: ({ detail }) => `文件超过 ${detail('limit')} MiB`,
      expected: ({ detail }) => `不超过 ${detail('limit')} MiB`,
      fix: () => '请检查是否选错了文件',
    },
    'bad-json': {
      what: () => '不是有效的 JSON 对象',
      expected: () => '{"city": "…", "status": "…"} 形式的对象',
      fix: () => '请检查引号、逗号和括号',
    },
    'unknown-key': {
      what: ({ value }) => `没有名为 ${value} 的字段`,
      expected: ({ known }) => known,
      fix: () => '请改正字段名，或删去该字段',
    },
    'not-a-string': {
      what: ({ value }) => `值 ${value} 没有加引号`,
      expected: () => '写成字符串的值，如 "800.00"；数字在读取时可能已丢失精度',
      fix: () => '请给值加上双引号',
    },
    'two-members': {
      what: ({ value, detail }) => `${value} 与 "${detail('other')}"${place(detail)}不是同一参保人员`,
      expected: () => '同一参保人员的就诊',
      fix: () => '多名参保人员请用 baoxiao batch',
    },
    'two-balances': {
      what: ({ value, detail }) => `个人账户余额 ${value} 与 "${detail('other')}"${place(detail)}不一致`,
      expected: () => '首次就诊前的余额，只有一个值',
      fix: () => '请只填写首次就诊前的余额',
    },
    'balance-late': {
      what: ({ value }) => `个人账户余额 ${value} 出现在该参保人员已按无余额结算的就诊之后`,
      expected: () => '首次就诊前的余额，写在该参保人员按结算顺序的第一行',
      fix: () => '请把余额写在该行、参保人员表或资料文件中，或用 --account-balance 给出',
    },
    'field-twice': {
      what: ({ detail }) => `与“${detail('other')}”重复给出同一字段`,
      expected: () => '每个字段只给一次',
      fix: () => '请删去其中一个',
    },
    'bad-visit-field': {
      what: ({ value }) => `${value} 不是“字段=值”`,
      expected: () => '日期,级别,总费用，其后为“字段=值”；或全部为“字段=值”',
      fix: () => '请写明字段名；值中有逗号时用双引号括起来',
    },
    'member-twice': {
      what: ({ value, detail }) => `${value} 已在第 ${detail('line')} 行给出`,
      expected: () => '每名参保人员一行',
      fix: () => '请合并或删去重复的行',
    },
    'bad-map': {
      what: ({ value }) => `${value} 不是“列名=字段”`,
      expected: () => '输入的列名、等号和字段名，如 发生金额=amount',
      fix: () => '请补上列名和字段名',
    },
    'mapped-twice': {
      what: ({ value }) => `${value} 的列或字段已经给过`,
      expected: () => '每一列、每个字段只给一次',
      fix: () => '请删去其中一个',
    },
    'bad-code': {
      what: ({ value }) => `${value} 不是“列名:代码=含义”`,
      expected: () => '列名、冒号、代码、等号和含义，如 dedc_hosp_lv:02=2',
      fix: () => '请补上列名、代码和含义',
    },
    'code-twice': {
      what: ({ value }) => `${value} 的含义已经给过`,
      expected: () => '每个代码的含义只给一次',
      fix: () => '请删去其中一个',
    },
    'bad-map-file': {
      what: () => '不是列名和代码含义的 JSON',
      expected: () =>
        '{"columns": {"发生金额": "amount"}, "codes": {"dedc_hosp_lv": {"02": "2"}}}，两部分可省其一，值都加引号',
      fix: () => '请按上述形式改正',
    },
    'not-in-header': {
      what: ({ value }) => `表头中没有 ${value} 列`,
      expected: ({ known }) => `表头中的列名之一：${known}`,
      fix: () => '请改正这个列名',
    },
    'file-not-found': { what: () => '文件不存在', expected: () => '可读取的文件', fix: () => '请核对路径' },
    'file-is-directory': { what: () => '这是一个目录', expected: () => '文件', fix: () => '请给出目录中的文件' },
    'file-unreadable': {
      what: ({ detail }) => `无法读取（${systemReason(detail('reason'))}）`,
      expected: () => '可读取的文件',
      fix: () => '请检查文件及其权限',
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

function place(detail: Told['detail']): string {
  if (detail('nth')) return `（第 ${detail('nth')} 个 --visit）`;
  return detail('line') && `（第 ${detail('line')} 行）`;
}

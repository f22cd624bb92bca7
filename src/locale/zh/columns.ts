import type { ColumnName } from '../../output/columns.ts';

/** What the columns mean that output adds to a visit. */
export const columns = {
  reason: '不予支付的原因；予以支付的为空',
  first_self_pay: '起付标准之前由个人先行负担的部分',
  deductible: '本次扣除的起付标准',
  ratio: '起付标准以上部分的支付比例（%）；不予支付的为空',
  reimbursed: '基金支付',
  self_paid: '个人负担：总费用减去基金支付',
  deductible_paid: '本次之后，本年度累计已付的起付标准',
  cap_used: '本次之后，本年度基金累计已支付',
  cap_limit: '就诊当日的年度支付限额；不予支付的为空',
  cap_left: '年度支付限额的余额；不予支付的为空',
  notes: '说明代码，其后是未明确事项的编号',
  pool_paid: '统筹基金支付的部分；仅在给出统筹基金年度最高支付限额时',
  large_sum_paid: '大额互助资金支付的部分；仅在给出统筹基金年度最高支付限额时',
  account_paid: '个人负担中由个人账户支付的部分；仅在给出个人账户余额时',
  cash_paid: '个人负担中由现金支付的部分；仅在给出个人账户余额时',
  compared:
    '与记录或另一套规则比对：equal 一致，over 那边多付，under 那边少付，different 其他值与预期不同，only-left 那边没有，not-comparable 记录自身不平',
  recorded: '记录的基金支付',
  new_reimbursed: '按新规则，统筹基金支付的金额',
  difference: '记录或另一套规则的基金支付比计算的多多少',
  deductible_difference: '记录或另一套规则的起付标准比计算的多多少',
  paid_by_file: '就诊文件自己记录的基金支付',
  causes: '能分毫不差解释差额的原因，最简单的在前；没有的为空',
  cause_article: '第一个原因所违反的条款',
  repeats_line: '与之完全相同的前一行的行号',
  repeats_file: '那一行所在的文件',
  unmet: '与预期不一致的输出列',
  article: '不予支付所依据的条款；仅在 --columns 指明时',
} as const satisfies Readonly<Record<ColumnName, string>>;

import type { ProblemText } from './problem-text.ts';

const amountForms = () => '以元为单位的数字，如 1234.56、1,234.56、¥800、800元';
const dateForms = () =>
  '2023-03-05、2023/3/5、2023.3.5、20230305 或 2023年3月5日（1900 至 2199 年），其后可加空格和 09:30 或 09:30:15';
const leaveRowOut = () => '请删除这一行';

/** Words for what is wrong with a value, or with the values of one visit against each other. */
export const valueProblems = () =>
  ({
    'bad-amount': {
      what: ({ value }) => `${value} 不是金额`,
      expected: amountForms,
      fix: () => '请改为半角数字；不用全角数字、科学计数法和正号',
    },
    'amount-decimals': {
      what: ({ value }) => `${value} 的小数超过两位`,
      expected: () => '最多两位小数（精确到分）',
      fix: () => '请按结算单填写到分',
    },
    'amount-too-large': {
      what: ({ value }) => `${value} 超出可处理的范围`,
      expected: () => '不超过 99,999,999.99 元',
      fix: () => '请核对金额及其单位（元）',
    },
    'amount-negative': {
      what: ({ value }) => `${value} 为负数，而此处不是退费`,
      expected: () => '不小于 0 的金额；只有退费记录的总费用和政策范围内费用为负数',
      fix: () => '请去掉负号；退费请单列一行，总费用填负数',
    },
    'bad-date': { what: ({ value }) => `${value} 不是日期`, expected: dateForms, fix: () => '请按上述格式之一填写' },
    'impossible-date': {
      what: ({ value }) => `${value} 在日历上不存在`,
      expected: () => '日历上存在的日期',
      fix: () => '请核对月份和日期',
    },
    'date-with-zone': {
      what: ({ value }) => `${value} 带有时区`,
      expected: () => '当地日期和时间，不带时区',
      fix: () => '请去掉末尾的时区（如 Z、+08:00）',
    },
    'unknown-value': {
      what: ({ value }) => `无法识别 ${value}`,
      expected: ({ known }) => known,
      fix: () => '请改为上述值之一',
    },
    'ambiguous-code': {
      what: ({ value, column }) => `仅凭“${column}”的代码 ${value} 无法确定含义，各地或各列用法不一`,
      expected: ({ known, detail }) => `含义明确的代码，或在 ${detail('instead')} 列直接写明${known && `：${known}`}`,
      fix: ({ detail }) => `请增加 ${detail('instead')} 列并填写`,
    },
    'pharmacy-as-tier': {
      what: ({ value }) => `${value} 是药店，不是级别`,
      expected: ({ known }) => `开具处方的医疗机构级别：${known}`,
      fix: () => '请在“机构类型”列填药店（provider=pharmacy），级别填开具处方的医疗机构的级别',
    },
    'unknown-city': {
      what: ({ value }) => `没有 ${value} 的实施细则`,
      expected: ({ known }) => `${known}，或其区划代码`,
      fix: () => '请填写上述统筹区之一',
    },
    'unknown-enrollment': {
      what: ({ value, detail }) => `${detail('zh')}没有参保方式 ${value}`,
      expected: ({ known }) => known,
      fix: () => '请填写上述参保方式之一；随单位参保可不填',
    },
    'not-employee-insurance': {
      what: ({ value }) => `险种 ${value} 不是职工基本医疗保险`,
      expected: () => '险种类型 310（职工基本医疗保险）',
      fix: leaveRowOut,
    },
    inpatient: {
      what: ({ value }) => `医疗类别 ${value} 是住院，不属于门诊`,
      expected: () => '门诊或药店购药的医疗类别',
      fix: leaveRowOut,
    },
    void: { what: () => '该记录已作废（有效标志为无效）', expected: () => '有效标志 1', fix: leaveRowOut },
    'missing-value': { what: () => '没有填写', expected: () => '此项必填', fix: () => '请填写这个值' },
    'missing-city': {
      what: () => '未填统筹区',
      expected: () => '统筹区的 id、名称或区划代码；baoxiao rules 列出各统筹区',
      fix: () => '请用 --city 给出，或写在资料文件或统筹区列中',
    },
    'missing-status': {
      what: () => '未填人员类别',
      expected: () => 'active（在职）、retired（退休），或退休手续办理日期 retired_on',
      fix: () => '请用 --status 或 --retired-on 给出，或写在资料文件或人员类别列中',
    },
    'member-unknown': {
      what: ({ value, detail }) => `人员 ${value} 不在 ${detail('file')} 中，无从得知统筹区和人员类别`,
      expected: ({ detail }) => `${detail('file')} 中的人员`,
      fix: () => '请把此人补入该文件，或更正编号，或在本行填写统筹区和人员类别',
    },
    'eligible-missing': {
      what: () => '缺少政策范围内费用',
      expected: () => '政策范围内费用（元），或可算出它的全自费、超限价、先行自付三项',
      fix: () => '请补上这一列；确认全部费用都在政策范围内的，可加 --all-eligible',
    },
    'not-grouped': {
      what: () => '该人员的记录在此之前已经出现过，不在一处',
      expected: () => '--grouped 要求同一人员的记录连在一起',
      fix: () => '请去掉 --grouped，或先按人员排序',
    },
    'out-of-order': {
      what: ({ detail }) =>
        `排在第 ${detail('line')} 行（${detail('before')}）之后，而日期（${detail('date')}）在其之前`,
      expected: () => '同一人员的记录按结算先后排列',
      fix: () => '请先排序，或加 --sort（仍按原顺序输出）',
    },
    'eligible-above-amount': {
      what: ({ value, detail }) => `政策范围内费用 ${value} 大于总费用 ${detail('amount')}`,
      expected: () => '政策范围内费用不超过总费用',
      fix: () => '请核对这两个金额',
    },
    'claimed-before-visit': {
      what: ({ value, detail }) => `报销申请日期 ${value} 早于就诊日期 ${detail('date')}`,
      expected: () => '不早于就诊日期',
      fix: () => '请核对这两个日期',
    },
    'settled-before-visit': {
      what: ({ value, detail }) => `结算时间 ${value} 早于就诊日期 ${detail('date')}`,
      expected: () => '不早于就诊日期',
      fix: () => '请核对这两个日期',
    },
    'claimed-not-manual': {
      what: () => '联网结算的就诊不应有报销申请日期',
      expected: () => '只有手工（零星）报销才填写报销申请日期',
      fix: () => '请清空报销申请日期，或将结算方式改为 manual（手工报销）',
    },
    'place-unsaid': {
      what: ({ value }) => `${value} 表明就医地不在参保的统筹区内，但没有说明异地就医的类型`,
      expected: () =>
        'relocated/异地长期居住、temporary/临时外出、referral/异地转诊、unfiled/异地未备案，或 local/统筹区内',
      fix: () => '请增加 place（就医地）列并填写',
    },
    'prescriber-tier-missing': {
      what: () => '药店购药没有说明开具处方的医疗机构级别；药店自身的等级不作为依据',
      expected: () => '开具处方的医疗机构级别：0 至 3，或未定级、一级、二级、三级',
      fix: () => '请在 tier 或“处方机构级别”列填写',
    },
    'prescription-without-pharmacy': {
      what: ({ value }) => `处方 ${value} 只适用于药店，而机构类型不是药店`,
      expected: () => '只有机构类型为 pharmacy（药店）时才填写处方',
      fix: () => '请清空处方，或将机构类型改为 pharmacy（药店）',
    },
    'refund-without-original': {
      what: () => '找不到这笔退费对应的原结算',
      expected: () => '同一参保人员此前金额相等的就诊，或与 refund_of（原结算ID）相同的 id',
      fix: () => '请补上原结算记录，或改正 refund_of',
    },
    'refund-partial': {
      what: () => '退费金额与原结算不符，无法处理部分退费',
      expected: () => '与原结算金额相等、符号相反的总费用和政策范围内费用',
      fix: () => '请先全额退费，再按实际金额另列一次就诊',
    },
    'refund-positive': {
      what: () => '标明为退费，金额却不是负数',
      expected: () => '退费记录的金额为负数',
      fix: () => '请在金额前加负号；如不是退费，请清空退费标志和原结算ID',
    },
    'refund-twice': {
      what: () => '原结算已经退过一次',
      expected: () => '每次结算最多退费一次',
      fix: () => '请删除重复的退费记录',
    },
  }) satisfies Readonly<Record<string, ProblemText>>;

import type { BatchRow } from './batch-row.ts';
import { charge, day, dayTime, fact, flag, id, type Kind, name, proportion, said, text, tier, yuan } from './kinds.ts';
import {
  readDedcHospLv,
  readHospLv,
  readLevelWords,
  readMedinslv,
  readSettlementLevel,
  readTier,
} from './values/level.ts';
import { readMedType } from './values/med-type.ts';
import {
  readAway,
  readInsuStas,
  readInsutype,
  readMedinsType,
  readPayLoc,
  readRefunded,
  readSetlType,
  readValid,
} from './values/platform-codes.ts';
import { readPsnType } from './values/psn-type.ts';
import type { Reader } from './values/reading.ts';

/** Whose words a header is from. Where several columns give one field, the earlier vocabulary is preferred. */
export type Vocabulary = 'canonical' | 'chinese' | 'platform';

/** Headers with blanks between them, the preferred one first; alone, or with what reads their cells in place of the kind. */
export type Headers<T> = string | readonly (readonly [names: string, read: Reader<T>])[];

type Given<T> = {
  readonly chinese?: Headers<T>;
  readonly platform?: Headers<T>;
  /** What it is where nothing is said; absent where that is nothing. */
  readonly default?: NoInfer<T>;
  /** Puts a day or an amount into the row. */
  put?(row: BatchRow, value: T): void;
};

export type Line<T, O extends 'member' | 'visit' | 'beside' | 'recorded'> = Given<T> & {
  /**
   * Whether it is a field of the member, which a profile, a members file and flags can say, of the visit, or of the record
   * of its settlement; or none.
   */
  readonly part: O;
  readonly kind: Kind<T>;
  readonly about: string;
  /** Of what is no field itself: the field it says something about, `null` for the record as a whole. */
  readonly beside?: string | null;
};

function ofMember<T>(kind: Kind<T>, about: string, given: Given<T>): Line<T, 'member'> {
  return { ...given, part: 'member', kind, about };
}

function ofVisit<T>(kind: Kind<T>, about: string, given: Given<T>): Line<T, 'visit'> {
  return { ...given, part: 'visit', kind, about };
}

/** What the record of a settlement says, which is read only where rows are set against their records. */
function ofRecord<T>(kind: Kind<T>, about: string, given: Given<T>): Line<T, 'recorded'> {
  return { ...given, part: 'recorded', kind, about };
}

/** The headers of the three parts of an amount that are not in scope. */
const FULL_SELF_PAY = { chinese: '全自费金额', platform: 'fulamt_ownpay_amt' };
const OVER_LIMIT = { chinese: '超限价自费费用 超限价自付金额 超限价金额', platform: 'overlmt_selfpay' };
const FIRST_PART = { chinese: '先行自付金额', platform: 'preselfpay_amt' };

/** What columns of their own say of a field in other terms. */
function beside<T>(field: string | null, kind: Kind<T>, given: Given<T>): Line<T, 'beside'> {
  return { ...given, part: 'beside', kind, about: '', beside: field };
}

/**
 * Everything a visit or a member can say, one line each, in the order in which the fields are documented. Headers of files,
 * keys of profiles and of `--visit`, flags, `--map`, `template`, the echo in JSON and its schema follow from here.
 */
export const TABLE = {
  member: ofMember(id, 'the insured person', {
    chinese:
      '人员编号 参保人 身份证号 证件号码 公民身份号码 社会保障号 社会保障号码 社保号 个人编号 电脑号 医保编号 工号 员工号 职工编号 雇员编号',
    platform: 'psn_no certno',
  }),
  city: ofMember(name('<region>'), 'id of the region whose rules settle the visit', {
    chinese: '统筹区 参保地 医保区划 参保地医保区划 参保所属医保区划 患者所在统筹区域名称',
    platform: 'insuplc_admdvs insu_admdvs',
  }),
  status: ofMember(fact('status', '<status>'), 'as entered; retired_on decides where it is given', {
    chinese: [['人员类别 人员类型', readPsnType]],
    platform: [['psn_type', readPsnType]],
  }),
  retired_on: ofMember(day, 'day of the working-to-retired procedure', {
    chinese: '退休手续办理日期 退休日期',
    put: ({ visit }, day) => {
      visit.retiredOn = day;
    },
  }),
  enrollment: ofMember(name('<kind>'), 'kind of enrollment', {
    chinese: '参保方式',
    default: 'employer',
  }),
  covered_from: ofMember(day, 'first day in benefit', {
    chinese: '待遇享受开始日期',
    put: ({ visit }, day) => {
      visit.coveredFrom = day;
    },
  }),
  date: ofVisit(dayTime, 'day of the visit, with the time of day where it is known', {
    chinese: '就诊日期 就诊时间 就医开始时间 开始日期 开始时间 开票日期',
    platform: 'begndate',
  }),
  /** The visit's beginning as an export gives it, beside which its settlement is that of the claim on a manual row. */
  begun: beside('date', dayTime, { chinese: '就医开始时间 开始日期 开始时间', platform: 'begndate' }),
  settled_at: ofVisit(dayTime, 'day of the settlement, which is the order of settlement', {
    chinese: '结算时间 结算日期 支付时间',
    platform: 'setl_time',
  }),
  institution: ofVisit(text, 'the institution', {
    chinese:
      '医疗机构 定点医药机构名称 医药机构名称 医疗机构名称 就诊医疗机构名称 就诊医院 就诊机构 机构名称 定点医药机构代码 定点医药机构编号 医疗机构编码 定点编码',
    platform: 'fixmedins_code fixmedins_name',
  }),
  tier: ofVisit(tier, 'tier of the institution; for a pharmacy that of the prescriber', { chinese: '机构级别' }),
  prescriber_tier: beside('tier', said(readTier), { chinese: '处方机构级别' }),
  /** The platform's level of the institution; of a pharmacy it is the pharmacy's own. */
  level: beside('tier', said(readTier), {
    chinese: [
      ['起付线医院等级', readDedcHospLv],
      ['医疗机构等级', readMedinslv],
      ['医保结算等级', readSettlementLevel],
      ['医院等级', readHospLv],
      ['医院级别 定点医疗机构等级 医药机等级', readLevelWords],
    ],
    platform: [
      ['dedc_hosp_lv', readDedcHospLv],
      ['medinslv', readMedinslv],
      ['hosp_lv', readHospLv],
    ],
  }),
  provider: ofVisit(fact('provider', '<provider>'), 'kind of provider', {
    chinese: [['机构类型', readMedinsType]],
    default: 'hospital',
  }),
  medins_type: beside('provider', said(readMedinsType), { platform: 'fixmedins_type' }),
  category: ofVisit(fact('category', '<category>'), 'kind of care', { default: 'general' }),
  med_type: beside('category', said(readMedType), {
    chinese: '医疗类别 就诊类别 就医类型 医保就诊类别',
    platform: 'med_type',
  }),
  amount: ofVisit(charge, 'what the visit cost', {
    chinese: '总费用 医疗费总额 医疗总费用 医疗总额 医疗总发生费用 本次医疗费用总额 金额合计 费用总额',
    platform: 'medfee_sumamt',
  }),
  eligible: ofVisit(charge, 'the part inside the catalogues', {
    chinese:
      '政策范围内费用 符合政策范围金额 符合范围金额 符合范围 范围内费用 医保政策范围内费用 医保政策范围费用 符合基本医疗保险的费用 本次符合基本医疗费用合计',
    platform: 'inscp_scp_amt inscp_amt',
  }),
  /** The three parts of an amount that are not in scope. */
  full_self_pay: beside('eligible', charge, FULL_SELF_PAY),
  over_limit: beside('eligible', charge, OVER_LIMIT),
  first_part: beside('eligible', charge, FIRST_PART),
  place: ofVisit(fact('place', '<place>'), 'where the care was given', { chinese: '就医地', default: 'local' }),
  /** Division code of where the visit was. */
  care_area: beside('place', name(''), { chinese: '就医地医保区划', platform: 'mdtrtarea_admvs' }),
  away: beside('place', said(readAway), { chinese: '是否异地就医 异地标志' }),
  settlement: ofVisit(fact('settlement', '<settlement>'), 'settled online or claimed by hand', {
    chinese: '结算方式',
    default: 'direct',
  }),
  pay_loc: beside('settlement', said(readPayLoc), { chinese: '支付地点类别 支付地点', platform: 'pay_loc' }),
  setl_type: beside('settlement', said(readSetlType), { platform: 'setl_type' }),
  claimed_on: ofVisit(dayTime, 'day of the claim of a manual visit', { chinese: '报销申请日期' }),
  designated: ofVisit(flag, 'whether the provider is designated', { chinese: '是否定点', default: true }),
  coverage: ofMember(fact('coverage', '<state>'), 'cover status', {
    chinese: '待遇状态',
    platform: [['psn_insu_stas', readInsuStas]],
    default: 'normal',
  }),
  during: ofVisit(fact('during', '<period>'), 'what the member was in at the time', {
    chinese: '特殊期间',
    default: 'none',
  }),
  prescription: ofVisit(fact('prescription', '<prescription>'), 'prescription of a pharmacy visit', {
    chinese: '处方',
  }),
  overall_limit: ofMember(yuan, 'the overall limit of the pool for the year', {
    chinese: '统筹基金年度限额',
    put: ({ visit }, fen) => {
      visit.overallLimit = fen;
    },
  }),
  overall_used: ofMember(yuan, 'what other care used of the overall limit', {
    chinese: '其他统筹支付',
    put: ({ visit }, fen) => {
      visit.overallUsed = fen;
    },
  }),
  account_balance: ofMember(yuan, 'the personal account before the first visit', {
    chinese: '个人账户余额',
    put: (row, fen) => {
      row.balance = fen;
    },
  }),
  id: ofVisit(id, 'the id of the visit in the input', { chinese: '结算ID 结算单据号', platform: 'setl_id' }),
  refund_of: ofVisit(id, 'the id of the visit that this one takes back', {
    chinese: '原结算ID',
    platform: 'init_setl_id',
  }),
  refunded: ofVisit(flag, 'whether the row is marked as taking a visit back', {
    chinese: [['退费结算标志 退费标识 退费', readRefunded]],
    platform: [['refd_setl_flag', readRefunded]],
    default: false,
  }),
  /** Always true: any other insurance, and a record that does not count, cannot be read. */
  insutype: beside(null, said(readInsutype), {
    chinese: '险种类型 险种类别 参加险种 参保类型',
    platform: 'insutype',
  }),
  valid: beside(null, said(readValid), { chinese: '有效标志 是否有效', platform: 'vali_flag' }),
  recorded_paid: ofRecord(charge, 'what the outpatient pool paid', {
    chinese:
      '统筹基金支付 基本医疗保险统筹基金支出 统筹基金支出 基本医疗基金支出 基本统筹基金支付金额 基本统筹支付 统筹报销金额 医保统筹基金支付',
    platform: 'hifp_pay',
    put: ({ recorded }, fen) => {
      recorded.pooled = fen;
    },
  }),
  recorded_large_sum: ofRecord(charge, 'what the large-sum fund paid', {
    chinese: '大额医疗补助基金支出 大额医疗支出金额 大额医疗费用补助金额 大额报销金额',
    platform: 'hifob_pay',
    put: ({ recorded }, fen) => {
      recorded.largeSum = fen;
    },
  }),
  recorded_deductible: ofRecord(charge, 'the deductible that was charged', {
    chinese: '实际支付起付线 实际起付线 本次起付线 起付线',
    platform: 'act_pay_dedc',
    put: ({ recorded }, fen) => {
      recorded.deductible = fen;
    },
  }),
  recorded_ratio: ofRecord(proportion, 'the share that the pool paid above the deductible', {
    chinese: '基本医疗保险统筹基金支付比例 基本医疗统筹支付比例 统筹基金支付比例',
    platform: 'pool_prop_selfpay',
    put: ({ recorded }, points) => {
      recorded.ratio = points;
    },
  }),
  recorded_fund_total: ofRecord(charge, 'what all funds paid together', {
    chinese: '基金支付总额',
    platform: 'fund_pay_sumamt',
    put: ({ recorded }, fen) => {
      recorded.fundTotal = fen;
    },
  }),
  recorded_hospital_part: ofRecord(charge, 'what the hospital bore', {
    chinese: '医院负担金额',
    platform: 'hosp_part_amt',
    put: ({ recorded }, fen) => {
      recorded.hospitalPart = fen;
    },
  }),
  recorded_self_paid: ofRecord(charge, 'what the member bore', {
    chinese: '个人负担总金额 个人支付总额 个人支付金额',
    platform: 'psn_part_amt psn_pay',
    put: ({ recorded }, fen) => {
      recorded.selfPaid = fen;
    },
  }),
  recorded_account_paid: ofRecord(charge, 'the part of it from the personal account', {
    chinese: '个人账户支出 个人账户支付 个人账户支付金额',
    platform: 'acct_pay',
    put: ({ recorded }, fen) => {
      recorded.accountPaid = fen;
    },
  }),
  recorded_cash_paid: ofRecord(charge, 'the part of it in cash', {
    chinese: '个人现金支出 个人现金支付 个人现金支付金额 现金支付 现金支付金额',
    platform: 'psn_cash_pay cash_payamt',
    put: ({ recorded }, fen) => {
      recorded.cashPaid = fen;
    },
  }),
  recorded_full_self_pay: ofRecord(charge, 'the part outside the catalogues', {
    ...FULL_SELF_PAY,
    put: ({ recorded }, fen) => {
      recorded.fullSelfPay = fen;
    },
  }),
  recorded_over_limit: ofRecord(charge, 'the part above price limits', {
    ...OVER_LIMIT,
    put: ({ recorded }, fen) => {
      recorded.overLimit = fen;
    },
  }),
  recorded_first_part: ofRecord(charge, 'the part borne before anything else', {
    ...FIRST_PART,
    put: ({ recorded }, fen) => {
      recorded.firstPart = fen;
    },
  }),
  cap_used_before: ofRecord(yuan, 'what the funds had paid in the year before the visit', {
    chinese: '本次结算前本年统筹累计 结算前本年统筹累计',
    put: ({ recorded }, fen) => {
      recorded.capUsedBefore = fen;
    },
  }),
  cap_used_after: ofRecord(yuan, 'what the funds had paid in the year after the visit', {
    chinese: '本年统筹累计 本年度统筹累计 本次结算后本年统筹累计',
    put: ({ recorded }, fen) => {
      recorded.capUsedAfter = fen;
    },
  }),
  deductible_paid_before: ofRecord(yuan, 'the deductible paid in the year before the visit', {
    chinese: '本次结算前本年起付线累计 结算前本年起付线累计',
    put: ({ recorded }, fen) => {
      recorded.deductiblePaidBefore = fen;
    },
  }),
};

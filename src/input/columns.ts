import { beside, type Column, columns, given, type SlotColumns, type Vocabulary } from './column.ts';
import type { Field, Slot, Values } from './fields.ts';
import { readAmount, readPositiveAmount } from './values/amount.ts';
import { readDay, readDayTime } from './values/day-time.ts';
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
import { readText } from './values/reading.ts';
import { readFact, readYesNo } from './values/words.ts';

/** The one table of columns: headers of files, keys of profiles and of `--visit` are all looked up here. */
export const COLUMNS: { readonly [S in Slot]: SlotColumns<Values[S]> } = {
  member: given('member', readText, '人员编号 参保人', 'psn_no'),
  city: given('city', readText, '统筹区 参保地 参保地医保区划 参保所属医保区划 患者所在统筹区域名称', 'insuplc_admdvs'),
  status: {
    field: 'status',
    columns: [
      ...columns('canonical', 'status', readFact.status),
      ...columns('chinese', '人员类别 人员类型', readPsnType),
      ...columns('platform', 'psn_type', readPsnType),
    ],
  },
  retired_on: given('retired_on', readDay, '退休日期'),
  enrollment: given('enrollment', readText, '参保方式'),
  covered_from: given('covered_from', readDay, '待遇享受开始日期'),
  coverage: {
    field: 'coverage',
    columns: [
      ...columns('canonical', 'coverage', readFact.coverage),
      ...columns('chinese', '待遇状态', readFact.coverage),
      ...columns('platform', 'psn_insu_stas', readInsuStas),
    ],
  },
  overall_limit: given('overall_limit', readPositiveAmount, '统筹基金年度限额'),
  overall_used: given('overall_used', readPositiveAmount, '其他统筹支付'),
  account_balance: given('account_balance', readPositiveAmount, '个人账户余额'),
  insutype: beside(null, readInsutype, '险种类型 险种类别 参加险种 参保类型', 'insutype'),

  date: given(
    'date',
    readDayTime,
    '就诊日期 就医开始时间 开始日期 开始时间 结算时间 结算日期 支付时间',
    'begndate setl_time',
  ),
  begun: beside('date', readDayTime, '就医开始时间 开始日期 开始时间', 'begndate'),
  claimed_on: given('claimed_on', readDayTime, '报销申请日期'),
  settled: beside('claimed_on', readDayTime, '结算时间 结算日期 支付时间', 'setl_time'),
  institution: given(
    'institution',
    readText,
    '医疗机构 定点医药机构名称 医药机构名称 医疗机构名称 就诊医疗机构名称 机构名称 定点医药机构代码 定点医药机构编号 医疗机构编码 定点编码',
    'fixmedins_code fixmedins_name',
  ),
  tier: given('tier', readTier, '机构级别'),
  prescriber_tier: beside('tier', readTier, '处方机构级别', ''),
  level: {
    field: 'tier',
    columns: [
      ...columns('chinese', '起付线医院等级', readDedcHospLv),
      ...columns('chinese', '医疗机构等级', readMedinslv),
      ...columns('chinese', '医保结算等级', readSettlementLevel),
      ...columns('chinese', '医院等级', readHospLv),
      ...columns('chinese', '医院级别 定点医疗机构等级 医药机等级', readLevelWords),
      ...columns('platform', 'dedc_hosp_lv', readDedcHospLv),
      ...columns('platform', 'medinslv', readMedinslv),
      ...columns('platform', 'hosp_lv', readHospLv),
    ],
  },
  provider: {
    field: 'provider',
    columns: [
      ...columns('canonical', 'provider', readFact.provider),
      ...columns('chinese', '机构类型', readMedinsType),
    ],
  },
  medins_type: beside('provider', readMedinsType, '', 'fixmedins_type'),
  category: given('category', readFact.category, ''),
  med_type: beside('category', readMedType, '医疗类别 就诊类别 就医类型 医保就诊类别', 'med_type'),
  amount: given(
    'amount',
    readAmount,
    '总费用 医疗费总额 医疗总费用 医疗总额 医疗总发生费用 本次医疗费用总额',
    'medfee_sumamt',
  ),
  eligible: given(
    'eligible',
    readAmount,
    '政策范围内费用 符合政策范围金额 符合范围金额 符合范围 范围内费用 医保政策范围内费用 医保政策范围费用 符合基本医疗保险的费用 本次符合基本医疗费用合计',
    'inscp_scp_amt inscp_amt',
  ),
  full_self_pay: beside('eligible', readAmount, '全自费金额', 'fulamt_ownpay_amt'),
  over_limit: beside('eligible', readAmount, '超限价自费费用 超限价自付金额 超限价金额', 'overlmt_selfpay'),
  first_part: beside('eligible', readAmount, '先行自付金额', 'preselfpay_amt'),
  place: given('place', readFact.place, '就医地'),
  care_area: beside('place', readText, '就医地医保区划', 'mdtrtarea_admvs'),
  away: beside('place', readAway, '是否异地就医 异地标志', ''),
  settlement: given('settlement', readFact.settlement, '结算方式'),
  pay_loc: beside('settlement', readPayLoc, '支付地点类别 支付地点', 'pay_loc'),
  setl_type: beside('settlement', readSetlType, '', 'setl_type'),
  designated: given('designated', readYesNo, '是否定点'),
  during: given('during', readFact.during, '特殊期间'),
  prescription: given('prescription', readFact.prescription, '处方'),
  id: given('id', readText, '结算ID 结算单据号', 'setl_id'),
  refund_of: given('refund_of', readText, '原结算ID', 'init_setl_id'),
  refunded: given('refunded', readRefunded, '退费结算标志 退费标识 退费', 'refd_setl_flag'),
  valid: beside(null, readValid, '有效标志 是否有效', 'vali_flag'),
};

/** The slots that describe the member: what a profile may hold. */
export const MEMBER_SLOTS: readonly Slot[] = [
  'member',
  'city',
  'status',
  'retired_on',
  'enrollment',
  'covered_from',
  'coverage',
  'overall_limit',
  'overall_used',
  'account_balance',
  'insutype',
];

export const SLOTS = Object.keys(COLUMNS) as Slot[];

/** The slots that hold yuan. */
export const AMOUNT_SLOTS = SLOTS.filter((slot) =>
  COLUMNS[slot].columns.some(({ read }) => read === readAmount || read === readPositiveAmount),
);

/** A field's names in one vocabulary, the preferred one first. */
export function namesOf(field: Field, vocabulary: Vocabulary): string[] {
  const slots = SLOTS.filter((slot) => COLUMNS[slot].field === field);
  const names = slots.flatMap((slot): readonly Column<unknown>[] => COLUMNS[slot].columns);
  return [...new Set(names.filter((column) => column.vocabulary === vocabulary).map((column) => column.name))];
}

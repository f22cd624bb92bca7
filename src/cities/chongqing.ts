import type { Policy } from '../policy/grammar.ts';
import { counties } from './chongqing.counties.ts';

/**
 * 重庆市建立健全职工基本医疗保险门诊共济保障机制实施细则, 渝医保发〔2023〕32号, issued 2023-12-11.
 * Qianjiang district passed it on unchanged on 2023-12-26 as 黔江医保发〔2023〕27号.
 */
export const chongqing: Policy = {
  id: 'chongqing',
  name: { zh: '重庆市', en: 'Chongqing' },
  aliases: ['重庆', 'qianjiang', '黔江'],
  division: { code: '500000', prefix: '50' },
  counties,
  document: {
    title: {
      zh: '重庆市建立健全职工基本医疗保险门诊共济保障机制实施细则',
      en: 'Chongqing rules on setting up and improving mutual outpatient cover under employee basic medical insurance',
    },
    number: '渝医保发〔2023〕32号',
    issued: '2023-12-11',
    adjustable: null,
    forwarded: [
      {
        by: { zh: '黔江区', en: 'Qianjiang district' },
        code: '500114',
        names: ['qianjiang', '黔江'],
        number: '黔江医保发〔2023〕27号',
        issued: '2023-12-26',
      },
    ],
  },
  force: { from: '2024-01-01', article: '十四' },
  // 第六条 and 第九条. Lump-sum payers count by the status given: working while the lump-sum period runs.
  enrollments: [
    { kind: 'employer', label: { zh: '随单位参保', en: 'through an employer' } },
    { kind: 'individual-1', label: { zh: '个人参保一档', en: 'individual, level one' } },
    { kind: 'individual-2', label: { zh: '个人参保二档', en: 'individual, level two' } },
    {
      kind: 'individual-2-lump-sum',
      label: { zh: '个人参保二档趸缴', en: 'individual, level two, paid as a lump sum' },
      points: ['CQ-A15'],
    },
  ],
  // The text is silent: from the day on which the record turns.
  retirement: { from: 'that-day', article: '五', points: ['CQ-A36'] },

  deductible: {
    kind: 'year',
    tables: [{ article: '四', rows: [{ active: '200', retired: '100' }] }],
  },
  ratios: [
    {
      article: '五',
      rows: [
        { when: { tier: [0, 1, 2] }, active: 60, retired: 70 },
        { when: { tier: [3] }, active: 50, retired: 60 },
      ],
    },
  ],
  caps: [
    {
      article: '六',
      rows: [
        {
          when: { enrollment: ['employer', 'individual-2', 'individual-2-lump-sum'] },
          active: '3000',
          retired: '4000',
        },
        { when: { enrollment: ['individual-1'] }, active: '800', retired: '1200' },
      ],
    },
  ],
  overall: { beyond: 'large-sum', article: '八', points: ['CQ-A05', 'CQ-A33'] },
  firstSelfPay: [],

  admission: {
    member: '三',
    visits: [
      { article: '二' },
      { when: { place: ['relocated', 'temporary', 'referral', 'unfiled'] }, article: '七' },
      { when: { provider: ['pharmacy'] }, article: '十二' },
      { when: { provider: ['internet'] }, article: '十三' },
    ],
  },
  refusals: [
    { reason: 'not-designated', when: { designated: [false] }, article: '二' },
    { reason: 'public-health', when: { category: ['public-health'] }, article: '二', points: ['G11'] },
    { reason: 'statutory-exclusion', when: { category: ['statutory-exclusion'] }, article: '二', points: ['G11'] },
    { reason: 'coverage-suspended', when: { coverage: ['arrears'] }, article: '三', points: ['CQ-A34'] },
    {
      reason: 'coverage-suspended',
      when: { coverage: ['waiting', 'suspended', 'terminated', 'transferred', 'not-yet'] },
      article: '三',
    },
    {
      reason: 'separate-benefit',
      when: { category: ['chronic', 'two-diseases'] },
      article: '二、六',
      points: ['CQ-A06'],
    },
    {
      reason: 'separate-benefit',
      when: { category: ['special-drug'] },
      article: '二、六',
      points: ['CQ-A06', 'CQ-A29'],
    },
    {
      reason: 'separate-benefit',
      when: { category: ['fixed-fee'] },
      article: '二、六',
      points: ['CQ-A06', 'CQ-A07'],
    },
    {
      reason: 'no-prescription',
      when: { provider: ['pharmacy'], prescription: ['paper'] },
      article: '十二',
      points: ['CQ-A11'],
    },
    { reason: 'no-prescription', when: { provider: ['pharmacy'], prescription: ['none'] }, article: '十二' },
  ],
  accountUse: {
    article: '十',
    nothingOf: [
      { when: { category: ['public-health', 'statutory-exclusion'] }, article: '十' },
      { when: { designated: [false] }, article: '十' },
    ],
  },
  accountPurposes: [
    {
      what: {
        zh: '定点医疗机构和药店的政策范围内自付',
        en: 'the in-scope part that the pool leaves, at designated institutions and pharmacies',
      },
      whom: ['self'],
      article: '十',
    },
    {
      what: {
        zh: '定点医疗机构就医的个人负担，定点药店的药品、器械、耗材，居民医保、长护险等政府所办保险的缴费',
        en: 'own part at designated institutions; drugs, devices and supplies of designated pharmacies; contributions to residents’ insurance, long-term care insurance and the like run by the government',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十',
    },
  ],
  readings: [
    { to: '2023-12-31', at: 'outside', when: {}, points: ['CQ-A17'] },
    { at: 'status', when: {}, points: ['CQ-A01', 'CQ-A02'] },
    { at: 'enrollment', when: {}, points: ['CQ-A03'] },
    { at: 'cap', when: {}, points: ['CQ-A04'] },
    // 第七条 names the deductible and the ratio for such claims, not the cap.
    {
      at: 'cap',
      when: { place: ['relocated', 'temporary', 'referral', 'unfiled'], settlement: ['manual'] },
      points: ['CQ-A10'],
    },
    { at: 'account', when: {}, points: ['CQ-A30'] },
    { at: 'refund', when: {}, points: ['CQ-A31'] },
    { when: { tier: [0] }, points: ['CQ-A32'] },
    { at: 'joined', when: {}, points: ['CQ-A35'] },
    {
      when: { place: ['relocated', 'temporary', 'referral', 'unfiled'], settlement: ['direct'] },
      points: ['CQ-A09'],
    },
    { when: { place: ['unfiled'], settlement: ['manual'] }, points: ['CQ-A09'] },
    { when: { during: ['hospitalized'] }, points: ['CQ-A16'] },
    { when: { category: ['maternity'] }, points: ['CQ-A19'] },
    { when: { category: ['emergency'] }, points: ['CQ-A21'] },
    { when: { category: ['emergency-death'] }, points: ['CQ-A22'] },
    { when: { category: ['family-planning'] }, points: ['CQ-A23'] },
    { when: { place: ['local'], settlement: ['manual'] }, points: ['CQ-A24'] },
    { when: { during: ['ltc-medical'] }, points: ['CQ-A25'] },
    { when: { during: ['ltc-institution', 'ltc-home'] }, points: ['CQ-A26'] },
  ],

  // 第九条. Lump-sum payers: the own base is the lump-sum base.
  account: {
    first: { month: '2024-01', article: '九、十四' },
    retirement: { from: 'that-month', article: '九', points: ['CQ-A14'] },
    birthday: { points: ['CQ-A13'] },
    withoutBenefits: { article: '九', points: ['CQ-A28'] },
    deposits: [
      {
        when: { enrollment: ['individual-1'] },
        deposit: { kind: 'none', reason: 'no-account' },
        article: '九',
        points: ['CQ-A27'],
      },
      { when: { status: ['active'] }, deposit: { kind: 'share-of-base', percent: 2 }, article: '九' },
      { when: { status: ['retired'], ageUnder: 70 }, deposit: { kind: 'sum', yuan: '105' }, article: '九' },
      { when: { status: ['retired'], ageFrom: 70 }, deposit: { kind: 'sum', yuan: '115' }, article: '九' },
    ],
    supplements: [],
    readings: [],
    contributions: [],
  },
  register: () => import('./chongqing.register.ts'),
};

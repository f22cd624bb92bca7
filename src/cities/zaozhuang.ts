import type { Policy } from '../policy/grammar.ts';
import { counties } from './zaozhuang.counties.ts';

/** 枣庄市建立职工基本医疗保险门诊共济保障机制实施细则, 枣政办发〔2022〕16号, issued 2022-11-24. */
export const zaozhuang: Policy = {
  id: 'zaozhuang',
  name: { zh: '枣庄市', en: 'Zaozhuang' },
  aliases: ['枣庄'],
  division: { code: '370400', prefix: '3704' },
  province: '山东省',
  counties,
  document: {
    title: {
      zh: '枣庄市建立职工基本医疗保险门诊共济保障机制实施细则',
      en: 'Zaozhuang rules on setting up mutual outpatient cover under employee basic medical insurance',
    },
    number: '枣政办发〔2022〕16号',
    issued: '2022-11-24',
    adjustable: '二十一',
  },
  // No clause on entry into force: the benefit itself is given from December 2022.
  force: { from: '2022-12-01', article: '四' },
  // 第六条: everyone in normal benefit, flexible workers included, who have no account while working (第十条).
  enrollments: [
    { kind: 'employer', label: { zh: '随单位参保', en: 'through an employer' } },
    { kind: 'flexible', label: { zh: '灵活就业', en: 'flexible worker' } },
  ],
  // Written for the account only; read the same for the ratio.
  retirement: { from: 'first-of-month', article: '七(二)3', points: ['ZZ-A10'] },

  deductible: {
    kind: 'year-by-tier',
    points: ['ZZ-A01', 'ZZ-A02'],
    tables: [
      {
        article: '五(一)',
        rows: [
          { when: { tier: [0, 1] }, active: '200', retired: '200' },
          { when: { tier: [2] }, active: '400', retired: '400' },
          { when: { tier: [3] }, active: '800', retired: '800' },
        ],
      },
    ],
  },
  ratios: [
    {
      article: '五(二)',
      rows: [
        { when: { tier: [0, 1] }, active: 70, retired: 75 },
        { when: { tier: [2] }, active: 60, retired: 65 },
        { when: { tier: [3] }, active: 50, retired: 55 },
      ],
    },
  ],
  caps: [{ article: '五(三)', rows: [{ active: '1500', retired: '1500' }] }],
  // The text is silent on how the outpatient cap and the pool's overall limit meet.
  overall: { beyond: 'silent', article: '五(三)', points: ['ZZ-A19'] },
  firstSelfPay: [
    { when: { place: ['temporary'] }, percent: 10, article: '六', points: ['ZZ-A05'] },
    { when: { place: ['referral'] }, percent: 10, article: '六', points: ['ZZ-A05', 'ZZ-A06'] },
    { when: { place: ['unfiled'] }, percent: 10, article: '六', points: ['ZZ-A05', 'ZZ-A07'] },
  ],

  admission: {
    member: '六',
    visits: [
      { article: '六' },
      { when: { category: ['emergency'] }, article: '十八' },
      { when: { provider: ['pharmacy'] }, article: '十三' },
      { when: { during: ['ltc-institution', 'ltc-home'] }, article: '十一' },
    ],
  },
  refusals: [
    { reason: 'coverage-suspended', when: { coverage: ['arrears'] }, article: '六', points: ['ZZ-A31'] },
    {
      reason: 'coverage-suspended',
      when: { coverage: ['waiting', 'suspended', 'terminated', 'transferred', 'not-yet'] },
      article: '六',
    },
    { reason: 'not-designated', when: { designated: [false] }, article: '六' },
    { reason: 'public-health', when: { category: ['public-health'] }, article: '六', points: ['G11'] },
    { reason: 'statutory-exclusion', when: { category: ['statutory-exclusion'] }, article: '六', points: ['G11'] },
    { reason: 'hospitalized', when: { during: ['hospitalized'] }, article: '十一' },
    { reason: 'ltc-medical', when: { during: ['ltc-medical'] }, article: '十一' },
    { reason: 'separate-benefit', when: { category: ['chronic'] }, article: '十一', points: ['ZZ-A18'] },
    { reason: 'no-prescription', when: { provider: ['pharmacy'], prescription: ['none'] }, article: '十三' },
    { reason: 'provider-not-covered', when: { provider: ['internet'] }, article: '十四' },
    { reason: 'paid-as-inpatient', when: { category: ['emergency-death'] }, article: '十八' },
  ],
  // 第八条, the first sentence of which names designated institutions and pharmacies.
  accountUse: {
    article: '八',
    nothingOf: [
      { when: { category: ['public-health', 'statutory-exclusion'] }, article: '八' },
      { when: { designated: [false] }, article: '八' },
    ],
  },
  accountPurposes: [
    {
      what: {
        zh: '定点医药机构的政策范围内自付',
        en: 'the in-scope part that the pool leaves, at designated institutions and pharmacies',
      },
      whom: ['self'],
      article: '八',
    },
    {
      what: {
        zh: '定点医疗机构的医疗费，定点药店的药品、器械、耗材',
        en: 'care at designated institutions; drugs, devices and supplies of designated pharmacies',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '八',
    },
    {
      what: {
        zh: '居民医保、长护险、政府指导的普惠型商业医疗保险缴费',
        en: 'contributions to residents’ insurance, long-term care insurance and commercial cover guided by the government',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '八',
    },
  ],
  readings: [
    { from: '2022-11-24', to: '2022-11-30', at: 'outside', when: {}, points: ['ZZ-A33'] },
    { at: 'cap', when: {}, points: ['ZZ-A04'] },
    { at: 'rounded', when: {}, points: ['ZZ-A21'] },
    { at: 'account', when: {}, points: ['ZZ-A28'] },
    { at: 'refund', when: {}, points: ['ZZ-A29'] },
    { when: { tier: [0] }, points: ['ZZ-A30'] },
    { at: 'joined', when: {}, points: ['ZZ-A32'] },
    { from: '2022-12-01', to: '2022-12-31', when: {}, points: ['ZZ-A03'] },
    { when: { settlement: ['manual'] }, points: ['ZZ-A08'] },
    { when: { provider: ['pharmacy'] }, points: ['ZZ-A09'] },
    { when: { category: ['maternity'] }, points: ['ZZ-A20'] },
    { when: { category: ['special-drug'] }, points: ['ZZ-A23'] },
    { when: { category: ['two-diseases'] }, points: ['ZZ-A24'] },
    { when: { category: ['fixed-fee'] }, points: ['ZZ-A25'] },
    { when: { category: ['family-planning'] }, points: ['ZZ-A26'] },
  ],

  // 第七条 deposits, 第十条 contributions.
  account: {
    first: { month: '2022-12', article: '七(一)' },
    retirement: { from: 'that-month', article: '七(二)3' },
    birthday: { points: ['ZZ-A12'] },
    withoutBenefits: { article: '七', points: ['ZZ-A27'] },
    averagePension: { zh: '全市基本养老金平均水平', en: 'average basic pension of the city' },
    deposits: [
      {
        to: '2023-12',
        when: { status: ['active'], enrollment: ['employer'] },
        deposit: { kind: 'share-of-base', percent: 2.25 },
        article: '七(一)',
        points: ['ZZ-A11'],
        others: [{ points: ['ZZ-A11'], deposit: { kind: 'share-of-base', percent: 4.25 } }],
      },
      {
        from: '2024-01',
        when: { status: ['active'], enrollment: ['employer'] },
        deposit: { kind: 'share-of-base', percent: 2 },
        article: '七(一)',
      },
      {
        to: '2022-12',
        when: { status: ['active'], enrollment: ['flexible'] },
        deposit: { kind: 'not-in-text', reason: 'earlier-rules' },
        article: '十',
        points: ['ZZ-A16'],
      },
      {
        from: '2023-01',
        when: { status: ['active'], enrollment: ['flexible'] },
        deposit: { kind: 'none', reason: 'no-account' },
        article: '十',
      },
      {
        to: '2023-12',
        when: { status: ['retired'], enrollment: ['employer'] },
        deposit: { kind: 'not-in-text', reason: 'earlier-rules' },
        article: '七(二)1',
        points: ['ZZ-A13'],
      },
      // Also retirees of employers who had no account before.
      {
        to: '2022-12',
        when: { status: ['retired'], enrollment: ['flexible'] },
        deposit: { kind: 'not-in-text', reason: 'earlier-rules' },
        article: '七(二)2',
        points: ['ZZ-A16'],
      },
      {
        from: '2023-01',
        to: '2023-12',
        when: { status: ['retired'], enrollment: ['flexible'], ageUnder: 70 },
        deposit: { kind: 'share-of-average-pension', percent: 2, year: 2022 },
        article: '七(二)2',
      },
      {
        from: '2023-01',
        to: '2023-12',
        when: { status: ['retired'], enrollment: ['flexible'], ageFrom: 70 },
        deposit: { kind: 'share-of-average-pension', percent: 2.5, year: 2022 },
        article: '七(二)2',
      },
      {
        from: '2024-01',
        when: { status: ['retired'], enrollment: ['employer'], ageUnder: 70 },
        deposit: { kind: 'share-of-average-pension', percent: 2, year: 2023 },
        article: '七(二)1',
      },
      {
        from: '2024-01',
        when: { status: ['retired'], enrollment: ['employer'], ageFrom: 70 },
        deposit: { kind: 'share-of-average-pension', percent: 2.5, year: 2023 },
        article: '七(二)1',
      },
      {
        from: '2024-01',
        when: { status: ['retired'], enrollment: ['flexible'], ageUnder: 70 },
        deposit: { kind: 'share-of-average-pension', percent: 2, year: 2023 },
        article: '七(二)1、七(二)2',
      },
      {
        from: '2024-01',
        when: { status: ['retired'], enrollment: ['flexible'], ageFrom: 70 },
        deposit: { kind: 'share-of-average-pension', percent: 2.5, year: 2023 },
        article: '七(二)1、七(二)2',
      },
    ],
    supplements: [
      {
        to: '2022-12',
        when: {},
        deposit: { kind: 'not-in-text', reason: 'earlier-rules' },
        article: '七(三)',
      },
      {
        from: '2023-01',
        when: {},
        deposit: { kind: 'share-of-fixed-base', percent: 2.5 },
        article: '七(三)',
        points: ['ZZ-A15'],
      },
    ],
    // In 2024 the year before is 2023 on either reading.
    readings: [{ from: '2025-01', when: { status: ['retired'] }, points: ['ZZ-A14'] }],
    contributions: [
      { when: { status: ['active'], enrollment: ['employer'] }, payer: 'employer', percent: 7, article: '十' },
      { when: { status: ['active'], enrollment: ['employer'] }, payer: 'member', percent: 2, article: '十' },
      {
        from: '2023-01',
        when: { status: ['active'], enrollment: ['flexible'] },
        payer: 'member',
        percent: 7,
        article: '十',
      },
    ],
  },
  register: () => import('./zaozhuang.register.ts'),
};

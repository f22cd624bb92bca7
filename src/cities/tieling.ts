import type { Policy } from '../policy/grammar.ts';
import { counties } from './tieling.counties.ts';

/** 铁岭市职工基本医疗保险门诊共济保障实施细则, issued 2022-11-16. */
export const tieling: Policy = {
  id: 'tieling',
  name: { zh: '铁岭市', en: 'Tieling' },
  aliases: ['铁岭'],
  division: { code: '211200', prefix: '2112' },
  province: '辽宁省',
  counties,
  document: {
    title: {
      zh: '铁岭市职工基本医疗保险门诊共济保障实施细则',
      en: 'Tieling rules on mutual outpatient cover under employee basic medical insurance',
    },
    number: null,
    issued: '2022-11-16',
    adjustable: '三十二',
  },
  force: { from: '2022-12-01', article: '三十四' },
  // 第二条: flexible workers and members of the pool only are covered like employees.
  enrollments: [
    { kind: 'employer', label: { zh: '随单位参保', en: 'through an employer' } },
    { kind: 'flexible', label: { zh: '灵活就业', en: 'flexible worker' } },
    { kind: 'pool-only', label: { zh: '单建统筹', en: 'pool only, no personal account' } },
  ],
  // The text is silent: from the day on which the record turns.
  retirement: { from: 'that-day', article: '九', points: ['TL-A04'] },

  deductible: {
    kind: 'year',
    tables: [
      {
        from: '2022-12-01',
        to: '2022-12-31',
        article: '九',
        transition: true,
        rows: [{ active: '25', retired: '25' }],
      },
      { from: '2023-01-01', article: '九', rows: [{ active: '300', retired: '300' }] },
    ],
  },
  ratios: [
    {
      article: '九',
      rows: [
        // Psychiatric and infectious-disease institutions; where a relocated member lives, the tier alone counts.
        { when: { provider: ['psychiatric', 'infectious'], place: ['local'] }, active: 60, retired: 65 },
        {
          when: { provider: ['psychiatric', 'infectious'], place: ['relocated'], tier: [2] },
          article: '九、十',
          active: 55,
          retired: 60,
        },
        {
          when: { provider: ['psychiatric', 'infectious'], place: ['relocated'], tier: [3] },
          article: '九、十',
          active: 50,
          retired: 55,
        },
        { when: { tier: [0, 1] }, active: 60, retired: 65 },
        { when: { tier: [2] }, active: 55, retired: 60 },
        { when: { tier: [3] }, active: 50, retired: 55 },
      ],
    },
  ],
  caps: [
    {
      from: '2022-12-01',
      to: '2022-12-31',
      article: '九',
      transition: true,
      rows: [{ active: '250', retired: '250' }],
    },
    { from: '2023-01-01', article: '九', rows: [{ active: '3000', retired: '3000' }] },
  ],
  overall: { beyond: 'apart', article: '九' },
  firstSelfPay: [],

  admission: {
    member: '二',
    visits: [
      { article: '六、八' },
      { when: { place: ['relocated'] }, article: '十' },
      { when: { category: ['emergency'] }, article: '十一' },
      { when: { category: ['maternity', 'family-planning'] }, article: '十三' },
      { when: { settlement: ['manual'] }, article: '二十四、二十六' },
    ],
  },
  refusals: [
    {
      reason: 'coverage-suspended',
      when: { coverage: ['waiting', 'arrears', 'suspended'] },
      article: '二',
      points: ['TL-A14'],
    },
    { reason: 'coverage-suspended', when: { coverage: ['terminated', 'transferred', 'not-yet'] }, article: '二' },
    { reason: 'not-designated', when: { designated: [false] }, article: '六' },
    // Notice 铁医保〔2022〕66号; emergency visits that it does not take are ordinary ones.
    { reason: 'separate-rules', when: { category: ['emergency-death'] }, article: '十一' },
    { reason: 'separate-benefit', when: { category: ['chronic'] }, article: '六' },
    { reason: 'public-health', when: { category: ['public-health'] }, article: '十三' },
    { reason: 'statutory-exclusion', when: { category: ['statutory-exclusion'] }, article: '六', points: ['G11'] },
    { reason: 'provider-not-covered', when: { provider: ['pharmacy'] }, article: '八' },
    { reason: 'provider-not-covered', when: { provider: ['internet'] }, article: '八', points: ['TL-A28'] },
    {
      reason: 'out-of-area',
      when: { category: ['emergency'], place: ['temporary', 'referral', 'unfiled'] },
      article: '十、十一',
      points: ['TL-A10'],
    },
    { reason: 'out-of-area', when: { place: ['temporary', 'referral'] }, article: '十' },
    { reason: 'out-of-area', when: { place: ['unfiled'] }, article: '六' },
  ],
  accountUse: {
    article: '十五',
    nothingOf: [
      { when: { category: ['public-health', 'statutory-exclusion'] }, article: '十五' },
      { when: { designated: [false] }, article: '十五' },
    ],
  },
  accountPurposes: [
    {
      what: {
        zh: '定点医疗机构就医的个人负担，定点药店有医保编码的药品、器械、耗材',
        en: 'own part at designated institutions; drugs, devices and supplies with insurance codes of designated pharmacies',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十五',
    },
    {
      what: {
        zh: '居民医保、职工大额补助、衔接的普惠型商业健康险、长护险缴费',
        en: 'contributions to residents’ insurance, the large-sum supplement, linked commercial cover and long-term care insurance',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十六',
      later: true,
    },
  ],
  readings: [
    { at: 'cap', when: {}, points: ['TL-A01'] },
    { at: 'ratio', when: { status: ['retired'] }, points: ['TL-A02'] },
    {
      at: 'ratio',
      when: { status: ['retired'], provider: ['psychiatric', 'infectious'], place: ['local'] },
      points: ['TL-A06'],
    },
    { from: '2022-12-01', to: '2022-12-31', when: {}, points: ['TL-A03'] },
    { from: '2023-01-01', to: '2023-12-31', at: 'carried', when: {}, points: ['TL-A03'] },
    { when: { settlement: ['manual'] }, points: ['TL-A08'] },
    { when: { category: ['emergency'] }, points: ['TL-A09'] },
    { when: { tier: [0] }, points: ['TL-A13'] },
    { at: 'joined', when: {}, points: ['TL-A17'] },
    { at: 'account', when: {}, points: ['TL-A26'] },
    { at: 'refund', when: {}, points: ['TL-A27'] },
    { when: { category: ['special-drug'] }, points: ['TL-A20'] },
    { when: { category: ['two-diseases'] }, points: ['TL-A21'] },
    { when: { category: ['fixed-fee'] }, points: ['TL-A22'] },
    { when: { during: ['hospitalized'] }, points: ['TL-A12'] },
    { when: { during: ['ltc-medical'] }, points: ['TL-A23'] },
    { when: { during: ['ltc-institution', 'ltc-home'] }, points: ['TL-A24'] },
  ],

  // 第十四条, for members with pool and account.
  account: {
    first: { month: '2022-12', article: '十四', points: ['TL-A15'] },
    retirement: { from: 'that-month', article: '十四', points: ['TL-A15'] },
    withoutBenefits: { article: '十四', points: ['TL-A25'] },
    deposits: [
      { when: { enrollment: ['pool-only'] }, deposit: { kind: 'none', reason: 'no-account' }, article: '十四' },
      { when: { status: ['active'] }, deposit: { kind: 'share-of-base', percent: 2 }, article: '十四' },
      { when: { status: ['retired'] }, deposit: { kind: 'sum', yuan: '60' }, article: '十四' },
    ],
    // The rate stays as it was, and is not printed.
    supplements: [{ when: {}, deposit: { kind: 'not-in-text', reason: 'rate-not-printed' }, article: '十四' }],
    // 60 yuan are 2 % of the 2022 average: in 2023 a sum that moves on would be the same.
    readings: [
      {
        from: '2024-01',
        when: { status: ['retired'], enrollment: ['employer', 'flexible'] },
        points: ['TL-A16'],
      },
    ],
    contributions: [],
  },
  register: () => import('./tieling.register.ts'),
};

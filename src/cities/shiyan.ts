import type { Policy } from '../policy/grammar.ts';
import { counties } from './shiyan.counties.ts';

/** 十堰市职工基本医疗保险门诊共济保障实施细则（试行）, 十政办发〔2022〕61号, issued 2022-12-31. */
export const shiyan: Policy = {
  id: 'shiyan',
  name: { zh: '十堰市', en: 'Shiyan' },
  aliases: ['十堰'],
  division: { code: '420300', prefix: '4203' },
  province: '湖北省',
  counties,
  document: {
    title: {
      zh: '十堰市职工基本医疗保险门诊共济保障实施细则（试行）',
      en: 'Shiyan rules on mutual outpatient cover under employee basic medical insurance (trial)',
    },
    number: '十政办发〔2022〕61号',
    issued: '2022-12-31',
    adjustable: '五',
  },
  // On trial for one year.
  force: {
    from: '2022-12-31',
    to: '2023-12-31',
    after: { reason: 'trial-ended', extendable: true },
    article: '二十五',
    points: ['SY-A03'],
  },
  // 第三条: all members; 第十条 knows flexible workers with an account and members of the pool only.
  enrollments: [
    { kind: 'employer', label: { zh: '随单位参保', en: 'through an employer' } },
    { kind: 'flexible', label: { zh: '灵活就业（统账结合）', en: 'flexible worker with a personal account' } },
    { kind: 'pool-only', label: { zh: '单建统筹', en: 'pool only, no personal account' } },
  ],
  // The text is silent: from the day on which the record turns.
  retirement: { from: 'that-day', article: '五.2', points: ['SY-A09'] },

  deductible: {
    kind: 'year',
    tables: [{ article: '五.1', rows: [{ active: '500', retired: '500' }] }],
  },
  ratios: [
    {
      article: '五.2',
      rows: [
        { when: { tier: [3] }, active: 50, retired: 60 },
        { when: { tier: [2] }, active: 65, retired: 75 },
        { when: { tier: [0, 1] }, active: 80, retired: 90 },
      ],
    },
  ],
  caps: [{ article: '五.3', rows: [{ active: '3000', retired: '3000' }] }],
  overall: { beyond: 'stop', article: '五', points: ['SY-A11'] },
  firstSelfPay: [],

  admission: {
    member: '三、五',
    visits: [
      { article: '五、十五' },
      { when: { place: ['relocated', 'temporary', 'referral'] }, article: '八、十八' },
      { when: { settlement: ['manual'] }, article: '十八' },
      { when: { provider: ['pharmacy'] }, article: '十七' },
    ],
  },
  refusals: [
    { reason: 'coverage-suspended', when: { coverage: ['arrears'] }, article: '五', points: ['SY-A31'] },
    {
      reason: 'coverage-suspended',
      when: { coverage: ['waiting', 'suspended', 'terminated', 'transferred', 'not-yet'] },
      article: '五',
    },
    { reason: 'not-designated', when: { designated: [false] }, article: '五' },
    { reason: 'public-health', when: { category: ['public-health'] }, article: '五', points: ['G11'] },
    { reason: 'statutory-exclusion', when: { category: ['statutory-exclusion'] }, article: '五', points: ['G11'] },
    { reason: 'separate-benefit', when: { category: ['maternity'] }, article: '六' },
    { reason: 'separate-benefit', when: { category: ['family-planning'] }, article: '六', points: ['SY-A12'] },
    { reason: 'hospitalized', when: { during: ['hospitalized'] }, article: '九' },
    { reason: 'separate-benefit', when: { category: ['chronic'] }, article: '十六' },
    { reason: 'separate-benefit', when: { category: ['special-drug'] }, article: '十六', points: ['SY-A30'] },
    { reason: 'no-prescription', when: { provider: ['pharmacy'], prescription: ['none'] }, article: '十七' },
    { reason: 'provider-not-covered', when: { provider: ['internet'] }, article: '十七' },
    { reason: 'out-of-area', when: { place: ['unfiled'] }, article: '五、十八', points: ['SY-A04'] },
    {
      reason: 'claim-late',
      when: { settlement: ['manual'], claim: ['late'] },
      article: '十八',
      points: ['SY-A05'],
    },
  ],
  // 第十二条、第十三条.
  accountUse: {
    article: '十二',
    nothingOf: [
      { when: { category: ['public-health', 'statutory-exclusion'] }, article: '十三' },
      { when: { designated: [false] }, article: '十二' },
    ],
  },
  accountPurposes: [
    {
      what: {
        zh: '定点医疗机构和药店的政策范围内自付',
        en: 'the in-scope part that the pool leaves, at designated institutions and pharmacies',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十二(一)',
    },
    {
      what: {
        zh: '定点医疗机构就医的个人负担，定点药店的药品、器械、耗材',
        en: 'own part at designated institutions; drugs, devices and supplies of designated pharmacies',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十二(二)',
      later: true,
    },
    {
      what: {
        zh: '职工大额补助、长护险缴费',
        en: 'contributions to the large-sum supplement and long-term care insurance',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十二(三)',
      later: true,
    },
    {
      what: { zh: '居民医保缴费', en: 'contributions to residents’ insurance' },
      whom: ['spouse', 'parents', 'children'],
      article: '十二(三)',
      later: true,
    },
  ],
  readings: [
    { at: 'cap', when: {}, points: ['SY-A01'] },
    { from: '2022-12-31', to: '2022-12-31', when: {}, points: ['SY-A02'] },
    { from: '2023-12-31', to: '2023-12-31', when: {}, points: ['SY-A03'] },
    { when: { settlement: ['manual'], claim: ['in-time'] }, points: ['SY-A06'] },
    { at: 'order', when: {}, points: ['SY-A06'] },
    { when: { tier: [0] }, points: ['SY-A19'] },
    { at: 'account', when: {}, points: ['SY-A28'] },
    { at: 'refund', when: {}, points: ['SY-A29'] },
    { at: 'joined', when: {}, points: ['SY-A32'] },
    { from: '2023-01-01', when: { settlement: ['manual'], claim: ['in-time'] }, points: ['SY-A33'] },
    { when: { settlement: ['manual'], claim: ['same-year'] }, points: ['SY-A05'] },
    { when: { provider: ['pharmacy'] }, points: ['SY-A07', 'SY-A08'] },
    { when: { place: ['local'], settlement: ['manual'] }, points: ['SY-A21'] },
    { when: { category: ['emergency-death'] }, points: ['SY-A22'] },
    { when: { category: ['two-diseases'] }, points: ['SY-A23'] },
    { when: { category: ['fixed-fee'] }, points: ['SY-A24'] },
    { when: { during: ['ltc-medical'] }, points: ['SY-A25'] },
    { when: { during: ['ltc-institution', 'ltc-home'] }, points: ['SY-A26'] },
  ],
  // Fees that were not settled directly: within the first quarter of the next year.
  claim: { nextYear: { month: 3, day: 31 }, article: '十八' },

  // 第十条, 第十一条. Who is past retirement age and not cleared counts as working.
  account: {
    first: { month: '2023-01', article: '十、二十五', points: ['SY-A15'] },
    retirement: { from: 'that-month', article: '十(三)', points: ['SY-A27'] },
    withoutBenefits: { article: '十一', points: ['SY-A17'] },
    averagePension: { zh: '基本养老金平均水平', en: 'average basic pension' },
    deposits: [
      {
        when: { status: ['retired'], enrollment: ['pool-only'] },
        deposit: { kind: 'share-of-average-pension', percent: 2.5, year: 2021 },
        article: '十(三)、十(四)',
        points: ['SY-A16'],
      },
      {
        when: { status: ['retired'] },
        deposit: { kind: 'share-of-average-pension', percent: 2.5, year: 2021 },
        article: '十(三)',
        points: ['SY-A16'],
      },
      { when: { enrollment: ['pool-only'] }, deposit: { kind: 'none', reason: 'no-account' }, article: '十(二)' },
      { when: { enrollment: ['employer'] }, deposit: { kind: 'share-of-base', percent: 2 }, article: '十(一)' },
      { when: { enrollment: ['flexible'] }, deposit: { kind: 'share-of-base', percent: 2 }, article: '十(二)' },
    ],
    supplements: [],
    readings: [],
    contributions: [
      {
        when: { status: ['active'], enrollment: ['pool-only'] },
        payer: 'member',
        percent: 8,
        article: '十(二)',
        points: ['SY-A18'],
      },
    ],
  },
  register: () => import('./shiyan.register.ts'),
};

import type { Policy } from '../policy/grammar.ts';
import { counties } from './sanmenxia.counties.ts';

/** 三门峡市职工基本医疗保险门诊共济保障机制实施细则, 三政办〔2022〕20号, issued 2022-06-11. */
export const sanmenxia: Policy = {
  id: 'sanmenxia',
  name: { zh: '三门峡市', en: 'Sanmenxia' },
  aliases: ['三门峡'],
  division: { code: '411200', prefix: '4112' },
  province: '河南省',
  counties,
  document: {
    title: {
      zh: '三门峡市职工基本医疗保险门诊共济保障机制实施细则',
      en: 'Sanmenxia rules on the mechanism of mutual outpatient cover under employee basic medical insurance',
    },
    number: '三政办〔2022〕20号',
    issued: '2022-06-11',
    adjustable: '二十六',
  },
  force: { from: '2022-07-01', article: '二十八' },
  // 第十一条: flexible workers are covered while they have a personal account; without one, nobody is.
  enrollments: [
    { kind: 'employer', label: { zh: '随单位参保', en: 'through an employer' } },
    { kind: 'flexible', label: { zh: '灵活就业（享受个人账户）', en: 'flexible worker with a personal account' } },
    { kind: 'pool-only', label: { zh: '单建统筹（无个人账户）', en: 'pool only, no personal account' } },
  ],
  retirement: { from: 'first-of-next-month', article: '十', points: ['SMX-A08'] },

  deductible: {
    kind: 'once-a-day',
    points: ['SMX-A02'],
    tables: [
      {
        article: '七',
        rows: [
          { when: { tier: [0, 1] }, article: '七(一)', active: '0', retired: '0' },
          { when: { tier: [2] }, article: '七(二)', active: '30', retired: '30' },
          { when: { tier: [3] }, article: '七(三)', active: '50', retired: '50' },
        ],
      },
    ],
  },
  // 第八条: in 2022 half of the standard.
  caps: [
    {
      from: '2022-07-01',
      to: '2022-12-31',
      article: '八',
      transition: true,
      rows: [{ active: '750', retired: '1000' }],
    },
    { from: '2023-01-01', article: '八', rows: [{ active: '1500', retired: '2000' }] },
  ],
  overall: { beyond: 'apart', article: '八' },
  ratios: [
    {
      article: '九',
      rows: [
        { when: { tier: [0, 1] }, article: '九(一)', active: 65, retired: 75 },
        { when: { tier: [2] }, article: '九(二)', active: 55, retired: 65 },
        { when: { tier: [3] }, article: '九(三)', active: 50, retired: 60 },
      ],
    },
  ],
  firstSelfPay: [],

  withheld: { percent: 5, article: '二十三', points: ['SMX-A17'] },

  admission: {
    member: '五、十一',
    visits: [{ article: '五、十八' }, { when: { place: ['relocated', 'temporary', 'referral'] }, article: '六、二十' }],
  },
  refusals: [
    { reason: 'enrollment-not-covered', when: { enrollment: ['pool-only'] }, article: '十一', points: ['SMX-A09'] },
    { reason: 'separate-benefit', when: { category: ['chronic'] }, article: '十一', points: ['SMX-A14'] },
    { reason: 'separate-benefit', when: { category: ['special-drug'] }, article: '十一' },
    { reason: 'separate-benefit', when: { category: ['maternity'] }, article: '十一', points: ['SMX-A31'] },
    // Before cover begins: who joins after retiring, or pays up a difference, waits until the month after.
    { reason: 'coverage-suspended', when: { coverage: ['not-yet'] }, article: '十、十一', points: ['SMX-A20'] },
    { reason: 'coverage-suspended', when: { coverage: ['arrears'] }, article: '十三', points: ['SMX-A13'] },
    {
      reason: 'coverage-suspended',
      when: { coverage: ['waiting', 'suspended', 'terminated', 'transferred'] },
      article: '十三',
    },
    { reason: 'provider-not-covered', when: { provider: ['pharmacy'] }, article: '十八、十九', points: ['SMX-A12'] },
    { reason: 'provider-not-covered', when: { provider: ['internet'] }, article: '十九' },
    { reason: 'hospitalized', when: { during: ['hospitalized'] }, article: '二十一(一)' },
    { reason: 'not-designated', when: { designated: [false] }, article: '二十一(二)' },
    { reason: 'out-of-area', when: { place: ['unfiled'] }, article: '二十一(三)' },
    { reason: 'not-direct', when: { settlement: ['manual'] }, article: '二十一(四)' },
    { reason: 'public-health', when: { category: ['public-health'] }, article: '二十一(五)', points: ['G11'] },
    {
      reason: 'statutory-exclusion',
      when: { category: ['statutory-exclusion'] },
      article: '二十一(五)',
      points: ['G11'],
    },
  ],
  // 第十五条、第十六条、第十八条.
  accountUse: {
    article: '十五',
    nothingOf: [
      { when: { category: ['public-health', 'statutory-exclusion'] }, article: '十六' },
      { when: { designated: [false] }, article: '十五、十八' },
    ],
  },
  accountPurposes: [
    {
      what: {
        zh: '就医经统筹报销后的政策范围内自付',
        en: 'the in-scope part that the pool leaves, of hospital stays, chronic diseases and ordinary visits',
      },
      whom: ['self'],
      article: '十五(一)',
    },
    {
      what: {
        zh: '定点医疗机构就医的个人负担，定点药店的药品、器械、耗材',
        en: 'own part at designated institutions; drugs, devices and supplies of designated pharmacies',
      },
      whom: ['self', 'spouse', 'parents', 'children'],
      article: '十五(二)',
      later: true,
    },
    {
      what: { zh: '职工大额医疗补充保险缴费', en: 'contributions to the large-sum supplement' },
      whom: ['self'],
      article: '十五(三)',
      later: true,
    },
    {
      what: { zh: '居民医保缴费', en: 'contributions to residents’ insurance' },
      whom: ['spouse', 'parents', 'children'],
      article: '十五(三)',
      later: true,
    },
  ],
  readings: [
    { at: 'cap', when: {}, points: ['SMX-A01'] },
    { when: { tier: [1] }, points: ['SMX-A04'] },
    { from: '2022-07-01', to: '2022-12-31', at: 'cap', when: {}, points: ['SMX-A05'] },
    { from: '2023-01-01', to: '2023-12-31', at: 'carried', when: {}, points: ['SMX-A05'] },
    { from: '2022-07-01', to: '2022-12-31', at: 'deductible', when: {}, points: ['SMX-A06'] },
    { at: 'status', when: {}, points: ['SMX-A07'] },
    { at: 'joined', when: {}, points: ['SMX-A19'] },
    { at: 'account', when: {}, points: ['SMX-A29'] },
    { at: 'refund', when: {}, points: ['SMX-A30'] },
    { at: 'day', when: {}, points: ['SMX-A32'] },
    { when: { place: ['relocated', 'temporary', 'referral'] }, points: ['SMX-A10'] },
    { when: { category: ['emergency'] }, points: ['SMX-A21'] },
    { when: { category: ['emergency-death'] }, points: ['SMX-A22'] },
    { when: { category: ['two-diseases'] }, points: ['SMX-A23'] },
    { when: { category: ['fixed-fee'] }, points: ['SMX-A24'] },
    { when: { category: ['family-planning'] }, points: ['SMX-A25'] },
    { when: { during: ['ltc-medical'] }, points: ['SMX-A26'] },
    { when: { during: ['ltc-institution', 'ltc-home'] }, points: ['SMX-A27'] },
  ],

  // 第十四条. Who has no account gets nothing; new retirees from the month after the procedure.
  account: {
    first: { month: '2022-07', article: '十四、二十八', points: ['SMX-A16'] },
    retirement: { from: 'next-month', article: '十四(三)' },
    withoutBenefits: { article: '十四', points: ['SMX-A28'] },
    averagePension: {
      zh: '全市全口径基本养老金月平均水平',
      en: 'average monthly basic pension of the whole city, all kinds',
    },
    deposits: [
      { when: { enrollment: ['pool-only'] }, deposit: { kind: 'none', reason: 'no-account' }, article: '十四' },
      {
        when: { status: ['retired'] },
        deposit: { kind: 'share-of-last-average-pension', percent: 2 },
        article: '十四(三)',
      },
      { when: { enrollment: ['employer'] }, deposit: { kind: 'share-of-base', percent: 2 }, article: '十四(一)' },
      { when: { enrollment: ['flexible'] }, deposit: { kind: 'share-of-base', percent: 2 }, article: '十四(二)' },
    ],
    supplements: [],
    // In 2022 the year before is 2021 on either reading.
    readings: [
      {
        from: '2023-01',
        when: { status: ['retired'], enrollment: ['employer', 'flexible'] },
        points: ['SMX-A15'],
      },
    ],
    contributions: [],
  },
  register: () => import('./sanmenxia.register.ts'),
};

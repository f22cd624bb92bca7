import type { Article, OpenPoint } from '../policy/grammar.ts';

/** Where the Shiyan text leaves room, and how it is read. */
export const points: readonly OpenPoint[] = [
  {
    id: 'SY-A01',
    impact: 'H',
    article: '五',
    question: {
      zh: '最高支付限额限的是基金支付额，还是费用额？',
      en: 'Does the cap limit what the fund pays, or the fees that count?',
    },
    chosen: {
      zh: '限额按基金实际支付的金额累计。',
      en: 'The cap counts the money the fund pays.',
    },
    others: [
      {
        reading: {
          zh: '500元至3000元之间的费用才可支付',
          en: 'Only fees between 500 and 3,000 yuan are payable',
        },
        pays: '2000.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构5000元',
        en: 'Working, tier 1, 5,000 yuan',
      },
      pays: '3000.00',
    },
  },
  {
    id: 'SY-A02',
    impact: 'M',
    article: '二十五',
    question: {
      zh: '2022年12月31日这一天怎么算？',
      en: 'What of the single day 2022-12-31?',
    },
    chosen: {
      zh: '当日已生效，2022年这一天用全年的起付标准和限额。',
      en: 'The rules hold that day, with the full deductible and cap of a year for 2022.',
    },
    others: [
      {
        reading: {
          zh: '实际从2023年1月1日起',
          en: 'In practice from 2023-01-01',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2022年12月31日一级机构600元',
        en: 'Working, tier 1 on 2022-12-31, 600 yuan',
      },
      pays: '80.00',
    },
  },
  {
    id: 'SY-A03',
    impact: 'H',
    article: '二十五',
    question: {
      zh: '试行一年到哪一天为止？',
      en: 'On which day does the trial year end?',
    },
    chosen: {
      zh: '试行到2023年12月31日（含当日），之后除非要求延用，不计算。',
      en: 'The trial ends with 2023-12-31; later visits are not computed unless asked to read it on.',
    },
    others: [
      {
        reading: {
          zh: '到2023年12月30日',
          en: 'It ends with 2023-12-30',
        },
        pays: '0.00',
      },
      {
        reading: {
          zh: '新规定出台前一直有效',
          en: 'It goes on until replaced',
        },
        pays: '80.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2023年12月31日一级机构100元，起付标准已扣满',
        en: 'Working, tier 1 on 2023-12-31, 100 yuan, deductible met',
      },
      pays: '80.00',
    },
  },
  {
    id: 'SY-A04',
    impact: 'H',
    article: '八、十八',
    question: {
      zh: '未备案的异地就诊支付吗？',
      en: 'Is a visit elsewhere paid that was not filed?',
    },
    chosen: {
      zh: '异地只付备案地的就诊，未备案不支付。',
      en: 'Elsewhere only visits in the place filed are paid; without filing nothing is.',
    },
    others: [
      {
        reading: {
          zh: '异地一律支付',
          en: 'Any visit elsewhere is paid',
        },
        pays: '100.00',
      },
    ],
    example: {
      text: {
        zh: '在职，未备案异地三级机构200元，起付标准已扣满',
        en: 'Working, not filed, tier 3 elsewhere, 200 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SY-A05',
    impact: 'M',
    article: '十八',
    question: {
      zh: '手工报销什么时候可以交？',
      en: 'When may a claim be handed in?',
    },
    chosen: {
      zh: '次年3月31日以前都可以交，当年也可以；逾期不付，遇休息日不顺延。',
      en: 'A claim may be handed in until 31 March of the next year, also in the year itself; later it is not paid, and a day of rest does not move the end.',
    },
    others: [
      {
        reading: {
          zh: '只能在次年1月至3月交',
          en: 'Only from January to March of the next year',
        },
        pays: '0.00',
      },
      {
        reading: {
          zh: '3月31日为休息日的顺延',
          en: 'The end moves on where 31 March is a day of rest',
        },
        pays: '260.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构，2023年两笔各200元，一笔2023年11月20日交、一笔2024年4月1日交，起付标准已扣满',
        en: 'Working, tier 2, two visits of 2023 of 200 yuan, one claimed on 2023-11-20, one on 2024-04-01, deductible met',
      },
      pays: '130.00',
    },
  },
  {
    id: 'SY-A06',
    impact: 'M',
    article: '十八',
    question: {
      zh: '迟交的手工报销排在哪里？',
      en: 'Where does a late claim stand in the order?',
    },
    chosen: {
      zh: '按结算先后累计，归就诊当年，已结算的不重开。',
      en: 'Sums run in settlement order within the year of the visit; what is settled stays.',
    },
    others: [
      {
        reading: {
          zh: '按就诊先后重排',
          en: 'Sorted by the day of the visit',
        },
        pays: '380.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2023年8月1日一级600元（2024年2月报销）、9月1日三级600元联网，合计',
        en: 'Working, 600 yuan at tier 1 on 2023-08-01 claimed in February 2024, 600 yuan at tier 3 online on 1 September, both together',
      },
      pays: '530.00',
    },
  },
  {
    id: 'SY-A07',
    impact: 'M',
    article: '五、十七',
    question: {
      zh: '药店购药扣起付标准吗？',
      en: 'Do pharmacy purchases owe the deductible?',
    },
    chosen: {
      zh: '药店与医院共用起付标准和限额。',
      en: 'Pharmacies share deductible and cap with institutions.',
    },
    others: [
      {
        reading: {
          zh: '药店不扣起付标准',
          en: 'No deductible at pharmacies',
        },
        pays: '65.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构处方，药店100元，本年未扣过起付标准',
        en: 'Working, prescription from tier 2, 100 yuan, no deductible paid this year',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SY-A08',
    impact: 'M',
    article: '十五、十七',
    question: {
      zh: '药店已经纳入了吗？',
      en: 'Are pharmacies in already?',
    },
    chosen: {
      zh: '已列为门诊统筹定点的药店，凭处方按开方机构级别支付。',
      en: "A pharmacy designated for outpatient pooling is paid on prescription, by the prescriber's tier.",
    },
    others: [
      {
        reading: {
          zh: '还没有纳入',
          en: 'Not in yet',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构处方，药店100元，起付标准已扣满',
        en: 'Working, prescription from tier 2, 100 yuan, deductible met',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SY-A09',
    impact: 'M',
    article: '五.2',
    question: {
      zh: '年中退休从哪一天起用退休比例？',
      en: 'From which day does the retired ratio hold?',
    },
    chosen: {
      zh: '自医保身份变更当日（退休一次性清算后）起用退休比例。',
      en: 'The retired ratio holds from the day the insurance record turns, after the clearing at retirement.',
    },
    others: [
      {
        reading: {
          zh: '自次月起',
          en: 'From the month after',
        },
        pays: '50.00',
      },
    ],
    example: {
      text: {
        zh: '2023年7月1日变更，7月5日三级机构100元，起付标准已扣满',
        en: 'Record turns on 2023-07-01, visit on 5 July, tier 3, 100 yuan, deductible met',
      },
      pays: '60.00',
    },
  },
  {
    id: 'SY-A10',
    impact: 'H',
    article: '五.2、十(五)',
    question: {
      zh: '到了退休年龄还在缴费、未清算的算在职还是退休？',
      en: 'Past retirement age, still paying, not cleared: working or retired?',
    },
    chosen: {
      zh: '未办退休清算、仍在缴费的按在职计算。',
      en: 'Who has not been cleared and still pays counts as working.',
    },
    others: [
      {
        reading: {
          zh: '按退休人员',
          en: 'As retired',
        },
        pays: '90.00',
      },
    ],
    example: {
      text: {
        zh: '一级机构100元，起付标准已扣满',
        en: 'Tier 1, 100 yuan, deductible met',
      },
      pays: '80.00',
    },
  },
  {
    id: 'SY-A11',
    impact: 'H',
    article: '五、十六',
    question: {
      zh: '总限额用完后，普通门诊还付吗？',
      en: 'Is an ordinary visit paid once the overall limit is used up?',
    },
    chosen: {
      zh: '各项限额分开控制，合计到统筹基金总限额为止，超过不付。',
      en: 'Each limit stands alone, but all payments together stop at the overall limit of the pool.',
    },
    others: [
      {
        reading: {
          zh: '不受总限额影响',
          en: 'The overall limit does not matter',
        },
        pays: '160.00',
      },
    ],
    example: {
      text: {
        zh: '总限额只剩100元，本次应付160元',
        en: '100 yuan left of the overall limit, entitlement of 160 yuan',
      },
      pays: '100.00',
    },
  },
  {
    id: 'SY-A12',
    impact: 'M',
    article: '六',
    question: {
      zh: '生育门诊包括产检和计划生育吗？',
      en: 'Do maternity visits take in prenatal checks and family planning?',
    },
    chosen: {
      zh: '产检和计划生育都归生育门诊，按原办法，这里不付。',
      en: 'Prenatal checks and family planning are maternity visits and follow their own rules, not these.',
    },
    others: [
      {
        reading: {
          zh: '按普通门诊',
          en: 'As an ordinary visit',
        },
        pays: '130.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构计划生育200元，起付标准已扣满',
        en: 'Working, family planning at tier 2, 200 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SY-A13',
    impact: 'M',
    article: '五、九',
    question: {
      zh: '急诊后转住院的费用怎么算？',
      en: 'What of an emergency that leads to admission?',
    },
    chosen: {
      zh: '急诊按普通门诊，除非费用已并入住院账单。',
      en: 'An emergency is ordinary unless its fee went on the inpatient bill.',
    },
    others: [
      {
        reading: {
          zh: '一律算住院',
          en: 'Always inpatient',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构急诊300元，起付标准已扣满',
        en: 'Working, emergency at tier 3, 300 yuan, deductible met',
      },
      pays: '150.00',
    },
  },
  {
    id: 'SY-A14',
    impact: 'M',
    article: '九',
    question: {
      zh: '入院、出院当天的门诊费用算住院期间吗？',
      en: 'Do the days of admission and discharge count as in hospital?',
    },
    chosen: {
      zh: '是否住院期间由输入说明，入院出院当天不自动算作住院。',
      en: 'The input says what was during a stay; the boundary days do not count by themselves.',
    },
    others: [
      {
        reading: {
          zh: '两头都算住院期间',
          en: 'Both days count as in hospital',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，出院当天离院之后，二级机构100元，起付标准已扣满',
        en: 'Working, on the day of discharge after leaving, tier 2, 100 yuan, deductible met',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SY-A15',
    impact: 'L',
    article: '十、二十五',
    question: {
      zh: '新的划入办法从哪个月开始？',
      en: 'Which is the first month of the new deposits?',
    },
    chosen: {
      zh: '从2023年1月开始。',
      en: 'January 2023 is the first.',
    },
    others: [
      {
        reading: {
          zh: '从2022年12月开始',
          en: 'December 2022 is the first',
        },
        pays: '200.00',
      },
    ],
    example: {
      text: {
        zh: '在职，缴费基数5000元，2022年12月和2023年1月合计',
        en: 'Working, base of 5,000 yuan, December 2022 and January 2023 together',
      },
      pays: '100.00',
    },
  },
  {
    id: 'SY-A16',
    impact: 'L',
    article: '十(三)',
    question: {
      zh: '退休划入一直用2021年的均值吗？',
      en: 'Does the 2021 average hold in later years too?',
    },
    chosen: {
      zh: '一直用2021年的养老金均值。',
      en: 'The 2021 average holds throughout.',
    },
    others: [
      {
        reading: {
          zh: '每年换成上年均值',
          en: 'Each year uses the year before',
        },
        pays: '80.00',
      },
    ],
    example: {
      text: {
        zh: '2021年均值3100元、2022年3200元（假设），退休一个月',
        en: 'Averages 3,100 yuan in 2021 and 3,200 in 2022 (assumed), one month, retired',
      },
      pays: '77.50',
    },
  },
  {
    id: 'SY-A17',
    impact: 'L',
    article: '十一',
    question: {
      zh: '待遇停止的月份还划入个人账户吗？',
      en: 'Is anything paid into the account in months without benefits?',
    },
    chosen: {
      zh: '划入与待遇同起同止，停待遇的月份不划入。',
      en: 'Deposits follow benefits; months without them bring nothing.',
    },
    others: [
      {
        reading: {
          zh: '照常划入',
          en: 'The deposit is made all the same',
        },
        pays: '80.00',
      },
    ],
    example: {
      text: {
        zh: '在职，缴费基数4000元，停待遇一个月',
        en: 'Working, base of 4,000 yuan, one month stopped',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SY-A18',
    impact: 'L',
    article: '十(二)',
    question: {
      zh: '8%的基数是什么，从何时起？',
      en: 'What are the 8 % taken of, and from when?',
    },
    chosen: {
      zh: '单建统筹的灵活就业人员按本人缴费基数的8%缴费，自2023年1月起。',
      en: 'Flexible members of the pool only pay 8 % of their own base, from January 2023.',
    },
    others: [
      {
        reading: {
          zh: '自2022年12月起',
          en: 'From December 2022',
        },
      },
    ],
    example: {
      text: {
        zh: '缴费基数4000元，一个月的缴费',
        en: 'Base of 4,000 yuan, contribution of one month',
      },
      pays: '320.00',
    },
  },
  {
    id: 'SY-A19',
    impact: 'L',
    article: '五.2',
    question: {
      zh: '社区中心、乡镇卫生院、未定级机构按哪一级？',
      en: 'Which tier do community centres, township hospitals and unrated institutions take?',
    },
    chosen: {
      zh: '没有点名的基层和未定级机构按一级。',
      en: 'Primary and unrated institutions that are not named take tier 1.',
    },
    others: [
      {
        reading: {
          zh: '没有写明比例，不付',
          en: 'No ratio is written, so nothing is paid',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，乡镇卫生院100元，起付标准已扣满',
        en: 'Working, township hospital, 100 yuan, deductible met',
      },
      pays: '80.00',
    },
  },
  {
    id: 'SY-A20',
    impact: 'L',
    article: '五.2',
    question: {
      zh: '不足一分怎么处理？',
      en: 'What becomes of parts of a fen?',
    },
    chosen: {
      zh: '基金支付四舍五入到分。',
      en: 'What the fund pays is rounded half up to the fen.',
    },
    others: [
      {
        reading: {
          zh: '舍去',
          en: 'Cut off',
        },
        pays: '0.06',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构0.10元，起付标准已扣满',
        en: 'Working, tier 2, 0.10 yuan, deductible met',
      },
      pays: '0.07',
    },
  },
  {
    id: 'SY-A21',
    impact: 'M',
    article: '十八',
    question: {
      zh: '市内没有直接结算的能手工报销吗？',
      en: 'Can a visit in the city that was not settled directly be claimed?',
    },
    chosen: {
      zh: '只写了异地的手工报销，市内的比照办理。',
      en: 'The text lets visits elsewhere be claimed; those in the city are treated alike.',
    },
    others: [
      {
        reading: {
          zh: '市内不能手工报销',
          en: 'No claims in the city',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，市内二级机构垫付100元，起付标准已扣满',
        en: 'Working, tier 2 in the city, claim of 100 yuan, deductible met',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SY-A22',
    impact: 'L',
    article: '五、九',
    question: {
      zh: '急诊抢救无效死亡的费用怎么付？',
      en: 'How is an emergency that ended in death paid?',
    },
    chosen: {
      zh: '没有抢救死亡的规定，范围内费用按含急诊的普通门诊支付。',
      en: 'The text is silent on such deaths; in-scope fees are paid like an ordinary emergency.',
    },
    others: [
      {
        reading: {
          zh: '按住院支付，不在这里',
          en: 'Paid as an inpatient stay, not here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构抢救1000元，起付标准已扣满',
        en: 'Working, rescue at tier 3, 1,000 yuan, deductible met',
      },
      pays: '500.00',
    },
  },
  {
    id: 'SY-A23',
    impact: 'M',
    article: '五、十六',
    question: {
      zh: '没有提到两病用药，支付吗？',
      en: 'The text does not name drugs for the two diseases: are they paid?',
    },
    chosen: {
      zh: '没有两病用药的规定，范围内费用按普通门诊支付。',
      en: 'The text is silent on drugs for hypertension and diabetes; in-scope fees are paid like ordinary ones.',
    },
    others: [
      {
        reading: {
          zh: '另有待遇，这里不付',
          en: 'A benefit of its own, not paid here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构降压药100元，起付标准已扣满',
        en: 'Working, tier 1, 100 yuan for blood-pressure drugs, deductible met',
      },
      pays: '80.00',
    },
  },
  {
    id: 'SY-A24',
    impact: 'M',
    article: '五',
    question: {
      zh: '定额的诊察费、一般诊疗费支付吗？',
      en: 'Are fixed consultation and treatment fees paid?',
    },
    chosen: {
      zh: '没有定额收费的规定，范围内的诊察费按普通门诊支付。',
      en: 'The text is silent on fixed fees; in-scope ones are paid like ordinary fees.',
    },
    others: [
      {
        reading: {
          zh: '由定额办法支付，这里不付',
          en: 'Paid by a fixed-fee rule, not here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构一般诊疗费10元，起付标准已扣满',
        en: 'Working, tier 1, treatment fee of 10 yuan, deductible met',
      },
      pays: '8.00',
    },
  },
  {
    id: 'SY-A25',
    impact: 'M',
    article: '九',
    question: {
      zh: '长期护理保险医疗专护期间支付吗？',
      en: 'Is a visit paid while in medical care under long-term care insurance?',
    },
    chosen: {
      zh: '没有医疗专护的规定，期间的门诊费用照付。',
      en: 'The text is silent on medical long-term care; visits during it are paid.',
    },
    others: [
      {
        reading: {
          zh: '视同住院，不付',
          en: 'As if in hospital, not paid',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，医疗专护期间二级机构100元，起付标准已扣满',
        en: 'Working, in medical long-term care, tier 2, 100 yuan, deductible met',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SY-A26',
    impact: 'M',
    article: '九',
    question: {
      zh: '机构护理、居家护理期间支付吗？',
      en: 'Is a visit paid while in institutional or home care?',
    },
    chosen: {
      zh: '没有护理期间的规定，机构护理或居家护理期间的门诊费用照付。',
      en: 'The text is silent on institutional and home care; visits during them are paid.',
    },
    others: [
      {
        reading: {
          zh: '由长期护理保险负担，这里不付',
          en: 'Borne by long-term care insurance, not paid here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，居家护理期间一级机构100元，起付标准已扣满',
        en: 'Working, in home care, tier 1, 100 yuan, deductible met',
      },
      pays: '80.00',
    },
  },
  {
    id: 'G11',
    impact: 'M',
    article: '五',
    question: {
      zh: '法律规定不由医保支付的费用，细则没有列出，支付吗？',
      en: 'Are fees paid that the law keeps out of medical insurance, where the text does not list them?',
    },
    chosen: {
      zh: '工伤、第三人责任、公共卫生、境外就医的费用，依社会保险法不支付。',
      en: 'Work injury, third-party liability, public health and treatment abroad are not paid, by the Social Insurance Law.',
    },
    others: [
      {
        reading: {
          zh: '细则没有排除，照付',
          en: 'The text does not exclude it, so it is paid',
        },
        pays: '160.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构工伤费用200元，起付标准已扣满',
        en: 'Working, tier 1, 200 yuan for a work injury, deductible met',
      },
      pays: '0.00',
    },
  },
];

/** What each article of the Shiyan text settles. */
export const articles: readonly Article[] = [
  {
    article: '一',
    says: {
      zh: '说明目的和依据。',
      en: 'States purpose and legal basis.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二',
    says: {
      zh: '列出原则。',
      en: 'Lists principles.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '三',
    says: {
      zh: '面向全市职工医保参保人员。',
      en: 'For all employee members of the city.',
    },
    state: 'condition',
    uses: ['enrollments', 'enrollment'],
  },
  {
    article: '四',
    says: {
      zh: '资金出自职工医保基金，不另缴费。',
      en: 'Money comes from the employee fund, nothing extra is paid.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '五',
    says: {
      zh: '起付500元、限额3000元；在职50%、65%、80%，退休各高10个百分点；急诊也算；计入统筹总限额。',
      en: 'Deductible 500 yuan, cap 3,000; 50, 65 and 80 percent working, 10 points more retired; emergencies included; counts toward the overall limit.',
    },
    state: 'computed',
    uses: ['deductible', 'ratios', 'caps', 'overall', 'coverage', 'designated', 'status', 'tier'],
  },
  {
    article: '六',
    says: {
      zh: '生育门诊按原来的办法。',
      en: 'Maternity visits follow their existing rules.',
    },
    state: 'condition',
    uses: ['refusals', 'category'],
  },
  {
    article: '七',
    says: {
      zh: '完善慢特病范围。',
      en: 'The chronic-disease list is to be improved.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '八',
    says: {
      zh: '异地就诊用本市在职和退休的支付标准。',
      en: 'Visits elsewhere take the home terms for working and retired.',
    },
    state: 'computed',
    uses: ['deductible', 'ratios', 'caps', 'place'],
  },
  {
    article: '九',
    says: {
      zh: '住院期间不付普通门诊。',
      en: 'No ordinary visits are paid while in hospital.',
    },
    state: 'condition',
    uses: ['refusals', 'during'],
  },
  {
    article: '十',
    says: {
      zh: '在职和统账结合2%，退休按2021年均值的2.5%定额；单建统筹缴8%，没有账户。',
      en: 'Deposits: 2 percent with an account, retired a fixed 2.5 percent of the 2021 average; members of the pool only pay 8 percent and have no account.',
    },
    state: 'computed',
    uses: ['account', 'enrollment'],
  },
  {
    article: '十一',
    says: {
      zh: '按月划入，与待遇同起同止。',
      en: 'Monthly, starting and ending with the benefits.',
    },
    state: 'computed',
    uses: ['account'],
  },
  {
    article: '十二',
    says: {
      zh: '账户可付本人和近亲属的自付，部分用途待系统支持。',
      en: "The account may pay own and close relatives' shares, some uses once systems allow.",
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十三',
    says: {
      zh: '账户不付公共卫生、健身和养生。',
      en: 'The account pays no public health, fitness or wellness.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十四',
    says: {
      zh: '出境定居或死亡的，余额可以支取或继承。',
      en: 'On emigration or death the balance is paid out or inherited.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十五',
    says: {
      zh: '选定医院和药店作为普通门诊统筹定点，签协议。',
      en: 'Institutions and pharmacies are designated for ordinary pooling by agreement.',
    },
    state: 'condition',
    uses: ['designated', 'provider'],
  },
  {
    article: '十六',
    says: {
      zh: '各项待遇各按规定，限额互不影响；慢特病不在普通门诊支付。',
      en: 'Each benefit has its own rule and limit; chronic-disease fees are not paid here.',
    },
    state: 'condition',
    uses: ['refusals', 'category'],
  },
  {
    article: '十七',
    says: {
      zh: '药店逐步纳入，凭处方按开方机构级别；互联网诊疗还在探索。',
      en: "Pharmacies come in step by step, by the prescriber's tier; internet care is being explored.",
    },
    state: 'condition',
    uses: ['refusals', 'provider', 'prescription', 'tier'],
  },
  {
    article: '十八',
    says: {
      zh: '备案地直接结算；结算不了的先垫付，次年一季度内报销，过期不办。',
      en: 'Settled directly in the place filed; otherwise paid first and claimed by the end of March of the next year, not later.',
    },
    state: 'computed',
    uses: ['refusals', 'claim', 'place', 'settlement', 'claimed_on'],
  },
  {
    article: '十九',
    says: {
      zh: '基金监管。',
      en: 'Supervision of the fund.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十',
    says: {
      zh: '智能监控。',
      en: 'Monitoring.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十一',
    says: {
      zh: '基层首诊、长处方和转诊。',
      en: 'Primary care, long prescriptions, referrals.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十二',
    says: {
      zh: '各部门分工。',
      en: 'Divides duties between departments.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十三',
    says: {
      zh: '宣传。',
      en: 'Publicity.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十四',
    says: {
      zh: '解释权在市医保局。',
      en: 'Interpretation lies with the city authority.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十五',
    says: {
      zh: '2022年12月31日起试行一年。',
      en: 'On trial for one year from 2022-12-31.',
    },
    state: 'computed',
    uses: ['force'],
  },
];

import type { Article, OpenPoint } from '../policy/grammar.ts';

/** Where the Zaozhuang text leaves room, and how it is read. */
export const points: readonly OpenPoint[] = [
  {
    id: 'ZZ-A01',
    impact: 'H',
    article: '五(一)',
    question: {
      zh: '“累计补差”累计的是什么？',
      en: 'What adds up when tiers make up the difference?',
    },
    chosen: {
      zh: '只累计实际扣过的起付标准，换到高一级机构时补足差额。',
      en: 'Only what was really deducted adds up; a higher tier asks for the difference to its standard.',
    },
    others: [
      {
        reading: {
          zh: '全年范围内费用都累计，包括已报销的部分',
          en: 'All in-scope fees of the year add up, also those reimbursed',
        },
        pays: '180.00',
      },
      {
        reading: {
          zh: '各级机构分别累计',
          en: 'Each tier keeps its own sum',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，先一级机构1000元，后二级机构300元，第二笔',
        en: 'Working, 1,000 yuan at tier 1, then 300 yuan at tier 2, the second visit',
      },
      pays: '60.00',
    },
  },
  {
    id: 'ZZ-A02',
    impact: 'M',
    article: '五(一)',
    question: {
      zh: '先后次序不同，结果不同，按什么次序？',
      en: 'The order changes the sum: which order holds?',
    },
    chosen: {
      zh: '按结算先后计算，不替参保人挑选有利的次序。',
      en: 'Settlement order holds; the better order is not picked.',
    },
    others: [
      {
        reading: {
          zh: '按对参保人有利的次序（先三级）',
          en: 'The order that is better for the member, tier 3 first',
        },
        pays: '140.00',
      },
    ],
    example: {
      text: {
        zh: '在职，先一级200元，后三级800元，合计',
        en: 'Working, 200 yuan at tier 1, then 800 yuan at tier 3, both together',
      },
      pays: '100.00',
    },
  },
  {
    id: 'ZZ-A03',
    impact: 'H',
    article: '四、五',
    question: {
      zh: '2022年只有12月一个月，起付标准和限额折算吗？',
      en: 'December 2022 stands alone: are deductible and cap reduced?',
    },
    chosen: {
      zh: '2022年12月用全年的起付标准和限额，累计从零开始。',
      en: 'December 2022 has the full deductible and cap of a year, and starts from zero.',
    },
    others: [
      {
        reading: {
          zh: '都按1/12（16.67元和125元）',
          en: 'Both at one twelfth, 16.67 and 125 yuan',
        },
        pays: '125.00',
      },
      {
        reading: {
          zh: '1至11月的费用计入起付标准，已有200元',
          en: 'Fees from January on count, 200 yuan so far',
        },
        pays: '280.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2022年12月1日一级机构400元',
        en: 'Working, 2022-12-01, tier 1, 400 yuan',
      },
      pays: '140.00',
    },
  },
  {
    id: 'ZZ-A04',
    impact: 'M',
    article: '五(三)',
    question: {
      zh: '限额限的是基金支付额，还是费用额？',
      en: 'Does the cap limit what the fund pays, or the fees that count?',
    },
    chosen: {
      zh: '限额按基金实际支付的金额累计。',
      en: 'The cap counts the money the fund pays.',
    },
    others: [
      {
        reading: {
          zh: '前1500元费用才可支付',
          en: 'Only the first 1,500 yuan of fees are payable',
        },
        pays: '910.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构3000元',
        en: 'Working, tier 1, 3,000 yuan',
      },
      pays: '1500.00',
    },
  },
  {
    id: 'ZZ-A05',
    impact: 'H',
    article: '六',
    question: {
      zh: '先自付的10%排在起付标准之前还是之后？',
      en: 'Does the 10 % come before or after the deductible?',
    },
    chosen: {
      zh: '10%最先自付，不计入起付标准，余下再扣起付标准、按比例支付。',
      en: 'The 10 % comes first and does not feed the deductible; the rest meets deductible and ratio.',
    },
    others: [
      {
        reading: {
          zh: '先扣起付标准，再自付10%',
          en: 'Deductible first, then the 10 %',
        },
        pays: '90.00',
      },
      {
        reading: {
          zh: '支付比例降10个百分点',
          en: 'The ratio falls by 10 points',
        },
        pays: '80.00',
      },
    ],
    example: {
      text: {
        zh: '在职，临时外出三级机构1000元，本年未扣过起付标准',
        en: 'Working, away for a time, tier 3, 1,000 yuan, no deductible paid this year',
      },
      pays: '50.00',
    },
  },
  {
    id: 'ZZ-A06',
    impact: 'M',
    article: '六',
    question: {
      zh: '异地转诊没有单列，怎么支付？',
      en: 'Referrals elsewhere are not named: how are they paid?',
    },
    chosen: {
      zh: '异地转诊视同临时外出，先自付10%。',
      en: 'A referral counts as being away for a time: 10 % first.',
    },
    others: [
      {
        reading: {
          zh: '按本市标准，不先自付',
          en: 'Local terms without the 10 %',
        },
        pays: '500.00',
      },
    ],
    example: {
      text: {
        zh: '在职，转诊到异地三级机构1000元，起付标准已扣满800元',
        en: 'Working, referred to tier 3 elsewhere, 1,000 yuan, 800 yuan deducted before',
      },
      pays: '450.00',
    },
  },
  {
    id: 'ZZ-A07',
    impact: 'M',
    article: '六',
    question: {
      zh: '临时外出未备案，支付吗？',
      en: 'Is a visit elsewhere paid that was not filed?',
    },
    chosen: {
      zh: '未备案的异地就诊也按临时外出支付，先自付10%。',
      en: 'A visit elsewhere that was not filed is paid like one while away: 10 % first.',
    },
    others: [
      {
        reading: {
          zh: '未备案不付',
          en: 'Not paid without filing',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，未备案异地三级机构1000元，起付标准已扣满800元',
        en: 'Working, not filed, tier 3 elsewhere, 1,000 yuan, 800 yuan deducted before',
      },
      pays: '450.00',
    },
  },
  {
    id: 'ZZ-A08',
    impact: 'M',
    article: '十五',
    question: {
      zh: '没有联网结算的费用能事后报销吗？',
      en: 'Can fees that were not settled online be claimed?',
    },
    chosen: {
      zh: '未联网结算的费用可以手工报销，标准相同。',
      en: 'Fees that were not settled online can be claimed on the same terms.',
    },
    others: [
      {
        reading: {
          zh: '只付联网结算的',
          en: 'Only networked settlements are paid',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构100元手工报销，起付标准已扣满400元',
        en: 'Working, tier 2, claim of 100 yuan, 400 yuan deducted before',
      },
      pays: '60.00',
    },
  },
  {
    id: 'ZZ-A09',
    impact: 'H',
    article: '十三',
    question: {
      zh: '药店按哪一级支付，从何时起？',
      en: 'Which tier does a pharmacy take, and from when?',
    },
    chosen: {
      zh: '已纳入的药店按开方机构的级别支付，起付标准和限额共用。',
      en: "An admitted pharmacy takes the prescriber's tier and shares deductible and cap.",
    },
    others: [
      {
        reading: {
          zh: '药店一律按一级',
          en: 'Pharmacies count as tier 1',
        },
        pays: '560.00',
      },
      {
        reading: {
          zh: '药店还没有纳入',
          en: 'Pharmacies are not in yet',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构处方，药店1000元，本年未扣过起付标准',
        en: 'Working, prescription from tier 3, 1,000 yuan, no deductible paid this year',
      },
      pays: '100.00',
    },
  },
  {
    id: 'ZZ-A10',
    impact: 'M',
    article: '五(二)、七(二)3',
    question: {
      zh: '年中退休，从哪个月起用退休比例？',
      en: 'From which month does the retired ratio hold?',
    },
    chosen: {
      zh: '自享受退休医保待遇的当月1日起用退休比例。',
      en: 'The retired ratio holds from the first day of the month in which retired benefits begin.',
    },
    others: [
      {
        reading: {
          zh: '自次月起',
          en: 'From the month after',
        },
        pays: '60.00',
      },
    ],
    example: {
      text: {
        zh: '2023年7月起享受退休待遇，7月10日二级机构100元，起付标准已扣满400元',
        en: 'Retired benefits from July 2023, visit on 10 July, tier 2, 100 yuan, 400 yuan deducted before',
      },
      pays: '65.00',
    },
  },
  {
    id: 'ZZ-A11',
    impact: 'H',
    article: '七(一)',
    question: {
      zh: '2.25%是在职人员的全部划入，还是单位那一部分？',
      en: "Is 2.25 % the whole working deposit or the employer's part?",
    },
    chosen: {
      zh: '2022年12月至2023年12月在职人员合计划入2.25%；把握不大，宜向经办机构核实。',
      en: 'From December 2022 to December 2023 the working deposit is 2.25 % in all; little certainty, ask the agency.',
    },
    others: [
      {
        reading: {
          zh: '单位部分2.25%，另加本人2%',
          en: '2.25 % from the employer and the own 2 % on top',
        },
        pays: '212.50',
      },
    ],
    example: {
      text: {
        zh: '在职，缴费基数5000元，一个月',
        en: 'Working, base of 5,000 yuan, one month',
      },
      pays: '112.50',
    },
  },
  {
    id: 'ZZ-A12',
    impact: 'M',
    article: '七(二)',
    question: {
      zh: '满70周岁当月按哪一档？',
      en: 'Which rate holds in the month of the 70th birthday?',
    },
    chosen: {
      zh: '满70周岁按2.5%，自生日当月起。',
      en: 'From 70 on the rate is 2.5 %, beginning with the month of the birthday.',
    },
    others: [
      {
        reading: {
          zh: '自生日次月起',
          en: 'From the month after the birthday',
        },
        pays: '64.00',
      },
    ],
    example: {
      text: {
        zh: '2022年均值3200元（假设），2023年8月20日满70周岁，灵活就业退休，8月划入',
        en: 'Average of 2022 at 3,200 yuan (assumed), 70 on 2023-08-20, flexible retiree, August',
      },
      pays: '80.00',
    },
  },
  {
    id: 'ZZ-A13',
    impact: 'H',
    article: '七(二)1',
    question: {
      zh: '单位退休人员2024年以前每月划入多少？',
      en: 'What do employer retirees get before 2024?',
    },
    chosen: {
      zh: '2024年以前单位退休人员的划入办法不在文中，不计算。',
      en: 'Deposits of employer retirees before 2024 are not in the text and are not computed.',
    },
    others: [
      {
        reading: {
          zh: '比照灵活就业退休人员，均值3200元时每月64元',
          en: 'The sum of flexible retirees, 64 yuan a month on an average of 3,200',
        },
      },
    ],
  },
  {
    id: 'ZZ-A14',
    impact: 'M',
    article: '七(二)1',
    question: {
      zh: '2024年以后一直用2023年的均值吗？',
      en: 'Does the 2023 average hold in later years too?',
    },
    chosen: {
      zh: '一直用2023年的养老金均值，有新文件再变。',
      en: 'The 2023 average holds until a new document changes it.',
    },
    others: [
      {
        reading: {
          zh: '每年换成上年均值',
          en: 'Each year uses the year before',
        },
        pays: '68.00',
      },
    ],
    example: {
      text: {
        zh: '2023年均值3300元、2024年3400元（假设），70周岁以下，2025年某月',
        en: 'Averages 3,300 yuan in 2023 and 3,400 in 2024 (assumed), under 70, a month of 2025',
      },
      pays: '66.00',
    },
  },
  {
    id: 'ZZ-A15',
    impact: 'M',
    article: '七(三)',
    question: {
      zh: '公务员补助的划入会随基数变动吗？',
      en: 'Does the civil-servant deposit follow the base?',
    },
    chosen: {
      zh: '公务员补助按2022年12月的基数定额划入，以后不变，另加于普通划入。',
      en: 'The civil-servant sum is fixed on the base of December 2022 and comes on top.',
    },
    others: [
      {
        reading: {
          zh: '随当期基数',
          en: 'It follows the base of the day',
        },
        pays: '200.00',
      },
    ],
    example: {
      text: {
        zh: '2022年12月基数7000元，后来8000元，每月补助',
        en: 'Base 7,000 yuan in December 2022, later 8,000, the sum a month',
      },
      pays: '175.00',
    },
  },
  {
    id: 'ZZ-A16',
    impact: 'L',
    article: '十',
    question: {
      zh: '灵活就业人员2022年12月怎么划入？',
      en: 'What do flexible workers get in December 2022?',
    },
    chosen: {
      zh: '灵活就业人员自2023年1月起不划入，2022年12月不在文中、不计算。',
      en: 'Flexible workers get nothing from January 2023; December 2022 is not in the text and not computed.',
    },
    others: [
      {
        reading: {
          zh: '2022年12月起就不划入',
          en: 'Nothing from December 2022 on',
        },
      },
    ],
    example: {
      text: {
        zh: '灵活就业，在职，缴费基数5000元，2023年1月',
        en: 'Flexible worker, base of 5,000 yuan, January 2023',
      },
      pays: '0.00',
    },
  },
  {
    id: 'ZZ-A17',
    impact: 'M',
    article: '十一、十八',
    question: {
      zh: '入院当天入院前的门诊费用支付吗？',
      en: 'Is a visit on the day of admission, before it, paid?',
    },
    chosen: {
      zh: '是否住院期间由输入说明；入院之前的门急诊费用按普通门诊支付。',
      en: 'The input says what was during a stay; what came before admission is an ordinary visit.',
    },
    others: [
      {
        reading: {
          zh: '入院当天都算住院',
          en: 'The whole day counts as in hospital',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，入院当天上午二级机构100元，起付标准已扣满400元',
        en: 'Working, morning of the admission, tier 2, 100 yuan, 400 yuan deducted before',
      },
      pays: '60.00',
    },
  },
  {
    id: 'ZZ-A18',
    impact: 'M',
    article: '十一',
    question: {
      zh: '慢特病的费用计入普通门诊起付标准吗？',
      en: 'Do chronic-disease fees feed the deductible?',
    },
    chosen: {
      zh: '慢特病费用不计入普通门诊的起付标准。',
      en: 'Chronic-disease fees do not count toward the ordinary deductible.',
    },
    others: [
      {
        reading: {
          zh: '计入',
          en: 'They count',
        },
        pays: '210.00',
      },
    ],
    example: {
      text: {
        zh: '在职，慢特病二级机构500元，后普通门诊一级机构300元',
        en: 'Working, 500 yuan for a chronic disease at tier 2, then an ordinary 300 yuan at tier 1',
      },
      pays: '70.00',
    },
  },
  {
    id: 'ZZ-A19',
    impact: 'M',
    article: '五(三)',
    question: {
      zh: '门诊支付计入统筹基金总限额吗？',
      en: 'Do outpatient payments count toward the overall limit of the pool?',
    },
    chosen: {
      zh: '没有规定，总限额不影响普通门诊的支付。',
      en: 'The text is silent; the overall limit does not touch outpatient payments.',
    },
    others: [
      {
        reading: {
          zh: '计入，付到总限额为止',
          en: 'It counts, and payment stops at the limit',
        },
        pays: '100.00',
      },
    ],
    example: {
      text: {
        zh: '总限额只剩100元，本次应付160元',
        en: '100 yuan left of the overall limit, entitlement of 160 yuan',
      },
      pays: '160.00',
    },
  },
  {
    id: 'ZZ-A20',
    impact: 'M',
    article: '五、十一',
    question: {
      zh: '产前检查、生育门诊支付吗？',
      en: 'Are prenatal checks and maternity visits paid?',
    },
    chosen: {
      zh: '没有生育门诊的规定，未由生育保险支付的按普通门诊支付。',
      en: 'The text is silent on maternity visits; those not settled under maternity insurance are paid like ordinary ones.',
    },
    others: [
      {
        reading: {
          zh: '归生育保险，这里不付',
          en: 'A maternity benefit, not paid here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构产检220元，起付标准已扣满400元',
        en: 'Working, prenatal check at tier 2, 220 yuan, 400 yuan deducted before',
      },
      pays: '132.00',
    },
  },
  {
    id: 'ZZ-A21',
    impact: 'L',
    article: '六',
    question: {
      zh: '先自付的10%要舍入到分吗？',
      en: 'Is the 10 % rounded to the fen?',
    },
    chosen: {
      zh: '先自付的10%单独四舍五入到分。',
      en: 'The 10 % is rounded half up to the fen by itself.',
    },
    others: [
      {
        reading: {
          zh: '中间不舍入',
          en: 'No rounding in between',
        },
        pays: '54.03',
      },
    ],
    example: {
      text: {
        zh: '在职，临时外出二级机构100.05元，起付标准已扣满400元',
        en: 'Working, away for a time, tier 2, 100.05 yuan, 400 yuan deducted before',
      },
      pays: '54.02',
    },
  },
  {
    id: 'ZZ-A22',
    impact: 'L',
    article: '六',
    question: {
      zh: '异地长期居住人员回本市就诊怎么支付？',
      en: 'A member living elsewhere visits an institution at home: which terms?',
    },
    chosen: {
      zh: '异地长期居住人员在本市就诊，按本市标准支付。',
      en: 'A member who lives elsewhere has the local terms at home too.',
    },
    others: [
      {
        reading: {
          zh: '只在居住地支付',
          en: 'Paid only where the member lives',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '退休，三级机构600元，已扣起付标准400元',
        en: 'Retired, tier 3, 600 yuan, 400 yuan deducted before',
      },
      pays: '110.00',
    },
  },
  {
    id: 'ZZ-A23',
    impact: 'M',
    article: '五、十一',
    question: {
      zh: '没有提到特药、国谈药，支付吗？',
      en: 'The text does not name special or negotiated drugs: are they paid?',
    },
    chosen: {
      zh: '没有特药的规定，范围内费用按普通门诊支付。',
      en: 'The text is silent on special drugs; in-scope fees are paid like ordinary ones.',
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
        zh: '在职，三级机构特药1000元，起付标准已扣满800元',
        en: 'Working, special drug at tier 3, 1,000 yuan, 800 yuan deducted before',
      },
      pays: '500.00',
    },
  },
  {
    id: 'ZZ-A24',
    impact: 'M',
    article: '五、十一',
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
        zh: '在职，一级机构降压药100元，起付标准已扣满200元',
        en: 'Working, tier 1, 100 yuan for blood-pressure drugs, 200 yuan deducted before',
      },
      pays: '70.00',
    },
  },
  {
    id: 'ZZ-A25',
    impact: 'M',
    article: '十一',
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
        zh: '在职，一级机构一般诊疗费10元，起付标准已扣满200元',
        en: 'Working, tier 1, treatment fee of 10 yuan, 200 yuan deducted before',
      },
      pays: '7.00',
    },
  },
  {
    id: 'ZZ-A26',
    impact: 'M',
    article: '五、十一',
    question: {
      zh: '没有提到计划生育，支付吗？',
      en: 'The text does not name family planning: is it paid?',
    },
    chosen: {
      zh: '没有计划生育的规定，范围内费用按普通门诊支付。',
      en: 'The text is silent on family planning; in-scope fees are paid like ordinary ones.',
    },
    others: [
      {
        reading: {
          zh: '归生育待遇，这里不付',
          en: 'A maternity benefit, not paid here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构计划生育100元，起付标准已扣满400元',
        en: 'Working, family planning at tier 2, 100 yuan, 400 yuan deducted before',
      },
      pays: '60.00',
    },
  },
  {
    id: 'ZZ-A27',
    impact: 'L',
    article: '七',
    question: {
      zh: '待遇停止的月份还划入个人账户吗？',
      en: 'Is anything paid into the account in months without benefits?',
    },
    chosen: {
      zh: '没有停发的规定，待遇停止的月份不划入。',
      en: 'The text is silent; months without benefits bring no deposit.',
    },
    others: [
      {
        reading: {
          zh: '照常划入',
          en: 'The deposit is made all the same',
        },
        pays: '100.00',
      },
    ],
    example: {
      text: {
        zh: '在职，缴费基数5000元，2024年停保一个月',
        en: 'Working, base of 5,000 yuan, one month of 2024 stopped',
      },
      pays: '0.00',
    },
  },
  {
    id: 'G11',
    impact: 'M',
    article: '六',
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
        pays: '140.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构工伤费用200元，起付标准已扣满200元',
        en: 'Working, tier 1, 200 yuan for a work injury, 200 yuan deducted before',
      },
      pays: '0.00',
    },
  },
];

/** What each article of the Zaozhuang text settles. */
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
      zh: '各部门分工。',
      en: 'Divides duties between departments.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '四',
    says: {
      zh: '2022年12月起全市实行普通门诊待遇，与慢特病、住院衔接。',
      en: 'Ordinary outpatient benefits city-wide from December 2022, fitted to chronic and inpatient benefits.',
    },
    state: 'computed',
    uses: ['force'],
  },
  {
    article: '五',
    says: {
      zh: '起付标准200、400、800元，跨级补差；在职70%、60%、50%，退休各高5个百分点；全年最多支付1500元。',
      en: 'Deductibles of 200, 400 and 800 yuan made up between tiers; 70, 60 and 50 percent working, 5 points more retired; 1,500 yuan a year at most.',
    },
    state: 'computed',
    uses: ['deductible', 'ratios', 'caps', 'tier', 'status'],
  },
  {
    article: '六',
    says: {
      zh: '正常享受待遇的人都算；长住异地同本市标准，临时外出先自付10%。',
      en: 'Everyone in normal benefit; living elsewhere has local terms, being away for a time 10 percent first.',
    },
    state: 'computed',
    uses: ['firstSelfPay', 'coverage', 'designated', 'place'],
  },
  {
    article: '七',
    says: {
      zh: '规定各类人员的划入比例或定额，退休自享受待遇当月起。',
      en: 'Sets the deposits of each kind of member, the retired sum from the month of retired benefits.',
    },
    state: 'computed',
    uses: ['account', 'retirement'],
  },
  {
    article: '八',
    says: {
      zh: '账户可付本人和近亲属的医药费用和部分保险缴费。',
      en: "The account may pay own and close relatives' medical costs and some contributions.",
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '九',
    says: {
      zh: '余额保留、可继承，一般不能取现。',
      en: 'The balance is kept and can be inherited, as a rule not cashed.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十',
    says: {
      zh: '单位缴7%，个人缴2%；灵活就业2023年起缴7%，在职时没有账户。',
      en: 'Employers pay 7 percent, members 2; flexible workers 7 percent from 2023, without an account while working.',
    },
    state: 'computed',
    uses: ['account', 'enrollment'],
  },
  {
    article: '十一',
    says: {
      zh: '住院和医疗专护期间不付，机构或居家护理期间照付；可与慢特病待遇并用。',
      en: 'Not paid in hospital or medical long-term care, paid in institutional or home care; goes together with chronic-disease benefits.',
    },
    state: 'condition',
    uses: ['refusals', 'during', 'category', 'eligible'],
  },
  {
    article: '十二',
    says: {
      zh: '统一慢特病病种，部分转为费用保障。',
      en: 'Unifies chronic diseases, some of which turn into cost-based cover.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '十三',
    says: {
      zh: '外配处方可到药店，药店逐步纳入，起付标准和限额与医院共用。',
      en: 'Prescriptions may be filled at pharmacies, which come in step by step and share deductible and cap.',
    },
    state: 'condition',
    uses: ['provider', 'prescription', 'tier'],
  },
  {
    article: '十四',
    says: {
      zh: '互联网诊疗还在探索。',
      en: 'Internet care is being explored.',
    },
    state: 'announced',
    uses: ['refusals', 'provider'],
  },
  {
    article: '十五',
    says: {
      zh: '门诊费用联网当场结算，本人只付自己的部分。',
      en: 'Visits are settled online on the spot, the member pays the own share.',
    },
    state: 'condition',
    uses: ['settlement'],
  },
  {
    article: '十六',
    says: {
      zh: '对机构的付费方式。',
      en: 'How institutions are paid.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '十七',
    says: {
      zh: '家庭医生签约。',
      en: 'Family doctors.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '十八',
    says: {
      zh: '住院前的门急诊按普通门诊付；抢救死亡的按住院一次报销。',
      en: 'Visits and emergencies before a stay are ordinary; a rescue that ends in death is paid as a stay.',
    },
    state: 'condition',
    uses: ['refusals', 'category'],
  },
  {
    article: '十九',
    says: {
      zh: '监督检查。',
      en: 'Supervision.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十',
    says: {
      zh: '基金和账户的收支管理。',
      en: 'Management of fund and accounts.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十一',
    says: {
      zh: '医保局、财政局可调整标准。',
      en: 'The authority and the finance bureau may adjust the standards.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十二',
    says: {
      zh: '解释权在市医保局。',
      en: 'Interpretation lies with the city authority.',
    },
    state: 'administrative',
    uses: [],
  },
];

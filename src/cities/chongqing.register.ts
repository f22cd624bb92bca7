import type { Article, OpenPoint } from '../policy/grammar.ts';

/** Where the Chongqing text leaves room, and how it is read. */
export const points: readonly OpenPoint[] = [
  {
    id: 'CQ-A01',
    impact: 'H',
    article: '四、五',
    question: {
      zh: '年中退休，起付标准按哪个身份？',
      en: 'Which deductible holds for a member who retires during the year?',
    },
    chosen: {
      zh: '按就诊当日的身份，已扣的起付标准合并计算，不退不补。',
      en: 'The status on the day of the visit decides; what was deducted before counts, nothing is re-opened.',
    },
    others: [
      {
        reading: {
          zh: '全年按1月1日的身份',
          en: 'The status of 1 January holds all year',
        },
        pays: '30.00',
      },
      {
        reading: {
          zh: '多扣的50元重算补付',
          en: 'The 50 yuan too much are paid back at the ratio',
        },
        pays: '100.00',
      },
    ],
    example: {
      text: {
        zh: '在职时已扣150元，退休后二级机构100元',
        en: '150 yuan deducted while working, then retired, tier 2, 100 yuan',
      },
      pays: '70.00',
    },
  },
  {
    id: 'CQ-A02',
    impact: 'H',
    article: '六',
    question: {
      zh: '年中退休，支付限额怎么算？',
      en: 'Which cap holds for a member who retires during the year?',
    },
    chosen: {
      zh: '按就诊当日身份的限额，减去当年已支付的全部金额。',
      en: 'The cap of the status on the day holds, less everything paid this year.',
    },
    others: [
      {
        reading: {
          zh: '全年用1月的限额',
          en: 'The cap of January holds all year',
        },
        pays: '0.00',
      },
      {
        reading: {
          zh: '退休后另算一份限额',
          en: 'A second cap after retiring',
        },
        pays: '900.00',
      },
    ],
    example: {
      text: {
        zh: '在职时已支付3000元，退休后三级机构1500元，起付标准已扣满',
        en: '3,000 yuan paid while working, then retired, tier 3, 1,500 yuan, deductible met',
      },
      pays: '900.00',
    },
  },
  {
    id: 'CQ-A03',
    impact: 'H',
    article: '六',
    question: {
      zh: '年中换了参保档次，限额怎么算？',
      en: 'Which cap holds after a change of level during the year?',
    },
    chosen: {
      zh: '按就诊当日的档次，减去当年已支付的全部金额。',
      en: 'The level on the day of the visit decides, less everything paid this year.',
    },
    others: [
      {
        reading: {
          zh: '各档分开算',
          en: 'Each level has a cap of its own',
        },
        pays: '60.00',
      },
      {
        reading: {
          zh: '全年用1月1日的档次',
          en: 'The level of 1 January holds all year',
        },
        pays: '60.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二档时已支付1000元，换一档后二级机构100元，起付标准已扣满',
        en: 'Working, 1,000 yuan paid at level two, then level one, tier 2, 100 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'CQ-A04',
    impact: 'M',
    article: '六',
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
          zh: '前800元费用才可支付',
          en: 'Only the first 800 yuan of fees are payable',
        },
        pays: '360.00',
      },
    ],
    example: {
      text: {
        zh: '一档在职，二级机构2000元',
        en: 'Level one, working, tier 2, 2,000 yuan',
      },
      pays: '800.00',
    },
  },
  {
    id: 'CQ-A05',
    impact: 'H',
    article: '八',
    question: {
      zh: '超过统筹总限额后，大额互助付的还受门诊限额约束吗？',
      en: 'Beyond the overall limit, does the outpatient cap bind the large-sum fund too?',
    },
    chosen: {
      zh: '超过总限额的由大额互助按同比例支付，与统筹合计不超过门诊年度限额。',
      en: 'Beyond the overall limit the large-sum fund pays at the same ratio; pool and large-sum money together stay within the outpatient cap.',
    },
    others: [
      {
        reading: {
          zh: '大额互助不受门诊限额约束',
          en: 'The outpatient cap does not bind the large-sum fund',
        },
        pays: '100.00',
      },
      {
        reading: {
          zh: '超过总限额不再支付',
          en: 'Nothing is paid beyond the limit',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，已支付2950元，总限额已用完，三级机构200元，起付标准已扣满',
        en: 'Working, 2,950 yuan paid, overall limit used up, tier 3, 200 yuan, deductible met',
      },
      pays: '50.00',
    },
  },
  {
    id: 'CQ-A06',
    impact: 'M',
    article: '四、六',
    question: {
      zh: '特病等费用的自付部分计入起付标准吗？',
      en: 'Do own shares of special diseases and the like feed the deductible?',
    },
    chosen: {
      zh: '另有待遇的费用不计入普通门诊起付标准。',
      en: 'Fees with a benefit of their own do not count toward the deductible.',
    },
    others: [
      {
        reading: {
          zh: '计入',
          en: 'They count',
        },
        pays: '150.00',
      },
    ],
    example: {
      text: {
        zh: '在职，特病自付150元，后二级机构300元',
        en: 'Working, own share of 150 yuan for a special disease, then 300 yuan at tier 2',
      },
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A07',
    impact: 'L',
    article: '六',
    question: {
      zh: '诊察费超过定额的部分按普通门诊付吗？',
      en: 'Is what a consultation fee exceeds its fixed sum by an ordinary fee?',
    },
    chosen: {
      zh: '定额项目超出的部分不计入范围内费用。',
      en: 'What exceeds the fixed sum is not in scope.',
    },
    others: [
      {
        reading: {
          zh: '超出部分按普通门诊',
          en: 'The rest is an ordinary fee',
        },
        pays: '6.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构诊察费20元，定额10元，起付标准已扣满',
        en: 'Working, tier 2, fee of 20 yuan, fixed sum of 10, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'CQ-A08',
    impact: 'M',
    article: '十三',
    question: {
      zh: '级别按结算等级还是执业等级？',
      en: 'Does the settlement tier or the licence tier count?',
    },
    chosen: {
      zh: '按医保协议的结算等级；市外机构按上报的等级。',
      en: 'The tier of the insurance agreement counts; outside the city the tier reported.',
    },
    others: [
      {
        reading: {
          zh: '按执业等级',
          en: 'The licence tier',
        },
        pays: '50.00',
      },
    ],
    example: {
      text: {
        zh: '在职，执业三级、协议二级，100元，起付标准已扣满',
        en: 'Working, licence tier 3, agreement tier 2, 100 yuan, deductible met',
      },
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A09',
    impact: 'M',
    article: '七',
    question: {
      zh: '市外联网结算要先备案吗？',
      en: 'Must a networked visit outside the city be filed first?',
    },
    chosen: {
      zh: '市外就诊按本市起付标准、比例和限额支付，未备案也不另设条件。',
      en: 'Visits outside the city take the home terms; no filing is asked for here.',
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
        zh: '在职，市外三级机构100元，起付标准已扣满',
        en: 'Working, tier 3 outside the city, 100 yuan, deductible met',
      },
      pays: '50.00',
    },
  },
  {
    id: 'CQ-A10',
    impact: 'M',
    article: '六、七',
    question: {
      zh: '市外垫付后报销的费用受年度限额约束吗？',
      en: 'Does the cap bind claims for visits outside the city?',
    },
    chosen: {
      zh: '市外手工报销同样受年度限额约束。',
      en: 'Claims for visits outside the city are bound by the cap too.',
    },
    others: [
      {
        reading: {
          zh: '不受限额约束',
          en: 'The cap does not bind them',
        },
        pays: '300.00',
      },
    ],
    example: {
      text: {
        zh: '在职，已支付2950元，市外二级机构垫付500元，起付标准已扣满',
        en: 'Working, 2,950 yuan paid, claim of 500 yuan at tier 2 outside the city, deductible met',
      },
      pays: '50.00',
    },
  },
  {
    id: 'CQ-A11',
    impact: 'M',
    article: '十二',
    question: {
      zh: '纸质处方、非处方药支付吗？',
      en: 'Are paper prescriptions and over-the-counter drugs paid?',
    },
    chosen: {
      zh: '药店只付外配电子处方，纸质处方不付。',
      en: 'At pharmacies only electronic prescriptions are paid, paper ones are not.',
    },
    others: [
      {
        reading: {
          zh: '任何处方都付',
          en: 'Any prescription is paid',
        },
        pays: '60.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构纸质处方，药店100元，起付标准已扣满',
        en: 'Working, paper prescription from tier 2, 100 yuan at a pharmacy, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'CQ-A12',
    impact: 'L',
    article: '十三',
    question: {
      zh: '互联网医院按哪一级？',
      en: 'Which tier does an internet hospital take?',
    },
    chosen: {
      zh: '互联网医院按其主办医院的协议等级。',
      en: 'An internet hospital takes the agreement tier of the hospital that runs it.',
    },
    others: [
      {
        reading: {
          zh: '按三级',
          en: 'As tier 3',
        },
        pays: '22.78',
      },
    ],
    example: {
      text: {
        zh: '在职，协议二级，45.55元，起付标准已扣满',
        en: 'Working, agreement tier 2, 45.55 yuan, deductible met',
      },
      pays: '27.33',
    },
  },
  {
    id: 'CQ-A13',
    impact: 'M',
    article: '九',
    question: {
      zh: '满70岁当月划入多少？',
      en: 'Which sum holds in the month of the 70th birthday?',
    },
    chosen: {
      zh: '满70岁按115元，自生日当月起。',
      en: 'From 70 on it is 115 yuan, beginning with the month of the birthday.',
    },
    others: [
      {
        reading: {
          zh: '自生日次月起',
          en: 'From the month after the birthday',
        },
        pays: '105.00',
      },
    ],
    example: {
      text: {
        zh: '退休，2024年5月12日满70岁，5月划入',
        en: 'Retired, 70 on 2024-05-12, May',
      },
      pays: '115.00',
    },
  },
  {
    id: 'CQ-A14',
    impact: 'L',
    article: '九',
    question: {
      zh: '退休人员的定额从哪个月起？',
      en: 'With which month does the retired sum start?',
    },
    chosen: {
      zh: '自医保身份变更当月起按退休定额划入。',
      en: 'The retired sum starts with the month in which the record turns.',
    },
    others: [
      {
        reading: {
          zh: '自次月起',
          en: 'From the month after',
        },
        pays: '153.09',
      },
    ],
    example: {
      text: {
        zh: '缴费基数7654.32元，2024年7月退休、未满70岁，7月划入',
        en: 'Base of 7,654.32 yuan, retired from July 2024, under 70, July',
      },
      pays: '105.00',
    },
  },
  {
    id: 'CQ-A15',
    impact: 'H',
    article: '六、九',
    question: {
      zh: '趸缴人员算在职还是退休？',
      en: 'Do lump-sum payers count as working or retired?',
    },
    chosen: {
      zh: '趸缴期内按在职计算起付标准、比例和限额，期满按退休。',
      en: 'While the lump-sum period runs they count as working for deductible, ratio and cap, afterwards as retired.',
    },
    others: [
      {
        reading: {
          zh: '趸缴后即算退休',
          en: 'Retired at once',
        },
        pays: '350.00',
      },
    ],
    example: {
      text: {
        zh: '二档趸缴期内，二级机构600元',
        en: 'Level two, lump-sum period running, tier 2, 600 yuan',
      },
      pays: '240.00',
    },
  },
  {
    id: 'CQ-A16',
    impact: 'M',
    article: '三',
    question: {
      zh: '住院期间的门诊费用支付吗？',
      en: 'Is a visit paid while in hospital?',
    },
    chosen: {
      zh: '没有排除住院期间，照付并提示。',
      en: 'The text does not exclude hospital stays; the visit is paid, with this note.',
    },
    others: [
      {
        reading: {
          zh: '住院期间不付',
          en: 'Not paid while in hospital',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，住院期间三级机构100元，起付标准已扣满',
        en: 'Working, in hospital, tier 3, 100 yuan, deductible met',
      },
      pays: '50.00',
    },
  },
  {
    id: 'CQ-A17',
    impact: 'M',
    article: '十四',
    question: {
      zh: '2023年就诊、2024年报销的怎么办？',
      en: 'What of a visit in 2023 that is claimed in 2024?',
    },
    chosen: {
      zh: '按就诊日期，2023年的费用用老办法，不在这里。',
      en: 'The day of the visit decides; fees of 2023 follow the old rules, not these.',
    },
    others: [
      {
        reading: {
          zh: '按报销日期',
          en: 'The day of the claim decides',
        },
        pays: '180.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2023年12月31日二级机构500元',
        en: 'Working, tier 2 on 2023-12-31, 500 yuan',
      },
      pays: '0.00',
    },
  },
  {
    id: 'CQ-A18',
    impact: 'L',
    article: '六',
    question: {
      zh: '第六条列举末尾的“等”还包括什么？',
      en: 'What else does the open list of article 6 take in?',
    },
    chosen: {
      zh: '凡统筹基金已按别的办法支付的，都不在普通门诊内，录入时选相应类别。',
      en: 'Whatever the pool pays by another rule is outside; it is entered under its own category.',
    },
    others: [
      {
        reading: {
          zh: '没有点名的按普通门诊',
          en: 'What is not named is ordinary',
        },
        pays: '180.00',
      },
    ],
    example: {
      text: {
        zh: '在职，别的办法已付的费用300元，起付标准已扣满',
        en: 'Working, a fee of 300 yuan paid by another rule, deductible met, tier 2',
      },
      pays: '0.00',
    },
  },
  {
    id: 'CQ-A19',
    impact: 'L',
    article: '二、六',
    question: {
      zh: '生育门诊、产前检查支付吗？',
      en: 'Are maternity visits and prenatal checks paid?',
    },
    chosen: {
      zh: '没有生育门诊的规定，未由别的办法支付的按普通门诊支付。',
      en: 'The text is silent on maternity visits; those not settled by another rule are paid like ordinary ones.',
    },
    others: [
      {
        reading: {
          zh: '由别的办法支付，这里不付',
          en: 'Settled by another rule, not here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构产检100元，起付标准已扣满',
        en: 'Working, prenatal check at tier 2, 100 yuan, deductible met',
      },
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A20',
    impact: 'L',
    article: '五',
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
        pays: '0.05',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构0.11元，起付标准已扣满',
        en: 'Working, tier 3, 0.11 yuan, deductible met',
      },
      pays: '0.06',
    },
  },
  {
    id: 'CQ-A21',
    impact: 'M',
    article: '二、四',
    question: {
      zh: '没有提到急诊，急诊费用支付吗？',
      en: 'The text does not name emergency visits: are they paid?',
    },
    chosen: {
      zh: '没有急诊的规定，目录内的急诊费用按普通门诊支付。',
      en: 'The text is silent on emergencies; an in-scope emergency fee is paid like an ordinary one.',
    },
    others: [
      {
        reading: {
          zh: '急诊不在这里支付',
          en: 'Emergencies are not paid here',
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
    id: 'CQ-A22',
    impact: 'L',
    article: '二、四',
    question: {
      zh: '急诊抢救无效死亡的费用怎么付？',
      en: 'How is an emergency that ended in death paid?',
    },
    chosen: {
      zh: '没有抢救死亡的规定，目录内费用按普通门诊支付。',
      en: 'The text is silent on such deaths; in-scope fees are paid like ordinary ones.',
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
    id: 'CQ-A23',
    impact: 'M',
    article: '二、六',
    question: {
      zh: '没有提到计划生育，支付吗？',
      en: 'The text does not name family planning: is it paid?',
    },
    chosen: {
      zh: '没有计划生育的规定，目录内费用按普通门诊支付。',
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
        zh: '在职，二级机构计划生育100元，起付标准已扣满',
        en: 'Working, family planning at tier 2, 100 yuan, deductible met',
      },
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A24',
    impact: 'M',
    article: '七',
    question: {
      zh: '市内没有联网结算的能事后报销吗？',
      en: 'Can a visit in the city that was not settled online be claimed?',
    },
    chosen: {
      zh: '只写了市外垫付后报销，市内的比照办理。',
      en: 'The text lets visits outside the city be claimed; those in the city are treated alike.',
    },
    others: [
      {
        reading: {
          zh: '市内只付当场结算的',
          en: 'In the city only what was settled on the spot is paid',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，市内二级机构垫付100元，起付标准已扣满',
        en: 'Working, tier 2 in the city, claim of 100 yuan, deductible met',
      },
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A25',
    impact: 'M',
    article: '三',
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
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A26',
    impact: 'M',
    article: '三',
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
      pays: '60.00',
    },
  },
  {
    id: 'CQ-A27',
    impact: 'M',
    article: '九',
    question: {
      zh: '个人参保一档有个人账户划入吗？',
      en: 'Does level one bring deposits into an account?',
    },
    chosen: {
      zh: '只写了随单位和二档，一档不划入。',
      en: 'The text names employer members and level two only; level one brings no deposit.',
    },
    others: [
      {
        reading: {
          zh: '与二档相同',
          en: 'The same as level two',
        },
        pays: '100.00',
      },
    ],
    example: {
      text: {
        zh: '一档在职，缴费基数5000元，一个月',
        en: 'Level one, working, base of 5,000 yuan, one month',
      },
      pays: '0.00',
    },
  },
  {
    id: 'CQ-A28',
    impact: 'L',
    article: '九',
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
        zh: '在职，缴费基数5000元，停保一个月',
        en: 'Working, base of 5,000 yuan, one month stopped',
      },
      pays: '0.00',
    },
  },
  {
    id: 'G11',
    impact: 'M',
    article: '二',
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
        pays: '120.00',
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

/** What each article of the Chongqing text settles. */
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
      zh: '普通门诊、两病、特病和国谈药都在共济范围，目录内费用按比例限额报销。',
      en: 'Ordinary visits, the two diseases, special diseases and negotiated drugs are in; catalogue fees are reimbursed by ratio within limits.',
    },
    state: 'condition',
    uses: ['refusals', 'category', 'provider', 'designated', 'eligible'],
  },
  {
    article: '三',
    says: {
      zh: '在待遇期内的参保人享受。',
      en: 'Members within their benefit period are covered.',
    },
    state: 'condition',
    uses: ['refusals', 'coverage', 'covered_from'],
  },
  {
    article: '四',
    says: {
      zh: '全年起付标准在职200元、退休100元，累计计算。',
      en: 'A yearly deductible of 200 yuan working and 100 retired, adding up.',
    },
    state: 'computed',
    uses: ['deductible', 'status'],
  },
  {
    article: '五',
    says: {
      zh: '在职二级以下60%、三级50%，退休各高10个百分点。',
      en: '60 percent up to tier 2 and 50 at tier 3 working, 10 points more retired.',
    },
    state: 'computed',
    uses: ['ratios', 'tier', 'status'],
  },
  {
    article: '六',
    says: {
      zh: '限额：随单位和二档3000元、4000元，一档800元、1200元；已另行支付的不计入。',
      en: 'Caps: employer and level two 3,000 and 4,000 yuan, level one 800 and 1,200; what is paid by other rules does not count.',
    },
    state: 'computed',
    uses: ['caps', 'refusals', 'enrollment', 'category'],
  },
  {
    article: '七',
    says: {
      zh: '市外联网的直接结算，不联网的垫付后按同样的起付标准和比例报销。',
      en: 'Outside the city: networked visits are settled directly, others are paid first and claimed on the same deductible and ratio.',
    },
    state: 'computed',
    uses: ['readings', 'place', 'settlement'],
  },
  {
    article: '八',
    says: {
      zh: '与其他支付合并算总限额，超过后由大额互助按同比例支付。',
      en: 'Counts toward the overall limit together with other care; beyond it the large-sum fund pays at the same ratio.',
    },
    state: 'computed',
    uses: ['overall', 'overall_limit', 'overall_used'],
  },
  {
    article: '九',
    says: {
      zh: '在职2%，退休每月105元、70岁起115元；趸缴期内按趸缴基数2%。',
      en: 'Deposits: 2 percent working, 105 yuan a month retired, 115 from 70 on; 2 percent of the lump-sum base while it runs.',
    },
    state: 'computed',
    uses: ['account', 'enrollment'],
  },
  {
    article: '十',
    says: {
      zh: '账户可付本人和近亲属的自付，不付公共卫生、健身和养生，一般不能取现。',
      en: "The account may pay own and close relatives' shares, no public health, fitness or wellness, as a rule no cash.",
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十一',
    says: {
      zh: '医疗机构的服务义务，不得自设报销限额。',
      en: 'Duties of institutions, which may set no limits of their own.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '十二',
    says: {
      zh: '药店凭外配电子处方结算，按开方机构的级别。',
      en: 'Pharmacies fill electronic prescriptions, by the tier of the prescriber.',
    },
    state: 'condition',
    uses: ['refusals', 'provider', 'prescription', 'tier'],
  },
  {
    article: '十三',
    says: {
      zh: '级别指协议结算等级，互联网医院也算。',
      en: 'The tier is that of the insurance agreement, internet hospitals included.',
    },
    state: 'condition',
    uses: ['tier', 'provider'],
  },
  {
    article: '十四',
    says: {
      zh: '2024年1月1日起实行，先前不一致的让位。',
      en: 'In force from 2024-01-01; earlier rules that conflict give way.',
    },
    state: 'computed',
    uses: ['force'],
  },
];

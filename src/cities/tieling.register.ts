import type { Article, OpenPoint } from '../policy/grammar.ts';

/** Where the Tieling text leaves room, and how it is read. */
export const points: readonly OpenPoint[] = [
  {
    id: 'TL-A01',
    impact: 'H',
    article: '九',
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
          zh: '300元至3000元之间的费用才可支付',
          en: 'Only fees between 300 and 3,000 yuan are payable',
        },
        pays: '1350.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构7000元',
        en: 'Working, tier 3, 7,000 yuan',
      },
      pays: '3000.00',
    },
  },
  {
    id: 'TL-A02',
    impact: 'H',
    article: '九',
    question: {
      zh: '退休提高的5%是百分点还是倍数？',
      en: 'Are the 5 % for retirees points or a factor?',
    },
    chosen: {
      zh: '退休比例比在职高5个百分点。',
      en: 'The retired ratio is five percentage points higher.',
    },
    others: [
      {
        reading: {
          zh: '比例乘以1.05',
          en: 'The ratio times 1.05',
        },
        pays: '525.00',
      },
    ],
    example: {
      text: {
        zh: '退休，三级机构1000元，起付标准已扣满',
        en: 'Retired, tier 3, 1,000 yuan, deductible met',
      },
      pays: '550.00',
    },
  },
  {
    id: 'TL-A03',
    impact: 'M',
    article: '九',
    question: {
      zh: '2022年12月单独成一期吗？',
      en: 'Is December 2022 a period of its own?',
    },
    chosen: {
      zh: '2022年12月单独用25元和250元，2023年1月1日重新累计。',
      en: 'December 2022 stands alone with 25 and 250 yuan; sums start anew on 2023-01-01.',
    },
    others: [
      {
        reading: {
          zh: '已扣的25元计入2023年',
          en: 'The 25 yuan count toward 2023',
        },
        pays: '250.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构，2022年12月5日和2023年1月5日各400元，合计',
        en: 'Working, tier 3, 400 yuan on 2022-12-05 and on 2023-01-05, both together',
      },
      pays: '237.50',
    },
  },
  {
    id: 'TL-A04',
    impact: 'M',
    article: '九',
    question: {
      zh: '年中退休从哪一天起用退休比例？',
      en: 'From which day does the retired ratio hold?',
    },
    chosen: {
      zh: '自医保身份变更当日起用退休比例。',
      en: 'The retired ratio holds from the day the insurance record turns.',
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
      pays: '55.00',
    },
  },
  {
    id: 'TL-A05',
    impact: 'M',
    article: '九',
    question: {
      zh: '综合医院的精神科、传染科算专科机构吗？',
      en: 'Do such departments of general hospitals count as specialist?',
    },
    chosen: {
      zh: '只有精神病、传染病专科机构算，综合医院的科室不算。',
      en: 'Only psychiatric and infectious-disease institutions count, not departments of general hospitals.',
    },
    others: [
      {
        reading: {
          zh: '科室也算',
          en: 'Departments count too',
        },
        pays: '60.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级综合医院精神科100元，起付标准已扣满',
        en: 'Working, psychiatric department of a tier-3 general hospital, 100 yuan, deductible met',
      },
      pays: '50.00',
    },
  },
  {
    id: 'TL-A06',
    impact: 'L',
    article: '九',
    question: {
      zh: '退休人员在专科机构也提高5个百分点吗？',
      en: 'Do retirees get the 5 points at specialists too?',
    },
    chosen: {
      zh: '专科机构的退休比例为65%。',
      en: 'The retired ratio at specialist institutions is 65 %.',
    },
    others: [
      {
        reading: {
          zh: '专科不再提高',
          en: 'No increase at specialists',
        },
        pays: '60.00',
      },
    ],
    example: {
      text: {
        zh: '退休，专科机构100元，起付标准已扣满',
        en: 'Retired, specialist institution, 100 yuan, deductible met',
      },
      pays: '65.00',
    },
  },
  {
    id: 'TL-A07',
    impact: 'M',
    article: '六、十',
    question: {
      zh: '备案人员到第三地就诊支付吗？',
      en: 'Is a visit in a third place paid for a member filed elsewhere?',
    },
    chosen: {
      zh: '既不在本市也不在备案地的，视为临时外出，不支付。',
      en: 'Neither at home nor where filed counts as being away, which is not paid.',
    },
    others: [
      {
        reading: {
          zh: '按本市标准',
          en: 'Local terms',
        },
        pays: '55.00',
      },
    ],
    example: {
      text: {
        zh: '在职，第三地二级机构100元，起付标准已扣满',
        en: 'Working, tier 2 in a third place, 100 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'TL-A08',
    impact: 'M',
    article: '二十四、二十六',
    question: {
      zh: '没有联网结算的费用能事后报销吗？',
      en: 'Can fees that were not settled online be claimed?',
    },
    chosen: {
      zh: '文中没有手工报销的途径，未联网结算的不支付。',
      en: 'The text has no way to claim later; what was not settled online is not paid.',
    },
    others: [
      {
        reading: {
          zh: '可以手工报销',
          en: 'It can be claimed',
        },
        pays: '110.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构200元，起付标准已扣满',
        en: 'Working, tier 2, 200 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'TL-A09',
    impact: 'H',
    article: '十一',
    question: {
      zh: '急诊全部按另文办理，还是只有符合条件的？',
      en: 'Do all emergencies follow the other notice, or only those that qualify?',
    },
    chosen: {
      zh: '门急诊和抢救整体按铁医保〔2022〕66号办理，这里不支付；另文不收的，按普通门诊录入。',
      en: 'Emergency and rescue as a whole follow notice 铁医保〔2022〕66号 and are not paid here; what that notice does not take is entered as an ordinary visit.',
    },
    others: [
      {
        reading: {
          zh: '只有符合另文条件的才归另文，其余按普通门诊',
          en: 'Only those that qualify; all others are ordinary',
        },
        pays: '110.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构急诊200元，起付标准已扣满',
        en: 'Working, emergency at tier 2, 200 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'TL-A10',
    impact: 'M',
    article: '十、十一',
    question: {
      zh: '临时外出时的异地急诊支付吗？',
      en: 'Is an emergency elsewhere paid while away for a time?',
    },
    chosen: {
      zh: '异地急诊不在这里支付，可能适用铁医保〔2022〕66号。',
      en: 'An emergency elsewhere is not paid here; notice 铁医保〔2022〕66号 may apply.',
    },
    others: [
      {
        reading: {
          zh: '按本市标准',
          en: 'Local terms',
        },
        pays: '110.00',
      },
    ],
    example: {
      text: {
        zh: '在职，异地二级机构急诊200元，起付标准已扣满',
        en: 'Working, emergency at tier 2 elsewhere, 200 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'TL-A11',
    impact: 'M',
    article: '十三',
    question: {
      zh: '产检费用生育保险也能付时怎么办？',
      en: 'What if maternity insurance pays prenatal fees too?',
    },
    chosen: {
      zh: '同一费用只付一次，生育保险已付的先从范围内费用中扣除。',
      en: 'A fee is paid once; what maternity insurance paid is taken out of the in-scope amount before.',
    },
    others: [
      {
        reading: {
          zh: '两边都付',
          en: 'Both pay',
        },
        pays: '121.00',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构产检220元，其中生育保险付100元，起付标准已扣满',
        en: 'Working, prenatal check at tier 2, 220 yuan, 100 of it paid by maternity insurance, deductible met',
      },
      pays: '66.00',
    },
  },
  {
    id: 'TL-A12',
    impact: 'H',
    article: '六',
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
        zh: '在职，住院期间三级机构200元，起付标准已扣满',
        en: 'Working, in hospital, tier 3, 200 yuan, deductible met',
      },
      pays: '100.00',
    },
  },
  {
    id: 'TL-A13',
    impact: 'M',
    article: '八、九',
    question: {
      zh: '社区中心、乡镇卫生院的比例按哪一级？',
      en: 'Which tier do community centres and township hospitals take?',
    },
    chosen: {
      zh: '社区中心和乡镇卫生院按一级支付；服务站、村卫生室以是否定点为准。',
      en: 'They take tier 1; stations and village clinics only where designated.',
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
      pays: '60.00',
    },
  },
  {
    id: 'TL-A14',
    impact: 'M',
    article: '二',
    question: {
      zh: '欠费、等待、暂停期间的就诊事后补付吗？',
      en: 'Is a visit during arrears, waiting or suspension paid later?',
    },
    chosen: {
      zh: '以就诊当日的待遇状态为准，事后补缴不追溯。',
      en: 'The state on the day of the visit decides; paying later changes nothing.',
    },
    others: [
      {
        reading: {
          zh: '补缴后追补',
          en: 'Paid once the arrears are settled',
        },
        pays: '55.00',
      },
    ],
    example: {
      text: {
        zh: '在职，欠费期间二级机构100元，起付标准已扣满',
        en: 'Working, in arrears, tier 2, 100 yuan, deductible met',
      },
      pays: '0.00',
    },
  },
  {
    id: 'TL-A15',
    impact: 'L',
    article: '十四',
    question: {
      zh: '新办法从哪个月起，退休当月怎么划入？',
      en: 'Which month is the first, and what of the month of retiring?',
    },
    chosen: {
      zh: '从2022年12月的缴费月份开始；身份变更当月起按退休划入。',
      en: 'The contribution month December 2022 is the first; the retired sum starts with the month of the change.',
    },
    others: [
      {
        reading: {
          zh: '自变更次月起',
          en: 'From the month after',
        },
        pays: '86.42',
      },
    ],
    example: {
      text: {
        zh: '缴费基数4321元，2023年7月变更，7月划入',
        en: 'Base of 4,321 yuan, record turns in July 2023, July',
      },
      pays: '60.00',
    },
  },
  {
    id: 'TL-A16',
    impact: 'L',
    article: '十四',
    question: {
      zh: '每月60元会随养老金均值变吗？',
      en: 'Do the 60 yuan follow the average pension?',
    },
    chosen: {
      zh: '每月60元固定，另有通知再变。',
      en: 'The 60 yuan are fixed until a notice changes them.',
    },
    others: [
      {
        reading: {
          zh: '每年按均值的2%',
          en: '2 % of the average each year',
        },
        pays: '63.00',
      },
    ],
    example: {
      text: {
        zh: '后来均值3150元（假设），退休一个月',
        en: 'A later average of 3,150 yuan (assumed), one month, retired',
      },
      pays: '60.00',
    },
  },
  {
    id: 'TL-A17',
    impact: 'L',
    article: '九',
    question: {
      zh: '年中参保的起付标准和限额折算吗？',
      en: 'Are deductible and cap smaller for members who join during the year?',
    },
    chosen: {
      zh: '年中参保不折算。',
      en: 'Nothing is pro-rated for joiners.',
    },
    others: [
      {
        reading: {
          zh: '按3/12折算（75元和750元）',
          en: 'Both at 3/12, 75 and 750 yuan',
        },
        pays: '162.50',
      },
    ],
    example: {
      text: {
        zh: '在职，2023年10月参保，三级机构400元',
        en: 'Working, joined in October 2023, tier 3, 400 yuan',
      },
      pays: '50.00',
    },
  },
  {
    id: 'TL-A18',
    impact: 'L',
    article: '十二',
    question: {
      zh: '取消的三项老政策还影响新费用吗？',
      en: 'Do the three rules that ended still touch new fees?',
    },
    chosen: {
      zh: '2022年12月1日起的检查费用按普通门诊支付，以前的按老办法，不在这里。',
      en: 'Test fees from 2022-12-01 on are ordinary; earlier ones follow the old rules, not here.',
    },
    others: [
      {
        reading: {
          zh: '仍按老办法，不在这里',
          en: 'Still under the old rules, not here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2022年12月2日二级机构检查180元，当月25元已扣',
        en: 'Working, test at tier 2 on 2022-12-02, 180 yuan, the 25 yuan of the month paid',
      },
      pays: '99.00',
    },
  },
  {
    id: 'TL-A19',
    impact: 'L',
    article: '九',
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
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构0.01元，起付标准已扣满',
        en: 'Working, tier 3, 0.01 yuan, deductible met',
      },
      pays: '0.01',
    },
  },
  {
    id: 'TL-A20',
    impact: 'M',
    article: '六、九',
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
        zh: '在职，三级机构特药1000元，起付标准已扣满',
        en: 'Working, special drug at tier 3, 1,000 yuan, deductible met',
      },
      pays: '500.00',
    },
  },
  {
    id: 'TL-A21',
    impact: 'M',
    article: '六、九',
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
      pays: '60.00',
    },
  },
  {
    id: 'TL-A22',
    impact: 'M',
    article: '七',
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
      pays: '6.00',
    },
  },
  {
    id: 'TL-A23',
    impact: 'M',
    article: '六',
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
      pays: '55.00',
    },
  },
  {
    id: 'TL-A24',
    impact: 'M',
    article: '六',
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
    id: 'TL-A25',
    impact: 'L',
    article: '十四',
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
    article: '六、十三',
    question: {
      zh: '法律规定不由医保支付的费用，除公共卫生外没有列出，支付吗？',
      en: 'Are fees paid that the law keeps out of medical insurance? The text lists public health only.',
    },
    chosen: {
      zh: '工伤、第三人责任、境外就医的费用，依社会保险法不支付。',
      en: 'Work injury, third-party liability and treatment abroad are not paid, by the Social Insurance Law.',
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

/** What each article of the Tieling text settles. */
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
      zh: '面向按规定缴费的参保职工，含灵活就业和单建统筹。',
      en: 'For members who pay as required, flexible workers and members of the pool only included.',
    },
    state: 'condition',
    uses: ['enrollment', 'coverage', 'covered_from'],
  },
  {
    article: '三',
    says: {
      zh: '列出原则。',
      en: 'Lists principles.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '四',
    says: {
      zh: '资金出自统筹基金，个人不另缴。',
      en: 'Money comes from the pool, members pay nothing extra.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '五',
    says: {
      zh: '各部门分工。',
      en: 'Divides duties between departments.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '六',
    says: {
      zh: '在本市或备案地的门诊统筹定点机构就诊可付，可与慢特病待遇并用。',
      en: 'Visits at institutions designated for outpatient pooling, at home or where filed, are paid; goes together with chronic-disease benefits.',
    },
    state: 'condition',
    uses: ['refusals', 'designated', 'place', 'category'],
  },
  {
    article: '七',
    says: {
      zh: '支付范围用国家和省目录，备案人员用备案地目录。',
      en: 'National and provincial catalogues set the scope, for filed members those of the place filed.',
    },
    state: 'condition',
    uses: ['eligible'],
  },
  {
    article: '八',
    says: {
      zh: '定点范围是一级以上机构（含未定级）、社区中心和乡镇卫生院。',
      en: 'Designated are institutions of tier one and higher, unrated ones, community centres and township hospitals.',
    },
    state: 'condition',
    uses: ['designated', 'provider', 'tier'],
  },
  {
    article: '九',
    says: {
      zh: '起付300元、限额3000元，2022年12月为25元和250元；在职50%、55%、60%，退休高5个百分点；与总限额分开。',
      en: 'Deductible 300 yuan, cap 3,000, in December 2022 25 and 250; 50, 55 and 60 percent working, 5 points more retired; apart from the overall limit.',
    },
    state: 'computed',
    uses: ['deductible', 'ratios', 'caps', 'overall', 'tier', 'provider', 'status'],
  },
  {
    article: '十',
    says: {
      zh: '备案人员两地都享受，在备案地只看级别；转诊和临时外出暂不付。',
      en: 'Filed members are paid in both places, by tier alone where filed; referrals and short trips are not paid for now.',
    },
    state: 'computed',
    uses: ['ratios', 'refusals', 'place', 'provider'],
  },
  {
    article: '十一',
    says: {
      zh: '急诊和抢救按铁医保〔2022〕66号办。',
      en: 'Emergency and rescue follow notice 铁医保〔2022〕66号.',
    },
    state: 'condition',
    uses: ['refusals', 'category'],
  },
  {
    article: '十二',
    says: {
      zh: '取消三项老的检查支付政策。',
      en: 'Ends three older rules on tests.',
    },
    state: 'condition',
    uses: ['category'],
  },
  {
    article: '十三',
    says: {
      zh: '产前检查和计划生育纳入，公共卫生的除外。',
      en: 'Prenatal checks and family planning are in, public-health fees are not.',
    },
    state: 'condition',
    uses: ['category', 'refusals'],
  },
  {
    article: '十四',
    says: {
      zh: '在职划入本人基数的2%，退休每月60元，单位缴费全部进统筹。',
      en: 'Deposits: 2 percent of the own base working, 60 yuan a month retired; employer contributions go to the pool.',
    },
    state: 'computed',
    uses: ['account', 'enrollment'],
  },
  {
    article: '十五',
    says: {
      zh: '账户可付本人和近亲属的医药费用，不付公共卫生、健身和养生。',
      en: "The account may pay own and close relatives' medical costs, no public health, fitness or wellness.",
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十六',
    says: {
      zh: '账户逐步可用于家人的保险缴费。',
      en: 'Contributions for relatives are to be added step by step.',
    },
    state: 'announced',
    uses: ['account_balance'],
  },
  {
    article: '十七',
    says: {
      zh: '通过手机程序建立家庭共济关系。',
      en: 'Family links are set up by an app.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '十八',
    says: {
      zh: '共济人员从账户扣，不够的自付。',
      en: 'Linked people draw on the account and pay what is missing.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十九',
    says: {
      zh: '余额的结转、继承、转移和返还。',
      en: 'The balance: carried over, inherited, transferred, returned.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '二十',
    says: {
      zh: '纳入年度总额预算。',
      en: 'Part of the yearly budget.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十一',
    says: {
      zh: '服务协议和监控。',
      en: 'Agreements and monitoring.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十二',
    says: {
      zh: '起步阶段按项目付费。',
      en: 'At first institutions are paid by item.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十三',
    says: {
      zh: '卫生部门规范处方和基层服务。',
      en: 'Health departments see to prescriptions and primary care.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十四',
    says: {
      zh: '备案人员原则上在联网机构就诊，联网结算。',
      en: 'Filed members as a rule use networked institutions and are settled online.',
    },
    state: 'condition',
    uses: ['refusals', 'settlement', 'place'],
  },
  {
    article: '二十五',
    says: {
      zh: '基金安全和部门监管。',
      en: 'Safety of the fund and supervision.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十六',
    says: {
      zh: '医院系统对接，普通门诊当场结算。',
      en: 'Hospital systems connect, visits are settled on the spot.',
    },
    state: 'condition',
    uses: ['refusals', 'settlement'],
  },
  {
    article: '二十七',
    says: {
      zh: '资料保管和数据上传。',
      en: 'Records and data.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十八',
    says: {
      zh: '实名就医，违规依协议和法律处理。',
      en: 'Real-name care; breaches follow agreement and law.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十九',
    says: {
      zh: '参保人作假的，追回并可暂停待遇。',
      en: 'Cheating members pay back and may be suspended.',
    },
    state: 'condition',
    uses: ['coverage'],
  },
  {
    article: '三十',
    says: {
      zh: '考核与清算、保证金挂钩。',
      en: 'Assessment is tied to clearing and deposits.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '三十一',
    says: {
      zh: '宣传。',
      en: 'Publicity.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '三十二',
    says: {
      zh: '待遇可适时调整。',
      en: 'Benefits may be adjusted.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '三十三',
    says: {
      zh: '解释权和上位政策优先。',
      en: 'Interpretation; higher policies prevail.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '三十四',
    says: {
      zh: '2022年12月1日起实行，代替不一致的老规定。',
      en: 'In force from 2022-12-01, in place of what conflicts.',
    },
    state: 'computed',
    uses: ['force'],
  },
];

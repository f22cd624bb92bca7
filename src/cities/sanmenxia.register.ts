import type { Article, OpenPoint } from '../policy/grammar.ts';

/** Where the Sanmenxia text leaves room, and how it is read. */
export const points: readonly OpenPoint[] = [
  {
    id: 'SMX-A01',
    impact: 'H',
    article: '八、九、十',
    question: {
      zh: '支付限额限的是基金支付额，还是费用额？',
      en: 'Does the cap limit what the fund pays, or the fees that count?',
    },
    chosen: {
      zh: '支付限额按基金实际支付的金额累计。',
      en: 'The cap counts the money the fund pays.',
    },
    others: [
      {
        reading: {
          zh: '限额以内的费用才按比例支付',
          en: 'Only fees up to the cap are payable',
        },
        pays: '975.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构，政策范围内2000元',
        en: 'Working, tier 1, 2,000 yuan in scope',
      },
      pays: '1300.00',
    },
  },
  {
    id: 'SMX-A02',
    impact: 'M',
    article: '七',
    question: {
      zh: '同日同机构再次结算，第一次没用完的起付标准怎么算？',
      en: 'What of the standard that the first visit of the day did not use up?',
    },
    chosen: {
      zh: '同日同机构合计只负担一份起付标准，前次未用完的部分由后次补足。',
      en: 'All visits of a day at one institution owe one standard together; what the first leaves, the next owes.',
    },
    others: [
      {
        reading: {
          zh: '首次结算即视为已扣完',
          en: 'The first visit uses it up, however small',
        },
        pays: '55.00',
      },
      {
        reading: {
          zh: '每次结算都扣',
          en: 'Every visit owes it anew',
        },
        pays: '38.50',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构，同日先20元后100元',
        en: 'Working, tier 2, 20 yuan and then 100 yuan on one day',
      },
      pays: '49.50',
    },
  },
  {
    id: 'SMX-A03',
    impact: 'L',
    article: '七',
    question: {
      zh: '自然日按结算时间还是挂号时间？',
      en: 'Is the day that of the settlement or of the registration?',
    },
    chosen: {
      zh: '自然日按输入的就诊（结算）日期认定。',
      en: 'The day is the date given for the visit, which is that of its settlement.',
    },
    others: [
      {
        reading: {
          zh: '按挂号日期',
          en: 'The day of registration',
        },
        pays: '126.50',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构，同日挂号的两笔各130元，第二笔零点后结算',
        en: 'Working, tier 2, two bills of 130 yuan registered on one day, the second settled after midnight',
      },
      pays: '110.00',
    },
  },
  {
    id: 'SMX-A04',
    impact: 'M',
    article: '七、九',
    question: {
      zh: '“一级以下”含不含一级？未定级机构怎么算？',
      en: 'Does the lowest group include tier one, and unrated institutions?',
    },
    chosen: {
      zh: '一级机构和未定级机构都按基层档执行。',
      en: 'Tier one and unrated institutions both take the terms of the lowest group.',
    },
    others: [
      {
        reading: {
          zh: '一级医院按二级执行',
          en: 'A tier-one hospital takes the terms of tier two',
        },
        pays: '38.50',
      },
    ],
    example: {
      text: {
        zh: '在职，一级医院，政策范围内100元',
        en: 'Working, tier-one hospital, 100 yuan in scope',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SMX-A05',
    impact: 'H',
    article: '八',
    question: {
      zh: '2022年的医保年度是哪一段？',
      en: 'Which days make up the insurance year 2022?',
    },
    chosen: {
      zh: '医保年度即自然年度，限额减半只到2022年12月31日。',
      en: 'The insurance year is the calendar year; the halved cap ends with 31 December 2022.',
    },
    others: [
      {
        reading: {
          zh: '年度为7月至次年6月',
          en: 'The year runs from July to June',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2022年已支付750元，2023年2月1日一级机构100元',
        en: 'Working, 750 yuan paid in 2022, then 100 yuan at tier 1 on 2023-02-01',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SMX-A06',
    impact: 'L',
    article: '七、八',
    question: {
      zh: '2022年起付标准也减半吗？',
      en: 'Is the deductible halved in 2022 too?',
    },
    chosen: {
      zh: '减半只针对支付限额，起付标准不变。',
      en: 'Only the cap is halved; the deductible stays.',
    },
    others: [
      {
        reading: {
          zh: '起付标准也减半',
          en: 'The deductible is halved as well',
        },
        pays: '63.25',
      },
    ],
    example: {
      text: {
        zh: '在职，2022年8月二级机构130元',
        en: 'Working, August 2022, tier 2, 130 yuan',
      },
      pays: '55.00',
    },
  },
  {
    id: 'SMX-A07',
    impact: 'M',
    article: '十',
    question: {
      zh: '退休前因在职限额少付的部分，退休后补付吗？',
      en: 'Is money cut by the working cap paid after retirement?',
    },
    chosen: {
      zh: '退休限额只管变更之后的就诊，以前的结算不重开。',
      en: 'The retired cap serves later visits only; earlier settlements stay closed.',
    },
    others: [
      {
        reading: {
          zh: '退休后补付差额',
          en: 'The rest is paid after retirement',
        },
        pays: '165.00',
      },
    ],
    example: {
      text: {
        zh: '在职已支付1400元，退休前一笔应付165元',
        en: 'Working, 1,400 yuan paid, a visit before retirement entitled to 165 yuan',
      },
      pays: '100.00',
    },
  },
  {
    id: 'SMX-A08',
    impact: 'M',
    article: '十',
    question: {
      zh: '从哪一天起按退休人员支付？',
      en: 'From which day do the retired terms hold?',
    },
    chosen: {
      zh: '自医保退休手续办理的次月1日起按退休人员支付。',
      en: 'The retired terms hold from the first day of the month after the medical-insurance procedure.',
    },
    others: [
      {
        reading: {
          zh: '自养老金起领之日',
          en: 'From the day of the pension',
        },
        pays: '60.00',
      },
    ],
    example: {
      text: {
        zh: '6月15日办手续，6月20日三级机构150元',
        en: 'Procedure on 15 June, visit on 20 June, tier 3, 150 yuan',
      },
      pays: '50.00',
    },
  },
  {
    id: 'SMX-A09',
    impact: 'H',
    article: '五、十一',
    question: {
      zh: '没有个人账户的人员享受门诊统筹吗？',
      en: 'Are members without a personal account covered?',
    },
    chosen: {
      zh: '未享受个人账户的人员不享受门诊统筹，以第十一条为准。',
      en: 'Members without a personal account are not covered; article 11 prevails.',
    },
    others: [
      {
        reading: {
          zh: '第五条说覆盖全体，照付',
          en: 'Article 5 says everyone is covered',
        },
        pays: '130.00',
      },
    ],
    example: {
      text: {
        zh: '灵活就业、无个人账户，在职，一级机构200元',
        en: 'Flexible worker without an account, working, tier 1, 200 yuan',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SMX-A10',
    impact: 'H',
    article: '六、二十',
    question: {
      zh: '已备案并联网的异地就诊按什么标准支付？',
      en: 'Which terms hold for a filed and networked visit elsewhere?',
    },
    chosen: {
      zh: '异地按规定备案并联网结算的，执行本市的起付标准、比例和限额。',
      en: 'A filed and networked visit elsewhere takes the terms of the home region.',
    },
    others: [
      {
        reading: {
          zh: '另有较低的异地比例，例如低10个百分点',
          en: 'A lower ratio from another document, say 10 points less',
        },
        pays: '100.00',
      },
    ],
    example: {
      text: {
        zh: '在职，异地三级机构300元',
        en: 'Working, tier 3 elsewhere, 300 yuan',
      },
      pays: '125.00',
    },
  },
  {
    id: 'SMX-A11',
    impact: 'M',
    article: '二十一(一)',
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
        zh: '在职，入院当天入院之前，三级机构250元',
        en: 'Working, on the day of admission but before it, tier 3, 250 yuan',
      },
      pays: '100.00',
    },
  },
  {
    id: 'SMX-A12',
    impact: 'H',
    article: '十九',
    question: {
      zh: '定点药店已经纳入了吗？',
      en: 'Are pharmacies in already?',
    },
    chosen: {
      zh: '药店要等后续通知才纳入，目前不支付。',
      en: 'Pharmacies come in by a later notice; until then they are not paid.',
    },
    others: [
      {
        reading: {
          zh: '已纳入，药店另计一份起付标准',
          en: 'They are in, with a standard of their own',
        },
        pays: '66.00',
      },
      {
        reading: {
          zh: '已纳入，与医院共用当日起付标准',
          en: 'They are in and share the standard of the day',
        },
        pays: '82.50',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构80元，当日凭处方到药店购药100元',
        en: 'Working, 80 yuan at tier 2, then 100 yuan on its prescription at a pharmacy that day',
      },
      pays: '27.50',
    },
  },
  {
    id: 'SMX-A13',
    impact: 'M',
    article: '十三',
    question: {
      zh: '欠费期间的就诊，补缴后追补吗？',
      en: 'Is a visit during arrears paid once they are settled?',
    },
    chosen: {
      zh: '以就诊当日的参保状态为准，补缴不追溯。',
      en: 'The state on the day of the visit decides; paying arrears later changes nothing.',
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
        zh: '在职，欠费期间二级机构130元',
        en: 'Working, tier 2, 130 yuan during arrears',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SMX-A14',
    impact: 'M',
    article: '十一',
    question: {
      zh: '门诊慢特病超额部分能走普通门诊吗？',
      en: 'Can what exceeds a chronic-disease quota be paid as an ordinary visit?',
    },
    chosen: {
      zh: '慢特病费用始终单独结算，超额部分不转入门诊统筹。',
      en: 'Chronic-disease fees stay apart; what exceeds the quota does not become an ordinary visit.',
    },
    others: [
      {
        reading: {
          zh: '超额部分按普通门诊支付',
          en: 'The excess is an ordinary visit',
        },
        pays: '148.50',
      },
    ],
    example: {
      text: {
        zh: '在职，二级机构慢特病超额300元',
        en: 'Working, tier 2, 300 yuan over the quota',
      },
      pays: '0.00',
    },
  },
  {
    id: 'SMX-A15',
    impact: 'M',
    article: '十四(三)',
    question: {
      zh: '退休人员划入标准的“上年度”是滚动的吗？',
      en: 'Does the year behind the retired deposit move on?',
    },
    chosen: {
      zh: '每年用前一年的养老金平均水平，自1月起用。',
      en: 'Each year uses the average pension of the year before, from January.',
    },
    others: [
      {
        reading: {
          zh: '固定用2021年',
          en: 'Frozen at 2021',
        },
        pays: '58.00',
      },
    ],
    example: {
      text: {
        zh: '2021年均值2900元、2022年3000元（假设），2023年某月划入',
        en: 'Averages 2,900 yuan in 2021 and 3,000 in 2022 (assumed), a month of 2023',
      },
      pays: '60.00',
    },
  },
  {
    id: 'SMX-A16',
    impact: 'L',
    article: '十四、二十八',
    question: {
      zh: '新的划入办法从哪个月开始？',
      en: 'Which is the first month of the new deposits?',
    },
    chosen: {
      zh: '从2022年7月的缴费月份开始。',
      en: 'The contribution month July 2022 is the first.',
    },
    others: [
      {
        reading: {
          zh: '从7月1日起到账的缴费开始，可能包括6月份',
          en: 'Money received from 1 July on, which may belong to June',
        },
      },
    ],
    example: {
      text: {
        zh: '在职，缴费基数5000元，2022年7月',
        en: 'Working, base of 5,000 yuan, July 2022',
      },
      pays: '100.00',
    },
  },
  {
    id: 'SMX-A17',
    impact: 'L',
    article: '二十三',
    question: {
      zh: '5%保证金按总额还是逐笔计算？',
      en: 'Is the 5 % taken of the total or of each payment?',
    },
    chosen: {
      zh: '按机构的应付总额计算一次，舍入一次。',
      en: 'It is taken and rounded once on the total of an institution.',
    },
    others: [
      {
        reading: {
          zh: '逐笔计算',
          en: 'On each payment',
        },
        pays: '1.50',
      },
    ],
    example: {
      text: {
        zh: '应付三笔各10.05元，预留',
        en: 'Three payments of 10.05 yuan, withheld',
      },
      pays: '1.51',
    },
  },
  {
    id: 'SMX-A18',
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
      {
        reading: {
          zh: '四舍六入五成双',
          en: 'Rounded half to even',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构50.01元',
        en: 'Working, tier 3, 50.01 yuan',
      },
      pays: '0.01',
    },
  },
  {
    id: 'SMX-A19',
    impact: 'L',
    article: '八',
    question: {
      zh: '年中参保的限额折算吗？',
      en: 'Is the cap smaller for members who join during the year?',
    },
    chosen: {
      zh: '年中参保不折算，限额照全年。',
      en: 'Nothing is pro-rated; the full cap of the year holds.',
    },
    others: [
      {
        reading: {
          zh: '限额按3/12折算',
          en: 'The cap is taken at 3/12',
        },
        pays: '375.00',
      },
    ],
    example: {
      text: {
        zh: '在职，2023年10月参保，一级机构1000元',
        en: 'Working, joined in October 2023, tier 1, 1,000 yuan',
      },
      pays: '650.00',
    },
  },
  {
    id: 'SMX-A20',
    impact: 'L',
    article: '十',
    question: {
      zh: '退休后才来参保的，从哪天起享受？',
      en: 'From when is a member covered who first joins after retiring?',
    },
    chosen: {
      zh: '自缴费次月1日起按退休人员享受，之前不支付。',
      en: 'Covered as retired from the first day of the month after paying, not before.',
    },
    others: [
      {
        reading: {
          zh: '自缴费当日起',
          en: 'From the day of payment',
        },
        pays: '150.00',
      },
    ],
    example: {
      text: {
        zh: '2023年3月20日缴费，3月25日、4月1日各在一级机构100元',
        en: 'Paid on 2023-03-20, 100 yuan at tier 1 on 25 March and on 1 April',
      },
      pays: '75.00',
    },
  },
  {
    id: 'SMX-A21',
    impact: 'M',
    article: '五、九',
    question: {
      zh: '没有提到急诊，急诊费用支付吗？',
      en: 'The text does not name emergency visits: are they paid?',
    },
    chosen: {
      zh: '没有急诊的规定，范围内的急诊费用按普通门诊支付。',
      en: 'The text is silent on emergencies; an in-scope emergency fee is paid like an ordinary one.',
    },
    others: [
      {
        reading: {
          zh: '门诊统筹不付急诊',
          en: 'Emergencies are not paid here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构急诊250元',
        en: 'Working, emergency at tier 3, 250 yuan',
      },
      pays: '100.00',
    },
  },
  {
    id: 'SMX-A22',
    impact: 'L',
    article: '五、九',
    question: {
      zh: '急诊抢救无效死亡的费用怎么付？',
      en: 'How is an emergency that ended in death paid?',
    },
    chosen: {
      zh: '没有抢救死亡的规定，范围内费用按普通门诊支付。',
      en: 'The text is silent on such deaths; in-scope fees are paid like ordinary ones.',
    },
    others: [
      {
        reading: {
          zh: '按住院支付，不在门诊统筹',
          en: 'Paid as an inpatient stay, not here',
        },
        pays: '0.00',
      },
    ],
    example: {
      text: {
        zh: '在职，三级机构抢救1050元',
        en: 'Working, rescue at tier 3, 1,050 yuan',
      },
      pays: '500.00',
    },
  },
  {
    id: 'SMX-A23',
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
        zh: '在职，一级机构降压药100元',
        en: 'Working, tier 1, 100 yuan for blood-pressure drugs',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SMX-A24',
    impact: 'L',
    article: '六',
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
        zh: '在职，一级机构一般诊疗费10元',
        en: 'Working, tier 1, treatment fee of 10 yuan',
      },
      pays: '6.50',
    },
  },
  {
    id: 'SMX-A25',
    impact: 'L',
    article: '十一',
    question: {
      zh: '只写明产前检查，计划生育门诊支付吗？',
      en: 'Only prenatal checks are named: is family planning paid?',
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
        zh: '在职，二级机构计划生育130元',
        en: 'Working, family planning at tier 2, 130 yuan',
      },
      pays: '55.00',
    },
  },
  {
    id: 'SMX-A26',
    impact: 'L',
    article: '二十一',
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
        zh: '在职，医疗专护期间二级机构130元',
        en: 'Working, in medical long-term care, tier 2, 130 yuan',
      },
      pays: '55.00',
    },
  },
  {
    id: 'SMX-A27',
    impact: 'L',
    article: '二十一',
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
        zh: '在职，居家护理期间一级机构100元',
        en: 'Working, in home care, tier 1, 100 yuan',
      },
      pays: '65.00',
    },
  },
  {
    id: 'SMX-A28',
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
    article: '二十一(五)',
    question: {
      zh: '法律规定不由医保支付的费用，细则没有逐项列出，支付吗？',
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
        pays: '130.00',
      },
    ],
    example: {
      text: {
        zh: '在职，一级机构工伤费用200元',
        en: 'Working, tier 1, 200 yuan for a work injury',
      },
      pays: '0.00',
    },
  },
];

/** What each article of the Sanmenxia text settles. */
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
      zh: '说明改革方向：由个人积累转为共济。',
      en: 'States the aim: from personal savings to mutual help.',
    },
    state: 'administrative',
    uses: [],
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
      zh: '分清行政部门和经办机构的职责。',
      en: 'Divides duties between authority and agency.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '五',
    says: {
      zh: '在住院和慢特病之外设立普通门诊统筹，面向职工参保人员。',
      en: 'Sets up ordinary outpatient pooling besides inpatient and chronic-disease benefits, for employee members.',
    },
    state: 'condition',
    uses: ['category', 'enrollment'],
  },
  {
    article: '六',
    says: {
      zh: '支付范围用全省目录，异地另依国家和省里的办法。',
      en: "The province's catalogues set the scope; visits elsewhere follow national and provincial rules.",
    },
    state: 'condition',
    uses: ['eligible', 'place'],
  },
  {
    article: '七',
    says: {
      zh: '按次扣起付标准：基层为零，二级30元，三级50元，同日同机构合计一份。',
      en: 'A deductible per visit: none at the lowest tiers, 30 yuan at tier 2, 50 at tier 3, once a day at one institution.',
    },
    state: 'computed',
    uses: ['deductible', 'date', 'institution', 'tier'],
  },
  {
    article: '八',
    says: {
      zh: '每年最多支付在职1500元、退休2000元，2022年减半；与统筹总限额分开，不结转。',
      en: 'A yearly cap of 1,500 yuan working and 2,000 retired, half of it in 2022; apart from the overall limit, not carried over.',
    },
    state: 'computed',
    uses: ['caps', 'overall'],
  },
  {
    article: '九',
    says: {
      zh: '支付比例在职65%、55%、50%，退休各高10个百分点。',
      en: 'Ratios of 65, 55 and 50 percent working, 10 points more retired.',
    },
    state: 'computed',
    uses: ['ratios', 'status', 'tier'],
  },
  {
    article: '十',
    says: {
      zh: '办妥退休手续的下月起用退休待遇，全年合并计算；退休后新参保的自缴费下月起。',
      en: 'Retired terms from the month after the procedure, the year counted as one; those who join after retiring from the month after paying.',
    },
    state: 'computed',
    uses: ['retirement', 'retired_on', 'covered_from'],
  },
  {
    article: '十一',
    says: {
      zh: '慢特病、特药和产前检查单独结算；没有个人账户的不享受；不再由大额和公务员补助支付。',
      en: 'Chronic diseases, special drugs and prenatal checks are settled apart; members without an account are left out; no second layer pays.',
    },
    state: 'condition',
    uses: ['refusals', 'category', 'enrollment', 'covered_from'],
  },
  {
    article: '十二',
    says: {
      zh: '统筹安排各类待遇，规范病种。',
      en: 'Benefits are to be coordinated and diseases unified.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '十三',
    says: {
      zh: '等待期、欠费、暂停、终止或已转出的，不享受。',
      en: 'No benefit while waiting, in arrears, suspended, terminated or transferred out.',
    },
    state: 'condition',
    uses: ['refusals', 'coverage'],
  },
  {
    article: '十四',
    says: {
      zh: '在职划入本人基数的2%；退休按上年养老金均值的2%定额划入。',
      en: "Deposits: 2 percent of the own base working; retired a fixed 2 percent of last year's average pension.",
    },
    state: 'computed',
    uses: ['account'],
  },
  {
    article: '十五',
    says: {
      zh: '个人账户可付本人和近亲属的自付部分；代付不影响代付人的待遇。',
      en: "The account may pay own and close relatives' shares; paying for a relative does not touch the payer's benefit.",
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十六',
    says: {
      zh: '个人账户不付公共卫生、健身和养生。',
      en: 'The account pays no public health, fitness or wellness.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十七',
    says: {
      zh: '账户余额逐年保留，可以继承。',
      en: 'The balance is kept over the years and can be inherited.',
    },
    state: 'condition',
    uses: ['account_balance'],
  },
  {
    article: '十八',
    says: {
      zh: '由联网的定点医疗机构承担服务，账户可在联网的定点医药机构使用。',
      en: 'Networked designated institutions give the service; accounts work at networked institutions and pharmacies.',
    },
    state: 'condition',
    uses: ['designated', 'provider'],
  },
  {
    article: '十九',
    says: {
      zh: '药店待条件成熟后逐步纳入，互联网诊疗还在探索。',
      en: 'Pharmacies are to come in step by step, internet care is being explored.',
    },
    state: 'announced',
    uses: ['refusals', 'provider'],
  },
  {
    article: '二十',
    says: {
      zh: '实名就医、当场结算；去外地先备案，选联网机构。',
      en: 'Real-name care settled on the spot; elsewhere file first and use networked institutions.',
    },
    state: 'condition',
    uses: ['place', 'settlement'],
  },
  {
    article: '二十一',
    says: {
      zh: '列出五种不付的情形：住院、非定点、未备案、非联网、其他不合规定。',
      en: 'Lists five cases that are not paid: in hospital, not designated, not filed, not networked, others against the rules.',
    },
    state: 'condition',
    uses: ['refusals', 'during', 'designated', 'place', 'settlement'],
  },
  {
    article: '二十二',
    says: {
      zh: '经办机构负责对账和清算。',
      en: 'The agency reconciles and clears.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十三',
    says: {
      zh: '向机构拨付时留下5%作保证金，按考核返还。',
      en: 'Of what is due to institutions 5 percent is kept as a deposit, returned by assessment.',
    },
    state: 'computed',
    uses: ['withheld'],
  },
  {
    article: '二十四',
    says: {
      zh: '监督检查和处罚。',
      en: 'Supervision and penalties.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十五',
    says: {
      zh: '起步阶段按项目付费。',
      en: 'At first institutions are paid by item.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十六',
    says: {
      zh: '各部门分工；医保部门可适时调整政策。',
      en: 'Duties of departments; the authority may adjust the policy.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十七',
    says: {
      zh: '宣传和解读。',
      en: 'Publicity.',
    },
    state: 'administrative',
    uses: [],
  },
  {
    article: '二十八',
    says: {
      zh: '2022年7月1日起实行。',
      en: 'In force from 2022-07-01.',
    },
    state: 'computed',
    uses: ['force'],
  },
];

import { describe, expect, test } from 'vitest';
import type { Visit } from '../../../src/engine/visit.ts';
import { policies } from '../../../src/index.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { explainedSections } from '../../../src/output/explain/explained-visit.ts';
import type { Section } from '../../../src/output/page.ts';
import { fenOf } from '../../../src/policy/money.ts';
import { visit } from '../support.ts';
import { explained } from './support.ts';

type Example = {
  readonly name: string;
  readonly city: keyof typeof policies;
  readonly visits: readonly Visit[];
  /** Brought into the year, yuan. */
  readonly reimbursed?: string;
  readonly assumeExtended?: boolean;
  /** What the last of the visits is told to be: a piece of each of these sentences, in order. */
  readonly says: readonly string[];
};

const EXAMPLES: readonly Example[] = [
  {
    name: 'sanmenxia 七(三), 九(三): 40 of the day’s 50 are taken, so 50 − 40 = 10; (100 − 10) × 50 % = 45',
    city: 'sanmenxia',
    visits: [
      visit('2023-03-05', 3, '40.00', { institution: 'A' }),
      visit('2023-03-05', 3, '100.00', { institution: 'A' }),
    ],
    says: [
      '40.00 already paid that day, 10.00 to go; 10.00 of 100.00 taken, 90.00 above the deductible [Art. 7(3)]',
      'by the ratio 90.00 × 50% = 45.00; the other 45.00 falls to the member [Art. 9(3)]',
      'yearly cap 1500.00, 0.00 already used, 1500.00 left; enough for 45.00 [Art. 8]',
      'in all: 100.00 = reimbursed 45.00 + deductible 10.00 + own share 45.00',
      'Reading SMX-A02 (Art. 7)',
    ],
  },
  {
    name: 'sanmenxia 七(一), 九(一): no deductible at a village clinic; 100 × 65 % = 65',
    city: 'sanmenxia',
    visits: [visit('2023-03-05', 0, '100.00')],
    says: ['no deductible: all of 100.00 goes on [Art. 7(1)]', '100.00 × 65% = 65.00'],
  },
  {
    name: 'zaozhuang 五(一), (二): 800 − 200 paid at tier 1 = 600 made up; (1000 − 600) × 50 % = 200',
    city: 'zaozhuang',
    visits: [visit('2023-03-05', 1, '300.00'), visit('2023-04-05', 3, '1000.00')],
    says: [
      'deductible at this tier 800.00, 200.00 already paid this year at any tier, difference 600.00; 600.00 of 1000.00 taken',
      '400.00 × 50% = 200.00',
      '1500.00, 70.00 already used, 1430.00 left; enough for 200.00 [Art. 5(3)]',
      'deductible paid 200.00 → 800.00, cap used 70.00 → 270.00, 1230.00 of the cap left',
      'Reading ZZ-A01',
    ],
  },
  {
    name: 'zaozhuang 六: 900 × 10 % = 90 first; (810 − 400) × 60 % = 246; 100 out of scope; 164 own share',
    city: 'zaozhuang',
    visits: [visit('2023-03-08', 2, '1000.00', { eligible: 90_000, place: 'temporary' })],
    says: [
      'of the total cost 1000.00, 900.00 is in scope; the member bears the 100.00 out of scope',
      'first self-pay 900.00 × 10% = 90.00, which leaves 810.00 [Art. 6]',
      '400.00 of 810.00 taken, 410.00 above the deductible [Art. 5(1)]',
      'by the ratio 410.00 × 60% = 246.00; the other 164.00 falls to the member [Art. 5(2)]',
      'in all: 1000.00 = reimbursed 246.00 + out of scope 100.00 + first self-pay 90.00 + deductible 400.00 + own share 164.00',
    ],
  },
  {
    name: 'tieling 九: 300 of 200 is not reached, nothing above it',
    city: 'tieling',
    visits: [visit('2023-03-05', 3, '200.00')],
    says: [
      'visit on 2023-03-05: the rules in force from 2022-12-01 apply; the transition has ended, by the values from 2023-01-01 on [Art. 9]',
      '0.00 already paid this year, 300.00 to go; 200.00 of 200.00 taken, 0.00 above the deductible [Art. 9]',
      'year so far: deductible paid 0.00 → 200.00',
    ],
  },
  {
    name: 'tieling 九: (500 − 300) × 50 % = 100, cut to 3000 − 2950 = 50',
    city: 'tieling',
    visits: [visit('2023-03-05', 3, '500.00')],
    reimbursed: '2950.00',
    says: [
      '200.00 × 50% = 100.00',
      'yearly cap 3000.00, 2950.00 already used, 50.00 left; only 50.00 is paid, the member bears the 50.00 beyond',
      'in all: 500.00 = reimbursed 50.00 + deductible 300.00 + own share 100.00 + over the limit 50.00',
    ],
  },
  {
    name: 'tieling 九: the cap is used up, 200 × 50 % = 100 is all cut',
    city: 'tieling',
    visits: [visit('2023-03-05', 3, '500.00')],
    reimbursed: '3000.00',
    says: ['0.00 left; only 0.00 is paid, the member bears the 100.00 beyond', '= reimbursed 0.00 + deductible 300.00'],
  },
  {
    name: 'tieling 十一: a rescue is refused, the ledger does not move, all 80 is borne',
    city: 'tieling',
    visits: [visit('2023-03-06', 2, '80.00', { category: 'emergency-death' })],
    says: [
      'not paid: emergency and rescue are paid by other rules [Art. 11]',
      'total cost 80.00 − reimbursed 0.00 = self-paid 80.00',
      'in all: 80.00 = reimbursed 0.00 + not paid 80.00',
    ],
  },
  {
    name: 'tieling 二: before the first day in benefit',
    city: 'tieling',
    visits: [visit('2023-03-06', 2, '80.00', { coveredFrom: '2023-04-01' })],
    says: ['in benefit from 2023-04-01, which is after the visit; not paid: not in benefit on this day [Art. 2]'],
  },
  {
    name: 'chongqing 八: retired 2000 × 70 % = 1400; 1000 − 500 − 350 = 150 from the pool, 1250 from the large-sum fund',
    city: 'chongqing',
    visits: [
      // (900 − 200) × 50 % = 350, still working
      visit('2024-03-05', 3, '900.00', { retiredOn: '2024-06-15', overallLimit: 100_000, overallUsed: 50_000 }),
      visit('2024-06-20', 2, '2000.00', { retiredOn: '2024-06-15', overallLimit: 100_000, overallUsed: 50_000 }),
    ],
    says: [
      'working-to-retired procedure on 2024-06-15: counted as retired on the day of the visit',
      'the deductible of 100.00 is met, nothing more is taken: all of 2000.00 goes on',
      '2000.00 × 70% = 1400.00',
      'yearly cap 4000.00, 350.00 already used, 3650.00 left; enough for 1400.00',
      '350.00 already paid for outpatient visits, 150.00 left; the pool pays 150.00; the large-sum fund pays 1250.00 [Art. 8]',
      'Reading CQ-A05',
    ],
  },
  {
    name: 'chongqing: the account of 300 pays first, 1000 − (1000 − 200) × 50 % = 600, then 300 in cash',
    city: 'chongqing',
    visits: [visit('2024-03-05', 3, '1000.00', { accountBalance: 30_000 })],
    says: ['total cost 1000.00 − reimbursed 400.00 = self-paid 600.00; account 300.00, cash 300.00'],
  },
  {
    name: 'shiyan 五: (9000 − 500) × 80 % = 6800, cap 3000, overall limit 1000 − 900 = 100; 3800 + 2900 over',
    city: 'shiyan',
    visits: [visit('2023-03-05', 1, '9000.00', { overallLimit: 100_000, overallUsed: 90_000 })],
    says: [
      '8500.00 × 80% = 6800.00; the other 1700.00 falls to the member [Art. 5.2]',
      'only 3000.00 is paid, the member bears the 3800.00 beyond [Art. 5.3]',
      '100.00 left; the pool pays 100.00; the member bears the 2900.00 beyond [Art. 5]',
      '9000.00 = reimbursed 100.00 + deductible 500.00 + own share 1700.00 + over the limit 6700.00',
    ],
  },
  {
    name: 'shiyan 二十五: after the trial',
    city: 'shiyan',
    visits: [visit('2024-03-05', 1, '900.00')],
    says: ['visit on 2024-03-05, rules in force from 2022-12-31: not paid, the trial period is over'],
  },
  {
    name: 'shiyan read on: (900 − 500) × 80 % = 320',
    city: 'shiyan',
    visits: [visit('2024-03-05', 1, '900.00')],
    assumeExtended: true,
    says: ['2024-03-05 is after the trial, read on as asked', '400.00 × 80% = 320.00', 'Reading SY-A03'],
  },
  {
    name: 'a refund takes back (500 − 300) × 50 % = 100 and the deductible of 300',
    city: 'tieling',
    visits: [visit('2023-03-05', 3, '500.00', { id: 'a1' }), visit('2023-03-07', 3, '-500.00', { refundOf: 'a1' })],
    says: [
      'takes back the visit of 2023-03-05 (a1): every part as it was settled, total cost -500.00',
      'year so far: deductible paid 300.00 → 0.00, cap used 100.00 → 0.00, 3000.00 of the cap left',
      'total cost -500.00 − reimbursed -100.00 = self-paid -400.00',
      'in all: -500.00 = reimbursed -100.00 + deductible -300.00 + own share -100.00',
    ],
  },
  {
    name: 'a limit that the text keeps apart, and one it is silent on',
    city: 'sanmenxia',
    visits: [visit('2023-03-05', 0, '100.00', { overallLimit: 1 })],
    says: ['outpatient payments do not count toward the overall limit 0.01 of the pool [Art. 8]'],
  },
  {
    name: 'a limit on which the text is silent is not applied',
    city: 'zaozhuang',
    visits: [visit('2023-03-05', 1, '300.00', { overallLimit: 1 })],
    says: ['the rules do not say whether the overall limit 0.01 of the pool binds', 'Reading ZZ-A19'],
  },
];

/** What a section says, in its order. */
function textsOf(section: Section | undefined): string[] {
  return (section?.parts ?? []).flatMap((part) => {
    if (part.kind === 'text') return [part.text];
    if (part.kind === 'steps') return part.steps;
    return part.kind === 'entries' ? part.entries.map(({ name, says }) => `${name}: ${says.join(' ')}`) : [];
  });
}

describe('the last visit of', () => {
  test.each(EXAMPLES)('$name', ({ city, visits, reimbursed, assumeExtended, says }) => {
    const entries = visits.map((each) => ({ policy: policies[city], visit: each }));
    const opening = { reimbursed: fenOf(reimbursed ?? '0') ?? 0 };
    const sections = explainedSections(explained(entries, { opening, assumeExtended: assumeExtended ?? false }), en);
    const sentences = textsOf(sections.at(-1));
    const places = says.map((piece) => sentences.findIndex((sentence) => sentence.includes(piece)));
    expect(says.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

// 枣庄: 900 × 10 % = 90; (810 − 400) × 60 % = 246
test('in Chinese', () => {
  const away = visit('2023-03-08', 2, '1000.00', { eligible: 90_000, place: 'temporary', institution: '甲\u001b' });
  const [, section] = explainedSections(explained([{ policy: policies.zaozhuang, visit: away }]), zh);
  expect(section?.title).toBe('2023-03-08  甲\u001b  总费用 1000.00');
  expect(textsOf(section)).toEqual([
    '就诊日 2023-03-08，适用自 2022-12-01 起施行的细则 [第四条]',
    '在职、随单位参保、正常享受待遇；您在参保和待遇期内，可以享受门诊统筹 [第六条]',
    '二级、医院、定点、普通门诊、临时外出（已备案）、联网结算；属于门诊统筹支付的就诊 [第六条]',
    '总费用 1000.00，政策范围内 900.00，范围外 100.00 个人负担',
    '先行自付 900.00 × 10% = 90.00，余 810.00 [第六条]',
    '该级别机构起付标准 400.00，本年此前在各级机构已付 0.00，补足差额 400.00；本次 810.00 扣除 400.00，起付标准以上 410.00 [第五条（一）]',
    '按比例支付 410.00 × 60% = 246.00，其余 164.00 个人负担 [第五条（二）]',
    '年度支付限额 1500.00，此前已用 0.00，剩余 1500.00；246.00 可全部支付 [第五条（三）]',
    '年度累计：起付标准已付 0.00 → 400.00，限额已用 0.00 → 246.00，限额剩余 1254.00',
    '总费用 1000.00 − 基金支付 246.00 = 个人负担 754.00',
    '合计：1000.00 = 基金支付 246.00 + 范围外 100.00 + 先行自付 90.00 + 起付标准 400.00 + 比例自付 164.00',
    '采用的口径 ZZ-A05 第六条: 10%最先自付，不计入起付标准，余下再扣起付标准、按比例支付。',
  ]);
});

test('the document of each region once', () => {
  const entries = (['tieling', 'zaozhuang', 'tieling'] as const).map((city, index) => ({
    policy: policies[city],
    visit: visit(`2023-03-0${index + 1}`, 2, '100.00'),
  }));
  expect(textsOf(explainedSections(explained(entries), zh)[0])).toEqual([
    '铁岭市：《铁岭市职工基本医疗保险门诊共济保障实施细则》（无文号）',
    '枣庄市：《枣庄市建立职工基本医疗保险门诊共济保障机制实施细则》（枣政办发〔2022〕16号）',
  ]);
});

describe('an overall limit that was not given is told of once', () => {
  const skipped = (city: keyof typeof policies, visits: readonly Visit[]) => {
    const entries = visits.map((each) => ({ policy: policies[city], visit: each }));
    const sections = explainedSections(explained(entries), zh);
    return sections.flatMap(textsOf).filter((text) => text.includes('未填统筹基金年度最高支付限额'));
  };
  const above = visit('2024-03-05', 1, '300.00', { retiredOn: '2024-01-02' });

  test('where payments count toward it: 十堰 五, 重庆 八', () => {
    const pair = [visit('2023-03-05', 1, '900.00'), visit('2023-03-06', 1, '900.00')];
    expect(skipped('shiyan', pair)).toEqual(['十堰市：未填统筹基金年度最高支付限额，未按其扣减 [第五条]']);
    expect(skipped('chongqing', [above])).toEqual(['重庆市：未填统筹基金年度最高支付限额，未按其扣减 [第八条]']);
  });

  test('not where it was given, nothing got so far, or payments do not count toward it', () => {
    expect(skipped('chongqing', [{ ...above, overallLimit: 100 }])).toEqual([]);
    expect(skipped('shiyan', [visit('2023-03-05', 1, '500.00')])).toEqual([]);
    expect(skipped('sanmenxia', [above])).toEqual([]);
    expect(skipped('zaozhuang', [above])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import * as policies from '../../../src/cities/index.ts';
import { standingOn } from '../../../src/engine/standing.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import type { Section } from '../../../src/output/page.ts';
import { parameterPage } from '../../../src/output/rules/parameters.ts';
import { rulesViewOf } from '../../../src/output/rules/view.ts';
import type { Policy } from '../../../src/policy/grammar.ts';

const { chongqing, sanmenxia, shiyan, tieling, zaozhuang } = policies;

/** Rows as the documents have them: where, working, retired, article. */
type Rows = readonly (readonly [string, string, string, string])[];
type Tables = {
  readonly policy: Policy;
  readonly day: string;
  readonly deductible: Rows;
  readonly ratio: Rows;
  readonly cap: Rows;
};

const LOW = '社区卫生服务中心、乡镇卫生院、诊所等基层机构（未定级、一级以下） / 一级';
const ALL = '全部';

const IN_CHINESE: readonly Tables[] = [
  {
    policy: sanmenxia,
    day: '2022-09-01',
    deductible: [
      [LOW, '0 元', '0 元', '第七条（一）'],
      ['二级', '30 元', '30 元', '第七条（二）'],
      ['三级', '50 元', '50 元', '第七条（三）'],
    ],
    ratio: [
      [LOW, '65%', '75%', '第九条（一）'],
      ['二级', '55%', '65%', '第九条（二）'],
      ['三级', '50%', '60%', '第九条（三）'],
    ],
    // 1,500 and 2,000 a year, in 2022 half of it.
    cap: [[ALL, '750 元', '1000 元', '第八条']],
  },
  {
    policy: zaozhuang,
    day: '2024-05-01',
    deductible: [
      [LOW, '200 元', '200 元', '第五条（一）'],
      ['二级', '400 元', '400 元', '第五条（一）'],
      ['三级', '800 元', '800 元', '第五条（一）'],
    ],
    ratio: [
      [LOW, '70%', '75%', '第五条（二）'],
      ['二级', '60%', '65%', '第五条（二）'],
      ['三级', '50%', '55%', '第五条（二）'],
    ],
    cap: [[ALL, '1500 元', '1500 元', '第五条（三）']],
  },
  {
    policy: tieling,
    day: '2022-12-31',
    deductible: [[ALL, '25 元', '25 元', '第九条']],
    ratio: [
      ['精神病专科 / 传染病专科；统筹区内', '60%', '65%', '第九条'],
      ['精神病专科 / 传染病专科；异地长期居住（已备案）；二级', '55%', '60%', '第九条、第十条'],
      ['精神病专科 / 传染病专科；异地长期居住（已备案）；三级', '50%', '55%', '第九条、第十条'],
      [LOW, '60%', '65%', '第九条'],
      ['二级', '55%', '60%', '第九条'],
      ['三级', '50%', '55%', '第九条'],
    ],
    cap: [[ALL, '250 元', '250 元', '第九条']],
  },
];

const LOWEST = 'unrated or below tier 1 / tier 1';
const EVERY = 'every visit';

const IN_ENGLISH: readonly Tables[] = [
  {
    policy: sanmenxia,
    day: '2023-01-01',
    deductible: [
      [LOWEST, '0 yuan', '0 yuan', 'Art. 7(1)'],
      ['tier 2', '30 yuan', '30 yuan', 'Art. 7(2)'],
      ['tier 3', '50 yuan', '50 yuan', 'Art. 7(3)'],
    ],
    ratio: [
      [LOWEST, '65 %', '75 %', 'Art. 9(1)'],
      ['tier 2', '55 %', '65 %', 'Art. 9(2)'],
      ['tier 3', '50 %', '60 %', 'Art. 9(3)'],
    ],
    cap: [[EVERY, '1500 yuan', '2000 yuan', 'Art. 8']],
  },
  {
    policy: tieling,
    day: '2023-01-01',
    deductible: [[EVERY, '300 yuan', '300 yuan', 'Art. 9']],
    ratio: [
      ['psychiatric hospital / infectious-disease hospital; in the region', '60 %', '65 %', 'Art. 9'],
      [
        'psychiatric hospital / infectious-disease hospital; living elsewhere (filed); tier 2',
        '55 %',
        '60 %',
        'Art. 9, 10',
      ],
      [
        'psychiatric hospital / infectious-disease hospital; living elsewhere (filed); tier 3',
        '50 %',
        '55 %',
        'Art. 9, 10',
      ],
      [LOWEST, '60 %', '65 %', 'Art. 9'],
      ['tier 2', '55 %', '60 %', 'Art. 9'],
      ['tier 3', '50 %', '55 %', 'Art. 9'],
    ],
    cap: [[EVERY, '3000 yuan', '3000 yuan', 'Art. 9']],
  },
  {
    policy: chongqing,
    day: '2024-01-01',
    deductible: [[EVERY, '200 yuan', '100 yuan', 'Art. 4']],
    ratio: [
      [`${LOWEST} / tier 2`, '60 %', '70 %', 'Art. 5'],
      ['tier 3', '50 %', '60 %', 'Art. 5'],
    ],
    cap: [
      [
        'through an employer / individual, level two / individual, level two, paid as a lump sum',
        '3000 yuan',
        '4000 yuan',
        'Art. 6',
      ],
      ['individual, level one', '800 yuan', '1200 yuan', 'Art. 6'],
    ],
  },
  {
    policy: shiyan,
    day: '2023-12-31',
    deductible: [[EVERY, '500 yuan', '500 yuan', 'Art. 5.1']],
    ratio: [
      ['tier 3', '50 %', '60 %', 'Art. 5.2'],
      ['tier 2', '65 %', '75 %', 'Art. 5.2'],
      [LOWEST, '80 %', '90 %', 'Art. 5.2'],
    ],
    cap: [[EVERY, '3000 yuan', '3000 yuan', 'Art. 5.3']],
  },
];

describe.each([
  { locale: zh, tables: IN_CHINESE },
  { locale: en, tables: IN_ENGLISH },
])('the tables of the rules in $locale.language', ({ locale, tables }) => {
  test.each(tables)('$policy.id on $day', async ({ policy, day, deductible, ratio, cap }) => {
    const { sections } = parameterPage(await rulesViewOf(policy, locale), standingOn(policy, day));
    const titles = locale.rules.sections;
    expect(gridIn(sections, titles.deductible)).toEqual(deductible);
    expect(gridIn(sections, titles.ratio)).toEqual(ratio);
    expect(gridIn(sections, titles.cap)).toEqual(cap);
  });
});

test('枣庄 第六条: 10 % first away from home, in the order of the places, with the readings', async () => {
  const { sections } = parameterPage(await rulesViewOf(zaozhuang, en), standingOn(zaozhuang, '2023-01-01'));
  expect(gridIn(sections, 'First self-pay')).toEqual([
    ['travelling (filed)', '10 %', 'Art. 6, ZZ-A05'],
    ['referred elsewhere', '10 %', 'Art. 6, ZZ-A05, ZZ-A06'],
    ['elsewhere, not filed', '10 %', 'Art. 6, ZZ-A05, ZZ-A07'],
  ]);
});

test('三门峡: what is refused, in the order in which reasons are reported', async () => {
  const { sections } = parameterPage(await rulesViewOf(sanmenxia, zh), standingOn(sanmenxia, '2023-01-01'));
  expect(gridIn(sections, '不予支付')).toEqual([
    ['单建统筹（无个人账户）', '该参保方式不享受门诊统筹', '第十一条、SMX-A09'],
    ['待遇享受开始日期之前', '就诊时未在待遇享受期内', '第十条、第十一条、SMX-A20'],
    ['欠费', '就诊时未在待遇享受期内', '第十三条、SMX-A13'],
    ['待遇等待期 / 暂停 / 终止 / 转出统筹区', '就诊时未在待遇享受期内', '第十三条'],
    ['非定点', '非定点医药机构', '第二十一条（二）'],
    ['住院期间', '住院期间的门诊费用', '第二十一条（一）'],
    ['门诊慢特病', '由其他待遇另行支付', '第十一条、SMX-A14'],
    ['门诊特药、国谈药、双通道', '由其他待遇另行支付', '第十一条'],
    ['产前检查、生育门诊', '由其他待遇另行支付', '第十一条、SMX-A31'],
    ['应由公共卫生经费支付', '应由公共卫生经费支付', '第二十一条（五）、G11'],
    ['工伤、第三人责任、境外等', '依法不属于医保基金支付范围', '第二十一条（五）、G11'],
    ['定点零售药店', '该类机构尚未纳入门诊统筹', '第十八条、第十九条、SMX-A12'],
    ['互联网医疗', '该类机构尚未纳入门诊统筹', '第十九条'],
    ['异地未备案', '异地就医不符合支付条件', '第二十一条（三）'],
    ['手工（零星）报销', '未联网直接结算', '第二十一条（四）'],
  ]);
});

test('what changes over time: 铁岭 第九条, on 2023-01-01', async () => {
  const { sections } = parameterPage(await rulesViewOf(tieling, en), standingOn(tieling, '2024-01-01'));
  const [part] = sections.find(({ title }) => title === 'What changes over time')?.parts ?? [];
  expect(part).toEqual({
    kind: 'entries',
    entries: [
      {
        name: '2023-01-01',
        says: [
          'Deductible, every visit: 25 yuan (Art. 9) → 300 yuan (Art. 9)',
          'Cap per year, every visit: 250 yuan (Art. 9, TL-A01) → 3000 yuan (Art. 9, TL-A01)',
          'Paid or not, ordinary visit: paid (TL-A03) → paid',
        ],
      },
    ],
  });
});

test.each([
  [
    sanmenxia,
    'Withheld from institutions',
    "5 % of what the fund owes an institution is kept back, rounded to the fen on the institution's total. (Art. 23)",
  ],
  [
    shiyan,
    'Deadline for claims',
    'What was not settled directly is to be claimed by 03-31 of the next year. (Art. 18)',
  ],
  [
    zaozhuang,
    'When retired terms begin',
    'From the first day of the month of the working-to-retired procedure. (Art. 7(2)3)',
  ],
  [
    chongqing,
    'Overall limit of the pool',
    'Outpatient payments count toward it; beyond it the large-sum mutual-aid fund pays at the same ratio. (Art. 8)',
  ],
  [tieling, 'First self-pay', 'The text has none.'],
] as const)('%o: %s', async (policy, title, text) => {
  const { sections } = parameterPage(await rulesViewOf(policy, en), standingOn(policy, policy.force.from));
  expect(sections.find((section) => section.title === title)?.parts[0]).toEqual({ kind: 'text', text });
});

test.each(Object.values(policies))(
  'every open point of $id is told once at least, whatever it decides',
  async (policy) => {
    const told = await rulesViewOf(policy, en);
    const days = ['2022-07-01', '2022-12-31', '2024-01-01'];
    const said = days.map((day) => JSON.stringify(parameterPage(told, standingOn(policy, day)))).join();
    expect(told.register.points.filter(({ chosen }) => !said.includes(JSON.stringify(chosen.en)))).toEqual([]);
  },
);

function gridIn(sections: readonly Section[], title: string): unknown {
  const parts = sections.find((section) => section.title === title)?.parts ?? [];
  return parts.find((part) => part.kind === 'grid')?.rows.map(({ cells }) => cells);
}

import { describe, expect, test } from 'vitest';
import * as policies from '../../src/cities/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';

const { sanmenxia, zaozhuang, tieling, chongqing, shiyan } = policies;

/** What stands at the head and the foot of each document: number, day of issue, days in force, who may adjust. */
const DOCUMENTS: readonly (readonly [
  Policy,
  string | null,
  issued: string,
  from: string,
  to: string | undefined,
  string | null,
])[] = [
  [sanmenxia, '三政办〔2022〕20号', '2022-06-11', '2022-07-01', undefined, '二十六'],
  [zaozhuang, '枣政办发〔2022〕16号', '2022-11-24', '2022-12-01', undefined, '二十一'],
  [tieling, null, '2022-11-16', '2022-12-01', undefined, '三十二'],
  [chongqing, '渝医保发〔2023〕32号', '2023-12-11', '2024-01-01', undefined, null],
  [shiyan, '十政办发〔2022〕61号', '2022-12-31', '2022-12-31', '2023-12-31', '五'],
];

test.each(DOCUMENTS.map(([policy, ...rest]) => [policy.id, policy, ...rest] as const))(
  '%s',
  (_, { document, force }, number, issued, from, to, adjustable) => {
    expect([document.number, document.issued, document.adjustable]).toEqual([number, issued, adjustable]);
    expect([force.from, force.to]).toEqual([from, to]);
  },
);

test('黔江区 passed on the rules of 重庆', () => {
  expect(chongqing.document.forwarded).toEqual([
    {
      by: { zh: '黔江区', en: 'Qianjiang district' },
      code: '500114',
      names: ['qianjiang', '黔江'],
      number: '黔江医保发〔2023〕27号',
      issued: '2023-12-26',
    },
  ]);
});

test('三门峡 二十三 keeps 5 % back from institutions, and no other region does', () => {
  const withheld = DOCUMENTS.flatMap(([{ id, withheld }]) =>
    withheld ? [[id, withheld.percent, withheld.article]] : [],
  );
  expect(withheld).toEqual([['sanmenxia', 5, '二十三']]);
});

/** The codes of GB/T 2260, and the digits that decide. */
test.each([
  { policy: sanmenxia, code: '411200', prefix: '4112' },
  { policy: zaozhuang, code: '370400', prefix: '3704' },
  { policy: tieling, code: '211200', prefix: '2112' },
  { policy: chongqing, code: '500000', prefix: '50' },
  { policy: shiyan, code: '420300', prefix: '4203' },
])('$policy.id has the division $code, told by $prefix', ({ policy, code, prefix }) => {
  expect(policy.division).toEqual({ code, prefix });
});

describe('dated tables turn on the day that the documents say', () => {
  test.each([
    // 三门峡 第八条: half of the cap in 2022. 铁岭 第九条: December 2022 apart.
    [
      'the cap in 三门峡',
      sanmenxia.caps,
      [
        ['2022-07-01', '2022-12-31'],
        ['2023-01-01', undefined],
      ],
    ],
    [
      'the cap in 铁岭',
      tieling.caps,
      [
        ['2022-12-01', '2022-12-31'],
        ['2023-01-01', undefined],
      ],
    ],
    [
      'the deductible in 铁岭',
      tieling.deductible.tables,
      [
        ['2022-12-01', '2022-12-31'],
        ['2023-01-01', undefined],
      ],
    ],
    ['the cap in 枣庄', zaozhuang.caps, [[undefined, undefined]]],
  ] as const)('%s', (_, tables, days) => expect(tables.map(({ from, to }) => [from, to])).toEqual(days));

  test('readings of a time hold on its days', () => {
    const dated = Object.values(policies).flatMap(({ readings }) =>
      readings.flatMap(({ from, to, at, points }) => (from || to ? [[...points, at, from, to]] : [])),
    );
    expect(dated).toEqual([
      // 重庆 第十四条.
      ['CQ-A17', 'outside', undefined, '2023-12-31'],
      // 三门峡 第八条.
      ['SMX-A05', 'cap', '2022-07-01', '2022-12-31'],
      ['SMX-A05', 'carried', '2023-01-01', '2023-12-31'],
      ['SMX-A06', 'deductible', '2022-07-01', '2022-12-31'],
      // 十堰 第二十五条.
      ['SY-A02', undefined, '2022-12-31', '2022-12-31'],
      ['SY-A03', undefined, '2023-12-31', '2023-12-31'],
      ['SY-A33', undefined, '2023-01-01', undefined],
      // 铁岭 第九条.
      ['TL-A03', undefined, '2022-12-01', '2022-12-31'],
      ['TL-A03', 'carried', '2023-01-01', '2023-12-31'],
      // 枣庄: issued on 2022-11-24, in force from December by 第四条.
      ['ZZ-A33', 'outside', '2022-11-24', '2022-11-30'],
      ['ZZ-A03', undefined, '2022-12-01', '2022-12-31'],
    ]);
  });
});

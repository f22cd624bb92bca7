import { describe, expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import { CITIES, type City } from '../engine/arbitraries.ts';

/** What a third reading of the texts missed in the registers, each with the words that say it. */

const REGISTERS = Object.fromEntries(
  await Promise.all(CITIES.map(async (city) => [city, await policies[city].register()] as const)),
);

describe('open points that were missing', () => {
  test.each<[string, City, string, string]>([
    ['what the account may pay', 'sanmenxia', 'SMX-A29', '政策范围以外'],
    ['what the account may pay', 'zaozhuang', 'ZZ-A28', '政策范围以外'],
    ['what the account may pay', 'tieling', 'TL-A26', '政策范围以外'],
    ['what the account may pay', 'chongqing', 'CQ-A30', '政策范围以外'],
    ['what the account may pay', 'shiyan', 'SY-A28', '政策范围以外'],
    ['refunds', 'sanmenxia', 'SMX-A30', '后续结算不影响'],
    ['refunds', 'zaozhuang', 'ZZ-A29', '后续结算不影响'],
    ['refunds', 'tieling', 'TL-A27', '后续结算不影响'],
    ['refunds', 'chongqing', 'CQ-A31', '后续结算不影响'],
    ['refunds', 'shiyan', 'SY-A29', '后续结算不影响'],
    ['unrated institutions', 'zaozhuang', 'ZZ-A30', '一级及以下'],
    ['unrated institutions', 'chongqing', 'CQ-A32', '二级及以下'],
    ['maternity without the benefit', 'sanmenxia', 'SMX-A31', '按普通门诊录入'],
    ['special drugs beyond 双通道', 'shiyan', 'SY-A30', '双通道'],
    ['special drugs beyond 国谈药', 'chongqing', 'CQ-A29', '国谈药'],
    ['internet hospitals', 'tieling', 'TL-A28', '不支付'],
    ['the limit of the large-sum fund', 'chongqing', 'CQ-A33', '大额互助的限额'],
    ['arrears paid later', 'zaozhuang', 'ZZ-A31', '事后补缴不追溯'],
    ['arrears paid later', 'chongqing', 'CQ-A34', '事后补缴不追溯'],
    ['arrears paid later', 'shiyan', 'SY-A31', '事后补缴不追溯'],
    ['joiners in mid-year', 'zaozhuang', 'ZZ-A32', '年中参保不折算'],
    ['joiners in mid-year', 'chongqing', 'CQ-A35', '年中参保不折算'],
    ['joiners in mid-year', 'shiyan', 'SY-A32', '年中参保不折算'],
    ['the missing commencement clause', 'zaozhuang', 'ZZ-A33', '2022年12月1日'],
    ['rounding', 'zaozhuang', 'ZZ-A34', '四舍五入到分'],
    ['fees of 2023 settled early in 2024', 'shiyan', 'SY-A33', '次年第一季度'],
    ['one institution with two tiers on a day', 'sanmenxia', 'SMX-A32', '减去当日在该机构已扣'],
    ['residents elsewhere without a filing', 'zaozhuang', 'ZZ-A07', '不要求备案'],
  ])('%s in %s: %s', (_, city, id, words) => {
    const point = REGISTERS[city]?.points.find((one) => one.id === id);
    expect(point?.chosen.zh).toContain(words);
  });
});

describe('summaries of articles have their figures', () => {
  test.each<[City, string, readonly string[]]>([
    ['zaozhuang', '七', ['2.25%', '2%', '70周岁', '2.5%', '2022年', '2023年', '2024年1月']],
    ['shiyan', '十', ['2%', '8%', '2.5%', '2021年', '参保方式', '未清算']],
    ['tieling', '九', ['300元', '3000元', '25元', '250元', '50%', '55%', '60%', '专科机构60%', '5个百分点']],
    ['sanmenxia', '十四', ['2%', '灵活就业', '上年', '次月']],
    ['sanmenxia', '十八', ['协议', '直接结算', '非公立', '账户']],
    ['sanmenxia', '十一', ['慢特病', '特药', '产前检查', '大额补充保险', '公务员补助', '灵活就业', '次月']],
  ])('%s %s', (city, article, words) => {
    const zh = REGISTERS[city]?.articles.find((one) => one.article === article)?.says.zh ?? '';
    expect(words.filter((one) => !zh.includes(one))).toEqual([]);
  });
});

test('the account’s articles are computed, now that something computes them', () => {
  const computed = (city: City) =>
    (REGISTERS[city]?.articles ?? [])
      .filter(({ state, uses }) => state === 'computed' && uses.includes('account'))
      .map(({ article }) => article);
  expect(CITIES.map((city) => [city, ...computed(city)])).toEqual([
    ['sanmenxia', '十四'],
    ['zaozhuang', '七', '十'],
    ['tieling', '十四'],
    ['chongqing', '九'],
    ['shiyan', '十', '十一'],
  ]);
});

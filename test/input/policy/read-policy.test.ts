import { describe, expect, test } from 'vitest';
import * as regions from '../../../src/cities/index.ts';
import { readPolicy } from '../../../src/input/policy/read-policy.ts';
import type { Problem, ProblemCode } from '../../../src/input/problem.ts';
import { localeOf } from '../../../src/locale/index.ts';
import { policyJson } from '../../../src/output/policy-json.ts';
import { renderProblems } from '../../../src/output/problems.ts';
import { hashOf } from '../../../src/policy/hash.ts';
import { changed, GONE, SAMPLE } from './sample.ts';

const [zh, en] = await Promise.all([localeOf('zh'), localeOf('en')]);

function problemsIn(text: string): readonly Problem[] {
  const read = readPolicy(text, 'p.json');
  return 'problems' in read ? read.problems : [];
}

test('the sample has no problems', () => {
  expect(problemsIn(SAMPLE)).toEqual([]);
});

test.each(Object.values(regions))('$id, written out, reads back with the same hash and register', async (policy) => {
  const read = readPolicy(await policyJson(policy), 'p.json');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(hashOf(read.policy)).toBe(hashOf(policy));
  const { points, articles } = await policy.register();
  expect(await read.policy.register()).toEqual({ points, articles });
  expect({ ...read.policy, register: undefined }).toEqual({ ...policy, register: undefined });
});

type Broken = readonly [
  change: readonly [path: string, value: unknown],
  code: ProblemCode,
  at: string,
  zh: string,
  en: string,
];

const BROKEN: readonly Broken[] = [
  // its shape
  [['schema', 'baoxiao.policy/1'], 'policy-word', 'schema', '应为：baoxiao.policy/2', 'expected: baoxiao.policy/2'],
  [['schema', GONE], 'policy-key-missing', 'schema', '缺少 "schema"', '"schema" is missing'],
  [['caps', GONE], 'policy-key-missing', 'caps', '缺少 "caps"', '"caps" is missing'],
  [['force.from', GONE], 'policy-key-missing', 'force.from', '缺少 "from"', '"from" is missing'],
  [['claim.nextYear.day', GONE], 'policy-key-missing', 'claim.nextYear.day', '缺少 "day"', '"day" is missing'],
  [['refusal', []], 'policy-key-unknown', 'refusal', '您是否要用 refusals', 'did you mean refusals?'],
  [['ratios.0.rows.0.notes', 1], 'policy-key-unknown', 'ratios[0].rows[0].notes', 'when、article', 'when, article'],
  [['register.note', ''], 'policy-key-unknown', 'register.note', 'points、articles', 'points, articles'],
  [['id', 'Yun xi'], 'policy-form', 'id', '小写字母开头', 'lower-case'],
  [['id', { toString: '' }], 'policy-type', 'id', '{"toString":""} 的类型不对', '{"toString":""} is of the wrong type'],
  [['name', '云溪市'], 'policy-type', 'name', '应为：对象', 'expected: an object'],
  [['name.en', ' '], 'policy-empty', 'name.en', '这里是空的', 'this is empty'],
  [['name.en', '\u001b[2J'], 'policy-control', 'name.en', '控制字符', 'control characters'],
  [['aliases', null], 'policy-type', 'aliases', 'null 的类型不对', 'null is of the wrong type'],
  [['division.code', '9999'], 'policy-form', 'division.code', '六位数字', 'six digits'],
  [['document.number', 5], 'policy-type', 'document.number', '5 的类型不对', '5 is of the wrong type'],
  [['document.issued', '2023-11-31'], 'policy-day', 'document.issued', '"2023-11-31" 不是', '"2023-11-31" is not'],
  [['force.from', '2024-1-1'], 'policy-day', 'force.from', '2023-01-01', 'such as 2023-01-01'],
  [['force.from', 20240101], 'policy-type', 'force.from', '加双引号的日期', 'a day in double quotes'],
  [['force.from', '0024-01-01'], 'policy-day', 'force.from', '1900 年以后', 'from 1900 on'],
  [['force.after.reason', 'over'], 'policy-word', 'force.after.reason', '"over"', '"over" is not known'],
  [['force.after.extendable', 'yes'], 'policy-type', 'force.after.extendable', 'true 或 false', 'true or false'],
  [['retirement.from', 'at-once'], 'policy-word', 'retirement.from', 'that-day、', 'that-day, first-of-month'],
  [['refusals.0.when.coverage.0', 'lapsed'], 'policy-word', 'refusals[0].when.coverage[0]', 'arrears', 'arrears'],
  [['ratios.0.rows.1.when.tier', []], 'policy-empty', 'ratios[0].rows[1].when.tier', '条件', 'is left out'],
  [['ratios.0.rows.1.when.tier.0', '0'], 'policy-word', 'ratios[0].rows[1].when.tier[0]', '0、1、2、3', '0, 1, 2, 3'],
  [['deductible.kind', 'monthly'], 'policy-word', 'deductible.kind', 'once-a-day', 'once-a-day, year, year-by-tier'],
  [
    ['deductible.tables.0.rows.0.active', 100],
    'policy-amount-number',
    'deductible.tables[0].rows[0].active',
    '丢失精度',
    'may lose digits',
  ],
  [
    ['caps.0.rows.0.active', '2,000'],
    'policy-amount',
    'caps[0].rows[0].active',
    '"2,000" 不是金额',
    '"2,000" is not an amount',
  ],
  [['caps.0.rows.0.active', '-1'], 'policy-amount', 'caps[0].rows[0].active', '"-1"', '"-1"'],
  [['caps.0.rows.0.active', '0.005'], 'policy-amount', 'caps[0].rows[0].active', '两位小数', 'two decimals'],
  [
    ['caps.0.rows.0.retired', '100000000'],
    'policy-amount-large',
    'caps[0].rows[0].retired',
    '99999999.99',
    '99999999.99',
  ],
  [
    ['caps.0.rows.0.active', ['2000']],
    'policy-type',
    'caps[0].rows[0].active',
    '加双引号的金额',
    'yuan in double quotes',
  ],
  [['caps.0.rows', []], 'policy-empty', 'caps[0].rows', '至少一个', 'one value at least'],
  [['ratios', []], 'policy-empty', 'ratios', '至少一个', 'one value at least'],
  [
    ['ratios.0.rows.1.active', 101],
    'policy-percent',
    'ratios[0].rows[1].active',
    '101 不是百分比',
    '101 is not a percentage',
  ],
  [['ratios.0.rows.1.active', -5], 'policy-percent', 'ratios[0].rows[1].active', '0 至 100', '0 to 100'],
  [['ratios.0.rows.1.active', 55.005], 'policy-percent', 'ratios[0].rows[1].active', '两位小数', 'two decimals'],
  [['ratios.0.rows.1.active', '55'], 'policy-type', 'ratios[0].rows[1].active', '不加引号', 'without quotes'],
  [['withheld.percent', 1000], 'policy-percent', 'withheld.percent', '1000', '1000'],
  [['claim.nextYear.month', 13], 'policy-word', 'claim.nextYear.month', '1–12', '1–12'],
  [['register.points.0.id', 'capped'], 'policy-form', 'register.points[0].id', '大写字母开头', 'a capital letter'],
  [['register.points.0.example.pays', 300], 'policy-amount-number', 'register.points[0].example.pays', '300', '300'],
  [
    ['register.points.0.others.0.reading.zh', ''],
    'policy-empty',
    'register.points[0].others[0].reading.zh',
    '空',
    'empty',
  ],
  [['register.articles.0.state', ''], 'policy-word', 'register.articles[0].state', 'administrative', 'administrative'],
  [['register.articles.1.uses.0', ''], 'policy-empty', 'register.articles[1].uses[0]', '空', 'empty'],
  [['account.first.month', '2024-13'], 'policy-month', 'account.first.month', '写作 2023-01', 'such as 2023-01'],
  [
    ['account.deposits.1.to', 2024],
    'policy-type',
    'account.deposits[1].to',
    '加双引号的月份',
    'a month in double quotes',
  ],
  [['account.deposits.0.deposit', 'sum'], 'policy-type', 'account.deposits[0].deposit', '对象 {…}', 'an object {…}'],
  [
    ['account.deposits.1.deposit.kind', 'share'],
    'policy-word',
    'account.deposits[1].deposit.kind',
    'share-of-base、',
    'share-of-base, ',
  ],
  [
    ['account.deposits.1.deposit.kind', GONE],
    'policy-key-missing',
    'account.deposits[1].deposit.kind',
    '缺少 "kind"',
    '"kind" is missing',
  ],
  [
    ['account.deposits.3.deposit.percent', 2],
    'policy-key-unknown',
    'account.deposits[3].deposit.percent',
    '没有名为 "percent" 的项',
    '"percent"',
  ],
  // what its parts say of each other
  [['aliases.0', '云溪市（虚构）'], 'policy-name-twice', 'aliases[0]', '与 name 重复', 'the same as name'],
  [['aliases.0', '999900'], 'policy-division', 'aliases[0]', '当作区划代码', 'read as a division code'],
  [['division.prefix', '9998'], 'policy-division', 'division.prefix', '999900 的开头', '999900 begins'],
  [
    ['enrollments.0.kind', 'flexible'],
    'policy-name-twice',
    'enrollments[1].kind',
    'enrollments[0].kind',
    'enrollments[0].kind',
  ],
  [
    ['refusals.2.when.enrollment', ['rural']],
    'policy-enrollment',
    'refusals[2].when.enrollment[0]',
    'employer、flexible',
    'employer, flexible',
  ],
  [['refusals.2.article', '十六(一)'], 'policy-article', 'refusals[2].article', '"十六"', '"十六"'],
  [['overall.article', '十、'], 'policy-article', 'overall.article', '""', '""'],
  [['document.adjustable', '五.2、二十'], 'policy-article', 'document.adjustable', '"二十"', '"二十"'],
  [['readings.0.points.0', 'YX-09'], 'policy-point', 'readings[0].points[0]', '"YX-09"', '"YX-09"'],
  [['enrollments.1.points.0', 'G11'], 'policy-point', 'enrollments[1].points[0]', '"G11"', '"G11"'],
  [
    ['register.points.1.id', 'YX-01'],
    'policy-name-twice',
    'register.points[1].id',
    'register.points[0].id',
    'register.points[0].id',
  ],
  [['register.articles.1.article', '一'], 'policy-name-twice', 'register.articles[1].article', '重复', 'the same as'],
  [
    ['register.articles.0.article', '一(一)'],
    'policy-form',
    'register.articles[0].article',
    '不带款项',
    'without its parts',
  ],
  [
    ['register.articles.0.uses', ['tier']],
    'policy-uses',
    'register.articles[0].uses',
    '没有可计算',
    'nothing to compute',
  ],
  [['register.articles.1.uses', []], 'policy-uses', 'register.articles[1].uses', '用在哪里', 'where it is used'],
  [['force.to', '2023-12-31'], 'policy-span', 'force.to', '早于其起始日 2024-01-01', 'before it begins on 2024-01-01'],
  [['refusals.5.to', '2023-12-31'], 'policy-span', 'refusals[5].to', '早于', 'before it begins'],
  [['force.to', GONE], 'policy-after', 'force.after', '没有截止日', 'there is no last day'],
  [['claim.nextYear', { month: 2, day: 29 }], 'policy-day', 'claim.nextYear.day', '"2-29"', '"2-29"'],
  [['caps.1.from', '2025-02-01'], 'policy-gap', 'caps', '2025-01-01 至 2025-01-31', 'from 2025-01-01 to 2025-01-31'],
  [['caps.0.from', '2024-01-02'], 'policy-gap', 'caps', '2024-01-01 至 2024-01-01', 'from 2024-01-01 to 2024-01-01'],
  [['caps.1.to', '2025-12-30'], 'policy-gap', 'caps', '2025-12-31 至 2025-12-31', 'from 2025-12-31 to 2025-12-31'],
  [['ratios.0.from', '2024-03-01'], 'policy-gap', 'ratios', '2024-02-29', 'to 2024-02-29'],
  [['caps.1.from', '2024-12-31'], 'policy-overlap', 'caps[1]', '与 caps[0] 重叠', 'overlaps caps[0]'],
  [['deductible.tables.0.to', GONE], 'policy-overlap', 'deductible.tables[1]', '2025-01-01 起', 'from 2025-01-01 on'],
  [['ratios.0.rows.1.when.tier', [0]], 'policy-no-row', 'ratios[0].rows', 'tier=1', 'tier=1'],
  [
    ['deductible.tables.1.rows.2.when.tier', [2]],
    'policy-dead-row',
    'deductible.tables[1].rows[2]',
    '不会用到',
    'never used',
  ],
  [
    ['ratios.0.rows.0.when', { provider: ['internet'], prescription: ['none'] }],
    'policy-dead-row',
    'ratios[0].rows[0]',
    '没有这样的就诊',
    'no such visit',
  ],
  [['caps.0.rows.1.when.enrollment', ['employer']], 'policy-dead-row', 'caps[0].rows[1]', '不会用到', 'never used'],
  [['ratios.0.rows.0.when', {}], 'policy-dead-row', 'ratios[0].rows[1]', '不会用到', 'never used'],
  [
    ['account.deposits.2.from', '2025-02'],
    'policy-no-deposit',
    'account.deposits',
    '2025-01 起，status=active, enrollment=employer, age=0 的参保人员',
    'from 2025-01 on, no row says what a member (status=active, enrollment=employer, age=0)',
  ],
  [['account.deposits.1.to', '2023-12'], 'policy-dead-row', 'account.deposits[1]', '不会用到', 'never used'],
  [['account.readings.0.from', '2026-01'], 'policy-dead-row', 'account.readings[0]', '不会用到', 'never used'],
  [['account.deposits.5.to', '2024-06'], 'policy-span', 'account.deposits[5].to', '早于其起始日 2024-07', '2024-07'],
  [
    ['account.deposits.6.when.ageFrom', 69],
    'policy-overlap',
    'account.deposits[6]',
    '与 account.deposits[5] 重叠',
    'overlaps account.deposits[5]',
  ],
  [['account.averagePension', GONE], 'policy-average-pension', 'account', '没有写明', 'is missing'],
  [
    ['account.contributions.1.when.enrollment.0', 'rural'],
    'policy-enrollment',
    'account.contributions[1].when.enrollment[0]',
    'employer、flexible',
    'employer, flexible',
  ],
];

/** How many other problems a change makes besides its own. */
const OTHERS: Readonly<Record<string, number>> = {
  '["enrollments.0.kind","flexible"]': 3, // no employer is left; a cap and a contribution of employers name none
  '["register.points.1.id","YX-01"]': 2, // two readings name what was YX-02
  '["register.articles.1.article","一"]': 2, // two places cite what was 二
  '["force.to",null]': 1, // the caps end on what was the last day
  '["ratios.0.rows.1.when.tier",[0]]': 1, // before 2025, and with internet care from then on
  '["deductible.tables.1.rows.2.when.tier",[2]]': 1, // tier 3 is left without a row
  '["caps.0.rows.1.when.enrollment",["employer"]]': 1, // flexible workers are left without a row
  '["account.deposits.2.from","2025-02"]': 1, // members of any age
  '["account.deposits.1.to","2023-12"]': 2, // members of any age are left without a row
  '["ratios.0.rows.0.when",{}]': 2, // none of the other rows is used
};

describe.each(BROKEN)('%j', (change, code, at, inChinese, inEnglish) => {
  const problems = problemsIn(changed(...change));

  test(`is ${code} at ${at}`, () => {
    const found = problems.map(({ code: one, where }) => [one, where.path]);
    expect(found).toContainEqual([code, at]);
    expect(found).toHaveLength(1 + (OTHERS[JSON.stringify(change)] ?? 0));
  });

  test('is told in both languages', () => {
    expect(renderProblems(problems, zh, { limit: 9 })).toContain(inChinese);
    expect(renderProblems(problems, en, { limit: 9 })).toContain(inEnglish);
  });
});

describe('the text of a file', () => {
  test.each([
    ['nothing', '', 1, 1, '{…}, […], "…", 0, true, false, null'],
    ['a brace too few', '{"id": 1', 1, 9, '`,`, `}`'],
    ['a comma too many', '{\n  "id": [1,\n]}', 3, 1, '{…}, […], "…", 0, true, false, null'],
    ['a comment', '{\n// the region\n"id": 1}', 2, 1, '"…"'],
    ['a quote that does not close', '{"id": "yunxi\n}', 1, 8, '"…"'],
    ['a bad escape', '{"id": "\\x"}', 1, 8, '"…"'],
    ['a number with a leading zero', '{"id": 01}', 1, 9, '`,`, `}`'],
    ['NaN', '{"id": NaN}', 1, 8, '{…}, […], "…", 0, true, false, null'],
    ['something behind the end', '{} {}', 1, 4, 'the end of the file, or not so many levels'],
    ['ten thousand levels', '['.repeat(10_000), 1, 65, 'the end of the file, or not so many levels'],
  ])('with %s is no JSON, and where', (_, text, line, at, expected) => {
    const problems = problemsIn(text);
    expect(problems).toMatchObject([{ code: 'policy-json', where: { line }, detail: { at } }]);
    expect(renderProblems(problems, en, { limit: 9 })).toContain(
      `line ${line}: not valid JSON at character ${at}\n  expected: ${expected}\n`,
    );
  });

  test.each(['null', '[]', '"policy"', '5'])('that is %s is no policy', (text) => {
    expect(problemsIn(text)).toMatchObject([{ code: 'policy-type', where: { line: 1, path: '' } }]);
  });

  test('with a member twice is refused, whatever the two say, with both lines', () => {
    const text = SAMPLE.replace('"percent": 2.5,', '"percent": 2.5,\n"percent": 2.5,');
    const line = text.split('\n').findIndex((one) => one.startsWith('"percent"')) + 1;
    expect(problemsIn(text)).toEqual([
      {
        code: 'policy-key-twice',
        where: { source: 'p.json', line, path: 'withheld.percent' },
        detail: { first: line - 1 },
      },
    ]);
  });

  test('with __proto__ has a member too many, and nothing else happens', () => {
    const text = SAMPLE.replace('"overall": {', '"overall": { "__proto__": { "article": "十" },');
    expect(problemsIn(text)).toMatchObject([{ code: 'policy-key-unknown', where: { path: 'overall.__proto__' } }]);
    expect(({} as Record<string, unknown>).article).toBeUndefined();
  });

  test('with parts that cannot be read is checked as far as the others go', () => {
    const document = JSON.parse(SAMPLE);
    document.document.issued = 'yesterday'; // no check needs it
    document.aliases = '云溪市'; // what the region is called cannot be checked, days and citations can
    document.caps[0].to = '2024-12-30';
    document.retirement.article = '四十';
    document.ratios[0].rows.push({ active: 50, retired: 55 });
    const found = problemsIn(JSON.stringify(document, null, 2)).map(({ code, where }) => [code, where.path]);
    expect(found).toEqual([
      ['policy-type', 'aliases'],
      ['policy-day', 'document.issued'],
      ['policy-article', 'retirement.article'],
      ['policy-dead-row', 'ratios[0].rows[4]'],
      ['policy-gap', 'caps'],
    ]);
  });

  test('with all its problems at once has them in the order of the lines', () => {
    const text = SAMPLE.replace('"active": 70', '"active": 700')
      .replace('"2000"', '2000')
      .replace('"yunxi"', '"Yunxi"');
    expect(problemsIn(text).map(({ code }) => code)).toEqual(['policy-form', 'policy-percent', 'policy-amount-number']);
  });
});

test('more than 28 kinds of enrollment are refused, 28 are not', () => {
  const kinds = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      kind: `k${index}`,
      label: { zh: `第${index}种`, en: `kind ${index}` },
    }));
  const { enrollments } = JSON.parse(SAMPLE);
  expect(problemsIn(changed('enrollments', [...enrollments, ...kinds(26)])).map(({ code }) => code)).toEqual([
    'policy-no-row',
  ]);
  expect(problemsIn(changed('enrollments', [...enrollments, ...kinds(27)])).map(({ code }) => code)).toEqual([
    'policy-enrollments',
  ]);
});

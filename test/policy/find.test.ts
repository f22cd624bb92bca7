import { describe, expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import { findPolicy, forwardedTo } from '../../src/policy/find.ts';
import type { Policy } from '../../src/policy/grammar.ts';

const ALL = Object.values(policies);

describe('a region is found by', () => {
  test.each([
    ['its id', 'shiyan', 'shiyan'],
    ['its id in capitals, with blanks', '  ShiYan\t', 'shiyan'],
    ['its Chinese name', '枣庄市', 'zaozhuang'],
    ['an alias', '三门峡', 'sanmenxia'],
    ['its English name', 'Tieling', 'tieling'],
    ['its English name in capitals', 'CHONGQING', 'chongqing'],
    ['its division code', '211200', 'tieling'],
    ['the code of a district', '370402', 'zaozhuang'],
    ['the code of a township', '411202001', 'sanmenxia'],
    ['the code of a village, twelve digits', '420302001001', 'shiyan'],
    ['four digits', '4203', 'shiyan'],
    ['any code that begins with 50', '500114', 'chongqing'],
    ['four digits that begin with 50', '5002', 'chongqing'],
    ['the district that passed the rules on', 'Qianjiang', 'chongqing'],
    ['that district in Chinese', '黔江区', 'chongqing'],
    ['that district behind the city', '重庆市黔江区', 'chongqing'],
    ['a county', '房县', 'shiyan'],
    ['a city of the rank of a county', '滕州市', 'zaozhuang'],
    ['a county behind its city', '枣庄市滕州市', 'zaozhuang'],
    ['a county behind province and city', '河南省三门峡市卢氏县', 'sanmenxia'],
    ['a district that other cities have too, behind its city', '枣庄市市中区', 'zaozhuang'],
    ['the city itself, without its counties', '铁岭市本级', 'tieling'],
    ['the province before it', '辽宁省铁岭市', 'tieling'],
    ['the province before it, and without its counties', '湖北省十堰市本级', 'shiyan'],
  ])('%s: %j', (_, name, id) => expect(findPolicy(ALL, name)?.id).toBe(id));
});

test.each([
  ['another city', '上海'],
  ['a district that other cities have too', '市中区'],
  ['a county of another city behind this one', '铁岭市滕州市'],
  ['a city behind another province', '湖北省铁岭市'],
  ['nothing', ''],
  ['blanks', '   '],
  ['a part of a name', '门峡'],
  ['the code of a neighbour', '411300'],
  ['three digits, though they begin as a code does', '500'],
  ['two digits that begin a code', '50'],
  ['thirteen digits', '4112000000000'],
  ['a code with a letter', '4112a'],
  ['the name of a property of every object', 'constructor'],
])('%s is no region: %j', (_, name) => expect(findPolicy(ALL, name)).toBeUndefined());

test('only among the policies given', () => {
  expect(findPolicy([policies.tieling], 'shiyan')).toBeUndefined();
  expect(findPolicy([], '211200')).toBeUndefined();
});

test('the first of two that share a name', () => {
  const edited: Policy = { ...policies.tieling, caps: [] };
  expect(findPolicy([edited, policies.tieling], 'tieling')).toBe(edited);
});

test('case does not matter on either side', () => {
  const own: Policy = { ...policies.tieling, name: { zh: 'A市', en: 'City A' }, aliases: ['TL'] };
  expect(['city a', 'tl', 'TL', 'a市', 'A市'].filter((name) => findPolicy([own], name) !== own)).toEqual([]);
});

test('the code of each county begins as that of its region, and no two are the same', () => {
  for (const { division, counties = [] } of ALL) {
    expect(counties.filter(({ code }) => !code.startsWith(division.prefix))).toEqual([]);
    expect(new Set(counties.map(({ code }) => code)).size).toBe(counties.length);
  }
  const counted = ALL.map(({ id, counties = [] }) => [
    id,
    counties.length,
    counties.reduce((sum, { code }) => sum + Number(code), 0),
  ]);
  // 三门峡 2 districts, 2 counties, 2 cities; 枣庄 5 and 1; 铁岭 2, 3 and 2; 重庆 26 and 12; 十堰 3, 4 and 1. The sums of
  // their codes hold each code in its place.
  expect(counted.sort()).toEqual([
    ['chongqing', 38, 19005966],
    ['sanmenxia', 6, 2467413],
    ['shiyan', 8, 3362584],
    ['tieling', 7, 1478637],
    ['zaozhuang', 6, 2222501],
  ]);
});

describe('the document that passed the rules on belongs to', () => {
  test.each(['黔江', '黔江区', '重庆市黔江区', 'Qianjiang', ' qianjiang ', '500114', '500114001'])('%j', (name) => {
    expect(forwardedTo(policies.chongqing, name)?.number).toBe('黔江医保发〔2023〕27号');
  });

  test.each(['重庆', '重庆市', 'chongqing', '500000', '500113', '5001', '万州区', '重庆市本级'])('not %j', (name) => {
    expect(forwardedTo(policies.chongqing, name)).toBeUndefined();
  });

  test('no other region', () => expect(forwardedTo(policies.tieling, '黔江')).toBeUndefined());
});

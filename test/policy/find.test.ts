import { describe, expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import { findPolicy } from '../../src/policy/find.ts';
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
  ])('%s: %j', (_, name, id) => expect(findPolicy(ALL, name)?.id).toBe(id));
});

test.each([
  ['another city', '上海'],
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

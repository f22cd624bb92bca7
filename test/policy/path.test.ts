import { expect, test } from 'vitest';
import { pathTo, walk } from '../../src/policy/path.ts';

test.each([
  ['', 'ratios', 'ratios'],
  ['ratios', 0, 'ratios[0]'],
  ['ratios[0]', 'rows', 'ratios[0].rows'],
  ['a', 'b.c', 'a["b.c"]'],
  ['', '铁', '["铁"]'],
  ['a', '', 'a[""]'],
])('from %j by %j to %j', (path, step, expected) => expect(pathTo(path, step)).toBe(expected));

test('every member of every object inside is met, the outer ones first', () => {
  const met: [string, unknown][] = [];
  walk({ a: [{ b: 1 }, [{ c: null }]], d: {} }, (_, value, path) => met.push([path, value]));
  expect(met).toEqual([
    ['a', [{ b: 1 }, [{ c: null }]]],
    ['a[0].b', 1],
    ['a[1][0].c', null],
    ['d', {}],
  ]);
});

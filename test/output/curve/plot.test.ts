import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legendOf, plotted, valueAt } from '../../../src/output/curve/plot.ts';
import type { Curve } from '../../../src/output/page.ts';
import { columnsOf } from '../support.ts';

const CURVE: Curve = {
  kind: 'curve',
  x: { label: '费用（元）', end: 40_000, says: '400.00' },
  y: { label: '报销（元）', end: 11_000, says: '110.00' },
  lines: [
    {
      name: '二级',
      sign: '2',
      corners: [
        { x: 0, y: 0 },
        { x: 20_000, y: 0, mark: '满起付线' },
        { x: 40_000, y: 11_000, mark: '到限额' },
      ],
    },
  ],
};

describe.each(['unicode', 'ascii'] as const)('in %s', (signs) => {
  test.each([24, 40, 60, 80, 120])('no line is wider than %i columns', (width) => {
    const lines = plotted(CURVE, width, signs);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
  });

  test('the line lies flat to the deductible and rises to the cap at the right', () => {
    const lines = plotted(CURVE, 60, signs);
    const field = lines.slice(1, 13).map((line) => line.replace(/^ *(?:110\.00|0)? [┤│+|]/, ''));
    const mark = signs === 'unicode' ? '◆' : '*';
    expect(field[0]?.endsWith(mark)).toBe(true);
    expect(field[11]).toMatch(signs === 'unicode' ? /^2+◆2*$/ : /^2+\*2*$/);
    expect(field.join('').replaceAll(/[ 2◆*]/g, '')).toBe('');
  });
});

test('an axis may start elsewhere: from 100 at 10 to 200 at 20, the line goes from corner to corner', () => {
  const rising: Curve = {
    ...CURVE,
    x: { label: 'x', end: 20, says: '20', start: { at: 10, says: '10' } },
    y: { label: 'y', end: 200, says: '200', start: { at: 100, says: '100' } },
    lines: [
      {
        name: 'rising',
        sign: 'o',
        corners: [
          { x: 10, y: 100 },
          { x: 20, y: 200 },
        ],
      },
    ],
  };
  const lines = plotted(rising, 60, 'ascii');
  expect(lines[1]).toMatch(/^200 \+ +o+$/);
  expect(lines[12]).toMatch(/^100 \+o+$/);
  expect(lines[14]).toMatch(/^ +10 +20$/);
});

test('where only ASCII can be shown, only our words are something else', () => {
  const drawn = plotted(CURVE, 60, 'ascii').slice(1, -1).join('');
  expect(drawn).toMatch(/^[\x20-\x7e]+$/);
});

test('the legend names lines and marks', () => {
  expect(legendOf(CURVE, 'unicode')).toEqual(['2 二级', '◆ 满起付线 / 到限额']);
});

test('a line goes through its corners, straight between them, level behind the last', () => {
  const corners = fc
    .uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 6 })
    .map((all) => all.sort((a, b) => a - b).map((x, index) => ({ x, y: index * 10 })));
  fc.assert(
    fc.property(corners, (list) => {
      const line = { name: '', sign: '1', corners: list };
      for (const { x, y } of list) expect(valueAt(line, x)).toBe(y);
      const [first, second] = list;
      if (first && second) expect(valueAt(line, (first.x + second.x) / 2)).toBeCloseTo(5);
      expect(valueAt(line, 2000)).toBe((list.length - 1) * 10);
      if (first) expect(valueAt(line, first.x - 1)).toBeUndefined();
    }),
  );
});

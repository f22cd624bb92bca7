import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn, isObject } from '../../../src/input/json/json-object.ts';

test.each(['{}', ' {"a":[1]}\r', '{"__proto__":null}'])('%j is an object', (text) => {
  expect(isObject(text)).toBe(true);
});

test.each(['', 'null', '[]', '"{}"', '1', '{', '{}{}', "{'a':1}", '{"a":1,}', '{"a":01}', '{"a":NaN}'])(
  '%j is none',
  (text) => {
    expect(isObject(text)).toBe(false);
  },
);

test.each([
  ['[1]', '1'],
  ['  null', '3'],
  ['{"a":1,}', '8'],
  ['{"a" 1}', '6'],
  ['{"金额":800元}', '10'],
  ['{"a":1', '7'],
])('%j stops to be one at character %s', (text, character) => {
  expect(faultIn(text)).toBe(character);
});

test('an object cut short stops where it was cut, or where its last value began', () => {
  const values = fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.integer());
  fc.assert(
    fc.property(values, fc.nat(), (object, cut) => {
      const whole = JSON.stringify(object);
      const text = whole.slice(0, 1 + (cut % (whole.length - 1)));
      const character = Number(faultIn(text));
      expect(character).toBeGreaterThan(1);
      expect(character).toBeLessThanOrEqual(text.length + 1);
      expect(isObject(whole)).toBe(true);
      expect(isObject(text)).toBe(false);
    }),
  );
});

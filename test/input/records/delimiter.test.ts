import { expect, test } from 'vitest';
import { delimiterOf } from '../../../src/input/records/delimiter.ts';

test.each([
  ['date,tier,amount\n1;2;3;4;5', ','],
  ['date\ttier\tamount\n', '\t'],
  ['date;tier;amount', ';'],
  ['"a,b,c,d";tier;amount', ';'],
  ['"two\nlines";b,c,d\n', ','],
  ['\n\ndate;tier', ';'],
  ['date', ','],
  ['', ','],
  ['a,b;c', ','],
])('%j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));

test('an open quote in the header does not make it search the whole file', () => {
  expect(delimiterOf(`"${'x;'.repeat(5_000_000)}`)).toBe(',');
});

import { describe, expect, test } from 'vitest';
import { readTier } from '../../../src/input/values/level.ts';
import { readFact, readYesNo } from '../../../src/input/values/words.ts';
import { zh } from '../../../src/locale/zh/index.ts';

describe('the words that the interface shows can be entered', () => {
  const readers = {
    status: readFact.status,
    provider: readFact.provider,
    category: readFact.category,
    place: readFact.place,
    settlement: readFact.settlement,
    during: readFact.during,
    prescription: readFact.prescription,
    coverage: readFact.coverage,
  };
  const cases = Object.entries(readers).flatMap(([field, read]) =>
    Object.entries(zh.words[field as keyof typeof readers]).map(([value, word]) => ({ field, value, word, read })),
  );
  test.each(cases)('$field $word is $value', ({ value, word, read }) => {
    expect(read(word)).toStrictEqual({ value });
    expect(read(value)).toStrictEqual({ value });
    expect(read(` ${value.toUpperCase()} `)).toStrictEqual({ value });
  });

  test.each(Object.entries(zh.words.tier))('tier %s', (tier, word) => {
    expect(readTier(word)).toStrictEqual({ value: Number(tier) });
  });
});

describe('brackets', () => {
  test('full and half width mean the same', () => {
    expect(readFact.place('异地长期居住（备案）')).toStrictEqual({ value: 'relocated' });
    expect(readFact.place('异地长期居住(备案)')).toStrictEqual({ value: 'relocated' });
    expect(readFact.settlement('手工(零星)报销')).toStrictEqual({ value: 'manual' });
  });
});

describe('readYesNo', () => {
  test.each([
    ['yes', true],
    ['No', false],
    ['是', true],
    ['否', false],
    ['1', true],
    ['0', false],
    ['1.0', true],
  ])('%s', (text, value) => expect(readYesNo(text)).toStrictEqual({ value }));

  test('anything else is not known', () => {
    expect(readYesNo('2')).toStrictEqual({ code: 'unknown-value', known: ['yes/是', 'no/否'] });
  });
});

test('names of the language itself are no words', () => {
  for (const word of ['__proto__', 'constructor', 'toString']) {
    expect(readFact.status(word)).toMatchObject({ code: 'unknown-value' });
  }
});

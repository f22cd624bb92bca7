import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readPositiveAmount } from '../../../src/input/values/amount.ts';
import { LARGEST_AMOUNT, yuanOf } from '../../../src/policy/money.ts';

describe('readAmount', () => {
  test.each([
    ['0', 0],
    ['800', 80_000],
    ['800.5', 80_050],
    ['0.01', 1],
    ['007.10', 710],
    ['1,234.56', 123_456],
    ['12,345,678', 1_234_567_800],
    ['¥800', 80_000],
    ['￥ 1,200.00', 120_000],
    ['  42.00  ', 4_200],
    ['\u300042', 4_200],
    ['3.1400', 314],
    ['99,999,999.99', 9_999_999_999],
    ['-5', -500],
    ['-¥5.20', -520],
    ['¥-5.20', -520],
    ['-0.00', 0],
    ['.5', 50],
    ['-.5', -50],
    ['800.', 80_000],
    ['2000元', 200_000],
    ['¥1,200.5 元', 120_050],
    ['0E-8', 0],
    ['0.00e+3', 0],
  ])('%j is %i fen', (text, fen) => {
    expect(readAmount(text)).toStrictEqual({ value: fen });
  });

  test.each([
    ['+5', 'bad-amount'],
    ['--5', 'bad-amount'],
    ['-¥-5', 'bad-amount'],
    ['1e3', 'bad-amount'],
    ['0x10', 'bad-amount'],
    ['NaN', 'bad-amount'],
    ['Infinity', 'bad-amount'],
    ['.', 'bad-amount'],
    ['-', 'bad-amount'],
    ['元', 'bad-amount'],
    ['1e0', 'bad-amount'],
    [`-${' '.repeat(50_000)}x`, 'bad-amount'],
    ['1,23', 'bad-amount'],
    ['12,34,567', 'bad-amount'],
    ['1234,567', 'bad-amount'],
    ['1，234', 'bad-amount'],
    ['１２３', 'bad-amount'],
    ['80 0', 'bad-amount'],
    ['$5', 'bad-amount'],
    ['八百', 'bad-amount'],
    ['0.001', 'amount-decimals'],
    ['38.61000000000001', 'amount-decimals'],
    ['1.105', 'amount-decimals'],
    ['100000000', 'amount-too-large'],
    ['99999999999999999999', 'amount-too-large'],
    ['-100,000,000.00', 'amount-too-large'],
  ])('%j is refused as %s', (text, code) => {
    expect(readAmount(text)).toMatchObject({ code });
  });

  test('any amount reads back from how it is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }), (fen) => {
        expect(readAmount(yuanOf(fen))).toStrictEqual({ value: fen });
      }),
    );
  });

  test('any amount reads back with thousands commas and a yuan sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_AMOUNT }), (fen) => {
        const [whole = '', decimals = ''] = yuanOf(fen).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
        expect(readAmount(`￥${grouped}.${decimals}`)).toStrictEqual({ value: fen });
      }),
    );
  });
});

describe('readPositiveAmount', () => {
  test('takes zero and refuses what is below it', () => {
    expect(readPositiveAmount('0')).toStrictEqual({ value: 0 });
    expect(readPositiveAmount('-0.01')).toStrictEqual({ code: 'amount-negative' });
  });
});

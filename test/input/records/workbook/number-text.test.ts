import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NumberStyle, PLAIN } from '../../../../src/input/records/workbook/number-styles.ts';
import { numberText } from '../../../../src/input/records/workbook/number-text.ts';

const TWO: NumberStyle = { kind: 'decimals', decimals: 2 };
const FIVE_DIGITS: NumberStyle = { kind: 'zeros', width: 5 };

test.each<[why: string, raw: string, style: NumberStyle, text: string]>([
  ['a whole number', '800', PLAIN, '800'],
  ['decimals as they stand', '800.50', PLAIN, '800.50'],
  ['the trace of binary arithmetic above', '1234.5600000000001', PLAIN, '1234.56'],
  ['the same below', '1234.5599999999999', PLAIN, '1234.56'],
  ['0.1 + 0.2', '0.30000000000000004', PLAIN, '0.3'],
  ['a longer trace, where two decimals are shown', '1234.560000000013', TWO, '1234.56'],
  ['a longer trace, where nothing says how many decimals', '1234.560000000013', PLAIN, '1234.56000000001'],
  ['a third decimal that a style hides is a decimal', '1234.565', TWO, '1234.565'],
  ['a hidden millionth is one too', '1234.560001', TWO, '1234.560001'],
  ['an exponent, as programs write small numbers', '1.0000000000000001E-2', PLAIN, '0.01'],
  ['an exponent of a whole number', '1.2E3', PLAIN, '1200'],
  ['zero in exponent form', '0E-8', PLAIN, '0'],
  ['a refund', '-123.45000000000002', PLAIN, '-123.45'],
  ['minus zero', '-0', { kind: 'decimals', decimals: 0 }, '-0'],
  ['a carry through all nines', '999.99999999999999', PLAIN, '1000'],
  ['15 digits, which a spreadsheet keeps', '999999999999999', PLAIN, '999999999999999'],
  ['10^15, whose last digit it may have dropped', '1000000000000000', PLAIN, '1E+15'],
  ['a number of a person', '2.1122119800101101E+17', PLAIN, '2.11221198001011E+17'],
  ['the same at full length', '211221198001011234', PLAIN, '2.11221198001011E+17'],
  ['the same where 18 digits are shown', '211221198001011234', { kind: 'zeros', width: 18 }, '2.11221198001011E+17'],
  ['a number of a member shown with zeros before it', '101', FIVE_DIGITS, '00101'],
  ['a number longer than its zeros', '1234567', FIVE_DIGITS, '1234567'],
  ['a broken number', '12a', PLAIN, '12a'],
  ['an exponent that no number has', '1e999999999', PLAIN, '1e999999999'],
])('%s: %s', (_, raw, style, text) => {
  expect(numberText(raw, style)).toBe(text);
});

test('every amount to the fen comes out as it was typed, however a program writes its double', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (fen) => {
      const typed = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
      const double = Number(typed);
      const plain = typed.replace(/\.?0+$/, '');
      for (const raw of [String(double), double.toPrecision(17), double.toExponential(16)]) {
        expect(
          numberText(raw, TWO)
            .replace(/(\.\d*?)0+$/, '$1')
            .replace(/\.$/, ''),
        ).toBe(plain);
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charge, day, dayTime, type Kind, yuan } from '../../../src/input/kinds.ts';
import { isUsualId, UNREAD } from '../../../src/input/values/byte-values.ts';
import { isBlank, isLostNumber, plainText } from '../../../src/input/values/reading.ts';

function bytesOf(kind: Kind<number>, text: string): number {
  // What stands before and behind the cell must not count.
  const bytes = Buffer.from(`,9${text}9,`);
  return kind.bytes?.(bytes, 2, bytes.length - 2) ?? UNREAD;
}

describe('yuan from bytes', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['800', 80_000],
    ['0.5', 50],
    ['12.30', 1230],
    [' 12.5 ', 1250],
    ['1,234.50', 123_450],
    ['12,345,678', 1_234_567_800],
    ['-800.00', -80_000],
    ['99999999.99', 9_999_999_999],
    ['99,999,999.99', 9_999_999_999],
    ['', UNREAD],
    [' ', UNREAD],
    ['-', UNREAD],
    ['.5', UNREAD],
    ['5.', UNREAD],
    ['1.234', UNREAD],
    ['100000000', UNREAD],
    ['1,23', UNREAD],
    ['1234,567', UNREAD],
    [',123', UNREAD],
    ['123,', UNREAD],
    ['1,,234', UNREAD],
    ['1e3', UNREAD],
    ['８', UNREAD],
  ])('%j are %i fen', (text, fen) => {
    expect(bytesOf(charge, text)).toBe(fen);
  });
});

describe('days and moments from bytes', () => {
  test.each<[string, number]>([
    ['2023-03-05', 20_230_305],
    ['2023-3-5', 20_230_305],
    ['2024-02-29', 20_240_229],
    ['2023/3/5', 20_230_305],
    ['2023.12.5', 20_231_205],
    ['20230305', 20_230_305],
    ['2023年3月15日', 20_230_315],
    ['2023-03-05 09:30:15', 20_230_305],
    ['2023-02-29', UNREAD],
    ['2023-04-31', UNREAD],
    ['2023-13-01', UNREAD],
    ['2023-00-10', UNREAD],
    ['1899-12-31', UNREAD],
    ['2200-01-01', UNREAD],
    ['2023/3.5', UNREAD],
    ['2023年3月', UNREAD],
  ])('the day %s is %i', (text, expected) => {
    expect(bytesOf(day, text)).toBe(expected);
  });

  test.each<[string, number]>([
    ['2023-03-05 00:00:00', 0],
    ['2023-03-05T23:59:59', 86_399],
    ['2023-03-05 09:30:15.0', 34_215],
    ['2023/3/5 9:05', 32_700],
  ])('the time of %j is %i seconds', (text, seconds) => {
    expect(bytesOf(dayTime, text)).toBe(20_230_305 * 100_000 + seconds);
  });

  test.each(['2023-03-05 24:00:00', '2023-03-05 09:60:00', '2023-03-05_09:30:15', '2023-03-05 9'])(
    '%j is left to the reader of text',
    (text) => expect(bytesOf(dayTime, text)).toBe(UNREAD),
  );
});

const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const few = fc.integer({ min: 0, max: 40 }).map(String);
const date = fc
  .tuple(fc.integer({ min: 1890, max: 2210 }), fc.oneof(two, few), fc.oneof(two, few))
  .chain(([year, month, date]) =>
    fc.constantFrom(
      ...[`${year}-${month}-${date}`, `${year}/${month}/${date}`, `${year}.${month}.${date}`],
      ...[`${year}${month}${date}`, `${year}年${month}月${date}日`, `${year}-${month}/${date}`],
    ),
  );
const time = fc
  .tuple(few, two, two)
  .chain(([hour, minute, second]) =>
    fc.constantFrom('', ` ${hour}:${minute}`, `T${hour}:${minute}:${second}`, ` ${hour}:${minute}:${second}.0`, ' x'),
  );
const plain = fc.oneof(
  fc.integer({ min: -(2 ** 34), max: 2 ** 34 }).map((fen) => (fen / 100).toFixed(2)),
  fc.integer({ min: 0, max: 2 ** 34 }).map((fen) => (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })),
);
const blanks = fc.constantFrom('', ' ', '  ');
const amount = fc.oneof(
  fc.tuple(blanks, plain, blanks).map((parts) => parts.join('')),
  fc.stringMatching(/^[0-9.,e+ -]{0,12}$/),
);
const moment = fc.oneof(
  fc.tuple(date, time).map((parts) => parts.join('')),
  fc.stringMatching(/^[0-9:T. /-]{0,20}$/),
);

test.each<[string, Kind<number>, fc.Arbitrary<string>]>([
  ['amounts', charge, amount],
  ['amounts that are not negative', yuan, amount],
  ['days', day, moment],
  ['moments', dayTime, moment],
])('%s from bytes are what the reader of text makes of them, where they are read', (_, kind, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const value = bytesOf(kind, text);
      if (value !== UNREAD) expect(kind.read(text)).toEqual({ value });
    }),
    { numRuns: 4_000 },
  );
});

describe('a usual id', () => {
  const isUsual = (text: string) => {
    const bytes = Buffer.from(`,${text},`);
    return isUsualId(bytes, 1, bytes.length - 1);
  };

  test.each(['M0041956', '370402199001011234', '37040219900101123X', 'H37040200123'])('is %s', (text) => {
    expect(isUsual(text)).toBe(true);
  });

  test.each(['', 'null', '3E+17', '3E171', "'12345", '"12345', '=12345', ' M12345', 'M12345 ', 'M 12345', '张三张三'])(
    'is not surely %j',
    (text) => {
      expect(isUsual(text)).toBe(false);
    },
  );

  test('is what it looks like, not blank, and has its digits', () => {
    const unit = fc.constantFrom(...'aeEzAZ059.+-\'="[@`{ /:\u00ad\u00e9张');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        if (isUsual(text)) expect([plainText(text), isBlank(text), isLostNumber(text)]).toEqual([text, false, false]);
      }),
      { numRuns: 5000 },
    );
  });
});

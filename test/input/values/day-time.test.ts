import { describe, expect, test } from 'vitest';
import { readDay, readDayTime } from '../../../src/input/values/day-time.ts';

describe('readDayTime', () => {
  test.each([
    ['2023-03-05', '2023-03-05', undefined],
    [' 2023-03-05 ', '2023-03-05', undefined],
    ['2023/3/5', '2023-03-05', undefined],
    ['2023/03/05', '2023-03-05', undefined],
    ['2023.3.5', '2023-03-05', undefined],
    ['20230305', '2023-03-05', undefined],
    ['2023年3月5日', '2023-03-05', undefined],
    ['2023年12月31日', '2023-12-31', undefined],
    ['2024-02-29', '2024-02-29', undefined],
    ['2023-3-5', '2023-03-05', undefined],
    ['1900-01-01', '1900-01-01', undefined],
    ['2199-12-31', '2199-12-31', undefined],
    ['2023-03-05 12:00:00.0', '2023-03-05', 43_200],
    ['20230305120000', '2023-03-05', 43_200],
    ['2023-03-05 09:30', '2023-03-05', 34_200],
    ['2023-03-05T09:30:15', '2023-03-05', 34_215],
    ['2023-03-05  23:59:59', '2023-03-05', 86_399],
    ['2023/3/5 9:05', '2023-03-05', 32_700],
    ['20230305 00:00:01', '2023-03-05', 1],
    ['2021-08-09 00:00:00', '2021-08-09', undefined],
    ['2021-08-09 00:00', '2021-08-09', undefined],
  ])('%j is %s at %s', (text, date, seconds) => {
    expect(readDayTime(text)).toStrictEqual({ value: Number(date.replaceAll('-', '')) * 100_000 + (seconds ?? 0) });
  });

  test.each([
    ['2023-02-30', 'impossible-date'],
    ['2023-02-29', 'impossible-date'],
    ['1900-02-29', 'impossible-date'],
    ['2023-13-01', 'impossible-date'],
    ['2023-00-10', 'impossible-date'],
    ['0000-00-00', 'bad-date'],
    ['0000-02-29', 'bad-date'],
    ['1899-12-31', 'bad-date'],
    ['2200-01-01', 'bad-date'],
    [`2023-01-01${' '.repeat(50_000)}x`, 'bad-date'],
    [`2023-01-01${' '.repeat(50_000)}z`, 'bad-date'],
    ['2023/4/31 10:00', 'impossible-date'],
    ['2023-03-05Z', 'bad-date'],
    ['2023-03-05T10:00Z', 'date-with-zone'],
    ['2023-03-05T10:00:00+08:00', 'date-with-zone'],
    ['2023-03-05 10:00:00 +0800', 'date-with-zone'],
    ['2023-03-05 10:00 UTC', 'date-with-zone'],
    ['2023-03-05 24:00', 'bad-date'],
    ['2023-03-05 10:60', 'bad-date'],
    ['2023-03-05 10', 'bad-date'],
    ['2023-03-05T', 'bad-date'],
    ['23-03-05', 'bad-date'],
    ['2023/3-5', 'bad-date'],
    ['03/05/2023', 'bad-date'],
    ['2023-03', 'bad-date'],
    ['202303', 'bad-date'],
    ['44990', 'bad-date'],
    ['２０２３-０３-０５', 'bad-date'],
    ['10:15:00', 'bad-date'],
    ['昨天', 'bad-date'],
  ])('%j is refused as %s', (text, code) => {
    expect(readDayTime(text)).toStrictEqual({ code });
  });
});

describe('readDay', () => {
  test('leaves a time of day behind the day aside', () => {
    expect(readDay('2023-03-05 10:00:00')).toStrictEqual({ value: 20_230_305 });
    expect(readDay('2023-03-32')).toStrictEqual({ code: 'impossible-date' });
  });
});

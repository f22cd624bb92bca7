import { describe, expect, test } from 'vitest';
import { splitRecord } from '../../src/input/records/split-record.ts';
import { readVisitFlags } from '../../src/input/visit-flag.ts';
import { brief, readBy, readerOf } from './support.ts';

function readFlags(...texts: string[]) {
  const reader = readerOf();
  readVisitFlags(texts, reader);
  return { visits: reader.visits, ...readBy(reader) };
}
const visit = (text: string) => {
  const { rows, problems } = readFlags(text);
  expect(problems).toEqual([]);
  return rows[0]?.entry.visit;
};
const problems = (...texts: string[]) => readFlags(...texts).problems.map(brief);

describe('--visit', () => {
  test('takes a date, a tier and an amount without their names', () => {
    expect(visit('2023-03-05,3,800')).toMatchObject({ status: 'active', date: '2023-03-05', tier: 3, amount: 80_000 });
    expect(visit(' 2023年3月5日 , 三级甲等 , ¥800 ')).toMatchObject({ date: '2023-03-05', tier: 3, amount: 80_000 });
  });

  test('takes fields with names behind them, or throughout', () => {
    const expected = { date: '2023-03-05', tier: 2, amount: 80_000, eligible: 70_000, category: 'emergency' };
    expect(visit('2023-03-05,2,800,eligible=700,医疗类别=急诊')).toMatchObject(expected);
    expect(visit('category=emergency,就诊日期=2023-03-05,dedc_hosp_lv=2,amount=800,政策范围内费用=700')).toMatchObject(
      expected,
    );
    expect(visit('begndate=2023-03-05,setl_time=2023-03-06,tier=2,amount=800')).toMatchObject({ date: '2023-03-05' });
  });

  test('keeps commas in quotes, around the field or behind its name', () => {
    expect(visit('2023-03-05,3,"1,200.00"')).toMatchObject({ amount: 120_000 });
    expect(visit('2023-03-05,3,800,institution="甲, 乙 ""丙"""')).toMatchObject({ institution: '甲, 乙 "丙"' });
    expect(visit('2023-03-05,3,800,"institution=甲, 乙"')).toMatchObject({ institution: '甲, 乙' });
  });

  test('ends a name at the first =', () => {
    expect(visit('2023-03-05,3,800,institution=a=b')).toMatchObject({ institution: 'a=b' });
  });

  test('keeps names and texts as given', () => {
    const { visits } = readFlags('2023-03-05,3, 800 ,机构类型=医院');
    expect(visits[0]).toMatchObject({
      names: ['date', 'tier', 'amount', '机构类型'],
      texts: ['2023-03-05', '3', ' 800 ', '医院'],
      where: { source: '--visit', line: 1 },
    });
  });

  test.each([
    ['2023-03-05,3,1,200', ['bad-visit-field']],
    ['2023-03-05,3,800,', ['bad-visit-field']],
    ['2023-03-05,amount=800,3', ['bad-visit-field']],
    ['2023-03-05,3,800,foo=1', ['unknown-key']],
    ['2023-03-05,3,800,__proto__=1', ['unknown-key']],
    ['2023-03-05,3,800,amount=900', ['field-twice at amount']],
    ['2023-03-05,3,800,总费用=900', ['field-twice at 总费用']],
    ['2023-03-05,3,800,hosp_lv=02', ['field-twice at hosp_lv']],
    ['总费用=800,医疗费总额=900,date=2023-03-05,tier=3', ['field-twice at 医疗费总额']],
    ['2023-03-05,3,800,place=local,Place=local', ['field-twice at Place']],
    ['2023-03-05,3,800,institution="a', ['broken-quote']],
    ['2023-03-05,3,8"0"', ['broken-quote']],
    ['2023-03-05,3,"800"x', ['broken-quote']],
    ['2023-03-05，3，800', ['full-width-comma']],
    ['2023-03-05,3', ['missing-value at amount']],
    ['2023-03-05,,800', ['missing-value at tier']],
    ['', ['missing-value at date', 'missing-value at amount']],
    ['2023-02-30,4,x', ['impossible-date at date', 'unknown-value at tier', 'bad-amount at amount']],
  ])('refuses %j', (text, expected) => expect(problems(text).sort()).toEqual([...expected].sort()));

  test('says which of several it means', () => {
    const read = readFlags('2023-03-05,3,800', '2023-03-06,3,x', '2023-03-07,3,y');
    expect(read.problems.map(({ where }) => [where.source, where.line])).toEqual([
      ['--visit', 2],
      ['--visit', 3],
    ]);
  });
});

test('splitRecord gives the same fields as a CSV line of quoted cells', () => {
  expect(splitRecord('a,"b,c","d""e",,"" ')).toEqual({ value: ['a', 'b,c', 'd"e', '', ''] });
});

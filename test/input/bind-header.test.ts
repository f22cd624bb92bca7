import { describe, expect, test } from 'vitest';
import { bindHeader, bindNames } from '../../src/input/bind-header.ts';
import { FIELD_NAMES, FIELDS, namesOf, SLOTS, type Slot } from '../../src/input/fields.ts';

/** The names that fill a slot, the preferred one first. */
function names(header: readonly string[], slot: Slot): string[] {
  return (bindNames(header).slots.get(slot) ?? []).map(({ name }) => name);
}

describe('bindNames', () => {
  test('knows every name in the table of columns, in any case and with a unit', () => {
    for (const slot of SLOTS) {
      for (const { name } of FIELDS[slot].columns) {
        expect(names([name], slot), name).toEqual([name]);
        expect(names([` ${name.toUpperCase()}（元）`], slot), name).toHaveLength(1);
        expect(names([`\ufeff${name} (元) `], slot), name).toHaveLength(1);
      }
    }
  });

  test('gives every field a canonical and a Chinese name', () => {
    for (const field of FIELD_NAMES) {
      expect(namesOf(field, 'canonical'), field).toEqual([field]);
      expect(namesOf(field, 'chinese').length, field).toBeGreaterThan(0);
    }
  });

  test('prefers canonical, then Chinese in order, then platform in order, wherever they stand', () => {
    expect(names(['medfee_sumamt', '医疗费总额', '总费用', 'amount'], 'amount')).toEqual([
      'amount',
      '总费用',
      '医疗费总额',
      'medfee_sumamt',
    ]);
    expect(names(['hosp_lv', 'medinslv', 'dedc_hosp_lv'], 'level')).toEqual(['dedc_hosp_lv', 'medinslv', 'hosp_lv']);
    expect(names(['金额合计', '医疗总费用'], 'amount')).toEqual(['医疗总费用', '金额合计']);
    expect(names(['certno', '工号', '身份证号', '参保人'], 'member')).toEqual(['参保人', '身份证号', '工号', 'certno']);
    expect(names(['fixmedins_name', 'fixmedins_code'], 'institution')).toEqual(['fixmedins_code', 'fixmedins_name']);
  });

  test('leaves unknown names alone, also those of the language itself', () => {
    const header = ['__proto__', 'constructor', 'toString', '', '备注', 'date'];
    expect(bindNames(header).known).toEqual([false, false, false, false, false, true]);
    expect(bindNames(header).slots.get('date')?.[0]?.index).toBe(5);
  });

  test('an unknown name may stand twice', () => {
    expect(bindNames(['x', 'x']).repeated).toEqual([]);
  });
});

describe('names of one’s own', () => {
  const bound = (header: readonly string[], renamed: Record<string, string>) => {
    const { slots, known } = bindNames(header, { renamed: new Map(Object.entries(renamed)) });
    return { slots: [...slots].map(([slot, of]) => [slot, of.map(({ name }) => name)]), known };
  };

  test.each<[header: readonly string[], renamed: Record<string, string>, slots: unknown]>([
    // Case, blanks and a unit of the column do not count.
    [
      ['发生 （元）', ' CHARGE'],
      { 发生: 'amount', charge: 'eligible' },
      [
        ['amount', ['发生 （元）']],
        ['eligible', [' CHARGE']],
      ],
    ],
    // Whatever else is known for the field passes through: of every vocabulary, with codes, and parts.
    [['级', 'tier', '机构级别', 'medinslv', '医院等级'], { 级: 'tier' }, [['tier', ['级']]]],
    [['额', '政策范围内费用', '全自费金额', 'preselfpay_amt'], { 额: 'eligible' }, [['eligible', ['额']]]],
    // The name on the right says how values are read, and one for several fields fills all of them.
    [['级', 'tier'], { 级: 'medinslv' }, [['level', ['级']]]],
    // A column known by its name can be given to another field.
    [
      ['amount', 'total'],
      { amount: 'eligible', total: 'amount' },
      [
        ['eligible', ['amount']],
        ['amount', ['total']],
      ],
    ],
  ])('%j with %j', (header, renamed, slots) => expect(bound(header, renamed).slots).toEqual(slots));

  test('say which columns are known', () => {
    expect(bound(['级', 'tier', 'x'], { 级: 'tier' }).known).toEqual([true, false, false]);
  });

  test('are found twice like known ones', () => {
    expect(bindNames(['级', ' 级'], { renamed: new Map([['级', 'tier']]) }).repeated).toEqual([[0, 1]]);
  });
});

describe('bindHeader', () => {
  const codes = (header: readonly string[]) => bindHeader(header, 'a.csv').problems.map(({ code }) => code);

  test('wants a date, a tier and an amount', () => {
    expect(bindHeader(['备注'], 'a.csv').problems).toMatchObject([
      { code: 'missing-column', where: { source: 'a.csv', line: 1, column: 'date' } },
      { code: 'missing-column', where: { column: 'tier' } },
      { code: 'missing-column', where: { column: 'amount' } },
    ]);
  });

  test.each([
    [['date', 'tier', 'amount']],
    [['就诊日期', '机构级别', '总费用（元）']],
    [['setl_time', 'hosp_lv', 'medfee_sumamt']],
    [['begndate', '医院等级', '政策范围内费用']],
    [['date', '处方机构级别', 'eligible']],
    [['DATE ', '\u3000Tier', 'Amount(元)']],
  ])('takes %j', (header) => expect(codes(header)).toEqual([]));

  test('names both columns of a name given twice', () => {
    const { problems } = bindHeader(['date', 'tier', '总费用', '备注', '总费用（元）'], 'a.csv');
    expect(problems).toEqual([
      {
        code: 'duplicate-column',
        where: { source: 'a.csv', line: 1, column: '总费用（元）' },
        detail: { other: '总费用', first: 3, second: 5 },
      },
    ]);
  });

  test('sees full-width commas between the names', () => {
    expect(codes(['就诊日期，机构级别，总费用'])).toEqual(['full-width-comma']);
  });
});

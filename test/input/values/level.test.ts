import { describe, expect, test } from 'vitest';
import {
  readDedcHospLv,
  readHospLv,
  readLevelWords,
  readMedinslv,
  readSettlementLevel,
  readTier,
} from '../../../src/input/values/level.ts';

const AMBIGUOUS = { code: 'ambiguous-code', detail: { instead: 'tier' } };

describe('the same digit in columns of different names', () => {
  test.each([
    ['1', { tier: 1, hosp_lv: 3, medinslv: 1, dedc_hosp_lv: 1 }],
    ['2', { tier: 2, hosp_lv: 3, medinslv: 2, dedc_hosp_lv: 2 }],
    ['3', { tier: 3, hosp_lv: 3, medinslv: 3, dedc_hosp_lv: 3 }],
  ])('%s', (digit, tiers) => {
    expect(readTier(digit)).toStrictEqual({ value: tiers.tier });
    expect(readHospLv(digit)).toStrictEqual({ value: tiers.hosp_lv });
    expect(readMedinslv(digit)).toStrictEqual({ value: tiers.medinslv });
    expect(readDedcHospLv(digit)).toStrictEqual({ value: tiers.dedc_hosp_lv });
    expect(readLevelWords(digit)).toMatchObject(AMBIGUOUS);
  });
});

describe('hosp_lv 医院等级 runs from the highest down', () => {
  test.each([
    ['01', 3],
    ['02', 3],
    ['03', 3],
    ['04', 3],
    ['4', 3],
    ['4.0', 3],
    ['05', 2],
    ['6', 2],
    ['07', 2],
    ['08', 1],
    ['9', 1],
    ['10', 1],
    ['11', 0],
    ['三级甲等', 3],
    ['02|三级甲等', 3],
  ])('%s is tier %i', (text, tier) => expect(readHospLv(text)).toStrictEqual({ value: tier }));

  test.each(['12', '13', '14', '0', '99'])('%s is not taken', (text) => {
    expect(readHospLv(text)).toMatchObject(AMBIGUOUS);
  });
});

describe('medinslv 医疗机构等级', () => {
  test('9 is ungraded, and nothing else is known', () => {
    expect(readMedinslv('9')).toStrictEqual({ value: 0 });
    expect(readMedinslv('2.0')).toStrictEqual({ value: 2 });
    expect(readMedinslv('11')).toMatchObject(AMBIGUOUS);
    expect(readMedinslv('0')).toMatchObject(AMBIGUOUS);
  });
});

describe('dedc_hosp_lv 起付线医院等级', () => {
  test.each([
    ['9', 0],
    ['0', 0],
    ['404', 0],
    ['405', 0],
    ['01', 1],
    ['101', 1],
    ['103', 1],
    ['201', 2],
    ['202', 2],
    ['401', 2],
    ['03', 3],
    ['301', 3],
    ['302', 3],
    ['402', 3],
    ['一级及以下', 1],
  ])('%s is tier %i', (text, tier) => expect(readDedcHospLv(text)).toStrictEqual({ value: tier }));

  test.each(['4', '02', '410', '500', '901', '902', '11'])('%s is not taken', (text) => {
    expect(readDedcHospLv(text)).toMatchObject(AMBIGUOUS);
  });
});

describe('医保结算等级', () => {
  test('99 is ungraded', () => {
    expect(readSettlementLevel('99')).toStrictEqual({ value: 0 });
    expect(readSettlementLevel('3')).toStrictEqual({ value: 3 });
    expect(readSettlementLevel('9')).toMatchObject(AMBIGUOUS);
  });
});

describe('tier', () => {
  test.each([
    ['0', 0],
    ['3.0', 3],
    ['未定级', 0],
    ['无等级', 0],
    ['基层', 0],
    ['一级', 1],
    ['一级甲等', 1],
    ['二级', 2],
    ['二级乙等', 2],
    ['二级乙', 2],
    ['三级', 3],
    ['三级特等', 3],
    ['三甲', 3],
    [' 三级甲等医院 ', 3],
    ['一级以下', 0],
    ['未定级及一级以下', 0],
    ['社区卫生服务中心', 0],
  ])('%s is %i', (text, tier) => expect(readTier(text)).toStrictEqual({ value: tier }));

  test.each(['4', '9', '-1', '四级', '其他', '二级及以下', '三', 'high', '３'])('%s is not known', (text) => {
    expect(readTier(text)).toMatchObject({ code: 'unknown-value', known: expect.arrayContaining(['3/三级']) });
  });
});

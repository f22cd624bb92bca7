import { describe, expect, test } from 'vitest';
import { readMedType } from '../../../src/input/values/med-type.ts';
import {
  readAway,
  readInsuStas,
  readInsutype,
  readMedinsType,
  readPayLoc,
  readRefunded,
  readSetlType,
  readValid,
} from '../../../src/input/values/platform-codes.ts';
import { readPsnType } from '../../../src/input/values/psn-type.ts';

describe('psn_type 人员类别', () => {
  test.each([
    ['11', 'active'],
    ['11.0', 'active'],
    ['1101', 'active'],
    ['1103', 'active'],
    ['116047', 'active'],
    ['116088', 'active'],
    ['136042', 'active'],
    ['136050', 'active'],
    ['5005', 'active'],
    ['995330', 'active'],
    ['12', 'retired'],
    ['1204', 'retired'],
    ['126047', 'retired'],
    ['1112', 'retired'],
    ['1114', 'retired'],
    ['136043', 'retired'],
    ['136051', 'retired'],
    ['5006', 'retired'],
    ['995311', 'retired'],
    ['995331', 'retired'],
    ['在职', 'active'],
    ['退休人员', 'retired'],
    ['12|退休', 'retired'],
  ])('%s is %s', (text, status) => expect(readPsnType(text)).toStrictEqual({ value: status }));

  test.each(['13', '1300', '126019', '14', '15', '34', '99', '1', '111', '1101011'])('code %s is not taken', (text) => {
    expect(readPsnType(text)).toMatchObject({ code: 'ambiguous-code', detail: { instead: 'status' } });
  });

  test.each(['离休', '学生', 'working'])('%s is not known', (text) => {
    expect(readPsnType(text)).toMatchObject({ code: 'unknown-value' });
  });
});

describe('med_type 医疗类别', () => {
  test.each([
    ['11', 'general'],
    ['110104', 'general'],
    ['1105', 'general'],
    ['13', 'emergency'],
    ['1301', 'emergency'],
    ['14', 'chronic'],
    ['140104', 'chronic'],
    ['15', 'special-drug'],
    ['18.0', 'special-drug'],
    ['51', 'maternity'],
    ['53', 'family-planning'],
    ['普通门诊', 'general'],
    ['门诊慢特病', 'chronic'],
    ['14|门诊慢特病', 'chronic'],
  ])('%s is %s', (text, category) => {
    expect(readMedType(text)).toStrictEqual({ value: { category, pharmacy: false } });
  });

  test.each(['41', '定点药店购药'])('%s is a general purchase at a pharmacy', (text) => {
    expect(readMedType(text)).toStrictEqual({ value: { category: 'general', pharmacy: true } });
  });

  test.each(['21', '22', '24', '28', '2101', '52', '5201', '5302', '92', '普通住院', '生育住院'])(
    '%s is an inpatient stay',
    (text) => expect(readMedType(text)).toStrictEqual({ code: 'inpatient' }),
  );

  test.each(['12', '16', '110101', '1104', '110212', '1106', '1302', '4102', '81', '91', '9901', '9903', '99', '120'])(
    'code %s is not taken',
    (text) => expect(readMedType(text)).toMatchObject({ code: 'ambiguous-code', detail: { instead: 'category' } }),
  );

  test('other words are not known', () => {
    expect(readMedType('体检')).toMatchObject({ code: 'unknown-value' });
  });
});

describe('small lists', () => {
  test.each(['310', '310.0', '职工', '城镇职工基本医疗保险', '310|职工基本医疗保险'])('insutype %s is ours', (text) => {
    expect(readInsutype(text)).toStrictEqual({ value: true });
  });
  test.each(['390', '城乡居民', '31001', '510', 'x'])('insutype %s is not', (text) => {
    expect(readInsutype(text)).toStrictEqual({ code: 'not-employee-insurance' });
  });

  test('vali_flag', () => {
    expect(readValid('1')).toStrictEqual({ value: true });
    expect(readValid('0')).toStrictEqual({ code: 'void' });
    expect(readValid('无效')).toStrictEqual({ code: 'void' });
    expect(readValid('2')).toMatchObject({ code: 'unknown-value' });
  });

  test('refd_setl_flag', () => {
    expect(readRefunded('0')).toStrictEqual({ value: false });
    expect(readRefunded('1')).toStrictEqual({ value: true });
    expect(readRefunded('退费')).toStrictEqual({ value: true });
    expect(readRefunded('是')).toStrictEqual({ value: true });
    expect(readRefunded('120.00')).toMatchObject({ code: 'unknown-value' });
  });

  test('fixmedins_type', () => {
    expect(readMedinsType('1')).toStrictEqual({ value: 'hospital' });
    expect(readMedinsType('2')).toStrictEqual({ value: 'pharmacy' });
    expect(readMedinsType('定点零售药店')).toStrictEqual({ value: 'pharmacy' });
    expect(readMedinsType('3')).toMatchObject({ code: 'ambiguous-code', detail: { instead: 'provider' } });
  });

  test('setl_type', () => {
    expect(readSetlType('1')).toStrictEqual({ value: 'manual' });
    expect(readSetlType('2')).toStrictEqual({ value: 'direct' });
    expect(readSetlType('3')).toMatchObject({ code: 'ambiguous-code', detail: { instead: 'settlement' } });
  });

  test('pay_loc', () => {
    expect(readPayLoc('1')).toStrictEqual({ value: { manual: true } });
    expect(readPayLoc('2')).toStrictEqual({ value: {} });
    expect(readPayLoc('4')).toStrictEqual({ value: { away: true } });
    expect(readPayLoc('5')).toStrictEqual({ value: { internet: true } });
    expect(readPayLoc('7')).toMatchObject({ code: 'ambiguous-code' });
  });

  test('psn_insu_stas: only 1 is normal', () => {
    expect(readInsuStas('1')).toStrictEqual({ value: 'normal' });
    expect(readInsuStas('2')).toStrictEqual({ value: 'suspended' });
    expect(readInsuStas('4')).toStrictEqual({ value: 'suspended' });
    expect(readInsuStas('0')).toStrictEqual({ value: 'suspended' });
    expect(readInsuStas('?')).toMatchObject({ code: 'unknown-value' });
  });

  test('是否异地就医', () => {
    expect(readAway('否')).toStrictEqual({ value: false });
    expect(readAway('本地')).toStrictEqual({ value: false });
    expect(readAway('省内异地')).toStrictEqual({ value: true });
    expect(readAway('1')).toStrictEqual({ value: true });
  });
});

import type { EnteredValue, FactValue } from '../../policy/facts.ts';
import { acceptedBy, accepting, codeOf, type Reader, type Reading, wordOf } from './reading.ts';
import { readFact, readYesNo } from './words.ts';

/** What 支付地点类别 says about a visit; a code may say nothing. */
export type PayLoc = { readonly manual?: true; readonly away?: true; readonly internet?: true };

const EMPLOYEE = new Set(['职工', '城镇职工', '职工医保', '职工基本医疗保险', '城镇职工基本医疗保险']);

/** `insutype` 险种类型: 310, or words for it. Error `not-employee-insurance` for anything else. */
export const readInsutype: Reader<true> = accepting(
  (text) =>
    codeOf(text) === '310' || EMPLOYEE.has(wordOf(text)) ? { value: true } : { code: 'not-employee-insurance' },
  () => ['310', ...EMPLOYEE],
);

/** `vali_flag` 有效标志: 1 is a record that counts. Errors: `void` for 0, `unknown-value`. */
export const readValid: Reader<true> = accepting(
  (text) => {
    const word = wordOf(text);
    const reading = word === '有效' ? { value: true } : word === '无效' ? { value: false } : readYesNo(text);
    if (!('value' in reading)) return reading;
    return reading.value ? { value: true } : { code: 'void' };
  },
  () => ['有效', '1', '是'],
);

/** `refd_setl_flag` 退费结算标志: whether the record takes another one back. Error `unknown-value`. */
export const readRefunded: Reader<boolean> = accepting(
  (text) => {
    const word = wordOf(text);
    if (word === '退费' || word === '正常') return { value: word === '退费' };
    return readYesNo(text);
  },
  () => ['退费', '正常', ...acceptedBy(readYesNo)],
);

/** 机构类型, `fixmedins_type`: 1 hospital, 2 pharmacy, or words. Errors: `ambiguous-code`, `unknown-value`. */
export const readMedinsType: Reader<FactValue<'provider'>> = accepting(
  (text) => {
    const code = codeOf(text);
    if (code === undefined) return readFact.provider(text);
    if (code === '1' || code === '2') return { value: code === '1' ? 'hospital' : 'pharmacy' };
    return instead('provider');
  },
  () => ['1', '2', ...acceptedBy(readFact.provider)],
);

/** `setl_type` 结算类别: 1 manual, 2 direct, or words. Errors: `ambiguous-code` (3 has two meanings), `unknown-value`. */
export const readSetlType: Reader<FactValue<'settlement'>> = accepting(
  (text) => {
    const code = codeOf(text);
    if (code === undefined) return readFact.settlement(text);
    if (code === '1' || code === '2') return { value: code === '1' ? 'manual' : 'direct' };
    return instead('settlement');
  },
  () => ['1', '2', ...acceptedBy(readFact.settlement)],
);

/** `psn_insu_stas` 参保状态: 1 is normal; what the other codes mean differs by source. Error `unknown-value`. */
export const readInsuStas: Reader<EnteredValue<'coverage'>> = accepting(
  (text) => {
    const code = codeOf(text);
    return code === undefined ? readFact.coverage(text) : { value: code === '1' ? 'normal' : 'suspended' };
  },
  () => ['1', ...acceptedBy(readFact.coverage)],
);

const PAY_LOCS = new Map<string, PayLoc>([
  ['direct', {}],
  ['manual', { manual: true }],
  ['1', { manual: true }],
  ['中心', { manual: true }],
  ['零星报销', { manual: true }],
  ['2', {}],
  ['医疗机构', {}],
  ['3', { away: true }],
  ['省内异地', { away: true }],
  ['4', { away: true }],
  ['跨省异地', { away: true }],
  ['5', { internet: true }],
  ['互联网医院', { internet: true }],
  ['6', {}],
  ['9', {}],
]);

/** `pay_loc` 支付地点类别. Errors: `ambiguous-code`, `unknown-value`. */
export const readPayLoc: Reader<PayLoc> = accepting<PayLoc>(
  (text) => {
    const code = codeOf(text);
    const value = PAY_LOCS.get(code ?? wordOf(text));
    if (value) return { value };
    return code === undefined ? { code: 'unknown-value', known: [...PAY_LOCS.keys()] } : instead('settlement');
  },
  () => PAY_LOCS.keys(),
);

const HERE = new Set(['本地', '统筹区内']);
const AWAY = new Set(['异地', '市内异地', '省内异地', '跨省异地']);

/** 是否异地就医: whether the visit was away from the insured region. Error `unknown-value`. */
export const readAway: Reader<boolean> = accepting(
  (text) => {
    const word = wordOf(text);
    if (HERE.has(word) || AWAY.has(word)) return { value: AWAY.has(word) };
    return readYesNo(text);
  },
  () => [...HERE, ...AWAY, ...acceptedBy(readYesNo)],
);

function instead(column: string): Reading<never> {
  return { code: 'ambiguous-code', detail: { instead: column } };
}

import { expect, test } from 'vitest';
import { chongqing } from '../../src/cities/chongqing.ts';
import { en } from '../../src/locale/en/index.ts';
import { zh } from '../../src/locale/zh/index.ts';
import { conditionText } from '../../src/output/condition.ts';
import { NOT_IN_BENEFIT } from '../../src/policy/facts.ts';
import type { Condition } from '../../src/policy/grammar.ts';

test.each<[Condition | undefined, string, string]>([
  [undefined, '全部', 'every visit'],
  [{}, '全部', 'every visit'],
  [
    { tier: [0, 1], status: ['retired'] },
    '社区卫生服务中心、乡镇卫生院、诊所等基层机构（未定级、一级以下） / 一级；退休',
    'unrated or below tier 1 / tier 1; retired',
  ],
  [{ enrollment: ['individual-1'] }, '个人参保一档', 'individual, level one'],
  [{ enrollment: ['unheard-of'] }, 'unheard-of', 'unheard-of'],
  [
    { provider: ['pharmacy'], prescription: ['paper', 'none'] },
    '定点零售药店；纸质处方 / 无处方',
    'designated pharmacy; prescription: paper / prescription: none',
  ],
  [{ coverage: NOT_IN_BENEFIT }, '未在待遇享受期内', 'not in benefit'],
  [{ coverage: ['arrears', 'not-yet'] }, '欠费 / 待遇享受开始日期之前', 'in arrears / before the first day in benefit'],
  [{ designated: [false] }, '非定点', 'not designated'],
  [{ designated: [true] }, '定点', 'designated'],
  [{ during: ['hospitalized'] }, '住院期间', 'while hospitalized'],
  [
    { category: ['chronic'], place: ['unfiled'] },
    '门诊慢特病；异地未备案',
    'chronic or special disease; elsewhere, not filed',
  ],
  [
    { settlement: ['manual'], claim: ['late'] },
    '手工（零星）报销；超过申请期限',
    'claimed by hand; claimed after the deadline',
  ],
])('%j', (condition, chinese, english) => {
  expect(conditionText(condition, chongqing.enrollments, zh)).toBe(chinese);
  expect(conditionText(condition, chongqing.enrollments, en)).toBe(english);
});

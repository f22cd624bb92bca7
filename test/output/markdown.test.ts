import { expect, test } from 'vitest';
import { tieling } from '../../src/cities/tieling.ts';
import { en } from '../../src/locale/en/index.ts';
import { zh } from '../../src/locale/zh/index.ts';
import { renderMarkdown } from '../../src/output/markdown.ts';
import { resultPage } from '../../src/output/result/page.ts';
import { reportOf, visit } from './support.ts';

test('a table with totals, bars and the basis', () => {
  // 铁岭: (400 − 300) × 50 % = 50 of 3,000, not 2 %; chronic diseases are another benefit (article 6).
  const report = reportOf(tieling, [
    visit('2023-03-05', 3, '400.00'),
    visit('2023-03-06', 2, '80.00', { category: 'chronic' }),
  ]);
  expect(
    renderMarkdown([resultPage(report, zh)]),
  ).toBe(`**2 次就诊共可报销 50.00 元，自己负担 430.00 元；其中 1 次不予支付；2023 年的限额还剩 2950.00 元。**

| 就诊日期 | 机构级别 | 政策范围内费用 | 起付标准 | 支付比例 | 基金支付 | 个人负担 | 限额已用/年度限额 | 说明 |
| :--- | :--- | ---: | ---: | ---: | ---: | ---: | ---: | :--- |
| 2023-03-05 | 三级 | 400.00 | 300.00 | 50% | 50.00 | 350.00 | 50.00/3000.00 |  |
| 2023-03-06 | 二级 | 80.00 | - | - | 0.00 | 80.00 | - | 不予支付：由其他待遇另行支付（第六条） |
| **合计 2 次** |  | **480.00** | **300.00** |  | **50.00** | **430.00** |  |  |

## 铁岭市 2023 年：就诊 2 次，其中 1 次不予支付

- 年度限额 █░░░░░░░░░░░░░░░░░░░ 1% 已用 50.00 / 3000.00，剩余 2950.00
- 起付线 ████████████████████ 100% 已累计 300.00，已满

依据《铁岭市职工基本医疗保险门诊共济保障实施细则》（无文号）2022-11-16 印发的文本；此后的政策调整未收录，请以当地最新规定为准。
`);
});

test('nothing from the input is taken for Markdown, HTML or a control character', () => {
  const institution = '甲|乙 <b>*x*_[a](b)`\\\n\u001b';
  const report = reportOf(tieling, [visit('2023-03-05', 3, '400.00', { institution })]);
  const row = renderMarkdown([resultPage(report, en)]).split('\n')[4] ?? '';
  expect(row).toContain('甲\\|乙 \\<b\\>\\*x\\*\\_\\[a\\](b)\\`');
  expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(10);
  expect(row).not.toMatch(/\p{Cc}/u);
});

test('the result alone', () => {
  const report = reportOf(tieling, [visit('2023-03-05', 3, '400.00')]);
  expect(renderMarkdown([resultPage(report, zh, { quiet: true })])).not.toContain('依据');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tieling } from '../../../src/cities/tieling.ts';
import { zaozhuang } from '../../../src/cities/zaozhuang.ts';
import { standingOn } from '../../../src/engine/standing.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { renderHtml } from '../../../src/output/html/html.ts';
import { resultPage } from '../../../src/output/result/page.ts';
import { parameterPage } from '../../../src/output/rules/parameters.ts';
import { rulesViewOf } from '../../../src/output/rules/view.ts';
import { explained } from '../explain/support.ts';
import { reportOf, visit } from '../support.ts';

const VOID = ['meta', 'br', 'rect'];
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g;

/** The tags of a page in their order, each closed where it was opened; fails where they are not. */
function tagsOf(page: string): string[] {
  const open: string[] = [];
  const tags: string[] = [];
  const [doctype, ...rest] = page.replace(/<style>.*<\/style>/s, '').split('\n');
  expect(doctype).toBe('<!DOCTYPE html>');
  const body = rest.join('\n');
  for (const [, closes, name = '', , alone] of body.matchAll(TAG)) {
    if (closes) expect(open.pop()).toBe(name);
    else {
      tags.push(name);
      if (!VOID.includes(name) && !alone) open.push(name);
    }
  }
  expect(open).toEqual([]);
  // Nothing is left that a browser could take for a tag.
  expect(body.replace(TAG, '')).not.toMatch(/[<>]/);
  return tags;
}

const named = (institution: string) =>
  resultPage(reportOf(tieling, [visit('2023-03-05', 3, '400.00', { institution })]), zh);

describe.each([
  ['zh', zh, 'zh-CN'],
  ['en', en, 'en'],
] as const)('in %s', (_, locale, lang) => {
  test('is whole in itself: a language, a style, no script, nothing fetched', async () => {
    const view = await rulesViewOf(zaozhuang, locale);
    const pages = [
      resultPage(reportOf(zaozhuang, [visit('2023-03-05', 1, '300.00'), visit('2023-03-06', 3, '900.00')]), locale),
      resultPage(explained([{ policy: tieling, visit: visit('2023-03-05', 3, '500.00') }]), locale),
      parameterPage(view, standingOn(zaozhuang, '2023-03-01')),
    ];
    for (const page of pages) {
      const shown = renderHtml([page], locale);
      expect(shown).toContain(`<html lang="${lang}">`);
      expect(shown).toContain("default-src 'none'");
      expect(shown).not.toMatch(
        /<script|javascript:|https?:|@import|url\(|<link|<img|<iframe| on[a-z]+="| src=| href=/i,
      );
      expect(tagsOf(shown)).toEqual(expect.arrayContaining(['title', 'main', 'h1']));
    }
  });
});

test('a slip in its order, then the table, the bars, what it rests on, and room to sign', () => {
  // 铁岭: (800 − 300) × 50 % = 250; 900 − 250 = 650, 100 of them out of scope; an account of 100 pays 100 of that.
  const one = visit('2023-03-05', 3, '900.00', { eligible: 80_000, institution: '甲医院', accountBalance: 10_000 });
  const report = { ...reportOf(tieling, [one], { hasAccountBalance: true }), member: 'M1' };
  const text = renderHtml([resultPage(report, zh)], zh)
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ');
  const order = [
    ...['本次可报销 250.00 元，自己负担 650.00 元', '甲医院（三级）', 'M1、铁岭市、在职、随单位参保', '普通门诊'],
    ...['总费用 900.00 元', '其中政策范围内 800.00 元', '起付线 300.00 元', '基金支付 250.00 元', '个人负担 650.00 元'],
    ...['其中个人账户 100.00 元，现金 550.00 元', '年度限额 3000.00 元，已用 250.00 元，剩余 2750.00 元'],
    ...['合计 1 次', '年度限额', '铁岭市职工基本医疗保险门诊共济保障实施细则', '参保人签字', '日期'],
  ];
  let from = 0;
  for (const piece of order) {
    const at = text.indexOf(piece, from);
    expect([piece, at >= from]).toEqual([piece, true]);
    from = at;
  }
});

test('a bar is as long as what is used: 50 of 3,000 is 1 %, the deductible of 300 is met', () => {
  const shown = renderHtml([resultPage(reportOf(tieling, [visit('2023-03-05', 3, '400.00')]), en)], en);
  expect(shown.match(/<rect class="part good" width="\d+"/g)).toEqual([
    '<rect class="part good" width="1"',
    '<rect class="part good" width="100"',
  ]);
});

test('whatever a name is, the page has the tags it has, and the name is text', () => {
  const plain = tagsOf(renderHtml([named('甲')], zh));
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"onload="x',
    "'",
    '&lt;',
    '</td>',
    '\u0000\u202e',
    ']]>',
    '<!--',
  );
  const name = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(name, (parts) => {
      const text = `甲${parts.join('')}`;
      const shown = renderHtml([named(text)], zh);
      expect(tagsOf(shown)).toEqual(plain);
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
  );
});

test('a curve is a picture of its own lines, told apart by dashes and signs, in the page itself', () => {
  const line = (name: string, sign: string, x: number) => ({
    name,
    sign,
    corners: [
      { x: 0, y: 0 },
      { x, y: 0, mark: 'met' },
      { x: 100, y: 50 },
    ],
  });
  const curve = {
    kind: 'curve' as const,
    x: { label: 'spent', end: 200, says: '2.00' },
    y: { label: 'paid', end: 50, says: '0.50' },
    lines: [line('one <b>', '1', 20), line('two', '2', 40)],
  };
  const shown = renderHtml([{ title: 't', sections: [{ parts: [curve] }] }], en);
  expect(tagsOf(shown).filter((tag) => ['polyline', 'circle'].includes(tag))).toHaveLength(4);
  // the field is 500 wide and 254 high; 20 of 200 is 50 from its left at 110, 100 of 200 its middle, level behind it
  expect(shown).toContain('<polyline points="110.0,290.0 160.0,290.0 360.0,36.0 610.0,36.0" stroke-dasharray="none"/>');
  expect(shown).toContain('stroke-dasharray="8 4"');
  expect(shown).toContain('<figcaption>1 one &lt;b&gt;<br>2 two<br>● met</figcaption>');
});

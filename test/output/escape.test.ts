import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, shortened } from '../../src/output/escape.ts';
import { displayWidth } from '../../src/output/width.ts';

describe('escapeText', () => {
  test.each([
    ['plain text, 中文（全角）', 'plain text, 中文（全角）'],
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\x1b[31mred\x1b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
    ['\x1b]0;title\x07', '\\u{1b}]0;title\\u{7}'],
    ['\0\x7f\x85\x9b', '\\u{0}\\u{7f}\\u{85}\\u{9b}'],
    ['a\u202eb\u2066c\u200f', 'a\\u{202e}b\\u{2066}c\\u{200f}'],
    ['a\u200bb\u200dc\ufeff', 'a\\u{200b}b\\u{200d}c\\u{feff}'],
    ['a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['\ud800x', '\\u{d800}x'],
    ['\u{e0041}', '\\u{e0041}'],
    ['𠮷🏥', '𠮷🏥'],
  ])('%j', (text, shown) => expect(escapeText(text)).toBe(shown));

  test('nothing that acts on a terminal is left in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('shortened', () => {
  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['三门峡市', 8, '三门峡市'],
    ['三门峡市人', 8, '三门峡…'],
    ['ab\x1bcd', 8, 'ab…'],
    ['', 5, ''],
  ])('%j in %i columns', (text, width, shown) => expect(shortened(text, width)).toBe(shown));

  test('never takes more than its columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(displayWidth(shortened(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

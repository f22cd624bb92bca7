import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, isSimple, padTo, wrapText } from '../../src/output/width.ts';
import { columnsOf } from './support.ts';

describe('displayWidth', () => {
  test.each([
    ['abc 12.30', 9],
    ['铁岭市', 6],
    ['（一）', 6],
    ['𠮷野家', 6],
    ['“引号”…①─█', 10],
    ['é', 1],
    ['🏥', 2],
    ['🫀', 2],
    ['👨‍👩‍👧', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['한국', 4],
    ['བོད', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

test('every character that is taken for simple is seen, joins nothing and is as wide as Unicode says', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const simple = characters.filter(isSimple).join('');
  expect(simple).not.toMatch(/[\p{C}\p{M}\p{Zl}\p{Zp}\p{Emoji_Presentation}\p{Emoji_Modifier}\u1100-\u11ff]/u);
  const wide = characters.filter((each) => isSimple(each) && displayWidth(each) === 2).join('');
  expect(wide).toMatch(/^[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/);
  expect(wide.length).toBe(0x29 + 0x5200 + 0x60);
});

test('blanks come behind the text, or before it where it is aligned right', () => {
  expect(padTo('三级', 6)).toBe('三级  ');
  expect(padTo('三级', 6, 'right')).toBe('  三级');
  expect(padTo('三级', 3)).toBe('三级');
});

describe('wrapText', () => {
  test('English breaks at blanks', () => {
    expect(wrapText('cut to what was left', 8)).toEqual(['cut to', 'what was', 'left']);
  });

  test('Chinese breaks anywhere but before closing punctuation', () => {
    expect(wrapText('不予支付，急诊', 8)).toEqual(['不予支', '付，急诊']);
  });

  test('an opening bracket goes with what it opens', () => {
    expect(wrapText('不予支（急诊）', 8)).toEqual(['不予支', '（急诊）']);
  });

  test('a word longer than a line is broken', () => {
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('an emoji of several characters stays whole', () => {
    expect(wrapText('一👨‍👩‍👧二', 3)).toEqual(['一', '👨‍👩‍👧', '二']);
  });

  test('no line is too wide and nothing but blanks is lost', () => {
    const pieces = fc.constantFrom('医', '院', '，', '（', '）', 'a', 'bc', '7', ' ', '  ', '🏥', '👨‍👩‍👧', '…', '《');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrapText(text, width);
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteDictionary } from '../../../src/input/records/byte-dictionary.ts';
import { TextColumn } from '../../../src/input/records/text-column.ts';
import { isBlank, plainText } from '../../../src/input/values/reading.ts';

const cells = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('A', 'B', ' A', 'A ', '', '--')),
);

describe('numbers for byte strings', () => {
  test('count from 0 in the order of first sight, the same for the same bytes', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        const dictionary = new ByteDictionary();
        const first = [...new Set(texts)];
        for (const text of texts) {
          const bytes = Buffer.from(`x${text}y`);
          const id = dictionary.idOf(bytes, 1, bytes.length - 1);
          expect([id, dictionary.textOf(id)]).toEqual([first.indexOf(text), text]);
        }
        expect(dictionary.size).toBe(first.length);
      }),
    );
  });

  test('stay when there are many, and begin anew when all is forgotten', () => {
    const dictionary = new ByteDictionary();
    const idOf = (text: string) => dictionary.idOf(Buffer.from(text), 0, text.length);
    const numbers = Array.from({ length: 5000 }, (_, index) => idOf(`member ${index}`));
    expect(numbers).toEqual([...numbers.keys()]);
    expect([idOf('member 0'), idOf('member 4999'), dictionary.textOf(1234)]).toEqual([0, 4999, 'member 1234']);
    dictionary.clear();
    expect([dictionary.size, idOf('member 7'), idOf('member 0')]).toEqual([0, 0, 1]);
  });
});

/** Many texts that a hash without a secret (FNV-1, begun with the length) takes for one: every block can be either of two. */
function alike(blocks: number): string[] {
  const step = (hash: number, text: string) =>
    Buffer.from(text).reduce((state, byte) => Math.imul(state, 0x01000193) ^ byte, hash);
  let texts = [''];
  let state = blocks * 7;
  for (let block = 0; block < blocks; block++) {
    const met = new Map<number, string>();
    for (let number = 0; ; number++) {
      const text = ((number * 0x9e3779b1) % 2 ** 32).toString(36).padStart(7, '-');
      const next = step(state, text);
      const other = met.get(next);
      met.set(next, text);
      if (other === undefined) continue;
      texts = texts.flatMap((before) => [before + other, before + text]);
      state = next;
      break;
    }
  }
  return texts;
}

test('texts made to fall on one hash take no longer than others', () => {
  const dictionary = new ByteDictionary();
  const texts = alike(15).map((text) => Buffer.from(text));
  expect(texts.map((text) => dictionary.idOf(text, 0, text.length))).toEqual([...texts.keys()]);
});

describe('the texts of a column', () => {
  test('are the same whatever blanks are around them, and blank ones are -1', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        const column = new TextColumn();
        const met = new Map<string, number>();
        for (const text of texts) {
          const number = column.numberOfText(text);
          const trimmed = plainText(text);
          if (isBlank(text)) {
            expect(number).toBe(-1);
            continue;
          }
          expect(column.textOf(number)).toBe(trimmed);
          expect(met.get(trimmed) ?? number).toBe(number);
          met.set(trimmed, number);
        }
        expect(new Set(met.values()).size).toBe(met.size);
      }),
    );
  });

  test('are forgotten together', () => {
    const column = new TextColumn();
    expect([column.numberOfText('A'), column.numberOfText(' B ')]).toEqual([0, 2]);
    column.clear();
    expect([column.size, column.numberOfText('B'), column.textOf(0)]).toEqual([0, 0, 'B']);
  });
});

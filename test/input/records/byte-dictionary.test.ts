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

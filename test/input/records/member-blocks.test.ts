import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, lastMemberStart } from '../../../src/input/records/member-blocks.ts';

const ending = fc.constantFrom('\n', '\r\n', '\r');

test('a block is cut where the last member’s rows begin', () => {
  const groups = fc.array(fc.tuple(fc.constantFrom('M1', 'M2', '张三', ''), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(groups, ending, (members, newline) => {
      const lines = members.flatMap(([member, count]) =>
        Array.from({ length: count }, (_, nth) => `x${nth},${member},y`),
      );
      const text = lines.map((line) => line + newline).join('');
      const last = members.at(-1)?.[0];
      let first = lines.length;
      while (first > 0 && lines[first - 1]?.split(',')[1] === last) first--;
      const expected = Buffer.byteLength(
        lines
          .slice(0, first)
          .map((line) => line + newline)
          .join(''),
      );
      expect(lastMemberStart(Buffer.from(text), 1, ',')).toBe(expected);
    }),
  );
});

test('lines end with CR, LF or both together', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('', 'a', '在'), ending), { maxLength: 20 }), (lines) => {
      const text = lines.map(([line, newline]) => line + newline).join('');
      const ends = text.match(/\r\n|\r|\n/g)?.length ?? 0;
      expect(countLines(Buffer.from(text))).toBe(ends);
    }),
  );
});

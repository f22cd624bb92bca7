import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, lastMember } from '../../../src/input/records/member-blocks.ts';

const ending = fc.constantFrom('\n', '\r\n', '\r');
const ROWS = { member: 1, width: 3, delimiter: ',', columns: { members: [1], days: [0], amounts: [2] } };

test('a block is cut where the last member’s rows begin, whatever stands between them', () => {
  // Every way to write it is one member; blanks are nobody, and rows of another width if no row of their member follows.
  const spellings: Readonly<Record<string, readonly string[]>> = {
    M1: ['x,M1,y', 'x, M1,y', 'x,M1\u200b,y', `x,'M1,y`],
    M2: ['x,M2,y'],
    张三: ['x,张三,y', 'x,\u3000张三 ,y'],
    nobody: ['', ',,', 'x,,y', 'x, ,y', 'M1', 'x,M9,y,z', ',合计,9', ',制表人：甲,'],
  };
  const name = fc.constantFrom(...Object.keys(spellings));
  const group = name.chain((member) =>
    fc
      .array(fc.constantFrom(...(spellings[member] ?? [])), { minLength: 1, maxLength: 4 })
      .map((lines) => ({ member, lines })),
  );
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), ending, (groups, newline) => {
      const rows = groups.flatMap(({ member, lines }) => lines.map((line) => ({ member, line: line + newline })));
      const named = rows.filter(({ member }) => member !== 'nobody');
      const last = named.at(-1)?.member;
      const other = rows.findLastIndex(({ member }) => member !== 'nobody' && member !== last);
      const first = other < 0 ? 0 : rows.findIndex(({ member }, index) => index > other && member === last);
      const start = Buffer.byteLength(
        rows
          .slice(0, first)
          .map(({ line }) => line)
          .join(''),
      );
      const block = Buffer.from(rows.map(({ line }) => line).join(''));
      expect(lastMember(block, ROWS)).toEqual({ start, name: last });
    }),
  );
});

test('a row of another width goes with the rows of its member behind it', () => {
  const block = (...lines: string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''));
  expect(lastMember(block('x,M1,y', 'x,M2', 'x,M2,y'), ROWS)).toEqual({ start: 7, name: 'M2' });
  expect(lastMember(block('x,M1,y', 'x,M3,y,z', 'x,M2,y', 'x,M2'), ROWS)).toEqual({ start: 16, name: 'M2' });
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

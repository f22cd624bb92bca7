import { expect, test } from 'vitest';
import { LineDealer, LineWalk, MemberLots } from '../../../src/input/records/member-lots.ts';
import { recordOf } from '../../../src/input/records/record-bytes.ts';

/** Deals lines to two threads, all members to the second. */
function deal(text: string, { column = 0, delimiter = ',', until = Buffer.byteLength(text) } = {}) {
  const dealer = new LineDealer(new MemberLots(column, [0, 1]), { delimiter, count: 2 });
  const bytes = Buffer.from(text);
  return dealer.deal(bytes, until).map(({ lines, ...rest }) => {
    const starts = [...lines].filter((_, at) => at % 2 === 0);
    const before = [...lines].filter((_, at) => at % 2 === 1);
    return {
      texts: starts.map(
        (start) =>
          bytes
            .subarray(start)
            .toString()
            .split(/[\r\n]/, 1)[0],
      ),
      numbers: before,
      ...rest,
    };
  });
}

test('a visit behind a visit is for one thread; any other line and what comes behind it for all', () => {
  const lines = [
    'A,1',
    'B,2',
    'C,3',
    '合计,6',
    'D,4',
    'E,5',
    '',
    'F,6',
    ' G,7',
    'H,8',
    'I,9',
    'J-1,0',
    'K',
    'L,1',
    'M,2',
  ];
  const [first, second] = deal(`${lines.join('\n')}\n`);
  expect(first?.texts).toEqual(['A,1', '合计,6', 'D,4', '', 'F,6', ' G,7', 'H,8', 'J-1,0', 'K']);
  expect(first?.numbers).toEqual([0, 3, 4, 6, 7, 8, 9, 11, 12]);
  expect(second?.texts).toEqual(lines);
  expect([first?.before, second?.before]).toEqual([15, 15]);
});

test.each<[what: string, text: string, options: { readonly column?: number; readonly delimiter?: string }]>([
  ['ended by CR and LF', 'A,1,x\r\nB,2,x\r\nC,3,x\r\n', {}],
  ['ended by CR', 'A,1,x\rB,2,x\rC,3,x\r', {}],
  ['with tabs between', 'A\t1\tx\nB\t2\tx\nC\t3\tx\n', { delimiter: '\t' }],
  ['with the member in the second column', '1,A,x\n2,B,x\n3,C,x\n', { column: 1 }],
  ['with the member in the last column', '1,x,A\n2,x,B\n3,x,C\n', { column: 2 }],
  ['of which the last has no end', 'A,1,x\nB,2,x\nC,3,x', {}],
])('lines %s', (_, text, options) => {
  const [first, second] = deal(text, options);
  expect([first?.numbers, second?.numbers]).toEqual([[0], [0, 1, 2]]);
});

test('a record is for the thread of its member, however that is spelled; without one for the first', () => {
  const lots = new MemberLots(0, [0.3, 0.3, 0.4]);
  const thread = (member: string) => lots.threadOf(recordOf([member, 'x'], 1));
  const members = Array.from({ length: 1000 }, (_, number) => `M${number}`);
  for (const member of members)
    expect([thread(` ${member}`), thread(`${member}\u200b`)]).toEqual(Array(2).fill(thread(member)));
  const count = (wanted: number) => members.filter((member) => thread(member) === wanted).length;
  expect([count(0), count(1), count(2)].map((members) => Math.round(members / 100))).toEqual([3, 3, 4]);
  expect(new MemberLots(2, [0.5, 0.5]).threadOf(recordOf(['A', 'x'], 1))).toBe(0);
});

test('what is dealt and what a record is for go together', () => {
  const lots = new MemberLots(0, [0.5, 0.5]);
  const members = Array.from({ length: 200 }, (_, number) => `M${number}`);
  const text = ['M,x', ...members.map((member) => `${member},x`)].join('\n');
  const dealt = new LineDealer(lots, { delimiter: ',', count: 2 }).deal(Buffer.from(text), text.length);
  const own = dealt.map(({ lines }) => [...lines].filter((_, at) => at % 2 === 1).filter((line) => line > 0));
  const expected = [0, 1].map((thread) => {
    return members.flatMap((member, at) => (lots.threadOf(recordOf([member], 1)) === thread ? [at + 1] : []));
  });
  expect(own).toEqual(expected);
});

test('a walk goes from line to line that was dealt, and behind them through all', () => {
  const walk = new LineWalk({ lines: Int32Array.of(0, 0, 20, 2, 30, 3), until: 50, before: 5 }, 100);
  const steps = [0, 10, 20, 30, 40, 50, 60].map((place) => [walk.from(place), walk.line]);
  expect(steps).toEqual([
    [0, 100],
    [20, 102],
    [20, 102],
    [30, 103],
    [50, 105],
    [50, 105],
    [60, 105],
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/input/json/read-json.ts';

/** What a text holds; `undefined` where it is no JSON. */
function readAs(text: string): unknown {
  const read = readJson(text);
  return 'expected' in read ? undefined : { value: read.value };
}

function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('any JSON', () => {
  test('is read as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readAs(text)).toEqual(parsed(text));
      }),
    );
  });

  test('with a character changed, put in or taken out is JSON exactly where JSON.parse says so', () => {
    const pieces = fc.constantFrom(
      '',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '.',
      'e',
      't',
      ' ',
      '\n',
      '\u0001',
      '中',
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), fc.nat(2), pieces, (value, place, cut, piece) => {
        const text = JSON.stringify(value);
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + piece + text.slice(at + cut);
        // Of a member given twice we keep the first value, and say so; JSON.parse keeps the last.
        const read = readJson(broken);
        fc.pre('expected' in read || read.twice.length === 0);
        expect(readAs(broken)).toEqual(parsed(broken));
      }),
      { numRuns: 2000 },
    );
  });
});

test('every value has its line, by its path', () => {
  const read = readJson('{\n  "a": [\n    1,\n    {"b c": true}\n  ],\r\n  "d": {"e": null}\n}');
  if ('expected' in read) throw new Error('no JSON');
  expect(Object.fromEntries(read.lines)).toEqual({
    '': 1,
    ...{ a: 2, 'a[0]': 3, 'a[1]': 4, 'a[1]["b c"]': 4, d: 6, 'd.e': 6 },
  });
});

test('members given twice are named once each, whatever is in them, and the first counts', () => {
  const read = readJson('{"a": {"b": 1},\n"a": {"b": 2, "c": 3},\n"__proto__": 4, "__proto__": 5}');
  if ('expected' in read) throw new Error('no JSON');
  expect(read.twice).toEqual([
    { path: 'a', line: 2, first: 1 },
    { path: '__proto__', line: 3, first: 3 },
  ]);
  expect(Object.entries(read.value as object)).toEqual([
    ['a', { b: 1 }],
    ['__proto__', 4],
  ]);
});

test.each([64, 65])('%i levels: 64 can be read, more cannot', (levels) => {
  const text = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(readAs(text) === undefined).toBe(levels > 64);
});

test('a text of five megabytes is read like any other', () => {
  const text = JSON.stringify(
    Array.from({ length: 100_000 }, (_, index) => ({ id: `number ${index}`, text: '报销'.repeat(5) })),
  );
  expect(readAs(text)).toEqual(parsed(text));
});

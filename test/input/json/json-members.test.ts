import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersOf } from '../../../src/input/json/json-members.ts';

/** Keys and the values' own text, of the object between two other pieces of text. */
function read(text: string): [string, string][] {
  const bytes = Buffer.from(`x${text}y`);
  const end = bytes.length - 1;
  return membersOf(bytes, 1, end).map(({ key, start, end: to }) => [key, bytes.toString('utf8', start, to)]);
}

describe('the members of a JSON object', () => {
  test.each<[text: string, members: [string, string][]]>([
    ['{}', []],
    [' { } ', []],
    ['{"a":1}', [['a', '1']]],
    [
      '{ "a" : 1.50e2 ,\t"b":null}',
      [
        ['a', '1.50e2'],
        ['b', 'null'],
      ],
    ],
    [
      '{"a":"x\\"}","b":[{"c":"]"},2],"d":{}}',
      [
        ['a', '"x\\"}"'],
        ['b', '[{"c":"]"},2]'],
        ['d', '{}'],
      ],
    ],
    [
      '{"a":1,"\\u0061":2}',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    [
      '{"__proto__":12345678901234567890,"就诊":"三甲"}',
      [
        ['__proto__', '12345678901234567890'],
        ['就诊', '"三甲"'],
      ],
    ],
  ])('of %s', (text, members) => {
    expect(read(text)).toEqual(members);
  });

  test('are those that parsing gives, whatever is in them', () => {
    const objects = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
    fc.assert(
      fc.property(objects, fc.constantFrom(0, 1, '\t'), (object, space) => {
        const text = JSON.stringify(object, null, space).replaceAll('\n', ' ');
        const found = read(text).map(([key, value]) => [key, JSON.parse(value)]);
        expect(found).toEqual(Object.entries(JSON.parse(text)));
      }),
    );
  });
});

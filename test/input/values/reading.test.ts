import { describe, expect, test } from 'vitest';
import { isBlank, plainText } from '../../../src/input/values/reading.ts';

describe('text that looks the same is the same', () => {
  test.each([
    ['0001', '0001'],
    [' 0001\t', '0001'],
    ['="0001"', '0001'],
    ["'0001", '0001'],
    ['\u001f0001', '0001'],
    ['00\u200b01', '0001'],
    ['00\ufe0f01', '0001'],
    ['00\u034f01', '0001'],
    ['\u3164\u28000001', '0001'],
    ['e\u0301', 'é'],
    ['A\u00a0B', 'A B'],
    ['A  B', 'A  B'],
    ['=1', '=1'],
    ['"A"', '"A"'],
  ])('%j is %j', (text, plain) => expect(plainText(text)).toBe(plain));
});

test.each(['', ' ', '--', ' -- ', 'null', 'NULL', '\\N', '=""', '\u200b'])('%j is blank', (text) =>
  expect(isBlank(text)).toBe(true),
);

test.each(['Null', 'nul', '-', '---', '0', '\\n', '无'])('%j is not blank', (text) =>
  expect(isBlank(text)).toBe(false),
);

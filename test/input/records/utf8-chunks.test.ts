import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/input/problem.ts';
import type { Encoding } from '../../../src/input/records/decode.ts';
import { Utf8Chunks } from '../../../src/input/records/utf8-chunks.ts';

/** The text that comes out when the bytes come in pieces of these sizes. */
async function decoded(bytes: Buffer, sizes: readonly number[], named?: Encoding): Promise<string> {
  async function* pieces() {
    let at = 0;
    for (let turn = 0; at < bytes.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.subarray(at, at + size);
      at += size;
    }
  }
  const out: Buffer[] = [];
  for await (const chunk of new Utf8Chunks(pieces(), 'v.csv', named)) out.push(chunk);
  return Buffer.concat(out).toString();
}

const text = fc
  .array(fc.constantFrom('a', ',', '\n', '在', '职', '😀', 'é', '\r'), { maxLength: 60 })
  .map((some) => some.join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe('whatever pieces it comes in, text is the same', () => {
  test.each<[string, (plain: string) => Buffer, Encoding | undefined]>([
    ['in UTF-8 with a mark', (plain) => Buffer.from(`\ufeff${plain}`), undefined],
    ['in UTF-8', (plain) => Buffer.from(plain), undefined],
    ['in UTF-8 that is named', (plain) => Buffer.from(plain), 'utf-8'],
    ['in UTF-16LE with a mark', (plain) => Buffer.from(`\ufeff${plain}`, 'utf16le'), undefined],
    ['in UTF-16BE with a mark', (plain) => Buffer.from(`\ufeff${plain}`, 'utf16le').swap16(), undefined],
    ['in UTF-16 that is named', (plain) => Buffer.from(plain, 'utf16le'), 'utf-16'],
  ])('%s', async (_, encode, named) => {
    await fc.assert(
      fc.asyncProperty(text, sizes, async (plain, some) => {
        expect(await decoded(encode(plain), some, named)).toBe(plain);
      }),
      { numRuns: 50 },
    );
  });
});

test('bytes that are no UTF-8 are GB18030', async () => {
  // 在职 in GB18030
  expect(await decoded(Buffer.from('61d4dad6b00a', 'hex'), [100])).toBe('a在职\n');
});

/** 在职 in GB18030. */
const GB = Buffer.from('d4dad6b0', 'hex');
const NEWLINE = Buffer.from('\n');

test('GB18030 is seen whatever pieces it comes in, and behind lines of ASCII', async () => {
  const bytes = Buffer.concat([Buffer.from('member,status\nM1,'), GB, NEWLINE, Buffer.from('M2,'), GB]);
  for (const size of [1, 2, 3, 5, 13, 17, 100]) {
    expect(await decoded(bytes, [size])).toBe('member,status\nM1,在职\nM2,在职');
  }
});

test('a first Chinese character in a line that the first block cuts is not judged before the line is whole', async () => {
  const bytes = Buffer.concat([Buffer.from('a\nb'), GB, NEWLINE, GB]);
  expect(await decoded(bytes, [4, 100])).toBe('a\nb在职\n在职');
});

test('a broken character in text that is UTF-8 otherwise does not make it GB18030', async () => {
  const bytes = Buffer.concat([Buffer.from('张三李四\n'), Buffer.from('e794', 'hex'), Buffer.from('\n张三\n')]);
  const text = await decoded(bytes, [100]);
  expect([text.startsWith('张三李四\n'), text.endsWith('\n张三\n')]).toEqual([true, true]);
});

test('damaged UTF-8 is seen whatever pieces it comes in, though its first line alone could be either', async () => {
  // 张三 and the beginning of 电: two characters are whole, one is not.
  const first = Buffer.concat([Buffer.from('P1,张三'), Buffer.from('e794', 'hex')]);
  const bytes = Buffer.concat([first, Buffer.from('\nP2,李四\nP3,王五\n')]);
  for (const size of [1, 2, 3, 5, 13, 17, 100]) expect(await decoded(bytes, [size])).toBe(bytes.toString());
  expect(await decoded(first, [1])).toBe(first.toString());
});

test('a workbook is none of ours', async () => {
  await expect(decoded(Buffer.from('PK\x03\x04'), [4])).rejects.toThrow(InputError);
});

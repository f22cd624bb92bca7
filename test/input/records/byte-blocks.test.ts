import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtLineEnds, readBytes } from '../../../src/input/records/byte-blocks.ts';
import { folder } from '../../cli/support.ts';

/** The blocks of a text that comes in pieces of these sizes. */
async function blocksOf(text: string, sizes: readonly number[], longest = 1000, returns = true): Promise<string[]> {
  async function* pieces() {
    const bytes = Buffer.from(text);
    let at = 0;
    for (let turn = 0; at < bytes.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.subarray(at, at + size);
      at += size;
    }
  }
  const blocks: string[] = [];
  for await (const { bytes, last } of cutAtLineEnds(pieces(), { longest, returns })) {
    if (last || bytes.length > 0) blocks.push(bytes.toString('latin1'));
  }
  return blocks;
}

const text = fc
  .array(fc.constantFrom('a', ',', '\n', '\r', '\r\n', '"'), { maxLength: 60 })
  .map((some) => some.join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe('blocks', () => {
  test('are the text, and every one but the last ends behind a line that is whole', async () => {
    await fc.assert(
      fc.asyncProperty(text, sizes, async (plain, some) => {
        const blocks = await blocksOf(plain, some);
        expect(blocks.join('')).toBe(plain);
        blocks.slice(0, -1).forEach((block, index) => {
          expect(block).toMatch(/[\r\n]$/);
          expect(`${block}|${blocks[index + 1]}`).not.toContain('\r|\n');
        });
      }),
    );
  });

  test('end behind line feeds alone where a carriage return is a blank', async () => {
    expect(await blocksOf('{"a":\r1}\n{}', [6], 1000, false)).toEqual(['{"a":\r1}\n', '{}']);
  });

  test.each([
    ['the bytes behind', `${'x'.repeat(5000)}\nb,c\n`, '\nb,c\n'],
    ['a quote that closes', `a,"${'x'.repeat(5000)}",3\nb,c\n`, '"\nb,c\n'],
    ['a quote that is open, and one in it', `a,"${'x'.repeat(5000)}""\n",b\n`, '\n",b\n'],
    ['the bytes before a carriage return', `${'x'.repeat(5000)}\r\nb,c\n`, '\r\nb,c\n'],
  ])('of a line that is too long keep only as much as shows it, and not %s', async (_, plain, end) => {
    for (const size of [1, 7, 64]) {
      const whole = (await blocksOf(plain, [size], 100)).join('');
      const kept = whole.slice(0, whole.length - end.length);
      expect(whole.slice(-end.length)).toBe(end);
      expect(plain.startsWith(kept)).toBe(true);
      expect(kept.length).toBe(101);
    }
  });
});

test('what was packed may come to as much as it is said to, and no more', async () => {
  const path = join(folder(), 'v.csv.gz');
  writeFileSync(path, gzipSync(Buffer.alloc(2 << 20)));
  const size = async (unpackLimit: number) => {
    let sum = 0;
    for await (const { length } of readBytes(path, { unpackLimit })) sum += length;
    return sum;
  };
  expect(await size(2)).toBe(2 << 20);
  await expect(size(1)).rejects.toThrow('gzip-too-large');
});

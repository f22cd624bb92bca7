import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { InputError } from '../../../../src/input/problem.ts';
import { rowsOf } from './read.ts';
import { zipOf } from './workbook.ts';

/** How many workbooks are mangled; MANGLED=10000 takes some minutes. */
const RUNS = Number(process.env.MANGLED ?? 400);

const whole = readFileSync(join(import.meta.dirname, 'written', 'libreoffice.xlsx'));
const parts = await partsOf(whole);

async function partsOf(bytes: Buffer): Promise<[string, Buffer][]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found: [string, Buffer][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.push([entry.fileName, Buffer.concat(chunks)]);
  }
  return found;
}

/** Something done to bytes somewhere: as a share of their length, so that it can be done to any. */
type Blow = {
  readonly kind: 'set' | 'cut' | 'drop' | 'double';
  readonly at: number;
  readonly size: number;
  readonly byte: number;
};

const blow: fc.Arbitrary<Blow> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'drop', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 64 }),
  byte: fc.oneof(fc.constantFrom(0, 0x20, 0x22, 0x26, 0x2f, 0x39, 0x3c, 0x3e, 0xff), fc.integer({ min: 0, max: 255 })),
});

function struck(bytes: Buffer, { kind, at, size, byte }: Blow): Buffer {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + size);
  if (kind === 'cut') return bytes.subarray(0, from);
  if (kind === 'drop') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  if (kind === 'double') return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  const copy = Buffer.from(bytes);
  copy.fill(byte, from, Math.min(to, from + 3));
  return copy;
}

/** The archive itself, or the parts in it, packed anew so that their check sums are right. */
const mangled: fc.Arbitrary<() => Promise<Buffer>> = fc.oneof(
  fc.array(blow, { minLength: 1, maxLength: 4 }).map((blows) => async () => blows.reduce(struck, whole)),
  fc
    .array(fc.tuple(fc.nat({ max: parts.length - 1 }), blow), { minLength: 1, maxLength: 4 })
    .map(
      (blows) => () =>
        zipOf(
          parts.map(([name, bytes], part) => [
            name,
            blows.filter(([at]) => at === part).reduce((left, [, one]) => struck(left, one), bytes),
          ]),
        ),
    ),
);

test(`${RUNS} mangled workbooks give rows or one error`, { timeout: RUNS * 100 + 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(mangled, async (make) => {
      const file = await make();
      try {
        const { rows } = await rowsOf(file, {
          matchHeader: (names) => ({ isWhole: names.includes('人员编号'), known: 0 }),
        });
        expect(rows.length).toBeLessThan(100);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect([error.status, error.problems.length]).toEqual([65, 1]);
      }
    }),
    { numRuns: RUNS },
  );
});

import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../problem.ts';

const MIB = 1 << 20;
/** What is read whole may be so large, in MiB: far more than any such file is. */
export const LARGEST = { profile: 1, policy: 4, cases: 64 } as const;

/**
 * All bytes of a file, or of standard input for `-`. Throws an InputError with status 66 where it cannot be read, 65
 * where it is too large.
 */
export async function readFile(path: string, what: keyof typeof LARGEST): Promise<Buffer> {
  const limit = LARGEST[what];
  const whole = readAtOnce(path, limit * MIB);
  if (whole) return whole;
  const { readBytes } = await import('./byte-blocks.ts');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readBytes(path)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit * MIB) {
      throw new InputError(65, [{ code: 'file-too-large', where: { source: path }, detail: { limit } }]);
    }
  }
  return Buffer.concat(chunks);
}

/**
 * The bytes of a plain file; a stream takes milliseconds to set up. What is no such file, packed, too large, or not to be
 * read is left to the stream, which says what is wrong with it.
 */
function readAtOnce(path: string, most: number): Buffer | undefined {
  if (path === '-' || path.toLowerCase().endsWith('.gz')) return undefined;
  try {
    const there = statSync(path);
    return there.isFile() && there.size <= most ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

import { readFileSync, statSync } from 'node:fs';

/** All bytes of a file, or of standard input for `-`. Throws an InputError with status 66 where it cannot be read. */
export async function readFile(path: string): Promise<Buffer> {
  const whole = readAtOnce(path);
  if (whole) return whole;
  const { readBytes } = await import('./byte-blocks.ts');
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The bytes of a plain file; a stream takes milliseconds to set up. What is no such file, packed, or not to be read is
 * left to the stream, which says what is wrong with it.
 */
function readAtOnce(path: string): Buffer | undefined {
  if (path === '-' || path.toLowerCase().endsWith('.gz')) return undefined;
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

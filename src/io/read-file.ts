import { readBytes } from './byte-blocks.ts';

/** All bytes of a file, or of standard input for `-`. Throws an InputError with status 66 where it cannot be read. */
export async function readFile(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

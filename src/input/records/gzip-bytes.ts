import type { Gunzip } from 'node:zlib';

const CHUNK = 1 << 19;

/** The code of the error for bytes behind what was packed. */
export const DAMAGED = 'ERR_BEHIND_GZIP';

/**
 * Unpacks gzip members that stand one behind the other; zeros may fill the last block of a tape or disk. Throws an error
 * with a code of zlib, or `DAMAGED` where anything else follows: `createGunzip` drops it without a word.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { createGunzip } = await import('node:zlib'); // every start would wait for it
  const gunzip = createGunzip({ chunkSize: CHUNK });
  let failure: unknown;
  const fed = feed(chunks, gunzip).catch((error) => {
    failure = error;
    gunzip.destroy();
  });
  for await (const chunk of gunzip) yield chunk as Buffer;
  await fed;
  if (failure !== undefined) throw failure;
}

async function feed(chunks: AsyncIterable<Uint8Array>, gunzip: Gunzip): Promise<void> {
  let given = 0;
  for await (const chunk of chunks) {
    given += chunk.length;
    // It ends at the first zero behind a member.
    if (!gunzip.destroyed) await taken(gunzip, chunk);
    const left = Math.min(chunk.length, given - gunzip.bytesWritten);
    if (chunk.subarray(chunk.length - left).some((byte) => byte !== 0)) {
      throw Object.assign(new Error('bytes behind the packed ones'), { code: DAMAGED });
    }
  }
  gunzip.end();
}

/** Waits until the bytes are unpacked, or nobody wants them any more. */
function taken(gunzip: Gunzip, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    gunzip.once('close', resolve).write(bytes, () => {
      gunzip.off('close', resolve);
      resolve();
    });
  });
}

import { unlinkSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, createGzip, type Gzip } from 'node:zlib';
import { OutputError } from '../exit.ts';
import { placeOf } from '../output-place.ts';
import { reasonOf, writeStandardOutput } from '../standard-output.ts';

/** Where the bytes of an answer go. */
export type Output = {
  write(bytes: Buffer): Promise<void>;
  /** Ends it well: a file takes its name now. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
};

/**
 * Standard output for `undefined` and `-`; else a file that appears whole or not at all: it is written beside its place
 * and then renamed, also removed when the process is interrupted. A name that ends in `.gz` packs it. Throws an
 * OutputError where it cannot be written.
 */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return standardOutput();
  const { target: place, beside } = await placeOf(path);
  const file = await guarded(path, () => (beside ? open(beside, 'wx') : open(place, 'w')));
  const remove = () => {
    if (!beside) return;
    try {
      unlinkSync(beside);
    } catch {
      // it has been renamed or was never there
    }
  };
  process.once('exit', remove);
  const target = path.toLowerCase().endsWith('.gz') ? packed(file) : plain(file);
  return {
    write: (bytes) => guarded(path, () => target.write(bytes)),
    async close() {
      await guarded(path, async () => {
        await target.end();
        await file.close();
        if (beside) await rename(beside, place);
      });
      process.off('exit', remove);
    },
    async abandon() {
      await file.close().catch(() => undefined);
      remove();
      process.off('exit', remove);
    },
  };
}

type Target = { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> };

function plain(file: FileHandle): Target {
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length; ) {
        done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
      }
    },
    end: async () => undefined,
  };
}

function packed(file: FileHandle): Target {
  const gzip: Gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const pump = (async () => {
    for await (const chunk of gzip) await plain(file).write(chunk as Buffer);
  })();
  pump.catch(() => undefined);
  const write = promisify<Uint8Array, void>((bytes, done) => gzip.write(bytes, (error) => done(error)));
  return {
    write: (bytes) => Promise.race([write(bytes), pump.then(() => undefined)]),
    async end() {
      gzip.end();
      await pump;
    },
  };
}

function standardOutput(): Output {
  return {
    write: writeStandardOutput,
    close: async () => undefined,
    abandon: async () => undefined,
  };
}

async function guarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new OutputError(path, reasonOf(error));
  }
}

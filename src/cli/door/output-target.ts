import { close, fchmodSync, constants as open, openSync, write } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { escapeScreen } from '../../output/escape.ts';
import type { OutputPlace } from './output-place.ts';
import { isTerminal, reasonOf } from './standard-streams.ts';

/** What bytes are written to. Every part of it throws the system's error. */
export type Target = {
  write(bytes: Uint8Array): Promise<void>;
  /** Writes all that is held back, and closes it. */
  end(): Promise<void>;
  /** Closes it as it is. */
  drop(): Promise<void>;
};

/** How often a pipe that nobody reads yet is tried, in milliseconds. */
const RETRY = 20;

/** Opens a place. A file is created in one step that no signal can come into. */
export async function targetAt(place: OutputPlace): Promise<Target> {
  if (place.kind !== 'file') {
    if (place.kind === 'pipe') return pipeTarget(await openPipe(place.target));
    const device = openSync(place.target, 'w');
    return (await isTerminal(device)) ? shown(fileTarget(device)) : fileTarget(device);
  }
  const { beside, mode } = place;
  const file = openSync(beside, 'wx', mode);
  if (mode !== undefined) fchmodSync(file, mode);
  return fileTarget(file);
}

/** Packs what is written to a target. */
export async function packed(target: Target): Promise<Target> {
  const { constants, createGzip } = await import('node:zlib'); // every start would wait for it
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const pump = (async () => {
    for await (const chunk of gzip) await target.write(chunk as Buffer);
  })();
  pump.catch(() => undefined);
  const writeGzip = promisify<Uint8Array, void>((bytes, done) => gzip.write(bytes, (error) => done(error)));
  return {
    write: (bytes) => Promise.race([writeGzip(bytes), pump]),
    async end() {
      gzip.end();
      await pump;
      await target.end();
    },
    async drop() {
      gzip.destroy();
      await target.drop();
    },
  };
}

/** A terminal that was named as a file: what would act on it is shown, as on standard output. */
function shown(target: Target): Target {
  const decoder = new TextDecoder();
  return {
    ...target,
    write: (bytes) => target.write(Buffer.from(escapeScreen(decoder.decode(bytes, { stream: true })))),
  };
}

function fileTarget(file: number): Target {
  const [writeFile, closeFile] = [promisify(write), promisify(close)];
  let closed = false;
  const end = async () => {
    if (closed) return;
    closed = true;
    await closeFile(file);
  };
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length; ) {
        done += (await writeFile(file, bytes, done, bytes.length - done)).bytesWritten;
      }
    },
    end,
    drop: end,
  };
}

/** To open a pipe waits for its reader; waiting like this, the program can be interrupted. */
async function openPipe(path: string): Promise<number> {
  for (;;) {
    try {
      return openSync(path, open.O_WRONLY | open.O_NONBLOCK);
    } catch (error) {
      if (reasonOf(error) !== 'ENXIO') throw error;
    }
    await setTimeout(RETRY);
  }
}

async function pipeTarget(pipe: number): Promise<Target> {
  const { Socket } = await import('node:net');
  const socket = new Socket({ fd: pipe, readable: false, writable: true });
  socket.on('error', () => undefined); // told to whoever writes
  return {
    write: promisify<Uint8Array, void>((bytes, done) => socket.write(bytes, (error) => done(error ?? null))),
    end: () => new Promise<void>((resolve) => socket.end(resolve)),
    drop: async () => void socket.destroy(),
  };
}

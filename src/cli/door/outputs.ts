import { renameSync, rmSync } from 'node:fs';
import { OutputError, ReaderGone } from '../exit.ts';
import { placeOf } from './output-place.ts';
import { packed, targetAt } from './output-target.ts';
import { reasonOf, writeAnswer } from './standard-streams.ts';

/** Where the bytes of an answer go. Throws an OutputError where they cannot be written. */
export type Output = { write(bytes: Uint8Array): Promise<void> };

/** An output that takes its name only when all outputs of the run are whole. */
type OutputFile = Output & {
  end(): Promise<void>;
  publish(): void;
  abandon(): Promise<void>;
};

/** All that a run writes. */
export class Outputs {
  readonly #files: OutputFile[] = [];

  /**
   * Opens standard output for `undefined` and `-`, else a file that is written beside its place. A name that ends in
   * `.gz` packs it. `goOn` is for a run with other outputs too: it is not over when nobody reads standard output any
   * more. Throws an OutputError where it cannot be written.
   */
  async open(path: string | undefined, { goOn }: { readonly goOn: boolean }): Promise<Output> {
    if (path === undefined || path === '-') return goOn ? answerOrNothing() : { write: writeAnswerBytes };
    const file = await openFile(path);
    this.#files.push(file);
    return file;
  }

  /** Ends all files: afterwards nothing more is written. Throws an OutputError. */
  async end(): Promise<void> {
    for (const file of this.#files) await file.end();
  }

  /** Gives all files their names, in one step that no signal can come into. Throws an OutputError. */
  publish(): void {
    for (const file of this.#files) file.publish();
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    for (const file of this.#files) await file.abandon();
  }
}

/**
 * Does work that writes to outputs, which appear all together and whole when it has ended well, or not at all. Passes on
 * what it throws; throws an OutputError where an output cannot be written.
 */
export async function writingOutputs<T>(work: (outputs: Outputs) => Promise<T>): Promise<T> {
  const outputs = new Outputs();
  try {
    const done = await work(outputs);
    await outputs.end();
    outputs.publish();
    return done;
  } catch (error) {
    await outputs.abandon();
    throw error;
  }
}

async function openFile(path: string): Promise<OutputFile> {
  const guarded = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw new OutputError(path, reasonOf(error));
    }
  };
  let beside: string | undefined;
  const remove = () => {
    if (beside !== undefined) rmSync(beside, { force: true });
    beside = undefined;
  };
  process.once('exit', remove); // also where a signal ends the run
  const { place, target } = await guarded(async () => {
    const found = placeOf(path);
    if (found.kind === 'file') beside = found.beside;
    const opened = await targetAt(found);
    return { place: found, target: path.toLowerCase().endsWith('.gz') ? await packed(opened) : opened };
  });
  return {
    write: (bytes) => guarded(() => target.write(bytes)),
    end: () => guarded(() => target.end()),
    publish() {
      if (beside === undefined) return;
      try {
        renameSync(beside, place.target);
      } catch (error) {
        throw new OutputError(path, reasonOf(error));
      }
      beside = undefined;
      process.off('exit', remove);
    },
    async abandon() {
      await target.drop().catch(() => undefined);
      remove();
      process.off('exit', remove);
    },
  };
}

function writeAnswerBytes(bytes: Uint8Array): Promise<void> {
  return writeAnswer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Standard output as long as somebody reads it. */
function answerOrNothing(): Output {
  let isRead = true;
  return {
    async write(bytes) {
      if (!isRead) return;
      try {
        await writeAnswerBytes(bytes);
      } catch (error) {
        if (!(error instanceof ReaderGone)) throw error;
        isRead = false;
      }
    },
  };
}

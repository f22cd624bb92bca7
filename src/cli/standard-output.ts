import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { EXIT, OutputError } from './exit.ts';

const STDOUT = 1;

/**
 * The terminal that standard output is, if it is one. Setting up `process.stdout` takes a tenth of a run, so only a
 * character device other than the null device, as every terminal is, is asked.
 */
export function terminal(): NodeJS.WriteStream | undefined {
  const device = fstatSync(STDOUT);
  const possible = device.isCharacterDevice() && device.rdev !== statSync(devNull).rdev;
  return possible && process.stdout.isTTY ? process.stdout : undefined;
}

/**
 * Writes text, or the bytes of it, to standard output. A reader that has gone (`| head -1`) has what it wanted: then the run ends, with 0 and
 * without a word. Throws an OutputError where it cannot be written.
 */
export async function writeStandardOutput(content: string | Buffer): Promise<void> {
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const rest = terminal() ? bytes : writeAtOnce(bytes);
    if (rest.length > 0) await writeToStream(rest);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'EPIPE') process.exit(EXIT.done);
    throw new OutputError('stdout', reason);
  }
}

/** What the system says of a failure: its code, such as `ENOSPC`, where there is one. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Writes without a stream, and gives back what a pipe that does not wait has no room for yet. */
function writeAtOnce(bytes: Buffer): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
  } catch (error) {
    if (reasonOf(error) !== 'EAGAIN') throw error;
  }
  return rest;
}

function writeToStream(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', reject).write(bytes, (error) => {
      if (error) return;
      process.stdout.off('error', reject);
      resolve();
    });
  });
}

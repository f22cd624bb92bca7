import { OutputError } from './exit.ts';
import { reasonOf, writeStandardOutput } from './standard-output.ts';

/**
 * Writes the answer to standard output, or to a file that appears whole or not at all: it is written beside its place
 * and then renamed. Throws an OutputError where it cannot be written.
 */
export async function writeOutput(text: string, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return writeStandardOutput(text);
  const { rename, rm, writeFile } = await import('node:fs/promises');
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new OutputError(path, reasonOf(error));
  }
}

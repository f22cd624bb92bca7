import { OutputError } from './exit.ts';
import { reasonOf, writeStandardOutput } from './standard-output.ts';

/**
 * Writes the answer to standard output, or to a file that appears whole or not at all: it is written beside its place
 * and then renamed. What is no plain file, a pipe or a device, is written straight, for a file of its name would take
 * its place. Throws an OutputError where it cannot be written.
 */
export async function writeOutput(text: string, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return writeStandardOutput(text);
  const { realpath, rename, rm, stat, writeFile } = await import('node:fs/promises');
  const target = await realpath(path).catch(() => path); // a link goes on pointing to the file
  const there = await stat(target).catch(() => undefined);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    if (there && !there.isFile()) return await writeFile(target, text);
    await writeFile(beside, text);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new OutputError(path, reasonOf(error));
  }
}

import { OutputError } from './exit.ts';
import { reasonOf, writeStandardOutput } from './standard-output.ts';

/**
 * Writes the answer to standard output, or to a file that appears whole or not at all: it is written beside its place
 * and then renamed. Throws an OutputError where it cannot be written.
 */
export async function writeOutput(text: string, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return writeStandardOutput(text);
  const [{ rename, rm, writeFile }, { placeOf }] = await Promise.all([
    import('node:fs/promises'),
    import('./output-place.ts'),
  ]);
  const { target, beside } = await placeOf(path);
  try {
    await writeFile(beside ?? target, text);
    if (beside) await rename(beside, target);
  } catch (error) {
    if (beside) await rm(beside, { force: true }).catch(() => undefined);
    throw new OutputError(path, reasonOf(error));
  }
}

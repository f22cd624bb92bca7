import { OutputError } from './exit.ts';

/**
 * Writes the answer to standard output, or to a file that appears whole or not at all: it is written beside its place
 * and then renamed. Throws an OutputError where the file cannot be written.
 */
export async function writeOutput(text: string, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
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

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

import { writeAnswer } from './standard-streams.ts';

/**
 * Writes the answer to standard output, or to a file that appears whole or not at all. Throws an OutputError where it
 * cannot be written.
 */
export async function writeOutput(content: string | Buffer, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return writeAnswer(content);
  const { writingOutputs } = await import('./outputs.ts');
  await writingOutputs(async (outputs) => {
    const file = await outputs.open(path, { goOn: false });
    await file.write(Buffer.from(content));
  });
}

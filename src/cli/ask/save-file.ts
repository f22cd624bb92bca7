import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import { isThere } from '../door/file-places.ts';
import { say } from '../door/standard-streams.ts';
import { writeOutput } from '../door/write-output.ts';
import { OutputError } from '../exit.ts';
import { checkLine } from './checks.ts';
import type { Prompter } from './prompter.ts';

/** A text to be kept in a file: what is said above the question for its name, the name offered, what is said at the end. */
type Kept = {
  readonly hint: string;
  readonly preset: string;
  readonly text: string;
  readonly said: (path: string) => string;
};

/**
 * Asks for a file name and writes the text to it. Returns whether it was written: a file that is there is asked about, and
 * one that cannot be written is told.
 */
export async function saveFile(prompter: Prompter, locale: Locale, { text, said, ...drawn }: Kept): Promise<boolean> {
  const reply = await prompter({ ...drawn, message: locale.prompts.saveAs, check: checkLine(locale) });
  if ('left' in reply) return false;
  const path = reply.answer;
  if (isThere(path) && !(await overwrites(prompter, locale, path))) return false;
  try {
    await writeOutput(text, path);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await say(`baoxiao: ${locale.help.failures.cannotWrite(escapeText(path), error.reason)}\n`);
    return false;
  }
  await say(`${said(escapeText(path))}\n`);
  return true;
}

async function overwrites(prompter: Prompter, { prompts }: Locale, path: string): Promise<boolean> {
  const choices = [
    { value: 'back', name: prompts.keepFile },
    { value: 'overwrite', name: prompts.overwriteFile },
  ];
  return 'answer' in (await prompter({ message: prompts.exists(escapeText(path)), hint: '', choices }));
}

import type { FileNotes } from '../input/records/file-notes.ts';
import type { Locale } from '../locale/index.ts';
import { noteSentences } from '../output/file-notes.ts';
import { say } from './door/standard-streams.ts';
import { EXIT, type ExitStatus } from './exit.ts';

/**
 * Says what there is to say of files that were read, and gives the exit status that fits; a sum that is not that of the
 * rows is said where all else is kept quiet.
 */
export async function sayNotes(files: readonly FileNotes[], quiet: boolean, locale: Locale): Promise<ExitStatus> {
  const isWrong = files.some(({ wrongTotals }) => wrongTotals.length > 0);
  const sentences = quiet && !isWrong ? [] : files.flatMap((file) => noteSentences(file, locale));
  await say(sentences.map((sentence) => `${sentence}\n`).join(''));
  return isWrong ? EXIT.findings : EXIT.done;
}

/** The same of one member's file, whose answer shows how the names were read: a word on the encoding would stand beside every one. */
export function sayNotesOfMember(files: readonly FileNotes[], quiet: boolean, locale: Locale): Promise<ExitStatus> {
  return sayNotes(
    files.map(({ encoding: _, ...note }) => note),
    quiet,
    locale,
  );
}

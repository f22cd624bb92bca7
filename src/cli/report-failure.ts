import { CommanderError } from 'commander';
import { InputError } from '../input/problem.ts';
import type { Locale } from '../locale/index.ts';
import { escapeText } from '../output/escape.ts';
import { EXIT, Interrupted, OutputError, ReaderGone, UsageError } from './exit.ts';
import { usageMessage } from './usage-message.ts';

/** How many problems of one input are shown; the rest is counted. */
const MOST_PROBLEMS = 20;

/** What a failed run says, empty where it says nothing, and the exit status it ends with. */
export type Failure = { readonly text: string; readonly status: number };

/** What to say of an error and how to end. `command` is what the user can ask for help. Never a stack trace. */
export async function failureOf(error: unknown, locale: Locale, command: string): Promise<Failure> {
  const usage = (message: string, of = command): Failure => ({
    text: said(`${message}\n  ${locale.help.usage.seeHelp(of)}`),
    status: EXIT.usage,
  });
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { text: '', status: EXIT.done };
    const message = usageMessage(error, locale);
    return usage(message, error.code === 'commander.unknownCommand' ? 'baoxiao' : command);
  }
  if (error instanceof UsageError) {
    const { text, status } = usage(error.message);
    return { text: error.before + text, status };
  }
  if (error instanceof ReaderGone) return { text: '', status: EXIT.done };
  if (error instanceof InputError) {
    const { renderProblems } = await import('../output/problems.ts');
    return { text: renderProblems(error.problems, locale, { limit: MOST_PROBLEMS }), status: error.status };
  }
  if (error instanceof OutputError) {
    return {
      text: said(locale.help.failures.cannotWrite(escapeText(error.path), error.reason)),
      status: EXIT.cannotWrite,
    };
  }
  if (error instanceof Interrupted) return { text: '', status: EXIT.interrupted };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { text: bugText(message, locale), status: EXIT.bug };
}

/** What is said of an error of our own. */
export function bugText(message: string, locale: Locale): string {
  return said(locale.help.failures.bug(escapeText(message)));
}

function said(message: string): string {
  return `baoxiao: ${message}\n`;
}

import { constants } from 'node:os';
import { localeOf } from '../locale/index.ts';
import type { Context } from './context.ts';
import { withDefaultCommand } from './default-command.ts';
import { endWithReader } from './end-with-reader.ts';
import { EXIT, UsageError } from './exit.ts';
import { languageOf } from './language.ts';
import { programOf } from './program.ts';
import { failureOf } from './report-failure.ts';
import { writeStandardOutput } from './standard-output.ts';
import { VERSION } from './version.ts';

/** Runs the program on the process's arguments and sets its exit status. */
export async function main(): Promise<void> {
  endOnSignals();
  const argv = withDefaultCommand(process.argv.slice(2));
  const language = languageOf(argv, process.env);
  const locale = await localeOf(language ?? 'en');
  let command = 'baoxiao';
  try {
    if (!language) throw new UsageError(locale.help.usage.badLanguage);
    await run(argv, { locale, env: process.env, version: VERSION }, (name) => {
      command += ` ${name}`;
    });
  } catch (error) {
    const { text, status } = await failureOf(error, locale, command);
    if (text !== '') endWithReader(process.stderr, status).write(text);
    process.exitCode = status;
  }
}

/** A run that is ended from outside leaves no part of a file behind: that is done on exit, which a signal skips. */
function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(EXIT.signalled + constants.signals[signal]));
  }
}

/**
 * Runs the command that the arguments name, which `called` is told; what commander has to say, help or the version, is
 * written at the end.
 */
async function run(argv: readonly string[], context: Context, called: (name: string) => void): Promise<void> {
  let said = '';
  const program = programOf(context, (text) => {
    said += text;
  }).hook('preSubcommand', (_, command) => called(command.name()));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } finally {
    if (said !== '') await writeStandardOutput(said);
  }
}

import { localeOf } from '../locale/index.ts';
import type { Context } from './context.ts';
import { withDefaultCommand } from './default-command.ts';
import { say, sayAtOnce, writeAnswer } from './door/standard-streams.ts';
import { EXIT, type ExitStatus, OutputError, UsageError } from './exit.ts';
import { languageOf } from './language.ts';
import { programOf } from './program.ts';
import { bugText, type Failure, failureOf } from './report-failure.ts';
import { VERSION } from './version.ts';

/**
 * Runs the program on the process's arguments and sets its exit status. A run is a bug until it has come to its
 * conclusion: Node ends, as if all were well, when nothing is left that could ever go on.
 */
export async function main(): Promise<void> {
  process.exitCode = EXIT.bug;
  endOnSignals();
  const argv = withDefaultCommand(process.argv.slice(2));
  const language = languageOf(argv, process.env);
  const locale = await localeOf(language ?? 'en');
  const unfinished = () => sayAtOnce(bugText('the run stopped before its end', locale));
  process.once('beforeExit', unfinished);
  let command = 'baoxiao';
  try {
    if (!language) throw new UsageError(locale.help.usage.badLanguage);
    process.exitCode = await run(argv, { locale, env: process.env, version: VERSION }, (name) => {
      command += ` ${name}`;
    });
  } catch (error) {
    process.exitCode = await tell(await failureOf(error, locale, command));
  }
  process.off('beforeExit', unfinished);
}

/** Says what a failed run has to say, and gives its exit status. */
async function tell({ text, status }: Failure): Promise<number> {
  try {
    await say(text);
    return status;
  } catch (error) {
    // That nobody listens does not change what went wrong.
    return error instanceof OutputError && error.reason === 'EPIPE' ? status : EXIT.cannotWrite;
  }
}

/** A run that is ended from outside leaves no part of a file behind: that is done on exit, which a signal skips. */
function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  for (const [signal, number] of [
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => process.exit(EXIT.signalled + number));
  }
}

type RunAbout = Omit<Context, 'writeOut' | 'conclude'>;

/**
 * Runs the command that the arguments name, which `called` is told, and gives its exit status; what commander has to
 * say, help or the version, is written at the end.
 */
async function run(argv: readonly string[], about: RunAbout, called: (name: string) => void): Promise<ExitStatus> {
  let said = '';
  let status: ExitStatus = EXIT.done;
  const writeOut = (text: string) => {
    said += text;
  };
  const conclude = (concluded: ExitStatus) => {
    status = concluded;
  };
  const program = programOf({ ...about, writeOut, conclude }, argv).hook('preSubcommand', (_, command) =>
    called(command.name()),
  );
  try {
    await program.parseAsync(argv, { from: 'user' });
  } finally {
    if (said !== '') await writeAnswer(said);
  }
  return status;
}

import { localeOf } from '../locale/index.ts';
import { withDefaultCommand } from './default-command.ts';
import { EXIT, UsageError } from './exit.ts';
import { languageOf } from './language.ts';
import { programOf } from './program.ts';
import { failureOf } from './report-failure.ts';
import { VERSION } from './version.ts';

/** Runs the program on the process's arguments and sets its exit status. */
export async function main(): Promise<void> {
  endWithReader(process.stdout);
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  const argv = withDefaultCommand(process.argv.slice(2));
  const language = languageOf(argv, process.env);
  const locale = await localeOf(language ?? 'en');
  try {
    if (!language) throw new UsageError(locale.help.usage.badLanguage);
    await programOf({ locale, env: process.env, version: VERSION }).parseAsync(argv, { from: 'user' });
  } catch (error) {
    const { text, status } = await failureOf(error, locale, commandLine(argv));
    if (text !== '') endWithReader(process.stderr).write(text);
    process.exitCode = status;
  }
}

/** The program and, where one was named, the command: what to ask for help. */
function commandLine(argv: readonly string[]): string {
  const command = argv[0];
  return command && /^[a-z]/.test(command) ? `baoxiao ${command}` : 'baoxiao';
}

/** A reader that has gone (`| head -1`) has what it wanted: then the run ends with 0 and without a word. */
function endWithReader(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.cannotWrite);
  });
}

import { Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { endWithReader } from '../end-with-reader.ts';
import { EXIT, UsageError } from '../exit.ts';
import { fileOptions, memberOptions, policyOption, settlingOptions, single } from '../options.ts';

/** `baoxiao ask`: questions at a terminal. */
export function askCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'ask', help.commands.ask).action(async (_, called) => {
    const options = called.optsWithGlobals();
    if (options.input && canAsk()) return (await import('../ask.ts')).ask(options, context);
    endWithReader(process.stderr, EXIT.usage);
    command.parent?.outputHelp({ error: true });
    throw new UsageError(help.usage.notInteractive);
  });
  const options = () => [
    single(locale, '--visits <file>', help.options.visitsAsk),
    ...memberOptions(locale),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    policyOption(locale),
    new Option('--no-input', help.options.noInput),
  ];
  return { command, options };
}

/** Whether there is a person to ask: the questions are read from standard input and drawn on standard error. */
function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

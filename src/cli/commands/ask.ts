import type { Command } from 'commander';
import type { AskFlags } from '../ask/talk.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { canAsk } from '../door/standard-streams.ts';
import { UsageError } from '../exit.ts';
import { given } from '../flag.ts';
import { fileOptions, memberOptions, policyOption, redactOption, settlingOptions, single, toggle } from '../options.ts';

/** `baoxiao ask`: questions at a terminal. */
export function askCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'ask', help.commands.ask).action(async (_, called) => {
    const { input, ...asked } = given<AskFlags>()(called, options);
    if (input && canAsk()) return (await import('../ask.ts')).ask(asked, context);
    throw new UsageError(help.usage.notInteractive, helpOf(command.parent));
  });
  const options = () => [
    single(locale, '--visits <file>', help.options.visitsAsk),
    ...memberOptions(locale),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    policyOption(locale),
    redactOption(locale),
    toggle('--no-input', help.options.noInput),
  ];
  return { command, options };
}

/** The help of the program as it would be shown. */
function helpOf(program: Command | null): string {
  let text = '';
  const writeErr = (piece: string) => {
    text += piece;
  };
  program?.configureOutput({ writeErr }).outputHelp({ error: true });
  return text;
}

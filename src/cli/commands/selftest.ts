import type { LookOptions } from '../answer.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, single } from '../options.ts';

/** `baoxiao selftest`: whether the program computes here what was worked out by hand. */
export function selftestCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'selftest', help.commands.selftest).action(async (_, called) =>
    context.conclude(
      await (await import('../selftest.ts')).selftest(given<LookOptions<'pages'>>()(called, options), context),
    ),
  );
  const options = () => [formatOption(locale, 'pages'), single(locale, '-o, --output <file>', help.options.output)];
  return { command, options };
}

import { Argument } from 'commander';
import type { LookOptions } from '../answer.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, single } from '../options.ts';

/** `baoxiao check-policy FILE…`: whether policy files can be used. */
export function checkPolicyCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'check-policy', help.commands.checkPolicy)
    .usage(help.usageLines.checkPolicy)
    .addArgument(new Argument(`<${help.argumentNames.file}...>`, help.options.policyFile))
    .addHelpText('after', `\n${help.checkPolicyExit}`)
    .action(async (files, _, called) =>
      context.conclude(
        await (await import('../check-policy.ts')).checkPolicy(
          files,
          given<LookOptions<'pages' | 'document'>>()(called, options),
          context,
        ),
      ),
    );
  const options = () => [
    formatOption(locale, 'pages', 'document'),
    single(locale, '-o, --output <file>', help.options.output),
  ];
  return { command, options };
}

import { Argument, Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { policyOption, single } from '../options.ts';

/** `baoxiao rules [CITY]`: what the rules say. */
export function rulesCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'rules', help.commands.rules)
    .usage(help.usageLines.rules)
    .addArgument(new Argument(`[${help.argumentNames.city}]`, help.options.rulesCity))
    .action(async (city, _, called) => (await import('../rules.ts')).rules(city, called.optsWithGlobals(), context));
  const options = () => [
    single(locale, '--on <date>', help.options.on),
    new Option('--articles', help.options.articles),
    new Option('--open-points', help.options.openPoints),
    policyOption(locale),
    single(locale, '--format <format>', help.options.sheetFormat, ['table', 'json', 'md']),
    single(locale, '-o, --output <file>', help.options.output),
  ];
  return { command, options };
}

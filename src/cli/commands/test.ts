import { Argument, Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { formatOption, redactOption, rowOrderOptions, rowOutputOptions, single, visitFileOptions } from '../options.ts';

/** `baoxiao test FILE…`: what a clerk expects against what is computed. */
export function testCommand(context: Context): Part {
  const { locale } = context;
  const words = locale.help.options;
  const command = commandOf(context, 'test', locale.help.commands.test)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}...>`, words.testFile))
    .action(async (files, given) => context.conclude(await (await import('../test.ts')).test(files, given, context)));
  const options = () => [
    ...visitFileOptions(locale),
    new Option('--grouped', words.groupedRows),
    ...rowOrderOptions(locale),
    formatOption(locale, 'pages', 'rows', 'workbook'),
    single(locale, '--only <which>', words.only, ['differences']),
    ...rowOutputOptions(locale),
    redactOption(locale),
    new Option('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

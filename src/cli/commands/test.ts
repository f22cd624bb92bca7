import { Argument } from 'commander';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import {
  formatOption,
  policyOption,
  rowOrderOptions,
  rowOutputOptions,
  single,
  toggle,
  visitFileOptions,
} from '../options.ts';
import type { TestFlags } from '../test.ts';

/** `baoxiao test FILE…`: what a clerk expects against what is computed. */
export function testCommand(context: Context): CommandPart {
  const { locale } = context;
  const words = locale.help.options;
  const command = commandOf(context, 'test', locale.help.commands.test)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}...>`, words.testFile))
    .action(async (files, _, called) =>
      context.conclude(await (await import('../test.ts')).test(files, given<TestFlags>()(called, options), context)),
    );
  const options = () => [
    ...visitFileOptions(locale),
    policyOption(locale),
    toggle('--grouped', words.groupedRows),
    ...rowOrderOptions(locale),
    formatOption(locale, 'pages', 'rows', 'workbook'),
    single(locale, '--only <which>', words.only, ['differences']),
    ...rowOutputOptions(locale),
    toggle('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

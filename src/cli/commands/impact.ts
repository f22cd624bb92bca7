import { Argument } from 'commander';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import type { ImpactFlags } from '../new-rules.ts';
import {
  formatOption,
  redactOption,
  repeated,
  rowOrderOptions,
  rowOutputOptions,
  single,
  toggle,
  visitFileOptions,
} from '../options.ts';

/** `baoxiao impact FILE… --policy NEW.json`: what other rules would pay. */
export function impactCommand(context: Context): CommandPart {
  const { locale } = context;
  const words = locale.help.options;
  const command = commandOf(context, 'impact', locale.help.commands.impact)
    .usage(locale.help.usageLines.impact)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}...>`, words.batchFile))
    .action(async (files, _, called) =>
      context.conclude(
        await (await import('../impact.ts')).impact(files, given<ImpactFlags>()(called, options), context),
      ),
    );
  const options = () => [
    repeated(locale, '--policy <file>', words.newPolicy),
    repeated(locale, '--base <file>', words.basePolicy),
    single(locale, '--sweep <value>', words.sweep),
    ...visitFileOptions(locale),
    toggle('--grouped', words.groupedRows),
    ...rowOrderOptions(locale),
    formatOption(locale, 'pages', 'rows', 'workbook'),
    single(locale, '--only <which>', words.only, ['differences']),
    ...rowOutputOptions(locale),
    redactOption(locale),
    toggle('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

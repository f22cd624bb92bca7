import { Argument } from 'commander';
import { formatNames } from '../../output/formats.ts';
import type { BatchFlags } from '../batch/batch-options.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import {
  policyOption,
  redactOption,
  rowOrderOptions,
  rowOutputOptions,
  single,
  threadOptions,
  toggle,
  visitFileOptions,
} from '../options.ts';

/** `baoxiao batch FILE…`: the visits of many members. */
export function batchCommand(context: Context): CommandPart {
  const { locale } = context;
  const words = locale.help.options;
  const rowFormats = formatNames('rows', 'workbook');
  const command = commandOf(context, 'batch', locale.help.commands.batch)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}...>`, words.batchFile))
    .action(async (files, _, called) =>
      context.conclude(await (await import('../batch.ts')).batch(files, given<BatchFlags>()(called, options), context)),
    );
  const options = () => [
    ...visitFileOptions(locale),
    policyOption(locale),
    ...threadOptions(locale),
    ...rowOrderOptions(locale),
    single(locale, '--format <format>', words.batchFormat(rowFormats.join(locale.table.listSeparator)), rowFormats),
    ...rowOutputOptions(locale),
    single(locale, '--summary <format>', words.summary, ['json', 'table']),
    single(locale, '--by <what>', words.by, ['institution']),
    toggle('--explain', words.explainRows),
    redactOption(locale),
    single(locale, '--ledger-in <file>', words.ledgerIn),
    single(locale, '--ledger-out <file>', words.ledgerOut),
    toggle('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

import { Argument, Option } from 'commander';
import { formatNames } from '../../output/formats.ts';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { fileOptions, mapOptions, memberOptions, policyOption, single, whole } from '../options.ts';

/** `baoxiao batch FILE…`: the visits of many members. */
export function batchCommand(context: Context): Part {
  const { locale } = context;
  const words = locale.help.options;
  const rowFormats = formatNames('rows', 'workbook');
  const command = commandOf(context, 'batch', locale.help.commands.batch)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}...>`, words.batchFile))
    .action(async (files, given) => context.conclude(await (await import('../batch.ts')).batch(files, given, context)));
  const options = () => [
    ...memberOptions(locale),
    single(locale, '--members <file>', words.members),
    new Option('--one-member', words.oneMember),
    ...mapOptions(locale),
    single(locale, '--input-format <format>', words.inputFormat, ['csv', 'ndjson']),
    ...fileOptions(locale),
    whole(locale, '--unpack-limit <MiB>', words.unpackLimit, { least: 1, most: 1 << 30 }),
    policyOption(locale),
    new Option('--all-eligible', words.allEligible),
    new Option('--assume-extended', words.assumeExtended),
    new Option('--grouped', words.grouped),
    new Option('--sort', words.sort),
    whole(locale, '--jobs <number>', words.jobs, { least: 1, most: 64 }),
    single(locale, '--on-error <what>', words.onError, ['reject', 'stop']),
    single(locale, '--format <format>', words.batchFormat(rowFormats.join(locale.table.listSeparator)), rowFormats),
    single(locale, '-o, --output <file>', words.output),
    single(locale, '--rejects <file>', words.rejects),
    single(locale, '--summary <format>', words.summary, ['json', 'table']),
    single(locale, '--by <what>', words.by, ['institution']),
    single(locale, '--columns <names>', words.columns),
    single(locale, '--prefix <text>', words.prefix),
    new Option('--excel', words.excel),
    new Option('--explain', words.explainRows),
    single(locale, '--ledger-in <file>', words.ledgerIn),
    single(locale, '--ledger-out <file>', words.ledgerOut),
    new Option('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

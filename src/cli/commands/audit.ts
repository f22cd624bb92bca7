import { Argument, Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { fileOptions, formatOption, mapOptions, memberOptions, policyOption, single, whole } from '../options.ts';

/** `baoxiao audit FILE`: what was paid against what is computed. */
export function auditCommand(context: Context): Part {
  const { locale } = context;
  const words = locale.help.options;
  const command = commandOf(context, 'audit', locale.help.commands.audit)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}>`, words.auditFile))
    .action(async (file, given) => context.conclude(await (await import('../audit.ts')).audit(file, given, context)));
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
    single(locale, '--ledger <which>', words.ledger, ['recorded', 'computed']),
    single(locale, '--tolerance <yuan>', words.tolerance),
    new Option('--grouped', words.groupedRows),
    new Option('--sort', words.sort),
    single(locale, '--on-error <what>', words.onError, ['reject', 'stop']),
    formatOption(locale, 'pages', 'rows', 'workbook'),
    single(locale, '--only <which>', words.only, ['differences']),
    single(locale, '--by <what>', words.auditBy, ['institution']),
    single(locale, '-o, --output <file>', words.output),
    single(locale, '--rejects <file>', words.rejects),
    single(locale, '--columns <names>', words.columns),
    single(locale, '--prefix <text>', words.prefix),
    new Option('--excel', words.excel),
    new Option('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

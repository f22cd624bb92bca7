import { Argument } from 'commander';
import type { AuditFlags } from '../audit.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import {
  formatOption,
  policyOption,
  redactOption,
  rowOrderOptions,
  rowOutputOptions,
  single,
  threadOptions,
  toggle,
  visitFileOptions,
} from '../options.ts';

/** `baoxiao audit FILE…`: what was paid against what is computed. */
export function auditCommand(context: Context): CommandPart {
  const { locale } = context;
  const words = locale.help.options;
  const command = commandOf(context, 'audit', locale.help.commands.audit)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}...>`, words.auditFile))
    .action(async (files, _, called) =>
      context.conclude(await (await import('../audit.ts')).audit(files, given<AuditFlags>()(called, options), context)),
    );
  const options = () => [
    ...visitFileOptions(locale),
    policyOption(locale),
    single(locale, '--against <file>', words.against),
    single(locale, '--key <columns>', words.key),
    single(locale, '--ledger <which>', words.ledger, ['recorded', 'computed']),
    single(locale, '--tolerance <yuan>', words.tolerance),
    ...threadOptions(locale),
    ...rowOrderOptions(locale),
    formatOption(locale, 'pages', 'rows', 'workbook'),
    single(locale, '--only <which>', words.only, ['differences']),
    single(locale, '--by <what>', words.auditBy, ['institution']),
    ...rowOutputOptions(locale),
    redactOption(locale),
    toggle('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

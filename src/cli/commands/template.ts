import { Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { single } from '../options.ts';

/** `baoxiao template`: a header to fill in. */
export function templateCommand(context: Context): Part {
  const { locale } = context;
  const command = commandOf(context, 'template', locale.help.commands.template).action(async (options) =>
    (await import('../template.ts')).template(options),
  );
  const options = () => [
    single(locale, '--vocabulary <name>', locale.help.options.vocabulary, ['canonical', 'chinese', 'platform']),
    single(locale, '-o, --output <file>', locale.help.options.output),
    new Option('--force', locale.help.options.force),
  ];
  return { command, options };
}

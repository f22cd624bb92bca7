import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { single, toggle } from '../options.ts';
import type { TemplateOptions } from '../template.ts';

/** `baoxiao template`: a header to fill in. */
export function templateCommand(context: Context): CommandPart {
  const { locale } = context;
  const command = commandOf(context, 'template', locale.help.commands.template).action(async (_, called) =>
    (await import('../template.ts')).template(given<TemplateOptions>()(called, options)),
  );
  const options = () => [
    single(locale, '--vocabulary <name>', locale.help.options.vocabulary, ['canonical', 'chinese', 'platform']),
    single(locale, '-o, --output <file>', locale.help.options.output),
    toggle('--force', locale.help.options.force),
  ];
  return { command, options };
}

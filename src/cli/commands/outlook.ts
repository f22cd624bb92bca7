import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, memberInputOptions, single, toggle } from '../options.ts';
import type { OutlookOptions } from '../outlook.ts';
import { examplesOf } from './examples.ts';

/** `baoxiao outlook`: how far it is to the deductible and the cap. */
export function outlookCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'outlook', help.commands.outlook)
    .addHelpText('after', () => examplesOf('outlook', locale))
    .action(async (_, called) =>
      context.conclude(
        await (await import('../outlook.ts')).outlook(given<OutlookOptions>()(called, options), context),
      ),
    );
  const options = () => [
    single(locale, '--on <date>', help.options.outlookOn),
    single(locale, '--retiring-on <date>', help.options.retiringOn),
    ...memberInputOptions(locale),
    formatOption(locale, 'pages', 'picture', 'document'),
    single(locale, '-o, --output <file>', help.options.output),
    toggle('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

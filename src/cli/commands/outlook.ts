import { Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { formatOption, memberInputOptions, single } from '../options.ts';
import { examplesOf } from './examples.ts';

/** `baoxiao outlook`: how far it is to the deductible and the cap. */
export function outlookCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'outlook', help.commands.outlook)
    .addHelpText('after', () => examplesOf('outlook', locale))
    .action(async (_, called) =>
      context.conclude(await (await import('../outlook.ts')).outlook(called.optsWithGlobals(), context)),
    );
  const options = () => [
    single(locale, '--on <date>', help.options.outlookOn),
    single(locale, '--retiring-on <date>', help.options.retiringOn),
    ...memberInputOptions(locale),
    formatOption(locale, 'pages', 'picture', 'document'),
    single(locale, '-o, --output <file>', help.options.output),
    new Option('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

import { Option } from 'commander';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import { formatOption, memberInputOptions, single } from '../options.ts';
import { examplesOf } from './examples.ts';

/** `baoxiao calc`: the visits of one member. */
export function calcCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'calc', help.commands.calc)
    .addHelpText('after', () => examplesOf('calc', locale))
    .action(async (_, called) =>
      context.conclude(await (await import('../calc.ts')).calc(called.optsWithGlobals(), context)),
    );
  const options = () => [
    ...memberInputOptions(locale),
    formatOption(locale, 'pages', 'document', 'rows', 'workbook'),
    single(locale, '-o, --output <file>', help.options.output),
    single(locale, '--prefix <text>', help.options.prefix),
    single(locale, '--paid <yuan>', help.options.paid),
    new Option('--deposits', help.options.deposits),
    new Option('--letter', help.options.letter),
    new Option('--explain', help.options.explain),
    new Option('--brief', help.options.brief),
    new Option('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

import type { CalcOptions } from '../calc.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, memberInputOptions, single, toggle } from '../options.ts';
import { examplesOf } from './examples.ts';

/** `baoxiao calc`: the visits of one member. */
export function calcCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'calc', help.commands.calc)
    .addHelpText('after', () => examplesOf('calc', locale))
    .action(async (_, called) =>
      context.conclude(await (await import('../calc.ts')).calc(given<CalcOptions>()(called, options), context)),
    );
  const options = () => [
    ...memberInputOptions(locale),
    formatOption(locale, 'pages', 'document', 'rows', 'workbook'),
    single(locale, '-o, --output <file>', help.options.output),
    single(locale, '--save-case <file>', help.options.saveCase),
    single(locale, '--prefix <text>', help.options.prefix),
    single(locale, '--paid <yuan>', help.options.paid),
    toggle('--deposits', help.options.deposits),
    toggle('--letter', help.options.letter),
    toggle('--explain', help.options.explain),
    toggle('--brief', help.options.brief),
    toggle('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

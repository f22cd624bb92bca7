import { ASPECTS } from '../../engine/what-if/choice.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { CompareOptions } from '../compare.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, memberInputOptions, single, toggle } from '../options.ts';
import { examplesOf } from './examples.ts';

/** `baoxiao compare`: what visits would pay otherwise. */
export function compareCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'compare', help.commands.compare)
    .addHelpText('after', () => examplesOf('compare', locale))
    .action(async (_, called) =>
      context.conclude(
        await (await import('../compare.ts')).compare(given<CompareOptions>()(called, options), context),
      ),
    );
  const options = () => [
    single(locale, '--by <what>', help.options.compareBy, ASPECTS),
    ...memberInputOptions(locale),
    formatOption(locale, 'pages', 'document'),
    single(locale, '-o, --output <file>', help.options.output),
    toggle('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

import { Argument } from 'commander';
import type { LookOptions } from '../answer.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, policyOption, single } from '../options.ts';
import type { PolicyOptions } from '../policies.ts';

type ColumnsOptions = LookOptions<'pages' | 'document'> & PolicyOptions;

/** `baoxiao columns [NAME]`: what columns are called, what they take, and what the codes of the output mean. */
export function columnsCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'columns', help.commands.columns)
    .usage(help.usageLines.columns)
    .addArgument(new Argument(`[${help.argumentNames.name}]`, help.options.columnName))
    .action((name, _, called) => columns(name, given<ColumnsOptions>()(called, options), context));
  const options = () => [
    policyOption(locale),
    formatOption(locale, 'pages', 'document'),
    single(locale, '-o, --output <file>', help.options.output),
  ];
  return { command, options };
}

/** Throws an InputError with status 2 for a name that no column and no code has. */
async function columns(name: string | undefined, options: ColumnsOptions, context: Context): Promise<void> {
  const { locale } = context;
  const { formatAsked, presentAnswer } = await import('../answer.ts');
  const { policiesOf } = await import('../policies.ts');
  const { InputError } = await import('../../input/problem.ts');
  const { dictionaryJson, dictionaryOf, dictionaryPage, lookUp, namesIn } = await import('../../output/dictionary.ts');
  const format = formatAsked(options, ['pages', 'document'], locale) ?? 'table';
  const whole = dictionaryOf(await policiesOf(options));
  const shown = name === undefined ? whole : lookUp(whole, name);
  if (name !== undefined && Object.values(shown).every((part) => part.length === 0)) {
    const where = { source: locale.help.argumentNames.name };
    throw new InputError(2, [{ code: 'unknown-key', where, value: name, known: namesIn(whole) }]);
  }
  const answer = { pages: () => [dictionaryPage(shown, locale)], document: () => dictionaryJson(shown) };
  await presentAnswer(answer, { ...options, format }, context);
}

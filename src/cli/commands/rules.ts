import { Argument, Option } from 'commander';
import { commandOf, type Part, withOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { formatOption, policyOption, single } from '../options.ts';

/** `baoxiao rules [CITY]`: what the rules say; `baoxiao rules diff`: what changes between two sets of them. */
export function rulesCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const diff = diffCommand(context);
  const command = commandOf(context, 'rules', help.commands.rules)
    .usage(help.usageLines.rules)
    .addArgument(new Argument(`[${help.argumentNames.city}]`, help.options.rulesCity))
    .addCommand(diff.command)
    .hook('preSubcommand', (_, called) => {
      withOptions(context, called, diff.options());
    })
    .action(async (city, _, called) => (await import('../rules.ts')).rules(city, called.optsWithGlobals(), context));
  const options = () => [
    single(locale, '--on <date>', help.options.on),
    new Option('--brief', help.options.rulesBrief),
    new Option('--articles', help.options.articles),
    new Option('--open-points', help.options.openPoints),
    ...lookOptions(context),
  ];
  return { command, options };
}

function diffCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'diff', help.commands.rulesDiff)
    .usage(help.usageLines.rulesDiff)
    .addArgument(new Argument(`<${help.argumentNames.sides}...>`, help.options.diffSides))
    .action(async (sides, _, called) =>
      (await import('../rules-diff.ts')).rulesDiff(sides, called.optsWithGlobals(), context),
    );
  const options = () => [single(locale, '--on <date>', help.options.diffOn), ...lookOptions(context)];
  return { command, options };
}

function lookOptions({ locale }: Context): Option[] {
  return [
    policyOption(locale),
    formatOption(locale, 'pages', 'document'),
    single(locale, '-o, --output <file>', locale.help.options.output),
  ];
}

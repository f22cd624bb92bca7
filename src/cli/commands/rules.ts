import { Argument } from 'commander';
import { type CommandPart, commandOf, withOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { formatOption, policyOption, single, toggle } from '../options.ts';
import type { RulesOptions } from '../rules.ts';
import type { RulesDiffOptions } from '../rules-diff.ts';

/** `baoxiao rules [CITY]`: what the rules say; `baoxiao rules diff`: what changes between two sets of them. */
export function rulesCommand(context: Context): CommandPart {
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
    .action(async (city, _, called) =>
      (await import('../rules.ts')).rules(city, given<RulesOptions>()(called, options), context),
    );
  const options = () => [
    single(locale, '--on <date>', help.options.on),
    toggle('--brief', help.options.rulesBrief),
    toggle('--articles', help.options.articles),
    toggle('--open-points', help.options.openPoints),
    ...lookOptions(context),
  ];
  return { command, options };
}

function diffCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'diff', help.commands.rulesDiff)
    .usage(help.usageLines.rulesDiff)
    .addArgument(new Argument(`<${help.argumentNames.sides}...>`, help.options.diffSides))
    .action(async (sides, _, called) =>
      (await import('../rules-diff.ts')).rulesDiff(
        sides,
        given<Omit<RulesDiffOptions, 'articles' | 'openPoints'>>()(called, options),
        context,
      ),
    );
  const options = () => [single(locale, '--on <date>', help.options.diffOn), ...lookOptions(context)];
  return { command, options };
}

function lookOptions({ locale }: Context) {
  return [
    policyOption(locale),
    formatOption(locale, 'pages', 'document'),
    single(locale, '-o, --output <file>', locale.help.options.output),
  ];
}

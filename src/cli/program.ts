import { Argument, Command, Option } from 'commander';
import { displayWidth, wrapText } from '../report/width.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import { commonOptions, fileOptions, memberOptions, repeated, settlingOptions, single } from './options.ts';

/** Every command with its options. What a command does is loaded only when it runs. */
export function programOf(context: Context): Command {
  const { help } = context.locale;
  return withOptions(context, commandOf(context, 'baoxiao', help.program), [])
    .version(context.version, '-V, --version', help.version)
    .addHelpText('after', `\n${wrapped(help.epilogue)}\n${wrapped(help.exit)}`)
    .usage(help.usageLines.program)
    .addCommand(askCommand(context))
    .addCommand(calcCommand(context))
    .addCommand(batchCommand(context))
    .addCommand(templateCommand(context))
    .addCommand(schemaCommand(context));
}

function askCommand(context: Context): Command {
  const { locale } = context;
  const { help } = locale;
  return withOptions(context, commandOf(context, 'ask', help.commands.ask), [
    single(locale, '--visits <file>', help.options.visitsAsk),
    ...memberOptions(locale),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    new Option('--no-input', help.options.noInput),
  ]).action(async (options, command: Command) => {
    if (options.input && canAsk()) return (await import('./ask.ts')).ask(options, context);
    command.parent?.outputHelp({ error: true });
    throw new UsageError(help.usage.notInteractive);
  });
}

function calcCommand(context: Context): Command {
  const { locale } = context;
  const { help } = locale;
  const examples = help.examples.calc.map((line) => `  ${line}`).join('\n');
  return withOptions(context, commandOf(context, 'calc', help.commands.calc), [
    ...memberOptions(locale),
    repeated('--visit <record>', help.options.visit),
    single(locale, '--visits <file>', help.options.visits),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    single(locale, '--format <format>', help.options.format, ['table', 'json', 'csv', 'md']),
    single(locale, '-o, --output <file>', help.options.output),
    single(locale, '--prefix <text>', help.options.prefix),
    new Option('-q, --quiet', help.options.quiet),
  ])
    .addHelpText('after', `\n${help.examples.title}\n${examples}`)
    .action(async (options) => (await import('./calc.ts')).calc(options, context));
}

function batchCommand(context: Context): Command {
  const { locale } = context;
  const { options } = locale.help;
  return withOptions(context, commandOf(context, 'batch', locale.help.commands.batch), [
    ...memberOptions(locale),
    ...fileOptions(locale),
    new Option('--all-eligible', options.allEligible),
    new Option('--assume-extended', options.assumeExtended),
    single(locale, '--on-error <what>', options.onError, ['reject', 'stop']),
    single(locale, '-o, --output <file>', options.output),
    single(locale, '--rejects <file>', options.rejects),
    single(locale, '--summary <format>', options.summary, ['json', 'table']),
    single(locale, '--by <what>', options.by, ['institution']),
    single(locale, '--columns <names>', options.columns),
    single(locale, '--prefix <text>', options.prefix),
    new Option('--excel', options.excel),
    new Option('-q, --quiet', options.quiet),
  ])
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument('<file>', options.batchFile))
    .action(async (file, given) => (await import('./batch.ts')).batch(file, given, context));
}

function templateCommand(context: Context): Command {
  const { locale } = context;
  return withOptions(context, commandOf(context, 'template', locale.help.commands.template), [
    single(locale, '--vocabulary <name>', locale.help.options.vocabulary, ['canonical', 'chinese', 'platform']),
    single(locale, '-o, --output <file>', locale.help.options.output),
  ]).action(async (options) => (await import('./template.ts')).template(options));
}

function schemaCommand(context: Context): Command {
  const { locale } = context;
  return withOptions(context, commandOf(context, 'schema', locale.help.commands.schema), [])
    .usage(locale.help.usageLines.schema)
    .addArgument(new Argument('<name>', locale.help.options.schemaName).choices(['result']))
    .action(async (name) => (await import('./schema.ts')).schema(name));
}

/** A command that speaks the language, throws instead of exiting, and leaves the wording of errors to us. */
function commandOf(context: Context, name: string, description: string): Command {
  const { help } = context.locale;
  return new Command(name)
    .description(description)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .usage(help.usageLines.command)
    .configureHelp({
      displayWidth,
      styleTitle: (title) => help.titles[title] ?? title,
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map((given) => `<${given.name()}>`)].join(' '),
    });
}

/** Whether there is a person to ask: the questions are read from standard input and drawn on standard error. */
function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

/** Text in lines that fit the narrowest terminal we draw for. */
function wrapped(text: string): string {
  return wrapText(text, 80).join('\n');
}

function withOptions(context: Context, command: Command, options: readonly Option[]): Command {
  for (const option of [...options, ...commonOptions(context.locale)]) command.addOption(option);
  return command;
}

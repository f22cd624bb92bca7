import { Argument, type Command, Option } from 'commander';
import * as regions from '../cities/index.ts';
import { wrapText } from '../report/width.ts';
import { commandOf, withOptions } from './command.ts';
import type { Context } from './context.ts';
import { endWithReader } from './end-with-reader.ts';
import { EXIT, UsageError } from './exit.ts';
import { fileOptions, memberOptions, oneOf, repeated, settlingOptions, single } from './options.ts';

/** A command, and its options for when it is called. */
type Part = { readonly command: Command; readonly options: () => readonly Option[] };

/**
 * Every command. The options are made for the command that is called, and what it does is loaded when it runs. Help and
 * version are given to `writeOut`.
 */
export function programOf(context: Context, writeOut: (text: string) => void): Command {
  const { help } = context.locale;
  const parts = [
    askCommand(context),
    calcCommand(context),
    batchCommand(context),
    templateCommand(context),
    schemaCommand(context),
  ];
  const program = withOptions(context, commandOf(context, 'baoxiao', help.program), [])
    .version(context.version, '-V, --version', help.version)
    .addHelpText('after', () => `\n${wrapped(help.epilogue)}\n${wrapped(help.exit)}`)
    .usage(help.usageLines.program)
    .hook('preSubcommand', (_, called) => {
      const options = parts.find(({ command }) => command === called)?.options() ?? [];
      withOptions(context, called, options).configureOutput({ writeOut });
    });
  for (const { command } of parts) program.addCommand(command);
  return program.configureOutput({ writeOut });
}

function askCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'ask', help.commands.ask).action(async (_, called) => {
    const options = called.optsWithGlobals();
    if (options.input && canAsk()) return (await import('./ask.ts')).ask(options, context);
    endWithReader(process.stderr, EXIT.usage);
    command.parent?.outputHelp({ error: true });
    throw new UsageError(help.usage.notInteractive);
  });
  const options = () => [
    single(locale, '--visits <file>', help.options.visitsAsk),
    ...memberOptions(locale),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    new Option('--no-input', help.options.noInput),
  ];
  return { command, options };
}

function calcCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'calc', help.commands.calc)
    .addHelpText('after', () => {
      const lines = help.examples.calc(longestInForce()).map((line) => `  ${line}`);
      return `\n${[help.examples.title, ...lines].join('\n')}`;
    })
    .action(async (_, called) => (await import('./calc.ts')).calc(called.optsWithGlobals(), context));
  const options = () => [
    ...memberOptions(locale),
    repeated(locale, '--visit <record>', help.options.visit),
    single(locale, '--visits <file>', help.options.visits),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    single(locale, '--format <format>', help.options.format, ['table', 'json', 'csv', 'md']),
    single(locale, '-o, --output <file>', help.options.output),
    single(locale, '--prefix <text>', help.options.prefix),
    new Option('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

function batchCommand(context: Context): Part {
  const { locale } = context;
  const words = locale.help.options;
  const command = commandOf(context, 'batch', locale.help.commands.batch)
    .usage(locale.help.usageLines.batch)
    .addArgument(new Argument(`<${locale.help.argumentNames.file}>`, words.batchFile))
    .action(async (file, given) => (await import('./batch.ts')).batch(file, given, context));
  const options = () => [
    ...memberOptions(locale),
    ...fileOptions(locale),
    new Option('--all-eligible', words.allEligible),
    new Option('--assume-extended', words.assumeExtended),
    new Option('--grouped', words.grouped),
    new Option('--sort', words.sort),
    single(locale, '--jobs <number>', words.jobs),
    single(locale, '--on-error <what>', words.onError, ['reject', 'stop']),
    single(locale, '-o, --output <file>', words.output),
    single(locale, '--rejects <file>', words.rejects),
    single(locale, '--summary <format>', words.summary, ['json', 'table']),
    single(locale, '--by <what>', words.by, ['institution']),
    single(locale, '--columns <names>', words.columns),
    single(locale, '--prefix <text>', words.prefix),
    new Option('--excel', words.excel),
    new Option('-q, --quiet', words.quiet),
  ];
  return { command, options };
}

function templateCommand(context: Context): Part {
  const { locale } = context;
  const command = commandOf(context, 'template', locale.help.commands.template).action(async (options) =>
    (await import('./template.ts')).template(options),
  );
  const options = () => [
    single(locale, '--vocabulary <name>', locale.help.options.vocabulary, ['canonical', 'chinese', 'platform']),
    single(locale, '-o, --output <file>', locale.help.options.output),
  ];
  return { command, options };
}

function schemaCommand(context: Context): Part {
  const { locale } = context;
  const name = locale.help.argumentNames.name;
  const argument = new Argument(`<${name}>`, locale.help.options.schemaName);
  const command = commandOf(context, 'schema', locale.help.commands.schema)
    .usage(locale.help.usageLines.schema)
    .addArgument(argument.argParser(oneOf(locale, name, ['result'])))
    .action(async (name) => (await import('./schema.ts')).schema(name));
  return { command, options: () => [] };
}

/** Whether there is a person to ask: the questions are read from standard input and drawn on standard error. */
function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

/** Text in lines that fit the narrowest terminal we draw for. */
function wrapped(text: string): string {
  return wrapText(text, 80).join('\n');
}

/** The id of the region whose rules have been in force longest. */
function longestInForce(): string {
  const [first] = Object.values(regions).sort((a, b) => (a.force.from < b.force.from ? -1 : 1));
  return first?.id ?? '';
}

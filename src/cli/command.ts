import { type Argument, Command, type Option } from 'commander';
import { displayWidth, wrapText } from '../output/width.ts';
import type { Context } from './context.ts';
import { commonOptions } from './options.ts';

/** A command, and its options for when it is called. */
export type CommandPart = { readonly command: Command; readonly options: () => readonly Option[] };

/** Descriptions are broken into lines down to this width, so that help fits narrow terminals. */
const NARROWEST = 20;

/** A command that speaks the language, throws instead of exiting, and leaves the wording of errors to us. */
export function commandOf(context: Context, name: string, description: string): Command {
  const { help } = context.locale;
  return new Command(name)
    .description(description)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeOut: context.writeOut })
    .usage(help.usageLines.command)
    .configureHelp({
      displayWidth,
      minWidthToWrap: NARROWEST,
      boxWrap: broken,
      styleTitle: (title) => help.titles[title] ?? title,
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(termOf)].join(' '),
    });
}

/** Gives a command its options, and those that every command has. */
export function withOptions({ locale }: Context, command: Command, options: readonly Option[]): Command {
  for (const option of [...options, ...commonOptions(locale)]) command.addOption(option);
  return command.helpOption('-h, --help', locale.help.help);
}

/** Text in lines of this width: Chinese is broken between its characters too, where commander breaks at blanks alone. */
function broken(text: string, width: number): string {
  const lines = text.split('\n');
  return lines.flatMap((line) => wrapText(line, Math.max(width, NARROWEST))).join('\n');
}

/** An argument as help shows it, in square brackets where it can be left out. */
function termOf(given: Argument): string {
  return given.required ? `<${given.name()}>` : `[${given.name()}]`;
}

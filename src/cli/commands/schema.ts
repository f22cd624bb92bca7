import { Argument } from 'commander';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { oneOf } from '../options.ts';
import { SCHEMA_NAMES } from '../schema-names.ts';

/** `baoxiao schema NAME`: the JSON Schema of what the program reads or writes. */
export function schemaCommand(context: Context): CommandPart {
  const { locale } = context;
  const name = locale.help.argumentNames.name;
  const argument = new Argument(`<${name}>`, locale.help.options.schemaName);
  const command = commandOf(context, 'schema', locale.help.commands.schema)
    .usage(locale.help.usageLines.schema)
    .addArgument(argument.argParser(oneOf(locale, name, SCHEMA_NAMES)))
    .action(async (name) => (await import('../schema.ts')).schema(name));
  return { command, options: () => [] };
}

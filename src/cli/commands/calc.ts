import { Option } from 'commander';
import * as regions from '../../cities/index.ts';
import { commandOf, type Part } from '../command.ts';
import type { Context } from '../context.ts';
import {
  fileOptions,
  formatOption,
  memberOptions,
  policyOption,
  repeated,
  settlingOptions,
  single,
} from '../options.ts';

/** `baoxiao calc`: the visits of one member. */
export function calcCommand(context: Context): Part {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'calc', help.commands.calc)
    .addHelpText('after', () => {
      const lines = help.examples.calc(longestInForce()).map((line) => `  ${line}`);
      return `\n${[help.examples.title, ...lines].join('\n')}`;
    })
    .action(async (_, called) => (await import('../calc.ts')).calc(called.optsWithGlobals(), context));
  const options = () => [
    ...memberOptions(locale),
    repeated(locale, '--visit <record>', help.options.visit),
    single(locale, '--visits <file>', help.options.visits),
    repeated(locale, '--map <column=field>', help.options.map),
    ...fileOptions(locale),
    ...settlingOptions(locale),
    policyOption(locale),
    formatOption(locale, 'pages', 'document', 'rows'),
    single(locale, '-o, --output <file>', help.options.output),
    single(locale, '--prefix <text>', help.options.prefix),
    new Option('--explain', help.options.explain),
    new Option('-q, --quiet', help.options.quiet),
  ];
  return { command, options };
}

/** The id of the region whose rules have been in force longest. */
function longestInForce(): string {
  const [first] = Object.values(regions).sort((a, b) => (a.force.from < b.force.from ? -1 : 1));
  return first?.id ?? '';
}

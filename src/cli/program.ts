import type { Command } from 'commander';
import { wrapText } from '../output/width.ts';
import { type CommandPart, commandOf, withOptions } from './command.ts';
import { accountCommand } from './commands/account.ts';
import { askCommand } from './commands/ask.ts';
import { auditCommand } from './commands/audit.ts';
import { batchCommand } from './commands/batch.ts';
import { calcCommand } from './commands/calc.ts';
import { checkPolicyCommand } from './commands/check-policy.ts';
import { columnsCommand } from './commands/columns.ts';
import { compareCommand } from './commands/compare.ts';
import { impactCommand } from './commands/impact.ts';
import { outlookCommand } from './commands/outlook.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { selftestCommand } from './commands/selftest.ts';
import { templateCommand } from './commands/template.ts';
import { testCommand } from './commands/test.ts';
import type { Context } from './context.ts';
import { terminal } from './door/standard-streams.ts';

const WIDEST = 80;

/** Every command by its name, in the order in which help lists them. */
const COMMANDS: Readonly<Record<string, (context: Context) => CommandPart>> = {
  ask: askCommand,
  calc: calcCommand,
  compare: compareCommand,
  outlook: outlookCommand,
  batch: batchCommand,
  audit: auditCommand,
  impact: impactCommand,
  test: testCommand,
  selftest: selftestCommand,
  template: templateCommand,
  columns: columnsCommand,
  schema: schemaCommand,
  rules: rulesCommand,
  account: accountCommand,
  'check-policy': checkPolicyCommand,
};

/**
 * The program with its commands; where the first of its arguments names one, with that one alone, unless it is `ask`, which
 * may show what others there are. The options are made for the command that is called, and what it does is loaded when it
 * runs.
 */
export function programOf(context: Context, [first = '']: readonly string[]): Command {
  const { help } = context.locale;
  const named = first !== 'ask' && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  const parts = (named ? [named] : Object.values(COMMANDS)).map((make) => make(context));
  const program = withOptions(context, commandOf(context, 'baoxiao', help.program), [])
    .version(context.version, '-V, --version', help.version)
    .addHelpText('after', () => `\n${wrapped(help.epilogue)}\n${wrapped(help.exit)}`)
    .usage(help.usageLines.program)
    .hook('preSubcommand', (_, called) => {
      const options = parts.find(({ command }) => command === called)?.options() ?? [];
      withOptions(context, called, options);
    });
  for (const { command } of parts) program.addCommand(command);
  return program;
}

/** Text in lines that fit the terminal. */
function wrapped(text: string): string {
  return wrapText(text, Math.min(WIDEST, terminal()?.columns || WIDEST)).join('\n');
}

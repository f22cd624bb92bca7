import type Inquirer from 'inquirer';
import type { Locale } from '../../locale/index.ts';
import type { Paints } from '../../output/terminal/paint.ts';
import { wrapText } from '../../output/width.ts';
import { type Key, listenToKeys, questionScreen, say } from '../door/standard-streams.ts';
import { Interrupted } from '../exit.ts';

/** Says what is wrong with an answer, or `true`. */
export type Check = (answer: string) => string | true;

/** A value to choose and what it is called. */
export type NamedValue = { readonly name: string; readonly value: string };

/** A question as it is drawn: a line to write where there are no choices. */
export type Drawn = {
  readonly message: string;
  /** A line above it that says where the answer is found; may be empty. */
  readonly hint: string;
  readonly preset?: string | undefined;
} & ({ readonly choices: readonly NamedValue[] } | { readonly check: Check });

/** What was answered, or the key by which the question was left: Escape, or Ctrl-C or the end of input. */
export type Keyed = { readonly answer: string } | { readonly key: 'escape' | 'interrupt' };

export type Draw = (question: Drawn) => Promise<Keyed>;

type Prompt = ReturnType<typeof Inquirer.createPromptModule<never>>;

const NARROWEST_KNOWN = 80;

/**
 * Draws questions with inquirer on standard error, so that standard output carries the answer alone; what is answered
 * stays there as one line. Throws Interrupted where the input ends without a key.
 */
export async function drawWith(locale: Locale, paints: Paints): Promise<Draw> {
  const { default: inquirer } = await import('inquirer');
  const prompt: Prompt = inquirer.createPromptModule({ output: questionScreen(), clearPromptOnDone: true });
  return async (question) => {
    const asked = askedBy(prompt, question, locale, paints);
    let key: 'escape' | 'interrupt' | undefined;
    const stop = listenToKeys(({ name, ctrl }: Key) => {
      if (name === 'escape') key = 'escape';
      else if (ctrl && (name === 'c' || name === 'd')) key = 'interrupt';
      if (key) asked.ui.close();
    });
    try {
      const answer = (await asked).answer.trim();
      const said = 'choices' in question ? nameOf(question.choices, answer) : answer;
      await say(`${paints.good('✔')} ${paints.strong(question.message)} ${said}\n`);
      return { answer };
    } catch (error) {
      if (key) return { key };
      throw error instanceof Error && error.name === 'ExitPromptError' ? new Interrupted() : error;
    } finally {
      stop();
    }
  };
}

/** The hint stands above the question as part of what marks it. */
function askedBy(prompt: Prompt, question: Drawn, { prompts }: Locale, paints: Paints) {
  const { message, hint, preset } = question;
  const width = (questionScreen().columns || NARROWEST_KNOWN) - 2;
  const above = hint === '' ? [] : wrapText(hint, width).map((line) => `  ${paints.faint(line)}`);
  const theme = { prefix: { idle: [...above, paints.good('?')].join('\n') } };
  const shared = { name: 'answer', message, ...(preset === undefined ? {} : { default: preset }) } as const;
  if ('check' in question) {
    return prompt<{ answer: string }>([{ ...shared, type: 'input', validate: question.check, theme }]);
  }
  return prompt<{ answer: string }>([
    {
      ...shared,
      type: 'select',
      choices: question.choices.map((choice) => ({ ...choice })),
      loop: false,
      pageSize: question.choices.length,
      theme: { ...theme, style: { keysHelpTip: () => paints.faint(prompts.hints.select) } },
    },
  ]);
}

function nameOf(choices: readonly NamedValue[], answer: string): string {
  return choices.find(({ value }) => value === answer)?.name ?? answer;
}

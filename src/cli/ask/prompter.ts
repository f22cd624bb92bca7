import type { Locale } from '../../locale/index.ts';
import { questionScreen } from '../door/standard-streams.ts';

/** A value to choose and what it is called. */
export type Choice<V extends string> = { readonly name: string; readonly value: V };

/** The three ways to ask. Every one throws inquirer's ExitPromptError on Ctrl-C and at the end of input. */
export type Prompter = {
  /** A line of text. `check` returns what is wrong with it, or `true`. */
  text(message: string, options?: TextOptions): Promise<string>;
  choose<V extends string>(message: string, choices: readonly Choice<V>[], preset?: string): Promise<V>;
  confirm(message: string, preset: boolean): Promise<boolean>;
};

type TextOptions = { readonly preset?: string | undefined; readonly check?: (answer: string) => string | true };

/** Questions drawn on standard error, so that standard output carries the answer alone. */
export async function prompterOf(locale: Locale): Promise<Prompter> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: questionScreen() });
  const { prompts } = locale;
  return {
    async text(message, { preset, check } = {}) {
      const validate = (answer: string) => check?.(answer) ?? true;
      const { answer } = await prompt<{ answer: string }>([
        { type: 'input', name: 'answer', message, validate, ...(preset === undefined ? {} : { default: preset }) },
      ]);
      return answer.trim();
    },
    async choose<V extends string>(message: string, choices: readonly Choice<V>[], preset?: string) {
      const { answer } = await prompt<{ answer: string }>([
        {
          type: 'select',
          name: 'answer',
          message,
          choices: choices.map((choice) => ({ ...choice })),
          loop: false,
          pageSize: choices.length,
          theme: { style: { keysHelpTip: () => prompts.hints.select } },
          ...(preset === undefined ? {} : { default: preset }),
        },
      ]);
      return choices.find((choice) => choice.value === answer)?.value ?? (choices[0] as Choice<V>).value;
    },
    async confirm(message, preset) {
      const transformer = (answer: boolean) => (answer ? prompts.yes : prompts.no);
      const { answer } = await prompt<{ answer: boolean }>([
        { type: 'confirm', name: 'answer', message, default: preset, transformer },
      ]);
      return answer;
    },
  };
}

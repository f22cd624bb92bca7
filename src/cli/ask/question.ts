import { FIELDS, type Field } from '../../input/fields.ts';
import type { Kind } from '../../input/kinds.ts';
import type { Locale } from '../../locale/index.ts';
import type { IsoDate } from '../../policy/day.ts';
import { FACTS, type FactName } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { NamedValue } from './draw.ts';
import type { Answers } from './session.ts';

/** What a question is called: the name of the field it fills, but for those that only lead on. */
export type QuestionName = Exclude<keyof Locale['prompts']['questions'], 'prescriberTier'>;

/** What a question may depend on. */
export type Form = {
  /** The answers so far, with what is known without asking; and those of an earlier pass, to be confirmed. */
  readonly answers: Answers;
  readonly before: Answers;
  readonly policies: readonly Policy[];
  readonly policy: Policy | undefined;
  readonly today: IsoDate;
  /** Whether a visit with these answers is refused already, whatever the questions still to come would add. */
  readonly refused: boolean;
};

/** One question as data; inquirer draws it, and the form asks it. */
export type Question = {
  readonly name: QuestionName;
  /** How a line is read; a question with `choices` has none. */
  readonly kind?: Kind<unknown>;
  readonly choices?: (form: Form, locale: Locale) => NamedValue[];
  /** Whether a line may be left empty. */
  readonly optional?: boolean;
  /** When it is asked; always, where this is missing. */
  readonly asked?: (form: Form) => boolean;
  /** What stands there to be confirmed, where it was not answered before. */
  readonly preset?: (form: Form, locale: Locale) => string;
  /** The amount that this one may not exceed. */
  readonly most?: (form: Form) => string | undefined;
  /** Other words than those of its name. */
  readonly words?: (form: Form, locale: Locale) => { readonly ask: string; readonly where: string };
};

/** A line for a field, read as that is. */
export function lineFor(name: QuestionName & Field, more: Omit<Question, 'name'> = {}): Question {
  return { name, kind: FIELDS[name].kind as Kind<unknown>, ...more };
}

/** A choice among the values of a fact, in their order. */
export function choiceOf<F extends QuestionName & keyof Locale['words'] & FactName>(
  name: F,
  more: Omit<Question, 'name'> = {},
): Question {
  const values = FACTS[name].entered.map(String);
  return {
    name,
    choices: (_, { words }) => choicesOf(values, words[name] as Readonly<Record<string, string>>),
    ...more,
  };
}

/** Values to choose from, each under its word, in the order given. */
export function choicesOf<V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): NamedValue[] {
  return values.map((value) => ({ value, name: words[value] }));
}

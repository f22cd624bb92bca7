import { flag } from '../../input/kinds.ts';
import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import type { IsoDate } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import { cellOf, checkOf } from './checks.ts';
import type { Drawn } from './draw.ts';
import type { Prompter } from './prompter.ts';
import type { Form, Question } from './question.ts';
import type { Answers } from './session.ts';

/** A form to be filled in. */
export type Filling = {
  readonly questions: readonly Question[];
  readonly policies: readonly Policy[];
  /** The region's rules, where they do not follow from the answers. */
  readonly policy?: Policy;
  readonly today: IsoDate;
  /** What is known and not asked. */
  readonly known: Answers;
  /** Earlier answers, which stand there to be confirmed. */
  readonly before: Answers;
  /** Whether to begin at the last question, all before it answered as earlier. */
  readonly atEnd?: boolean;
  /** Whether a visit with these answers is refused, so that less has to be asked. */
  readonly isRefused?: (answers: Answers) => boolean;
  /** Says what is wrong with the answers together, and returns the field it is wrong with; `null` where nothing is. */
  readonly faultIn?: (answers: Answers) => Promise<string | null>;
  /** Told of every answer. */
  readonly onAnswer?: () => void;
};

/**
 * Asks the questions of a form, each where it applies to the answers before it; one can go back and answer again.
 * Answers to questions that no longer apply are dropped. `back` where one goes back from the first question, `cancel`
 * where the form is given up. Throws as the prompter does.
 */
export async function fill(filling: Filling, prompter: Prompter, locale: Locale): Promise<Answers | 'back' | 'cancel'> {
  const { questions } = filling;
  let before = filling.before;
  /** The questions asked, by their place, on the way to where we are. */
  const path: number[] = [];
  const formAt = (places: readonly number[]): Form => {
    const asked = places.map((place) => (questions[place] as Question).name);
    const answers = { ...filling.known, ...Object.fromEntries(asked.map((name) => [name, before[name] ?? ''])) };
    const policy = filling.policy ?? filling.policies.find(({ id }) => id === answers.city);
    const refused = filling.isRefused?.(answers) ?? false;
    return { answers, before, policies: filling.policies, policy, today: filling.today, refused };
  };
  const nextAfter = (place: number): number => {
    const form = formAt(path);
    const applies = ({ name, asked }: Question) => filling.known[name] === undefined && (asked?.(form) ?? true);
    const found = questions.slice(place + 1).findIndex(applies);
    return found < 0 ? questions.length : place + 1 + found;
  };
  let place = nextAfter(-1);
  if (filling.atEnd) {
    for (; place < questions.length; place = nextAfter(place)) path.push(place);
    place = path.pop() ?? questions.length;
  }
  for (;;) {
    const question = questions[place];
    if (!question) {
      const { answers } = formAt(path);
      const fault = (await filling.faultIn?.(answers)) ?? null;
      if (fault === null) return answers;
      const at = path.findIndex((one) => questions[one]?.name === fault);
      place = path[at < 0 ? path.length - 1 : at] as number;
      path.length = path.indexOf(place);
      continue;
    }
    const drawn = drawnOf(question, formAt(path), locale);
    const reply = await prompter(drawn);
    if ('answer' in reply) {
      const confirmed = before[question.name] && reply.answer === drawn.preset;
      if (!confirmed) before = { ...before, [question.name]: cellOf(question, reply.answer) };
      path.push(place);
      filling.onAnswer?.();
      place = nextAfter(place);
    } else {
      const last = reply.left === 'back' ? path.pop() : undefined;
      if (last === undefined) return reply.left;
      place = last;
    }
  }
}

/** An earlier answer as it may be shown, in the words of the language. */
function shown({ kind }: Question, answer: string, { prompts }: Locale): string {
  if (kind !== flag) return escapeText(answer);
  return answer === 'yes' ? prompts.yes : prompts.no;
}

function drawnOf(question: Question, form: Form, locale: Locale): Drawn {
  const words = question.words?.(form, locale) ?? locale.prompts.questions[question.name];
  const earlier = form.before[question.name] ?? '';
  const preset = earlier === '' ? question.preset?.(form, locale) : shown(question, earlier, locale);
  const shared = { message: words.ask, hint: words.where, preset };
  return question.choices
    ? { ...shared, choices: question.choices(form, locale) }
    : { ...shared, check: checkOf(question, form, locale) };
}

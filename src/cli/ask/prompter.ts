import type { Locale } from '../../locale/index.ts';
import { Interrupted } from '../exit.ts';
import type { Draw, Drawn } from './draw.ts';

/** An answer, or how the question was left: back to the one before, or by giving up what it belongs to. */
export type Reply = { readonly answer: string } | { readonly left: 'back' | 'cancel' };

/** Asks a question; a choice of the value `back` leaves it as Escape does. */
export type Prompter = (question: Drawn) => Promise<Reply>;

/** What would be lost by leaving: visits that were not saved, or one that is half entered. */
export type Unsaved = 'nothing' | 'visits' | 'half';

/**
 * Questions that Escape leaves for the one before. Ctrl-C and the end of input leave them all: where something would be
 * lost the person is asked first, and a second Ctrl-C does leave. Throws Interrupted then.
 */
export function prompterOf(draw: Draw, unsaved: () => Unsaved, locale: Locale): Prompter {
  return async (question) => {
    for (;;) {
      const reply = await draw(question);
      if ('answer' in reply) return 'choices' in question && reply.answer === 'back' ? { left: 'back' } : reply;
      if (reply.key === 'escape') return { left: 'back' };
      const lost = unsaved();
      if (lost === 'nothing') throw new Interrupted();
      const choice = await draw(leaving(lost, locale));
      if ('key' in choice ? choice.key === 'interrupt' : choice.answer === 'leave') throw new Interrupted();
      if ('answer' in choice && choice.answer === 'cancel') return { left: 'cancel' };
    }
  };
}

/** The question before something is lost; to go on is what Enter alone does. */
function leaving(lost: Unsaved, { prompts }: Locale): Drawn {
  const values = lost === 'half' ? (['stay', 'cancel', 'leave'] as const) : (['stay', 'leave'] as const);
  const choices = values.map((value) => ({ value, name: prompts.leaveChoices[value] }));
  return { message: prompts.leave, hint: '', choices };
}

import { paintsOf } from '../output/terminal/paint.ts';
import { drawWith } from './ask/draw.ts';
import { begin, goOn } from './ask/menu.ts';
import { prompterOf } from './ask/prompter.ts';
import { startOf } from './ask/start.ts';
import { type AskOptions, show, type Talk, unsavedIn, type Work } from './ask/talk.ts';
import { colorLevel } from './color.ts';
import type { Context } from './context.ts';
import { questionScreen } from './door/standard-streams.ts';
import { UsageError } from './exit.ts';
import { policiesOf } from './policies.ts';
import { redacting, type Shown } from './redacting.ts';

/**
 * `baoxiao ask`: asks for the member and the visits, shows the table after each, and offers what comes next. Throws
 * Interrupted where the person leaves by Ctrl-C, an InputError or a UsageError for bad flags or files.
 */
export function ask(options: AskOptions, context: Context): Promise<void> {
  return redacting(options, (shown) => converse(options, context, shown));
}

async function converse(options: AskOptions, context: Context, shown: Shown): Promise<void> {
  const { locale } = context;
  const files = [options.visits, options.profile, ...(options.policy ?? [])];
  if (files.includes('-')) throw new UsageError(locale.help.usage.inputTaken);
  const policies = await policiesOf(options);
  const session = await startOf(options, policies);
  const work: Work = { session, saved: session.visits, half: false, said: '' };
  const draw = await drawWith(locale, await paintsOf(colorLevel(questionScreen(), context.env, !options.color)));
  const prompter = prompterOf(draw, () => unsavedIn(work), locale);
  const talk: Talk = { prompter, context, policies, options, shown, work };
  await begin(talk);
  await show(talk);
  while (await goOn(talk)) {
    // what was chosen is done, and the menu comes again
  }
}

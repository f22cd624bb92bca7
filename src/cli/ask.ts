import { settleAll } from '../engine/settle-all.ts';
import { oneMember } from '../input/one-member.ts';
import { InputError } from '../input/problem.ts';
import { renderProblems } from '../output/problems.ts';
import { registersOf } from '../output/registers.ts';
import type { Report } from '../output/report.ts';
import type { Policy } from '../policy/grammar.ts';
import { askCity, askMember, askOpening, type Known } from './ask/profile-questions.ts';
import { type Prompter, prompterOf } from './ask/prompter.ts';
import { saveVisits } from './ask/save-visits.ts';
import type { Answers, Session } from './ask/session.ts';
import { startOf } from './ask/start.ts';
import { reasonOf, visitOf } from './ask/visit-of.ts';
import { askVisit } from './ask/visit-questions.ts';
import type { CalcOptions } from './calc.ts';
import type { Context } from './context.ts';
import { say } from './door/standard-streams.ts';
import { writeOutput } from './door/write-output.ts';
import { UsageError } from './exit.ts';
import { checkOpening } from './member-options.ts';
import { today } from './named.ts';
import { policiesOf } from './policies.ts';
import { render } from './render.ts';

export type AskOptions = Omit<CalcOptions, 'visit' | 'format' | 'output' | 'prefix' | 'quiet'>;

/**
 * `baoxiao ask`: asks for the member and the visits, shows the table after each, and offers what comes next. Throws
 * inquirer's ExitPromptError on Ctrl-C and at the end of input, an InputError or a UsageError for bad flags or files.
 */
export async function ask(options: AskOptions, context: Context): Promise<void> {
  const { usage } = context.locale.help;
  const files = [options.visits, options.profile, ...(options.policy ?? [])];
  if (files.includes('-')) throw new UsageError(usage.inputTaken);
  const prompter = await prompterOf(context.locale);
  const policies = await policiesOf(options);
  const start = await startOf(options, policies);
  let session = await askProfile(prompter, context, policies, { answers: start.profile, askAll: false }, start);
  if (session.visits.length === 0) session = await addVisit(prompter, context, session);
  await show(session, options, context);
  for (;;) {
    const { nextChoices, next } = context.locale.prompts;
    const choices = (['visit', 'profile', 'save', 'quit'] as const).map((value) => ({
      value,
      name: nextChoices[value],
    }));
    const choice = await prompter.choose(next, choices);
    if (choice === 'quit') return;
    if (choice === 'save') await saveVisits(prompter, context.locale, session);
    else {
      session =
        choice === 'visit'
          ? await addVisit(prompter, context, session)
          : await askProfile(prompter, context, policies, { answers: session.profile, askAll: true }, session);
      await show(session, options, context);
    }
  }
}

type Kept = Pick<Session, 'visits' | 'assumeExtended' | 'opening'>;

async function askProfile(
  prompter: Prompter,
  context: Context,
  policies: readonly Policy[],
  known: Known,
  kept: Kept,
): Promise<Session> {
  const { locale } = context;
  const policy = await askCity(prompter, locale, policies, known);
  if (!known.askAll) checkOpening(kept.opening, policy, locale);
  const profile = await askMember(prompter, locale, policy, known);
  const opening = await askOpening(prompter, locale, policy, kept.opening, known.askAll);
  return { profile, policy, opening, visits: kept.visits, assumeExtended: kept.assumeExtended };
}

/** Asks for a visit until its answers fit each other; a trial that has ended is read on only when the person says so. */
async function addVisit(prompter: Prompter, context: Context, before: Session): Promise<Session> {
  const { locale } = context;
  await say(`\n${locale.prompts.visitNumber(before.visits.length + 1)}\n`);
  let session = before;
  let offered = false;
  const refused = async (answers: Answers): Promise<boolean> => {
    const reason = reasonOf(answers, session);
    if (offered || reason === null || reason !== session.policy.force.after?.reason) return reason !== null;
    offered = true;
    if (await prompter.confirm(locale.prompts.extend, false)) session = { ...session, assumeExtended: true };
    return reasonOf(answers, session) !== null;
  };
  for (;;) {
    const answers = await askVisit(prompter, locale, session.policy, refused, today());
    try {
      visitOf(answers, session);
      return { ...session, visits: [...session.visits, answers] };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await say(renderProblems(error.problems, locale, { limit: 20 }));
    }
  }
}

async function show(session: Session, options: AskOptions, context: Context): Promise<void> {
  const { entries } = oneMember(session.visits.map((answers) => visitOf(answers, session)));
  const { opening, assumeExtended } = session;
  const settlement = settleAll(entries, { opening, assumeExtended });
  const report: Report = {
    settlement,
    program: { name: 'baoxiao', version: context.version },
    input: { header: [], cells: [] },
    hasOverallLimit: session.profile.overall_limit !== undefined,
    hasAccountBalance: session.profile.account_balance !== undefined,
    policies: [session.policy],
    registers: await registersOf(settlement),
  };
  await writeOutput(`\n${await render(report, { format: 'table', color: options.color }, context)}\n`, undefined);
}

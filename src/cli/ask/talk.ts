import { InputError } from '../../input/problem.ts';
import { renderHtml } from '../../output/html/html.ts';
import { leadOf, type Page } from '../../output/page.ts';
import { renderProblems } from '../../output/problems.ts';
import { resultPage } from '../../output/result/page.ts';
import { renderTerminal } from '../../output/terminal/terminal.ts';
import type { Policy } from '../../policy/grammar.ts';
import { type CalcOptions, resultReport } from '../calc.ts';
import type { MapOptions } from '../column-map.ts';
import type { Context } from '../context.ts';
import { say } from '../door/standard-streams.ts';
import { writeOutput } from '../door/write-output.ts';
import type { MemberInput } from '../member-input.ts';
import { rowsOf } from '../member-visits.ts';
import { today } from '../named.ts';
import type { Shown } from '../redacting.ts';
import { screenOf } from '../screen.ts';
import { fill } from './form.ts';
import { BALANCE_QUESTION, PROFILE_QUESTIONS } from './profile-questions.ts';
import type { Prompter, Unsaved } from './prompter.ts';
import type { QuestionName } from './question.ts';
import { saveFile } from './save-file.ts';
import { type Answers, profileOf, type Session } from './session.ts';
import { isRefused, readAnswers } from './visit-of.ts';
import { VISIT_QUESTIONS } from './visit-questions.ts';

export type AskOptions = Omit<
  CalcOptions,
  | keyof MapOptions
  | 'inputFormat'
  | 'visit'
  | 'format'
  | 'output'
  | 'prefix'
  | 'saveCase'
  | 'quiet'
  | 'explain'
  | 'brief'
  | 'paid'
  | 'letter'
  | 'deposits'
>;
/** With whether it may ask at all, which `--no-input` says. */
export type AskFlags = AskOptions & { readonly input?: boolean };

/** What a conversation goes on with: how to ask, the rules, what of names is shown, and how far it has come. */
export type Talk = {
  readonly prompter: Prompter;
  readonly context: Context;
  readonly policies: readonly Policy[];
  readonly options: AskOptions;
  readonly shown: Shown;
  readonly work: Work;
};

export type Work = {
  session: Session;
  /** The visits as they were read or saved last. */
  saved: Session['visits'];
  /** Whether a visit is half entered. */
  half: boolean;
  /** The last answer in a line or two, which stays in sight above what comes next. */
  said: string;
};

const MOST_PROBLEMS = 20;

/** What would be lost by leaving now. */
export function unsavedIn({ half, session, saved }: Work): Unsaved {
  if (half) return 'half';
  return session.visits === saved || session.visits.length === 0 ? 'nothing' : 'visits';
}

/** Asks about the member, but for what is `known`; from the end, where the questions were answered before. */
export function askProfile(talk: Talk, known: Answers, atEnd = false): Promise<Answers | 'back' | 'cancel'> {
  const { prompter, context, policies, work } = talk;
  const before = work.session.profile;
  const filling = { questions: PROFILE_QUESTIONS, policies, today: today(), known, before, atEnd };
  return fill(filling, prompter, context.locale);
}

/** Asks what the personal account held, beside what is answered of the member. */
export function askBalance({ prompter, context, policies, work }: Talk): Promise<Answers | 'back' | 'cancel'> {
  const questions = [BALANCE_QUESTION];
  const before = work.session.profile;
  const filling = { questions, policies, today: today(), known: besidesQuestions(before, questions), before };
  return fill(filling, prompter, context.locale);
}

/** What of the answers no question asks for. */
export function besidesQuestions(answers: Answers, questions: readonly { readonly name: string }[]): Answers {
  const asked = questions.map(({ name }) => name);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !asked.includes(name)));
}

/** Asks for one visit until its answers fit each other; `before` are those of one that is changed. */
export async function askVisit(talk: Talk, before: Answers): Promise<Answers | 'back' | 'cancel'> {
  const { prompter, policies, work } = talk;
  const { locale } = talk.context;
  const profile = profileOf(work.session.profile, policies);
  const answers = await fill(
    {
      questions: VISIT_QUESTIONS,
      policies,
      policy: profile.policy,
      today: today(),
      known: besidesQuestions(before, VISIT_QUESTIONS),
      before,
      isRefused: (said) => isRefused(fieldsIn(said), profile),
      async faultIn(said) {
        try {
          readAnswers([fieldsIn(said)], profile);
          return null;
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          await tellProblems(error, talk);
          return error.problems[0]?.where.column ?? '';
        }
      },
      onAnswer() {
        work.half = true;
      },
    },
    prompter,
    locale,
  );
  work.half = false;
  return typeof answers === 'string' ? answers : fieldsIn(answers);
}

/** The answers that are fields of a visit. */
function fieldsIn(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([name, answer]) => answer !== '' && name !== ('ordinary' satisfies QuestionName)),
  );
}

/** The member's visits as the answers say them. Throws an InputError for answers that do not fit together. */
function inputOf({ work, policies }: Talk): MemberInput {
  const profile = profileOf(work.session.profile, policies);
  const { opening, assumeExtended } = profile;
  const reader = readAnswers(work.session.visits, profile);
  return {
    policies,
    member: {},
    account: {},
    opening,
    assumeExtended,
    reader,
    entries: rowsOf(reader, {}),
    fromFlags: 0,
  };
}

/** Shows the table of the visits; nothing where there are none. */
export async function show(talk: Talk): Promise<void> {
  const { work, context } = talk;
  work.said = '';
  if (work.session.visits.length === 0) return;
  await answer(talk, async (input) =>
    resultPage(talk.shown.report(await resultReport(input, context)), context.locale),
  );
}

/** Shows a page on the visits, or what is wrong with them since the profile or a visit was changed. */
export async function answer(talk: Talk, pageOf: (input: MemberInput) => Promise<Page>): Promise<void> {
  const { context, options, work } = talk;
  await withInput(talk, async (input) => {
    const page = await pageOf(input);
    work.said = leadOf(page);
    const screen = await screenOf({ color: options.color }, context.env);
    await writeOutput(`\n${renderTerminal([page], screen)}\n`, undefined);
  });
}

/** The answer on paper, as a page of its own that a browser prints, in a file that is asked for. */
export async function savePage(talk: Talk): Promise<void> {
  const { context, prompter, shown } = talk;
  const { locale } = context;
  const { pageWhere, pageSaved } = locale.prompts;
  await withInput(talk, async (input) => {
    const report = shown.report(await resultReport(input, context));
    const text = renderHtml([resultPage(report, locale)], locale);
    await saveFile(prompter, locale, { hint: pageWhere, preset: 'baoxiao.html', text, said: pageSaved });
  });
}

async function withInput(talk: Talk, use: (input: MemberInput) => Promise<void>): Promise<void> {
  try {
    await use(inputOf(talk));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await tellProblems(error, talk);
  }
}

async function tellProblems({ problems }: InputError, { shown, context: { locale } }: Talk): Promise<void> {
  await say(renderProblems(shown.problems(problems), locale, { limit: MOST_PROBLEMS }));
}

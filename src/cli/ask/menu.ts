import { ASPECTS, type Aspect } from '../../engine/what-if/choice.ts';
import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import { outlookPage } from '../../output/outlook/page.ts';
import { comparisonPage } from '../../output/what-if/page.ts';
import { comparisonOf } from '../compare.ts';
import { say } from '../door/standard-streams.ts';
import { checkOpening } from '../member-options.ts';
import { outlookReport } from '../outlook.ts';
import type { Shown } from '../redacting.ts';
import type { NamedValue } from './draw.ts';
import { PROFILE_QUESTIONS } from './profile-questions.ts';
import { choicesOf } from './question.ts';
import { saveVisits } from './save-visits.ts';
import { type Answers, profileOf } from './session.ts';
import {
  answer,
  askBalance,
  askProfile,
  askVisit,
  besidesQuestions,
  savePage,
  show,
  type Talk,
  unsavedIn,
} from './talk.ts';

/** The profile, as far as flags and files do not give it, and the first visit, where none is there. */
export async function begin(talk: Talk): Promise<void> {
  const { work, context, policies } = talk;
  const { locale } = context;
  const given = work.session.profile;
  const check = (answers: Answers) => {
    const { opening, policy } = profileOf(answers, policies);
    checkOpening(opening, policy, locale);
  };
  check(given);
  await say(`${locale.prompts.hints.keys}\n`);
  for (let atEnd = false; ; atEnd = true) {
    const profile = await askProfile(talk, given, atEnd);
    if (typeof profile === 'string') continue;
    check(profile);
    work.session = { ...work.session, profile };
    if (work.session.visits.length > 0) return;
    const visit = await addVisit(talk);
    const asked = Object.keys(profile).length > Object.keys(given).length;
    if (visit !== 'back' || !asked) return;
  }
}

/** Asks what comes next and does it; `false` where that is to end. */
export async function goOn(talk: Talk): Promise<boolean> {
  const { work, context } = talk;
  const { prompts } = context.locale;
  const some = work.session.visits.length > 0;
  const values = some
    ? (['visit', 'whatIf', 'outlook', 'account', 'edit', 'profile', 'page', 'save', 'quit'] as const)
    : (['visit', 'profile', 'quit'] as const);
  const choices = values.map((value) => ({ value, name: prompts.nextChoices[value] }));
  const reply = await talk.prompter({ message: prompts.next, hint: work.said, choices });
  if ('left' in reply) return true;
  const visits = work.session.visits;
  const { profile } = work.session;
  switch (reply.answer) {
    case 'visit':
      await addVisit(talk);
      break;
    case 'whatIf':
      await askWhatIf(talk);
      return true;
    case 'outlook':
      await answer(talk, async (input) => outlookPage(await outlookReport(input, {}, context), context.locale));
      return true;
    case 'edit':
      await editVisit(talk);
      break;
    case 'profile': {
      const answers = await askProfile(talk, besidesQuestions(profile, PROFILE_QUESTIONS));
      if (typeof answers === 'object') work.session = { ...work.session, profile: answers };
      break;
    }
    case 'account': {
      const answers = await askBalance(talk);
      if (typeof answers === 'object') work.session = { ...work.session, profile: answers };
      break;
    }
    case 'page':
      await savePage(talk);
      return true;
    case 'save':
      await save(talk);
      return true;
    default:
      return !(await mayQuit(talk));
  }
  if (work.session.visits !== visits || work.session.profile !== profile) await show(talk);
  return true;
}

async function addVisit(talk: Talk): Promise<Answers | 'back' | 'cancel'> {
  const { work, context } = talk;
  const { visits } = work.session;
  await say(`\n${context.locale.prompts.visitNumber(visits.length + 1)}\n`);
  const visit = await askVisit(talk, {});
  if (typeof visit === 'object') work.session = { ...work.session, visits: [...visits, visit] };
  return visit;
}

/** Which visit, by its place; the only one is not asked for. `null` where the person goes back. */
async function askWhich({ prompter, context, work, shown }: Talk, preset?: string): Promise<number | null> {
  const { locale } = context;
  const { visits } = work.session;
  if (visits.length === 1) return 0;
  const lines = visits.map((visit, index) => ({ value: String(index), name: lineOf(visit, shown, locale) }));
  const choices = [...lines, back(locale)];
  const which = await prompter({ message: locale.prompts.which, hint: '', choices, preset });
  return 'left' in which ? null : Number(which.answer);
}

/** Shows what a visit would pay otherwise, by what the person chooses. */
async function askWhatIf(talk: Talk): Promise<void> {
  const { context, prompter } = talk;
  const { locale } = context;
  const { prompts } = locale;
  const index = await askWhich(talk, String(talk.work.session.visits.length - 1));
  if (index === null) return;
  const choices = [...choicesOf(ASPECTS, prompts.aspects), back(locale)];
  const by = await prompter({ message: prompts.by, hint: '', choices });
  if ('left' in by) return;
  await answer(talk, async (input) =>
    comparisonPage(await comparisonOf(input, (each) => each === index, by.answer as Aspect, context), locale),
  );
}

async function editVisit(talk: Talk): Promise<void> {
  const { prompter, context, work } = talk;
  const { locale } = context;
  const { prompts } = locale;
  const { visits } = work.session;
  const index = await askWhich(talk);
  if (index === null) return;
  const choices = (['change', 'delete'] as const).map((value) => ({ value, name: prompts.editChoices[value] }));
  const what = await prompter({ message: prompts.editWhat, hint: '', choices: [...choices, back(locale)] });
  if ('left' in what) return;
  if (what.answer === 'delete') work.session = { ...work.session, visits: visits.toSpliced(index, 1) };
  else {
    const visit = await askVisit(talk, visits[index] ?? {});
    if (typeof visit === 'object') work.session = { ...work.session, visits: visits.with(index, visit) };
  }
}

function back({ prompts }: Locale): NamedValue {
  return { value: 'back', name: prompts.editChoices.back };
}

/** A visit in a line to choose it by. */
function lineOf(
  { date = '', tier = '', amount, eligible, institution = '' }: Answers,
  shown: Shown,
  { prompts, words }: Locale,
): string {
  const level = tier in words.tier ? words.tier[tier as unknown as keyof typeof words.tier] : tier;
  return prompts.visitLine(date, level, amount ?? eligible ?? '', escapeText(shown.name(institution))).trim();
}

async function save({ prompter, context, work, policies }: Talk): Promise<boolean> {
  const { visits, profile } = work.session;
  const saved = await saveVisits(prompter, context.locale, visits, profileOf(profile, policies));
  if (saved) work.saved = visits;
  return saved;
}

/** Whether to leave: at once where nothing would be lost, else as the person says. */
async function mayQuit(talk: Talk): Promise<boolean> {
  if (unsavedIn(talk.work) === 'nothing') return true;
  const { leave, leaveChoices } = talk.context.locale.prompts;
  const choices = (['save', 'leave', 'stay'] as const).map((value) => ({ value, name: leaveChoices[value] }));
  const reply = await talk.prompter({ message: leave, hint: '', choices });
  if ('left' in reply || reply.answer === 'stay') return false;
  return reply.answer === 'leave' || save(talk);
}

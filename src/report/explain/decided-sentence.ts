import type { StepOf } from '../../engine/explain/step.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import { languageOf } from '../language.ts';

type Decided = StepOf<'rules'> | StepOf<'member'> | StepOf<'visit'>;

/** Which rules hold, whether they cover the member, whether they pay the visit; or the reason why not. */
export function decidedSentence(step: Decided, policy: Policy, locale: Locale): string {
  const words = locale.explain;
  const { reason } = step.out;
  const refused = reason === null ? null : words.refused(locale.words.reasons[reason]);
  return factsOf(step, policy, locale, refused).join(words.partSeparator);
}

function factsOf(step: Decided, policy: Policy, locale: Locale, refused: string | null): string[] {
  switch (step.step) {
    case 'rules':
      return [...rulesFacts(step, locale), ...(refused === null ? [] : [refused])];
    case 'member':
      return [memberFacts(step, policy, locale), refused ?? locale.explain.covered];
    case 'visit':
      return [visitFacts(step, locale), refused ?? locale.explain.payable];
  }
}

function rulesFacts({ in: { date }, out }: StepOf<'rules'>, { explain }: Locale): string[] {
  const { inForceFrom, valuesFrom, extended } = out;
  if (extended) return [explain.extended(date, inForceFrom)];
  return [explain.rules(date, inForceFrom), ...(valuesFrom === inForceFrom ? [] : [explain.valuesFrom(valuesFrom)])];
}

function memberFacts({ in: given }: StepOf<'member'>, policy: Policy, locale: Locale): string {
  const { explain, words, table } = locale;
  const { status, enrollment, coverage, retiredOn, coveredFrom } = given;
  const label = policy.enrollments.find(({ kind }) => kind === enrollment)?.label[languageOf(locale)];
  return [
    retiredOn === null ? words.status[status] : explain.retiredOn(retiredOn, words.status[status]),
    label ?? enrollment,
    coverage === 'not-yet' ? explain.coveredFrom(coveredFrom ?? '') : words.coverage[coverage],
  ].join(table.listSeparator);
}

function visitFacts({ in: given }: StepOf<'visit'>, { explain, words, table }: Locale): string {
  const { tier, provider, category, place, settlement, designated, during, prescription, claimedOn } = given;
  return [
    tier === null ? explain.tierUnknown : words.tier[tier],
    words.provider[provider],
    designated ? explain.designated.yes : explain.designated.no,
    words.category[category],
    words.place[place],
    words.settlement[settlement],
    ...(during === 'none' ? [] : [words.during[during]]),
    ...(provider === 'pharmacy' ? [explain.prescription(words.prescription[prescription])] : []),
    ...(claimedOn === null ? [] : [explain.claimedOn(claimedOn)]),
  ].join(table.listSeparator);
}

import type { StepOf } from '../../engine/explain/step.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import { languageOf } from '../language.ts';

type Decided = StepOf<'rules'> | StepOf<'member'> | StepOf<'visit'>;

/** Which rules hold, whether they cover the member, whether they pay the visit; or the reason why not. */
export function decidedSentence(step: Decided, policy: Policy, locale: Locale): string {
  const { explain } = locale;
  if (step.step === 'rules') return rulesSentence(step, locale);
  const { reason } = step.out;
  const facts = step.step === 'member' ? memberFacts(step, policy, locale) : visitFacts(step, locale);
  const paid = step.step === 'member' ? explain.covered : explain.payable;
  const decision = reason === null ? paid : explain.refused(locale.words.reasons[reason]);
  return `${facts}${explain.partSeparator}${decision}`;
}

function rulesSentence({ in: { date }, out }: StepOf<'rules'>, { explain, words }: Locale): string {
  const { inForceFrom, valuesFrom, transition, extended, reason } = out;
  if (reason !== null) return explain.rulesRefused(date, inForceFrom, words.reasons[reason]);
  if (extended) return explain.extended(date, inForceFrom);
  const standing = {
    now: [explain.transition],
    over: [explain.afterTransition(valuesFrom)],
    none: valuesFrom === inForceFrom ? [] : [explain.valuesFrom(valuesFrom)],
  };
  return [explain.rules(date, inForceFrom), ...standing[transition ?? 'none']].join(explain.partSeparator);
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
  const said: Readonly<Record<Exclude<keyof typeof given, 'provider'>, readonly string[]>> = {
    tier: placeFacts(tier, provider, { explain, words }),
    designated: [designated ? explain.designated.yes : explain.designated.no],
    category: [words.category[category]],
    place: [words.place[place]],
    settlement: [words.settlement[settlement]],
    during: during === 'none' ? [] : [words.during[during]],
    prescription: prescription === null ? [] : [explain.prescription(words.prescription[prescription])],
    claimedOn: claimedOn === null ? [] : [explain.claimedOn(claimedOn)],
  };
  return Object.values(said).flat().join(table.listSeparator);
}

/** A pharmacy has no tier that counts: its visits go by that of the hospital that prescribed. */
function placeFacts(
  tier: StepOf<'visit'>['in']['tier'],
  provider: StepOf<'visit'>['in']['provider'],
  { explain, words }: Pick<Locale, 'explain' | 'words'>,
): string[] {
  if (tier === null) return [explain.tierUnknown, words.provider[provider]];
  if (provider === 'pharmacy') return [explain.pharmacy(words.provider.pharmacy, words.tier[tier])];
  return [words.tier[tier], words.provider[provider]];
}

import type { Aspect } from '../engine/what-if/choice.ts';
import { whatIf } from '../engine/what-if/what-if.ts';
import { registersOf } from '../output/registers.ts';
import { comparedVisits, type WhatIfComparison } from '../output/what-if/comparison.ts';
import { type Answer, formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { Context } from './context.ts';
import { type ExitStatus, UsageError } from './exit.ts';
import { forwardedOf, type MemberInput, type MemberInputOptions, memberInputOf } from './member-input.ts';
import { settleVisits } from './member-visits.ts';
import { redacting, type Shown } from './redacting.ts';
import { sayNotesOfMember } from './say-notes.ts';

export type CompareOptions = LookOptions<'pages' | 'document'> &
  MemberInputOptions & { readonly by?: Aspect; readonly quiet?: boolean };

/**
 * `baoxiao compare`: what one member's visits would pay otherwise. The visits of `--visit` are compared, from what those
 * of `--visits` have used before; without `--visit` all are. Ends and throws as `calc` does.
 */
export function compare(options: CompareOptions, context: Context): Promise<ExitStatus> {
  return redacting(options, (shown) => compareAndPresent(options, context, shown));
}

async function compareAndPresent(options: CompareOptions, context: Context, shown: Shown): Promise<ExitStatus> {
  const { locale } = context;
  if (options.visit === undefined && options.visits === undefined) throw new UsageError(locale.help.usage.noVisits);
  const format = formatAsked(options, ['pages', 'document'], locale) ?? 'table';
  const input = await memberInputOf(options, locale);
  const first = input.fromFlags > 0 ? input.entries.length - input.fromFlags : 0;
  const comparison = await comparisonOf(input, (index) => index >= first, options.by ?? 'tier', context);
  const quiet = options.quiet ?? false;
  await presentAnswer(comparisonAnswer(comparison, quiet, context), { ...options, format }, context);
  return sayNotesOfMember(shown.notes(input.reader.notes), quiet, locale);
}

/** What the visits that `isCompared` picks would pay otherwise. Throws an InputError for refunds that fit no visit. */
export async function comparisonOf(
  input: MemberInput,
  isCompared: (index: number) => boolean,
  by: Aspect,
  { version }: Context,
): Promise<WhatIfComparison> {
  settleVisits(input);
  const { entries, opening, assumeExtended, policies } = input;
  const alternatives = whatIf({ entries, isCompared, opening, assumeExtended, policies }, by);
  const registers = await registersOf({ visits: comparedVisits(alternatives) });
  return { by, alternatives, program: { name: 'baoxiao', version }, forwarded: forwardedOf(input), registers };
}

/** A comparison as pages and as a document. */
export function comparisonAnswer(comparison: WhatIfComparison, quiet: boolean, { locale }: Context): Answer {
  return {
    pages: async () => [(await import('../output/what-if/page.ts')).comparisonPage(comparison, locale, { quiet })],
    document: async () => (await import('../output/what-if/json.ts')).comparisonJson(comparison),
  };
}

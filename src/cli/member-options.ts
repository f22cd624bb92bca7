import type { Opening } from '../engine/ledger.ts';
import { type MemberFlag, readMemberFlags } from '../input/members/member-flags.ts';
import type { MemberSaid } from '../input/parse-member.ts';
import { InputError, type Problem } from '../input/problem.ts';
import { readPositiveAmount } from '../input/values/amount.ts';
import { isTrouble } from '../input/values/reading.ts';
import type { Locale } from '../locale/index.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import { UsageError } from './exit.ts';

/** The options that say who the member is, as commander names them. */
export type MemberOptions = {
  readonly city?: string;
  readonly status?: string;
  readonly retiredOn?: string;
  readonly enrollment?: string;
  readonly coveredFrom?: string;
  readonly coverage?: string;
  readonly overallLimit?: string;
  readonly overallUsed?: string;
  readonly accountBalance?: string;
  readonly profile?: string;
};

/** The options that say what the year has used before the first visit. */
export type OpeningOptions = { readonly reimbursedSoFar?: string; readonly deductibleSoFar?: string };

/**
 * What flags and profile say of the member; the profile wins over the flags. Throws an InputError with status 2 for a
 * flag's bad value, 65 for a bad profile, 66 for one that cannot be read.
 */
export async function memberOf(options: MemberOptions, policies: readonly Policy[]): Promise<MemberSaid> {
  const flags = readMemberFlags(memberFlags(options), policies);
  if (flags.problems.length > 0) throw new InputError(2, flags.problems);
  if (options.profile === undefined) return flags.member;
  const [{ readFile }, { readProfile }] = await Promise.all([
    import('../input/records/read-file.ts'),
    import('../input/read-profile.ts'),
  ]);
  const profile = readProfile(await readFile(options.profile), options.profile, policies);
  if (profile.problems.length > 0) throw new InputError(65, profile.problems);
  return { ...flags.member, ...profile.member };
}

/** The flags given, each with the field it gives. */
export function memberFlags(options: MemberOptions): MemberFlag[] {
  const all: readonly (Omit<MemberFlag, 'text'> & { readonly text: string | undefined })[] = [
    { field: 'city', flag: '--city', text: options.city },
    { field: 'status', flag: '--status', text: options.status },
    { field: 'retired_on', flag: '--retired-on', text: options.retiredOn },
    { field: 'enrollment', flag: '--enrollment', text: options.enrollment },
    { field: 'covered_from', flag: '--covered-from', text: options.coveredFrom },
    { field: 'coverage', flag: '--coverage', text: options.coverage },
    { field: 'overall_limit', flag: '--overall-limit', text: options.overallLimit },
    { field: 'overall_used', flag: '--overall-used', text: options.overallUsed },
    { field: 'account_balance', flag: '--account-balance', text: options.accountBalance },
  ];
  return all.flatMap(({ field, flag, text }) => (text === undefined ? [] : [{ field, flag, text }]));
}

/** The opening balances. Throws an InputError with status 2 for an amount that cannot be read. */
export function openingOf(options: OpeningOptions): Opening {
  const reimbursed = amountOf('--reimbursed-so-far', options.reimbursedSoFar);
  const deductiblePaid = amountOf('--deductible-so-far', options.deductibleSoFar);
  return {
    ...(reimbursed === undefined ? {} : { reimbursed }),
    ...(deductiblePaid === undefined ? {} : { deductiblePaid }),
  };
}

/** Throws a UsageError for a deductible brought into a region whose deductible is per visit. */
export function checkOpening(opening: Opening, policy: Policy | undefined, locale: Locale): void {
  if (opening.deductiblePaid !== undefined && policy?.deductible.kind === 'once-a-day') {
    throw new UsageError(locale.help.usage.perVisitDeductible(policy.name[locale.language]));
  }
}

function amountOf(flag: string, text: string | undefined): Fen | undefined {
  if (text === undefined) return undefined;
  const reading = readPositiveAmount(text);
  if (!isTrouble(reading)) return reading.value;
  const problem: Problem = { ...reading, where: { source: flag }, value: text };
  throw new InputError(2, [problem]);
}

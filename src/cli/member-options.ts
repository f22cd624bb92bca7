import type { Opening } from '../engine/ledger.ts';
import type { AccountSaid } from '../input/account/read-account.ts';
import { type Camel, camel } from '../input/camel.ts';
import { MEMBER_FIELDS, type MemberField } from '../input/fields.ts';
import { type MemberFlag, readMemberFlags } from '../input/members/member-flags.ts';
import type { MemberSaid } from '../input/parse-member.ts';
import { InputError, type Problem } from '../input/problem.ts';
import { readPositiveAmount } from '../input/values/amount.ts';
import { isTrouble } from '../input/values/reading.ts';
import type { Locale } from '../locale/index.ts';
import type { Policy, Table } from '../policy/grammar.ts';
import { type Fen, fenOf, yuanOf } from '../policy/money.ts';
import type { Yuan } from '../policy/notation.ts';
import { UsageError } from './exit.ts';

/** The fields that a flag gives for all visits: `--retired-on` gives `retired_on`. */
type FlagField = Exclude<MemberField, 'member'>;
export const FLAG_FIELDS = MEMBER_FIELDS.filter((field): field is FlagField => field !== 'member');

/** The options that say who the member is, as commander names them. */
export type MemberOptions = { readonly [F in FlagField as Camel<F>]?: string } & { readonly profile?: string };

/** The flag that gives a field. */
export function flagOf(field: FlagField): string {
  return `--${field.replaceAll('_', '-')}`;
}

/** The options that say what the year has used before the first visit. */
export type OpeningOptions = { readonly reimbursedSoFar?: string; readonly deductibleSoFar?: string };

/** What flags and profile say of the member, as `saidOf`. */
export async function memberOf(options: MemberOptions, policies: readonly Policy[]): Promise<MemberSaid> {
  return (await saidOf(options, policies)).member;
}

/**
 * What flags and profile say of the member, and the profile of the account; the profile wins over the flags. Throws an
 * InputError with status 2 for a flag's bad value, 65 for a bad profile, 66 for one that cannot be read.
 */
export async function saidOf(
  options: MemberOptions,
  policies: readonly Policy[],
): Promise<{ readonly member: MemberSaid; readonly account: AccountSaid }> {
  const flags = readMemberFlags(memberFlags(options), policies);
  if (flags.problems.length > 0) throw new InputError(2, flags.problems);
  if (options.profile === undefined) return { member: flags.member, account: {} };
  const [{ readFile }, { readProfile }] = await Promise.all([
    import('../input/records/read-file.ts'),
    import('../input/read-profile.ts'),
  ]);
  const profile = readProfile(await readFile(options.profile, 'profile'), options.profile, policies);
  if (profile.problems.length > 0) throw new InputError(65, profile.problems);
  return { member: { ...flags.member, ...profile.member }, account: profile.account };
}

/** The flags given, each with the field it gives. */
export function memberFlags(options: MemberOptions): MemberFlag[] {
  return FLAG_FIELDS.flatMap((field) => {
    const text = options[camel(field)];
    return text === undefined ? [] : [{ field, flag: flagOf(field), text }];
  });
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

/**
 * Throws a UsageError for a deductible brought into a region whose deductible is per visit, and for amounts above the
 * highest standard or cap that the region ever had.
 */
export function checkOpening(
  { deductiblePaid, reimbursed }: Opening,
  policy: Policy | undefined,
  { help, language }: Locale,
): void {
  if (!policy) return;
  const city = policy.name[language];
  if (deductiblePaid !== undefined && policy.deductible.kind === 'once-a-day') {
    throw new UsageError(help.usage.perVisitDeductible(city));
  }
  const beyond = [
    ['--deductible-so-far', deductiblePaid, highestOf(policy.deductible.tables)],
    ['--reimbursed-so-far', reimbursed, highestOf(policy.caps)],
  ] as const;
  for (const [flag, fen, most] of beyond) {
    if (fen !== undefined && fen > most)
      throw new UsageError(help.usage.aboveAny(flag, yuanOf(fen), city, yuanOf(most)));
  }
}

/** The highest value of tables of yuan. */
function highestOf(tables: readonly Table<Yuan>[]): Fen {
  const values = tables.flatMap(({ rows }) => rows.flatMap(({ active, retired }) => [active, retired]));
  return Math.max(...values.map((yuan) => fenOf(yuan) ?? 0));
}

function amountOf(flag: string, text: string | undefined): Fen | undefined {
  if (text === undefined) return undefined;
  const reading = readPositiveAmount(text);
  if (!isTrouble(reading)) return reading.value;
  const problem: Problem = { ...reading, where: { source: flag }, value: text };
  throw new InputError(2, [problem]);
}

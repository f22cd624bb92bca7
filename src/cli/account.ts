import { ACCOUNT_FIELDS, type AccountField, BETWEEN } from '../input/account/fields.ts';
import { type AccountSaid, type AccountText, readAccount } from '../input/account/read-account.ts';
import { forwardedIn, type MemberSaid } from '../input/parse-member.ts';
import { InputError } from '../input/problem.ts';
import { readMonth, readMonths } from '../input/values/month.ts';
import { isTrouble, type Reading } from '../input/values/reading.ts';
import { type AccountReport, accountRows } from '../output/account/data.ts';
import { accountJson } from '../output/account/json.ts';
import { accountPage } from '../output/account/page.ts';
import type { FormatOf, Kind } from '../output/formats.ts';
import { isoMonthOf, type Month } from '../policy/month.ts';
import { memberOfAccount, monthsTold } from './account-months.ts';
import { formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { MapOptions } from './column-map.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { type MemberOptions, saidOf } from './member-options.ts';
import { policiesOf } from './policies.ts';
import { type RedactOptions, redacting } from './redacting.ts';

export type AccountOptions = LookOptions<Kind> &
  MemberOptions &
  Omit<RedactOptions, keyof MapOptions> & {
    readonly base?: readonly string[];
    readonly birth?: string;
    readonly withoutBenefits?: readonly string[];
    readonly civilServant?: boolean;
    readonly civilServantBase?: readonly string[];
    readonly averagePension?: readonly string[];
    readonly from?: string;
    readonly to?: string;
    readonly months?: string;
    readonly assumeExtended?: boolean;
  };

/**
 * `baoxiao account`: what comes into the personal account month by month. Throws a UsageError for months that are not
 * given, an InputError with status 2 for bad or missing values of flags, 65 for those of a profile.
 */
export function account(options: AccountOptions, context: Context): Promise<void> {
  return redacting(options, () => accountOf(options, context));
}

async function accountOf(options: AccountOptions, context: Context): Promise<void> {
  const { locale } = context;
  const format = formatAsked(options, ['pages', 'document', 'rows'], locale) ?? 'table';
  const inputs = [...filesOf('--profile', options.profile), ...filesOf('--policy', options.policy)];
  checkPlaces({ inputs, outputs: filesOf('--output', options.output) }, locale);
  const months = monthsIn(options, context);
  const policies = await policiesOf(options);
  const said = await saidOf(options, policies);
  const report = await reportOf(said.member, { ...accountFlags(options), ...said.account }, months, options, context);
  const answer = {
    pages: () => [accountPage(report, locale)],
    document: () => accountJson(report),
    rows: async (name: FormatOf<'rows'>) => Buffer.from(accountRows(report, name)),
  };
  await presentAnswer(answer, { ...options, format }, context);
}

async function reportOf(
  said: MemberSaid,
  account: AccountSaid,
  months: readonly Month[],
  { assumeExtended = false }: AccountOptions,
  { version }: Context,
): Promise<AccountReport> {
  const policy = said.city?.value;
  if (policy === undefined) throw new InputError(2, [{ code: 'missing-city', where: { source: '--city' } }]);
  const member = memberOfAccount(policy, said, account);
  const program = { name: 'baoxiao', version };
  return {
    policy,
    forwarded: forwardedIn(said),
    register: await policy.register(),
    member,
    months: monthsTold(policy, member, months, assumeExtended),
    program,
  };
}

/** The months asked for, in order. */
function monthsIn({ from, to, months }: AccountOptions, { locale }: Context): readonly Month[] {
  const { usage } = locale.help;
  if (months !== undefined) {
    if (from !== undefined) throw new UsageError(usage.notTogether('--months', '--from'));
    if (to !== undefined) throw new UsageError(usage.notTogether('--months', '--to'));
    return given('--months', months, readMonths(months));
  }
  if (from === undefined && to === undefined) throw new UsageError(usage.noMonths);
  if (from === undefined) throw new UsageError(usage.needs('--to', '--from'));
  if (to === undefined) throw new UsageError(usage.needs('--from', '--to'));
  const [first, last] = [given('--from', from, readMonth(from)), given('--to', to, readMonth(to))];
  return given('--to', to, readMonths(`${isoMonthOf(first)}..${isoMonthOf(last)}`));
}

function given<T>(source: string, value: string, reading: Reading<T>): T {
  if (!isTrouble(reading)) return reading.value;
  throw new InputError(2, [{ ...reading, where: { source }, value }]);
}

/** What the flags say of the account. Throws an InputError with status 2. */
function accountFlags(options: AccountOptions): AccountSaid {
  const { civilServant, birth, ...lists } = options;
  const texts: Readonly<Record<AccountField, string | undefined>> = {
    base: lists.base?.join(BETWEEN),
    birth,
    without_benefits: lists.withoutBenefits?.join(BETWEEN),
    civil_servant: civilServant ? 'yes' : undefined,
    civil_servant_base: lists.civilServantBase?.join(BETWEEN),
    average_pension: lists.averagePension?.join(BETWEEN),
  };
  const flags = ACCOUNT_FIELDS.flatMap((field): AccountText[] => {
    const text = texts[field];
    return text === undefined ? [] : [{ field, text, where: { source: `--${field.replaceAll('_', '-')}` } }];
  });
  const { account, problems } = readAccount(flags);
  if (problems.length > 0) throw new InputError(2, problems);
  return account;
}

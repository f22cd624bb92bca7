import { MEMBER_VALUE_NAMES } from '../engine/case.ts';
import { openLedger } from '../engine/ledger.ts';
import { type OpenVisit, type Outset, retirementOf } from '../engine/outlook/outset.ts';
import { reachAt } from '../engine/outlook/reach.ts';
import type { PolicyVisit } from '../engine/settled.ts';
import { VisitReader } from '../input/read-visits.ts';
import { readVisitFlags } from '../input/visit-flag.ts';
import type { Outlook, OutlookReport } from '../output/outlook/report.ts';
import type { IsoDate } from '../policy/day.ts';
import { FACTS } from '../policy/facts.ts';
import { type Answer, formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { Context } from './context.ts';
import { type ExitStatus, UsageError } from './exit.ts';
import { earliest, forwardedOf, type MemberInput, type MemberInputOptions, memberInputOf } from './member-input.ts';
import { checkOpening } from './member-options.ts';
import { rowsOf, settleVisits } from './member-visits.ts';
import { namedDay, today } from './named.ts';
import { redacting, type Shown } from './redacting.ts';
import { sayNotesOfMember } from './say-notes.ts';

export type OutlookOptions = LookOptions<'pages' | 'picture' | 'document'> &
  MemberInputOptions & { readonly on?: string; readonly retiringOn?: string; readonly quiet?: boolean };

/**
 * `baoxiao outlook`: how far one member is from the deductible and the cap, from the visits so far or from opening
 * balances alone. Ends and throws as `calc` does, and throws a UsageError for a day before the last visit and for retiring twice.
 */
export function outlook(options: OutlookOptions, context: Context): Promise<ExitStatus> {
  return redacting(options, (shown) => lookAndPresent(options, context, shown));
}

async function lookAndPresent(options: OutlookOptions, context: Context, shown: Shown): Promise<ExitStatus> {
  const { locale } = context;
  const format = formatAsked(options, ['pages', 'picture', 'document'], locale) ?? 'table';
  const on = options.on === undefined ? undefined : namedDay(options.on, '--on');
  const retiringOn = options.retiringOn === undefined ? undefined : namedDay(options.retiringOn, '--retiring-on');
  const input = await memberInputOf(options, locale);
  const report = await outlookReport(input, { on, retiringOn }, context);
  const quiet = options.quiet ?? false;
  await presentAnswer(outlookAnswer(report, quiet, context), { ...options, format }, context);
  return sayNotesOfMember(shown.notes(input.reader.notes), quiet, locale);
}

type Days = { readonly on?: IsoDate | undefined; readonly retiringOn?: IsoDate | undefined };

/** How far the member is on a day, on that of the latest visit where none is given. */
export async function outlookReport(
  input: MemberInput,
  { on, retiringOn }: Days,
  context: Context,
): Promise<OutlookReport> {
  const { usage } = context.locale.help;
  const { entries, opening, assumeExtended } = input;
  const settlement = settleVisits(input);
  const latest = latestOf(entries);
  const date = on ?? latest?.visit.date ?? today();
  if (latest && date < latest.visit.date) throw new UsageError(usage.beforeLastVisit('--on', latest.visit.date));
  const { policy, visit } = latest ?? memberAlone(input, date);
  if (!latest) checkOpening(opening, policy, context.locale);
  const year = Number(date.slice(0, 4));
  const first = earliest(entries);
  const begins = !first || (first.policy === policy && first.visit.date.startsWith(`${year}-`));
  const found = settlement.ledgers.find((one) => one.policy === policy && one.year === year)?.ledger;
  const outset: Outset = {
    policy,
    visit: openVisit(visit, date),
    ledger: found ?? openLedger(begins ? opening : {}),
    assumeExtended,
  };
  if (retiringOn !== undefined && visit.status !== 'active') throw new UsageError(usage.retiringTwice);
  const retirement = retiringOn === undefined ? undefined : retirementOf(outset, retiringOn);
  return {
    ...outlookFrom(outset),
    program: { name: 'baoxiao', version: context.version },
    past: settlement.visits.filter((one) => one.policy === policy && one.year === year),
    opening: begins ? (opening.reimbursed ?? 0) : 0,
    ...(retirement &&
      retiringOn && {
        retirement: {
          day: retiringOn,
          working: outlookFrom(retirement.working),
          retired: outlookFrom(retirement.retired),
        },
      }),
    forwarded: forwardedOf(input),
    register: await policy.register(),
  };
}

/** An outlook as pages and as a document. */
export function outlookAnswer(report: OutlookReport, quiet: boolean, { locale }: Context): Answer {
  return {
    pages: async () => [(await import('../output/outlook/page.ts')).outlookPage(report, locale, { quiet })],
    document: async () => (await import('../output/outlook/json.ts')).outlookJson(report),
  };
}

function outlookFrom(outset: Outset): Outlook {
  return { outset, tiers: FACTS.tier.entered.map((tier) => reachAt(outset, tier)) };
}

function latestOf(entries: readonly PolicyVisit[]): PolicyVisit | undefined {
  return entries.toSorted((a, b) => (a.visit.date < b.visit.date ? -1 : 1)).at(-1);
}

/** Where there are no visits, the member as flags and profile tell it, in a visit of nothing on the day. */
function memberAlone({ policies, member, assumeExtended }: MemberInput, date: IsoDate): PolicyVisit {
  const reader = new VisitReader({ policies, member, assumeExtended, needsMember: false, allEligible: true });
  readVisitFlags([`${date},1,0`], reader);
  return rowsOf(reader, member)[0] as PolicyVisit;
}

/** What the next visit has of the last one. */
const OF_MEMBER = ['status', 'enrollment', 'coverage', ...MEMBER_VALUE_NAMES] as const;

/** An ordinary visit of the member on the day. */
function openVisit(visit: PolicyVisit['visit'], date: IsoDate): OpenVisit {
  const told = OF_MEMBER.flatMap((name) => (visit[name] === undefined ? [] : [[name, visit[name]]]));
  return { date, ...(Object.fromEntries(told) as Pick<OpenVisit, (typeof OF_MEMBER)[number]>) };
}

import { type Day, dayAfter, dayOf, type IsoDate } from '../policy/day.ts';
import type { Policy, Reading, Row, Span, Table } from '../policy/grammar.ts';
import { basisPointsOf, type Fen, fenOf } from '../policy/money.ts';
import { REASONS } from '../policy/reasons.ts';
import { FLAGS_AT } from './case.ts';
import { type Facts, factsOf, holds, keyFrom } from './facts.ts';
import { markOf } from './ledger.ts';
import { verdictOf } from './unknown-tier.ts';
import type { PointsAt, Verdict } from './verdict.ts';

/** The rules as they stand between two changes: what is dated has been picked, what is left asks for facts only. */
export type Terms = {
  readonly from: Day;
  readonly to: Day;
  verdict(key: number): Verdict;
  /** The verdicts of other kinds of enrollment that decide such a visit otherwise. */
  ofOtherKinds(verdict: Verdict): readonly Verdict[];
};

const FIRST: Day = 10_101;
const LAST: Day = 99_991_231;

/** The dated parts of a policy. */
type Dated = Pick<Policy, 'force' | 'refusals' | 'readings' | 'firstSelfPay' | 'deductible' | 'ratios' | 'caps'>;

/**
 * A policy's terms in order of time, cut wherever a dated value or rule begins or ends.
 * Throws a RangeError where a day or an amount of the policy cannot be read.
 */
export function termsOf(policy: Policy): readonly Terms[] {
  const days = changesOf(policy);
  const to = lastDayOf(policy.force);
  let verdicts = 0;
  return days.map((start, index) =>
    termsBetween(policy, start, index + 1 < days.length ? (days[index + 1] as Day) - 1 : to, () => verdicts++),
  );
}

/** The days on which a policy's terms begin, in order. Throws a RangeError where a day cannot be read. */
export function changesOf(policy: Dated): readonly Day[] {
  const from = firstDayOf(policy.force);
  const to = lastDayOf(policy.force);
  const dated: Span[] = [
    ...policy.refusals,
    ...policy.readings,
    ...policy.firstSelfPay,
    ...policy.deductible.tables,
    ...policy.ratios,
    ...policy.caps,
  ];
  const starts = new Set([from, ...dated.map(firstDayOf), ...dated.map((span) => dayAfter(lastDayOf(span)))]);
  return [...starts].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
}

function termsBetween(policy: Policy, from: Day, to: Day, serial: () => number): Terms {
  const enrollments = policy.enrollments.map((entry) => entry.kind);
  const inForce = inForceOn(from);
  const tables = {
    deductible: policy.deductible.tables.find(inForce),
    ratio: policy.ratios.find(inForce),
    cap: policy.caps.find(inForce),
  };
  const refusals = policy.refusals
    .filter(inForce)
    .sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  const readings = policy.readings.filter(inForce);
  const firsts = policy.firstSelfPay.filter(inForce);

  const decide = (facts: Facts): Verdict => {
    const refusal = refusals.find((rule) => holds(rule.when, facts));
    const first = firsts.find((rule) => holds(rule.when, facts));
    const deductible = lineOf(tables.deductible, facts);
    const ratio = lineOf(tables.ratio, facts);
    const cap = lineOf(tables.cap, facts);
    const known = policy.enrollments.find((entry) => entry.kind === facts.enrollment);
    const relied = readings.filter((rule) => holds(rule.when, facts));
    const pointsAt = relied.flatMap(atMoment);
    const noAccount = policy.accountUse?.nothingOf.find((rule) => holds(rule.when, facts));
    return {
      serial: serial(),
      facts,
      refused: refusal ? { reason: refusal.reason, article: refusal.article, points: refusal.points ?? [] } : null,
      first: first ? basisPointsOf(first.percent) : 0,
      standard: deductible ? fenIn(deductible.value) : 0,
      ratio: ratio ? basisPointsOf(ratio.value) : null,
      cap: cap ? fenIn(cap.value) : 0,
      points: [
        ...relied.filter(({ at }) => at === undefined).flatMap((rule) => rule.points),
        ...(first?.points ?? []),
        ...(known?.points ?? []),
      ],
      pointsAt,
      watched: pointsAt.reduce((flags, at) => flags | at.flags, 0),
      mark: markOf(facts.status, enrollments.indexOf(facts.enrollment)),
      account: noAccount ? 'nothing' : (policy.accountUse?.reach ?? 'all'),
      articles: {
        first: first?.article ?? '',
        deductible: deductible?.article ?? '',
        ratio: ratio?.article ?? '',
        cap: cap?.article ?? '',
        account: noAccount?.article ?? policy.accountUse?.article ?? '',
        member: policy.admission?.member ?? '',
        visit: joined(policy.admission?.visits.filter((rule) => holds(rule.when, facts)) ?? []),
      },
    };
  };
  const decided = new Map<number, Verdict>();
  const others: (readonly Verdict[] | undefined)[] = [];
  const verdictUnder = (key: number) => {
    let verdict = decided.get(key);
    if (!verdict) {
      verdict = verdictOf(factsOf(key, enrollments), decide);
      decided.set(key, verdict);
    }
    return verdict;
  };
  const decideOthers = (verdict: Verdict) => {
    const kinds = enrollments.filter((kind) => kind !== verdict.facts.enrollment);
    return kinds
      .map((enrollment) => verdictUnder(keyFrom({ ...verdict.facts, enrollment }, enrollments)))
      .filter((other) => !decidesAlike(other, verdict));
  };
  return {
    from,
    to,
    verdict: verdictUnder,
    ofOtherKinds(verdict) {
      const known = others[verdict.serial];
      if (known) return known;
      const made = decideOthers(verdict);
      others[verdict.serial] = made;
      return made;
    },
  };
}

/** Whether visits under two verdicts come to the same. */
function decidesAlike(one: Verdict, other: Verdict): boolean {
  if (one.refused || other.refused) return one.refused !== null && other.refused !== null;
  return isAlikeBelowCap(one, other) && one.cap === other.cap;
}

/** Whether visits under two verdicts that refuse neither come to the same as long as no cap cuts them. */
export function isAlikeBelowCap(one: Verdict, other: Verdict): boolean {
  return one.first === other.first && one.standard === other.standard && one.ratio === other.ratio;
}

/** The articles of some rules, each once. */
function joined(rules: readonly { readonly article: string }[]): string {
  return [...new Set(rules.flatMap(({ article }) => article.split('、')))].join('、');
}

function atMoment({ at, points }: Reading): PointsAt[] {
  return at === undefined ? [] : [{ moment: at, flags: FLAGS_AT[at], points }];
}

type Line<V> = { readonly value: V; readonly article: string };

function lineOf<V>(table: Table<V> | undefined, facts: Facts): Line<V> | null {
  const row: Row<V> | undefined = table?.rows.find((line) => holds(line.when, facts));
  return table && row ? { value: row[facts.status], article: row.article ?? table.article } : null;
}

/** The first day of a span; the first of all days where it is open. */
export function firstDayOf(span: Span): Day {
  return span.from === undefined ? FIRST : dayIn(span.from);
}

/** The last day of a span; the last of all days where it is open. */
export function lastDayOf(span: Span): Day {
  return span.to === undefined ? LAST : dayIn(span.to);
}

/** Whether what is dated holds on a day. */
export function inForceOn(day: Day): (span: Span) => boolean {
  return (span) => firstDayOf(span) <= day && day <= lastDayOf(span);
}

/** The day of a policy. Throws a RangeError where it cannot be read. */
export function dayIn(iso: IsoDate): Day {
  const day = dayOf(iso);
  if (day === undefined) throw new RangeError(`not a day: ${iso}`);
  return day;
}

function fenIn(yuan: string): Fen {
  const fen = fenOf(yuan);
  if (fen === undefined || fen < 0) throw new RangeError(`not an amount: ${yuan}`);
  return fen;
}

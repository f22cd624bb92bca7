import type { Fit } from '../../engine/compare/comparison.ts';
import type { Differences, Finding, GroupKey, Tally } from '../../engine/compare/tally.ts';
import type { Locale } from '../../locale/index.ts';
import { isoOf } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import { type Fen, type FenSum, yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { type Grid, gridOf, NONE, type Page, type Part, type Row, type Section, sentence } from '../page.ts';

/** What an audit came to, as far as its page shows it. */
export type AuditReport = {
  readonly tally: Tally;
  readonly policies: readonly Policy[];
  readonly nameOf: (institution: number) => string;
  /** How a line is written that is counted on through all files. */
  readonly placeOf: (line: number) => string;
  /** What differences are shown by. */
  readonly by: readonly (keyof GroupKey)[];
  /** The other file that holds the records, where there is one. */
  readonly against?: string | undefined;
};

/** An audit as a person reads it: how many rows differ and by how much, by what, and the first of them. */
export function auditPage(report: AuditReport, locale: Locale): Page {
  const { compare } = locale;
  return {
    title: compare.title,
    sections: [
      { parts: countsOf(report, locale) },
      ...report.by.flatMap((by) => groupSection(by, report, locale)),
      ...findingsSection(report, locale),
      ...onlyRightSection(report, locale),
    ],
  };
}

function countsOf({ tally, against = '' }: AuditReport, { compare }: Locale): Part[] {
  const { counts, total, repeats, repeated, sameIds, sameIdsPaid, onlyRightPaid, sides } = tally;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts['only-right'];
  const apart = sides.file + sides.other + sides.neither;
  const differing = counts.over + counts.under;
  return [
    sentence(compare.counts(rows, counts.equal), differing === 0 ? 'good' : 'strong'),
    ...(counts.over > 0 ? [sentence(compare.over(counts.over, yuanOf(total.overpaid)), 'warn')] : []),
    ...(counts.under > 0 ? [sentence(compare.under(counts.under, yuanOf(total.underpaid)), 'warn')] : []),
    ...(counts['only-left'] > 0 ? [sentence(compare.unrecorded(counts['only-left']))] : []),
    ...(counts['only-right'] > 0
      ? [sentence(compare.onlyRight(counts['only-right'], yuanOf(onlyRightPaid), against), 'warn')]
      : []),
    ...(apart > 0 ? [sentence(compare.sides(apart, sides, against), 'warn')] : []),
    ...(counts['not-comparable'] > 0 ? [sentence(compare.notComparable(counts['not-comparable']), 'warn')] : []),
    ...(sameIds > 0 ? [sentence(compare.sameIds(sameIds, yuanOf(sameIdsPaid)), 'warn')] : []),
    ...(repeats > 0 ? [sentence(compare.repeats(repeats, yuanOf(repeated)), 'warn')] : []),
  ];
}

function groupSection<K extends keyof GroupKey>(by: K, report: AuditReport, locale: Locale): Section[] {
  const { heads, byTitles } = locale.compare;
  const names: { readonly [N in keyof GroupKey]: (key: GroupKey[N]) => string } = {
    cause: (cause) => (cause === null ? locale.compare.unexplained : locale.compare.causeNames[cause]),
    region: (region) => report.policies[region]?.name[locale.language] ?? '',
    tier: (tier) => (tier < 0 ? NONE : locale.table.tiers[tier as 0 | 1 | 2 | 3]),
    institution: (institution) => (institution < 0 ? NONE : report.nameOf(institution)),
  };
  const rows = report.tally.groups(by).map((group) => {
    const { over, overpaid, under, underpaid }: Differences = group;
    return [names[by](group.key), String(over), yuanOf(overpaid), String(under), yuanOf(underpaid)];
  });
  const numbers = [heads.over, heads.overpaid, heads.under, heads.underpaid];
  const columns = [{ head: '' }, ...numbers.map((head) => ({ head, align: 'right' as const }))];
  return rows.length > 0 ? [{ title: byTitles[by], parts: gridOf(columns, rows) }] : [];
}

function findingsSection({ tally, placeOf }: AuditReport, locale: Locale): Section[] {
  const { shown, findings } = tally;
  const { compare } = locale;
  const { findingHeads: heads } = compare;
  if (shown.length === 0) return [];
  const grid: Grid = {
    kind: 'grid',
    columns: [
      { head: heads.line, align: 'right' },
      { head: heads.date, names: true },
      { head: heads.computed, align: 'right' },
      { head: heads.recorded, align: 'right' },
      { head: heads.difference, align: 'right', tone: 'warn' },
      { head: heads.cause, wraps: 20 },
    ],
    rows: shown.map((finding) => findingRow(finding, placeOf, locale)),
    belowHead: locale.table.labels.remarks,
  };
  const all = findings - tally.counts['only-right'];
  const more = all > shown.length ? [sentence(compare.more(shown.length, all), 'faint')] : [];
  return [{ title: compare.findings, parts: [grid, ...more] }];
}

function onlyRightSection({ tally, against = '' }: AuditReport, { compare }: Locale): Section[] {
  const heads = [
    { head: compare.findingHeads.line, align: 'right' as const },
    { head: compare.onlyRightKey },
    { head: compare.findingHeads.recorded, align: 'right' as const },
  ];
  const rows = tally.onlyRight.map(({ line, key, paid }) => [
    String(line),
    key.join(' '),
    paid === null ? NONE : yuanOf(paid),
  ]);
  const more = tally.counts['only-right'] - rows.length;
  if (rows.length === 0) return [];
  const parts = [
    ...gridOf(heads, rows),
    ...(more > 0 ? [sentence(compare.more(rows.length, rows.length + more), 'faint')] : []),
  ];
  return [{ title: compare.onlyRightTitle(against), parts }];
}

function findingRow(finding: Finding, placeOf: AuditReport['placeOf'], locale: Locale): Row {
  const [first, ...others] = causeSentences(finding, placeOf, locale);
  const { line, day, computed, right, difference } = finding;
  const cells = [
    placeOf(line),
    isoOf(day),
    yuanOf(computed),
    right === null ? NONE : yuanOf(right),
    difference === null ? NONE : signedYuan(difference),
    first ?? '',
  ];
  const also = others.join(locale.table.listSeparator);
  return { cells, ...(also !== '' && { below: sentence(locale.compare.also(also), 'faint') }) };
}

/** What there is to say of a finding, the simplest explanation first. */
export function causeSentences(finding: Finding, placeOf: AuditReport['placeOf'], locale: Locale): string[] {
  const { compare } = locale;
  const { compared, broken, fits, repeats, difference, deductibleDifference } = finding;
  if (compared === 'only-left') return [compare.compared[compared]];
  const isOpen = (compared === 'over' || compared === 'under') && fits.length === 0;
  return [
    ...(broken ? [compare.broken[broken]] : []),
    ...fits.map((fit) => fitSentence(fit, locale)),
    ...(isOpen ? [compare.unexplained] : []),
    ...(difference === 0 && deductibleDifference ? [compare.deductibleOnly(signedYuan(deductibleDifference))] : []),
    ...(repeats > 0 ? [compare.repeatsLine(placeOf(repeats))] : []),
  ];
}

/** A slip in words, with the article that it goes against. */
export function fitSentence({ cause, detail, article }: Fit, locale: Locale): string {
  const words = locale.compare.causes[cause](detail);
  return article === '' ? words : locale.compare.cited(words, citationOf(article, locale.language));
}

/** A difference with its sign. */
export function signedYuan(fen: Fen | FenSum): string {
  return fen > 0 ? `+${yuanOf(fen)}` : yuanOf(fen);
}

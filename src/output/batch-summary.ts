import { type Group, owedTo, SUMMED, type Summary, sumsOf } from '../engine/summary.ts';
import type { FileNotes } from '../input/records/file-notes.ts';
import type { Locale } from '../locale/index.ts';
import type { Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { basisPointsOf, type FenSum, shareOfSum, yuanOf } from '../policy/money.ts';
import { gridOf, type Page, type Section, sentence } from './page.ts';
import { fileSentences } from './policy-file.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
const SUMMARY_SCHEMA = 'baoxiao.summary/1';

/** The sums that the table shows. */
const SHOWN = ['rows', 'eligible', 'deductible', 'reimbursed', 'self_paid'] as const;

/** Digits of a hash that tell rules apart at a glance; JSON has them all. */
const HASH_DIGITS = 12;

/** What a batch came to, as far as its summary shows it. */
export type BatchReport = {
  readonly program: { readonly name: string; readonly version: string };
  readonly policies: readonly Policy[];
  readonly read: number;
  readonly rejected: number;
  /** How many members the members file does not have; `null` where there is no such file. */
  readonly missingMembers: number | null;
  readonly summary: Summary;
  /** The columns of the input that nobody read. */
  readonly unread: readonly string[];
  /** What is to be said of the files that were read. */
  readonly files: readonly FileNotes[];
  readonly nameOf: (institution: number) => string;
};

/** The summary as JSON, the same in every language; amounts are yuan as text. */
export function summaryJson(report: BatchReport): string {
  const { summary, policies } = report;
  const groups = summary.groups();
  return `${JSON.stringify(
    {
      schema: SUMMARY_SCHEMA,
      program: report.program,
      policies: Object.fromEntries(usedPolicies(report).map((policy) => [policy.id, hashOf(policy)])),
      rows: {
        read: report.read,
        settled: summary.settled,
        refused: summary.refused,
        rejected: report.rejected,
      },
      ...(summary.oldText === 0 ? {} : { text_of: { rows: summary.oldText } }),
      ...filesJson(report.files),
      ...(report.unread.length === 0 ? {} : { columns: { unread: report.unread } }),
      ...(report.missingMembers === null ? {} : { members: { missing: report.missingMembers } }),
      groups: groups.map((group) => ({
        city: policies[group.region]?.id,
        year: group.year,
        tier: group.tier < 0 ? null : group.tier,
        reason: group.reason === '' ? null : group.reason,
        ...namedSums(group),
      })),
      institutions: institutionLines(report).map(({ policy, name, rows, reimbursed, withheld }) => ({
        city: policy.id,
        institution: name === '' ? null : name,
        rows,
        reimbursed: yuanOf(reimbursed),
        withheld: withheld === null ? null : yuanOf(withheld),
        paid: withheld === null ? null : yuanOf(reimbursed - withheld),
      })),
    },
    null,
    2,
  )}\n`;
}

/** What was kept out of the files and what their sums are, where there is anything. */
function filesJson(files: readonly FileNotes[]) {
  const told = files.filter(({ above, footers, sheet }) => above.length + footers.length > 0 || sheet);
  if (told.length === 0) return {};
  return {
    files: told.map(({ source, sheet, above, footers, wrongTotals }) => ({
      file: source,
      ...(sheet && { sheet: sheet.name, hidden_rows: sheet.hiddenRows, merged: sheet.merged }),
      above: above.length,
      footers: footers.length,
      wrong_totals: wrongTotals,
    })),
  };
}

/** The summary as a person reads it: a line a group, then a line an institution where that was asked for. */
export function summaryPage(report: BatchReport, locale: Locale): Page {
  const words = locale.batch;
  const groups = report.summary
    .groups()
    .map((group) => [
      report.policies[group.region]?.name[locale.language] ?? '',
      String(group.year),
      group.tier < 0 ? '' : locale.table.tiers[group.tier as 0 | 1 | 2 | 3],
      group.reason === '' ? '' : locale.words.reasons[group.reason],
      ...SHOWN.map((name) => String(namedSums(group)[name])),
    ]);
  const institutions = institutionLines(report).map(({ policy, name, rows, reimbursed, withheld }) => [
    policy.name[locale.language],
    name,
    String(rows),
    yuanOf(reimbursed),
    withheld === null ? '' : yuanOf(withheld),
    withheld === null ? '' : yuanOf(reimbursed - withheld),
  ]);
  const parts = [
    gridOf(headsOf(words.groupHeads, 4), groups),
    gridOf(headsOf(words.institutionHeads, 2), institutions),
  ];
  return {
    title: words.summaryTitle,
    titleOnPaper: true,
    sections: [
      ...parts.filter((grid) => grid.length > 0).map((grid) => ({ parts: grid })),
      basisSection(report, locale),
    ],
  };
}

/** The first `texts` columns are text, the others numbers. */
function headsOf(heads: readonly string[], texts: number): { head: string; align?: 'right' }[] {
  return heads.map((head, index) => (index < texts ? { head } : { head, align: 'right' }));
}

/** The program and the rules, by the beginning of their hash; files of rules are named. */
function basisSection(report: BatchReport, locale: Locale): Section {
  const { name, version } = report.program;
  const rules = usedPolicies(report).map((policy) => {
    const hash = hashOf(policy).slice(0, 'sha256:'.length + HASH_DIGITS);
    return [`${policy.name[locale.language]} (${policy.id})  ${hash}`, ...fileSentences(policy, locale)];
  });
  const { oldText } = report.summary;
  const old = oldText === 0 ? [] : [locale.batch.oldText(oldText)];
  return { parts: [`${name} ${version}`, ...rules.flat(), ...old].map((text) => sentence(text)) };
}

/** The policies that settled a row. */
export function usedPolicies({ summary, policies }: BatchReport): Policy[] {
  return [...new Set(summary.groups().map(({ region }) => policies[region] as Policy))];
}

type InstitutionLine = {
  readonly policy: Policy;
  readonly name: string;
  readonly rows: number;
  readonly reimbursed: FenSum;
  /** `null` for visits that name no institution: the total of one institution is what is rounded. */
  readonly withheld: FenSum | null;
};

/** What the fund owes each institution and keeps back; rounded once, on the institution's total. */
function institutionLines({ summary, policies, nameOf }: BatchReport): InstitutionLine[] {
  return summary
    .institutions()
    .map((sums) => {
      const { region, institution, rows } = sums;
      const policy = policies[region] as Policy;
      const reimbursed = owedTo(sums);
      const withheld = shareOfSum(reimbursed, basisPointsOf(policy.withheld?.percent ?? 0));
      const name = nameOf(institution);
      return { policy, name, rows, reimbursed, withheld: name === '' ? null : withheld };
    })
    .sort((a, b) => (a.policy.id === b.policy.id ? (a.name < b.name ? -1 : 1) : a.policy.id < b.policy.id ? -1 : 1));
}

/** The sums of the group by name: the rows as a number, amounts as yuan. */
function namedSums(group: Group): Record<string, number | string> {
  return Object.fromEntries(
    sumsOf(group).map((sum, at) => [SUMMED[at] ?? '', SUMMED[at] === 'rows' ? Number(sum) : yuanOf(sum)]),
  );
}

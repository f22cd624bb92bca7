import * as policies from '../../src/cities/index.ts';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import type { Report } from '../../src/output/report.ts';
import type { Tier } from '../../src/policy/facts.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { fenOf } from '../../src/policy/money.ts';

const registers = new Map(
  await Promise.all(Object.values(policies).map(async (policy) => [policy, await policy.register()] as const)),
);

/** A working member's visit, amounts in yuan. */
export function visit(date: string, tier: Tier, amount: string, more: Partial<Visit> = {}): Visit {
  const fen = fenOf(amount) ?? 0;
  return { status: 'active', date, tier, amount: fen, eligible: fen, ...more };
}

/** A report on visits of one member in one region. */
export function reportOf(policy: Policy, visits: readonly Visit[], given: Partial<Report> = {}): Report {
  return reportOfEntries(
    visits.map((each) => ({ policy, visit: each })),
    given,
  );
}

/** A report on visits of one member in several regions. */
export function reportOfEntries(
  entries: readonly { readonly policy: Policy; readonly visit: Visit }[],
  given: Partial<Report> = {},
): Report {
  return {
    settlement: settleAll(entries),
    program: { name: 'baoxiao', version: '1.2.3' },
    input: { header: ['date'], cells: entries.map((entry) => [entry.visit.date]) },
    hasOverallLimit: false,
    hasAccountBalance: false,
    policies: [...new Set(entries.map(({ policy }) => policy))],
    forwarded: [],
    registers,
    ...given,
  };
}

const EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic})*/gu;

/**
 * The columns of a terminal, told without the program's own measure: by script, with emoji of any length as two.
 */
export function columnsOf(text: string): number {
  const rest = text
    .replace(EMOJI, '##')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{Script=Han}\u3000-\u303e\uff01-\uff60]/gu, '##');
  return [...rest].length;
}

import type { Choice } from '../../engine/what-if/choice.ts';
import type { Alternative } from '../../engine/what-if/what-if.ts';
import { yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { assumptionCells, policyHashes } from '../json.ts';
import { basisOf, type WhatIfComparison } from './comparison.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const COMPARISON_SCHEMA = 'baoxiao.comparison/1';

/** A comparison as JSON. The same in every language. */
export function comparisonJson(comparison: WhatIfComparison): string {
  const basis = basisOf(comparison);
  const document = {
    schema: COMPARISON_SCHEMA,
    program: comparison.program,
    policies: policyHashes(basis.policies),
    by: comparison.by,
    alternatives: comparison.alternatives.map(alternativeCells),
    assumptions: assumptionCells(basis),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function alternativeCells({ choice, given, outcome, missing }: Alternative) {
  const value = { choice: cellOf(choice), given };
  if (!outcome) return { ...value, best: false, missing };
  const { totals, visits } = outcome;
  return {
    ...value,
    best: outcome.best,
    amount: yuanOf(totals.amount),
    deductible: yuanOf(totals.deductible),
    reimbursed: yuanOf(totals.reimbursed),
    self_paid: yuanOf(totals.selfPaid),
    difference: yuanOf(outcome.difference),
    difference_of_compared: yuanOf(outcome.ofCompared),
    visits: visits.flatMap(({ visit, result }) =>
      result
        ? [
            {
              date: visit.date,
              reason: result.reason,
              article: result.article === null ? null : citationOf(result.article, 'zh'),
              deductible: yuanOf(result.deductible),
              ratio: result.ratio,
              reimbursed: yuanOf(result.reimbursed),
              self_paid: yuanOf(result.selfPaid),
              notes: result.notes,
            },
          ]
        : [],
    ),
  };
}

/** A choice as a value of its column, or what it is. */
function cellOf(choice: Choice): string | number {
  switch (choice.kind) {
    case 'tier':
      return choice.tier;
    case 'place':
      return choice.place;
    case 'status':
      return choice.status;
    case 'city':
      return choice.policy.id;
    default:
      return choice.kind;
  }
}

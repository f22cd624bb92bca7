import type { TierOutlook } from '../../engine/outlook/reach.ts';
import { yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { assumptionCells, policyHashes } from '../json.ts';
import { basisOf, type Outlook, type OutlookReport } from './report.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const OUTLOOK_SCHEMA = 'baoxiao.outlook/1';

/** An outlook as JSON. The same in every language. */
export function outlookJson(report: OutlookReport): string {
  const { outset, retirement } = report;
  const document = {
    schema: OUTLOOK_SCHEMA,
    program: report.program,
    policies: policyHashes([outset.policy]),
    city: outset.policy.id,
    ...outlookCells(report),
    ...(retirement && {
      retirement: {
        retired_on: retirement.day,
        working: outlookCells(retirement.working),
        retired: outlookCells(retirement.retired),
      },
    }),
    assumptions: assumptionCells(basisOf(report)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function outlookCells({ outset: { visit, ledger }, tiers }: Outlook) {
  return {
    date: visit.date,
    deductible_paid: yuanOf(ledger.deductiblePaid),
    cap_used: yuanOf(ledger.reimbursed),
    tiers: tiers.map(tierCells),
  };
}

function tierCells({ tier, reach, refused }: TierOutlook) {
  if (!reach) return { tier, reason: refused.reason, article: citationOf(refused.article, 'zh') };
  const { limit } = reach;
  return {
    tier,
    reason: null,
    ratio: reach.ratio,
    standard: yuanOf(reach.standard),
    deductible_left: yuanOf(reach.deductibleLeft),
    until_deductible: yuanOf(reach.untilDeductible),
    next_hundred: yuanOf(reach.nextHundred),
    cap_limit: yuanOf(reach.cap),
    cap_left: yuanOf(reach.capLeft),
    until_limit: limit && yuanOf(limit.eligible),
    limit: limit?.by ?? null,
  };
}

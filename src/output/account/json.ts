import { yearsOfAccount } from '../../engine/account.ts';
import { isoOf } from '../../policy/day.ts';
import { yuanOf } from '../../policy/money.ts';
import { isoMonthOf } from '../../policy/month.ts';
import { assumptionCells, policyHashes } from '../json.ts';
import { type AccountReport, monthRows, pointsOf, yuanOrNull } from './data.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const ACCOUNT_SCHEMA = 'baoxiao.account/1';

/** The months and the years as JSON, as `baoxiao schema account` describes it. The same in every language. */
export function accountJson({ policy, register, member, months, program }: AccountReport): string {
  const visits = months.map((month) => ({ policy, result: { points: pointsOf(month) } }));
  const document = {
    schema: ACCOUNT_SCHEMA,
    program,
    policies: policyHashes([policy]),
    member: {
      city: policy.id,
      enrollment: member.enrollment,
      retired_on: member.retiredOn === undefined ? null : isoOf(member.retiredOn),
      birth: member.birth === undefined ? null : isoMonthOf(member.birth),
      civil_servant: member.isCivilServant,
    },
    months: monthRows(months),
    years: yearsOfAccount(months).map((year) => ({
      year: year.year,
      deposited: yuanOf(year.deposited),
      other_reading: yuanOrNull(year.otherwise),
      employer_contribution: yuanOrNull(year.contributions.get('employer')),
      member_contribution: yuanOrNull(year.contributions.get('member')),
      months: year.months,
      refused: year.refused,
    })),
    assumptions: assumptionCells({ visits, policies: [policy], registers: new Map([[policy, register]]) }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

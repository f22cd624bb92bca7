import type { OpenPoint, Policy } from '../../policy/grammar.ts';
import { type Report, reportedVisits } from '../report.ts';

/** An open point that decided something, and the policy whose register holds it. */
export type Assumption = { readonly policy: Policy; readonly point: OpenPoint };

/** The open points the visits relied on, region by region in the order of its register, each once. */
export function assumptionsOf(report: Report): Assumption[] {
  const visits = reportedVisits(report);
  return report.policies.flatMap((policy) => {
    const ids = new Set(visits.filter((visit) => visit.policy === policy).flatMap(({ result }) => result.points));
    const points = report.registers.get(policy)?.points ?? [];
    return points.filter(({ id }) => ids.has(id)).map((point) => ({ policy, point }));
  });
}

import { possibleVisits } from '../../engine/possible.ts';
import { changesOf, inForceOn } from '../../engine/terms.ts';
import { type Box, boxOf, describe, inside, without } from '../../policy/boxes.ts';
import { isoOf } from '../../policy/day.ts';
import type { Condition, Table } from '../../policy/grammar.ts';
import { pathTo } from '../../policy/path.ts';
import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { Dated } from './check-days.ts';
import type { ReportProblem } from './report.ts';
import { tablesOf } from './tables.ts';

/** Checks that every visit that is not refused finds a row in each table of its day, and every row can be found. */
export function checkRows(policy: Pick<PolicyDocument, Dated | 'enrollments'>, report: ReportProblem): void {
  const enrollments = policy.enrollments.map(({ kind }) => kind);
  const boxes = (rules: readonly { readonly when?: Condition }[]) =>
    rules.map(({ when }) => boxOf(when ?? {}, enrollments));
  const all = possibleVisits(policy);
  for (const { path, tables } of tablesOf(policy)) {
    for (const [index, { rows }] of tables.entries()) checkDeadRows(boxes(rows), all, pathTo(path, index), report);
  }
  const said = new Set<string>();
  for (const from of changesOf(policy)) {
    const inForce = inForceOn(from);
    const open = without(all, boxes(policy.refusals.filter(inForce)));
    for (const { path, tables } of tablesOf(policy)) {
      const index = tables.findIndex(inForce);
      if (index < 0) continue;
      const { rows } = tables[index] as Table<unknown>;
      const asked = rows.flatMap(({ when }) => Object.keys(when ?? {}));
      for (const box of without(open, boxes(rows))) {
        const visit = describe(box, asked, enrollments);
        const at = `${pathTo(path, index)}.rows`;
        if (said.has(`${at} ${visit}`)) continue;
        said.add(`${at} ${visit}`);
        report(at, { code: 'policy-no-row', known: visit === '' ? [] : [visit], detail: { from: isoOf(from) } });
      }
    }
  }
}

/** A row behind rows that hold for all its visits would look like a rule and never be one. */
function checkDeadRows(rows: readonly Box[], all: readonly Box[], path: string, report: ReportProblem): void {
  for (const [index, row] of rows.entries()) {
    if (without(inside(row, all), rows.slice(0, index)).length > 0) continue;
    report(`${path}.rows[${index}]`, { code: 'policy-dead-row' });
  }
}

import type { Note } from '../../policy/notes.ts';
import { type Cell, type ColumnName, cellOf } from '../columns.ts';
import { type Report, type Reported, reportedVisits, settledRowOf } from '../report.ts';
import { csvLine } from '../rows/csv-cell.ts';
import { SharedCells } from '../shared-cells.ts';
import { type EchoedField, INPUT_FIELDS } from '../visit-fields.ts';
import { expectationOf, NOTHING, textOf } from './expected-columns.ts';

/** What is expected of a saved case. */
const EXPECTED: readonly ColumnName[] = [
  'reason',
  'first_self_pay',
  'deductible',
  'ratio',
  'reimbursed',
  'self_paid',
  'cap_used',
  'account_paid',
  'notes',
];

/** The header of saved cases: who, all that can be given of a visit, and what is expected. */
export const SAVED_HEADER = ['member', ...INPUT_FIELDS.map(({ name }) => name), ...EXPECTED.map(expectationOf)].join(
  ',',
);

/** The visits of a report as lines of a file of cases, each as it was given, with what it came to as what is expected. */
export function savedLines(report: Report, member: string): string {
  const shared = new SharedCells();
  return reportedVisits(report)
    .map((visit) => {
      const given = INPUT_FIELDS.map(({ name, cell }) => (isAssumed(name, visit) ? '' : textOf(cell(visit))));
      const settled = settledRowOf(visit);
      const expected = EXPECTED.map((name) => textOf(withoutScope(cellOf(name, settled, shared))) || NOTHING);
      return csvLine([member, ...given, ...expected]);
    })
    .join('');
}

/** What is in scope is written out: a file has to say it, so nothing is noted of it there. */
function withoutScope(cell: Cell): Cell {
  const noted: Note = 'eligible-assumed';
  return Array.isArray(cell) ? cell.filter((code) => code !== noted) : cell;
}

/** Whether a value was taken for granted: written out, it would be one that was given, and nothing would be noted of it. */
function isAssumed(name: EchoedField, { row }: Reported): boolean {
  const { visit, prescriptionAssumed } = row;
  const assumed: { readonly [F in EchoedField]?: boolean } = {
    amount: visit.amountAssumed,
    enrollment: visit.enrollmentAssumed,
    prescription: prescriptionAssumed,
  };
  return assumed[name] ?? false;
}

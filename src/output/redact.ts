import type { Explanation, Step } from '../engine/explain/step.ts';
import type { Settled } from '../engine/settled.ts';
import type { Visit } from '../engine/visit.ts';
import type { Detail, Problem } from '../input/problem.ts';
import type { FileNotes } from '../input/records/file-notes.ts';
import type { TextRow } from '../input/records/header-finder.ts';
import type { Report } from './report.ts';

/** What stands for the rest of a name or an id. */
const MASK = '***';

/** Tells whether a column of the input may hold names or ids. */
export type IsPersonal = (column: string) => boolean;

/** A name or an id of which only the first sign is left, and of a single sign none. */
export function masked(text: string): string {
  const [first = '', ...rest] = text.trim();
  if (first === '') return text;
  return rest.length > 0 ? first + MASK : MASK;
}

/** Cells of which those are masked that may hold names or ids; all where there are not as many as columns. */
export function maskedCells(cells: readonly string[], personal: readonly boolean[] = []): string[] {
  const isWhole = cells.length === personal.length;
  return cells.map((cell, index) => (!isWhole || personal[index] ? masked(cell) : cell));
}

/** A report without the names and ids of the input: those of members, institutions and visits, and all that is not known. */
export function redactedReport(report: Report, isPersonal: IsPersonal): Report {
  const { header, cells } = report.input;
  const personal = header.map(isPersonal);
  return {
    ...report,
    ...(report.member !== undefined && { member: masked(report.member) }),
    settlement: { ...report.settlement, visits: report.settlement.visits.map((visit) => redactedVisit(visit)) },
    ...(report.payment && { payment: { ...report.payment, visit: redactedVisit(report.payment.visit) } }),
    input: {
      header,
      cells: cells.map((row) => maskedCells(row, personal)),
    },
  };
}

/** What is to be said of files without the texts that stand around their visits, which name whom they are about. */
export function redactedNotes(files: readonly FileNotes[]): FileNotes[] {
  const hidden = (rows: readonly TextRow[]) => rows.map((row) => ({ ...row, cells: row.cells.map(masked) }));
  return files.map((file) => ({ ...file, above: hidden(file.above), footers: hidden(file.footers) }));
}

/** Problems without them. Values of columns that hold amounts, days or words stay, so that they can be mended. */
export function redactedProblems(problems: readonly Problem[], isPersonal: IsPersonal): Problem[] {
  return problems.map((problem) => {
    const { value, detail, where } = problem;
    if (where.column !== undefined && !isPersonal(where.column)) return problem;
    return {
      ...problem,
      ...(value !== undefined && { value: masked(value) }),
      ...(detail && { detail: redactedDetail(detail) }),
    };
  });
}

/** Of what else a message names, the other value alone is from a row: the rest are days, places and names of columns. */
function redactedDetail(detail: Detail): Detail {
  const { other } = detail;
  return typeof other === 'string' ? { ...detail, other: masked(other) } : detail;
}

function redactedVisit<S extends Settled>(settled: S): S {
  const { visit, explanation } = settled;
  return {
    ...settled,
    visit: { ...visit, ...maskedTexts(visit) },
    ...(explanation && { explanation: redactedExplanation(explanation) }),
  };
}

function maskedTexts({ institution, id, refundOf }: Visit): Partial<Visit> {
  return {
    ...(institution !== undefined && { institution: masked(institution) }),
    ...(id !== undefined && { id: masked(id) }),
    ...(refundOf !== undefined && { refundOf: masked(refundOf) }),
  };
}

/** A refund names the visit that it takes back. */
export function redactedExplanation(explanation: Explanation): Explanation {
  const steps = explanation.steps.map((step): Step => {
    if (step.step !== 'refund' || step.in.originalId === null) return step;
    return { ...step, in: { ...step.in, originalId: masked(step.in.originalId) } };
  });
  return { ...explanation, steps };
}

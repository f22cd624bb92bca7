import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { ReportProblem } from './report.ts';

/** With more kinds the engine's keys would not fit their numbers. */
const MOST_ENROLLMENTS = 28;

/** The parts of a policy that name it and what it has. */
export const NAMED = [
  'id',
  'name',
  'aliases',
  'division',
  'enrollments',
  'register',
] as const satisfies readonly (keyof PolicyDocument)[];

/** Checks what the region and its kinds of enrollment are called: nothing twice, nothing that cannot be found. */
export function checkNames(policy: Pick<PolicyDocument, (typeof NAMED)[number]>, report: ReportProblem): void {
  const { id, name, aliases, division, enrollments, register } = policy;
  const own = [id, name.zh, name.en].map((known) => ({ path: 'name', name: known.toLowerCase() }));
  const others = aliases.map((alias, index) => ({ path: `aliases[${index}]`, name: alias.trim().toLowerCase() }));
  checkTwice([...own.filter(isFirst), ...others], report);
  for (const [index, alias] of aliases.entries()) {
    if (/^\d+$/.test(alias.trim())) report(`aliases[${index}]`, { code: 'policy-division', value: alias });
  }
  if (!division.code.startsWith(division.prefix)) {
    report('division.prefix', { code: 'policy-division', value: division.prefix, detail: { code: division.code } });
  }
  const kinds = enrollments.map(({ kind }, index) => ({ path: `enrollments[${index}].kind`, name: kind }));
  checkTwice(kinds, report);
  if (!kinds.some((kind) => kind.name === 'employer')) report('enrollments', { code: 'policy-employer' });
  if (kinds.length > MOST_ENROLLMENTS) {
    report('enrollments', {
      code: 'policy-enrollments',
      value: String(kinds.length),
      detail: { most: MOST_ENROLLMENTS },
    });
  }
  checkTwice(
    register.points.map((point, index) => ({ path: `register.points[${index}].id`, name: point.id })),
    report,
  );
  checkTwice(
    register.articles.map(({ article }, index) => ({ path: `register.articles[${index}].article`, name: article })),
    report,
  );
}

type Named = { readonly path: string; readonly name: string };

/** The id and the names of the region itself may be the same. */
function isFirst({ name }: Named, index: number, all: readonly Named[]): boolean {
  return all.findIndex((other) => other.name === name) === index;
}

function checkTwice(all: readonly Named[], report: ReportProblem): void {
  const first = new Map<string, string>();
  for (const { path, name } of all) {
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    else report(path, { code: 'policy-name-twice', value: name, detail: { other } });
  }
}

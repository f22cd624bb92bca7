import { pathTo } from '../../policy/path.ts';
import { type Fields, type Shape, shapeOfField } from '../../policy/shape.ts';
import type { ReportProblem } from './report.ts';
import { troubleOf } from './trouble.ts';

/** Checks a value against a shape; every problem is reported with its path. */
export function checkShape(value: unknown, shape: Shape, path: string, report: ReportProblem): void {
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  if (shape.kind === 'record' && object) {
    checkRecord(object, shape.fields, path, report);
  } else if (shape.kind === 'choice' && object) {
    checkChoice(object, shape.of, path, report);
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    if (value.length < shape.least) report(path, { code: 'policy-empty' });
    for (const [index, item] of value.entries()) checkShape(item, shape.of, pathTo(path, index), report);
  } else {
    const trouble = troubleOf(value, shape);
    const found = JSON.stringify(value);
    if (trouble)
      report(path, {
        ...trouble,
        value: typeof value === 'string' ? value : found,
        detail: { ...trouble.detail, found },
      });
  }
}

/** What an object has to hold depends on its `kind`. */
function checkChoice(value: object, of: Readonly<Record<string, Fields>>, path: string, report: ReportProblem): void {
  const { kind } = value as { readonly kind?: unknown };
  const known = Object.keys(of);
  const fields = known.find((one) => one === kind);
  if (fields !== undefined) checkRecord(value, of[fields] ?? {}, path, report);
  else if (kind === undefined) report(pathTo(path, 'kind'), { code: 'policy-key-missing', value: 'kind' });
  else checkShape(kind, { kind: 'words', values: known, about: '' }, pathTo(path, 'kind'), report);
}

function checkRecord(value: object, fields: Fields, path: string, report: ReportProblem): void {
  const known = Object.entries(fields);
  const names = known.map(([name]) => name);
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [name, field] of known) {
    const { shape, optional } = shapeOfField(field);
    const inside = pathTo(path, name);
    if (given.has(name)) checkShape(given.get(name), shape, inside, report);
    else if (!optional) report(inside, { code: 'policy-key-missing', value: name });
  }
  for (const name of given.keys()) {
    if (names.includes(name)) continue;
    report(pathTo(path, name), { code: 'policy-key-unknown', value: name, known: names });
  }
}

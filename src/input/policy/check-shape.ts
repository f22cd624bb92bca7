import { pathTo } from '../../policy/path.ts';
import { type Field, type Shape, shapeOfField } from '../../policy/shape.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { troubleOf } from './trouble.ts';

/** Checks a value against a shape; every problem is reported with its path. */
export function checkShape(value: unknown, shape: Shape, path: string, report: Report): void {
  if (shape.kind === 'record' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    checkRecord(value, shape.fields, path, report);
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

function checkRecord(value: object, fields: Readonly<Record<string, Field>>, path: string, report: Report): void {
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
    const near = nearest(name, names) ?? '';
    report(pathTo(path, name), { code: 'policy-key-unknown', value: name, known: names, detail: { near } });
  }
}

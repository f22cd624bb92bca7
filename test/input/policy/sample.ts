import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The policy of an invented region that is among the samples. */
export const SAMPLE = readFileSync(join(import.meta.dirname, '../../../samples/policy/yunxi.json'), 'utf8');

/** In place of a value: it is taken out. */
export const GONE = Symbol('gone');

/** The sample with one value changed. A path steps by `.`, into lists too. */
export function changed(path: string, value: unknown): string {
  const steps = path.split('.');
  const last = steps.pop() as string;
  const document = JSON.parse(SAMPLE);
  const holder = steps.reduce((inside, step) => inside[step], document);
  if (value === GONE) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(document, null, 2);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { readPolicy } from '../../src/input/policy/read-policy.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { policySchema } from '../../src/output/schema-policy.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, '../../samples/policy/yunxi.json'), 'utf8');
const ajv = new Ajv2020({ strictTypes: false, allErrors: true, formats: { date: true } });
const validate = ajv.compile(policySchema);

test.each(Object.values(regions))('describes the policy of $id as it is written out', async (policy) => {
  validate(JSON.parse(await policyJson(policy)));
  expect(validate.errors).toBeNull();
});

test('describes the sample', () => {
  validate(JSON.parse(SAMPLE));
  expect(validate.errors).toBeNull();
});

/** Every place in a document: the object or list that holds it, and its name there. */
function placesIn(inside: unknown, path: readonly string[] = []): string[][] {
  if (typeof inside !== 'object' || inside === null) return [];
  return Object.entries(inside).flatMap(([name, value]) => [[...path, name], ...placesIn(value, [...path, name])]);
}

/** The sample with the value at a place changed; `undefined` takes it out. */
function changed(path: readonly string[], value: unknown): Record<string, unknown> {
  const document = JSON.parse(SAMPLE);
  const holder = path.slice(0, -1).reduce((inside, step) => inside[step], document);
  const last = path.at(-1) as string;
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return document;
}

const PLACES = placesIn(JSON.parse(SAMPLE));
const SHAPE = /^policy-(?:key|type|word|empty|form|amount|percent|day|month)/;

/** Whether a document is refused for its shape, by the reader and by the schema. */
function refusals(document: Record<string, unknown>): { readonly read: boolean; readonly schema: boolean } {
  const read = readPolicy(JSON.stringify(document), 'p.json');
  const shape = 'problems' in read && read.problems.some(({ code }) => SHAPE.test(code));
  return { read: shape, schema: !validate(document) };
}

describe('wherever a value of the sample is', () => {
  test.each<[string, unknown]>([
    ['gone', undefined],
    ['null', null],
    ['a number', -1],
    ['an empty text', ''],
    ['an empty object', {}],
    ['an empty list', []],
    ['a list of a list', [[]]],
    ['an object with a member that there is not', { nonsense: 1 }],
  ])('%s, the schema refuses what the reader does and nothing else', (_, value) => {
    const differing = PLACES.filter((path) => {
      const { read, schema } = refusals(changed(path, value));
      return read !== schema;
    });
    expect(differing.map((path) => path.join('.'))).toEqual([]);
  });
});

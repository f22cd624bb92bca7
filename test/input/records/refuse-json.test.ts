import { expect, test } from 'vitest';
import { refuseJson } from '../../../src/input/records/refuse-json.ts';

test.each(['{"a":1}', '\n { "a": 1 }', '[{"a":1}]', '[\n  {\n    "a": 1\n  }\n]', '{"'])('%j is no CSV', (text) => {
  expect(() => refuseJson(text, 'v.csv')).toThrow('json-file');
});

test.each(['', 'date,tier', '{date},tier', '"{""a""}",tier', '[date],{"tier"', '{}', 'date\n{"a":1}'])(
  '%j may be CSV',
  (text) => {
    expect(() => refuseJson(text, 'v.csv')).not.toThrow();
  },
);

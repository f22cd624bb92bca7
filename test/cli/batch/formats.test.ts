import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../../src/cli/batch/formats.ts';
import { UsageError } from '../../../src/cli/exit.ts';
import { localeOf } from '../../../src/locale/index.ts';

const locale = await localeOf('en');

describe('the formats of a batch', () => {
  test.each<[path: string, options: Parameters<typeof formatsOf>[1], input: string, output: string]>([
    ['v.csv', {}, 'csv', 'csv'],
    ['-', {}, 'csv', 'csv'],
    ['v.ndjson', {}, 'ndjson', 'ndjson'],
    ['V.JSONL.GZ', {}, 'ndjson', 'ndjson'],
    ['ndjson', {}, 'csv', 'csv'],
    ['v.ndjson.csv', {}, 'csv', 'csv'],
    ['v.csv', { output: 'o.jsonl' }, 'csv', 'ndjson'],
    ['v.csv', { output: 'o.ndjson.gz' }, 'csv', 'ndjson'],
    ['v.ndjson', { output: 'o.csv.gz' }, 'ndjson', 'csv'],
    ['v.csv', { output: 'o.ndjson', format: 'csv' }, 'csv', 'csv'],
    ['v.ndjson', { inputFormat: 'csv' }, 'csv', 'csv'],
    ['v.csv', { rejects: 'r.csv.gz' }, 'csv', 'csv'],
    ['v.csv', { rejects: '/dev/null' }, 'csv', 'csv'],
    ['v.csv', { rejects: 'rejects.old' }, 'csv', 'csv'],
    ['-', { inputFormat: 'ndjson' }, 'ndjson', 'ndjson'],
    ['-', { inputFormat: 'ndjson', format: 'csv', excel: true }, 'ndjson', 'csv'],
  ])('%s with %j is read as %s and written as %s', (path, options, inputFormat, format) => {
    expect(formatsOf(path, options, locale)).toEqual({ inputFormat, format, rejectsInWords: false });
  });

  test.each<[path: string, options: Parameters<typeof formatsOf>[1]]>([
    ['v.csv', { format: 'ndjson', excel: true }],
    ['v.csv', { output: 'o.ndjson', excel: true }],
    ['v.ndjson', { delimiter: 'tab' }],
    ['v.csv', { rejects: 'r.xlsx' }],
    ['v.ndjson', { rejects: 'r.ndjson' }],
    ['v.csv', { rejects: 'r.json.gz' }],
  ])('%s with %j is no use', (path, options) => {
    expect(() => formatsOf(path, options, locale)).toThrow(UsageError);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const HEADER = 'n,member,city,status,date,settled_at,institution,tier,amount,eligible,settlement,claimed_on,refund_of';
const GOOD = '0,M,tieling,active,2023-03-05,,A,3,400,390,,,'.split(',');

/** What a cell may be spoilt with; several together in one line. */
const SPOILT: readonly (readonly [column: string, text: string])[] = [
  ['city', 'atlantis'],
  ['status', 'resting'],
  ['date', '2023-02-30'],
  ['date', 'soon'],
  ['date', ''],
  ['settled_at', '2023-03-04'],
  ['settled_at', 'x'],
  ['tier', '9'],
  ['tier', ''],
  ['amount', 'x'],
  ['amount', '1e3'],
  ['eligible', '12.345'],
  ['eligible', '-1'],
  ['eligible', '401'],
  ['settlement', 'manual'],
  ['claimed_on', '2023-03-01'],
  ['claimed_on', '2024-02-01'],
  ['refund_of', 'S1'],
];

const line = fc.oneof(
  fc.subarray([...SPOILT], { minLength: 1, maxLength: 4 }).map((some) => {
    const cells = [...GOOD];
    for (const [column, text] of some) cells[HEADER.split(',').indexOf(column)] = text;
    return cells.join(',');
  }),
  fc.constantFrom('0,M,tieling', `${GOOD.join(',')},more`, '0,"M,tieling,active'),
);

/** For each line its problem: in batch the one it is rejected for, in calc the first that is told. */
async function problemsOf(lines: readonly string[]) {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), `${[HEADER, ...lines].join('\n')}\n`);
  const batch = await baoxiao(['batch', 'v.csv', '-o', 'o.csv', '--rejects', '-', '--all-eligible'], { cwd });
  const rejects = parse(batch.stdout, { columns: true, relax_column_count: true }) as Record<string, string>[];
  const calc = await baoxiao(['calc', '--visits', 'v.csv'], { cwd });
  const told = new Map<string, string>();
  const forms = calc.stderr.matchAll(/^baoxiao: v\.csv, line (\d+)(?:, column ([^:]+))?: .*\n {2}expected: (.*)$/gm);
  for (const [, number = '', column = '', expected] of forms) {
    if (!told.has(number)) told.set(number, `${column}: ${expected}`);
  }
  return { batch: rejects.map((reject) => [reject.line, `${reject.column}: ${reject.expected}`]), calc: [...told] };
}

describe('calc and batch tell the same problem of the same line', () => {
  test('whatever is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 4, maxLength: 7 }), async (lines) => {
        const { batch, calc } = await problemsOf(lines);
        expect(calc).toEqual(batch);
      }),
      { numRuns: 10 },
    );
  });
});

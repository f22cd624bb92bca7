import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../src/engine/encode.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { keyOf } from '../../../src/engine/settle-case.ts';
import { readPolicy } from '../../../src/input/policy/read-policy.ts';
import { FACTS } from '../../../src/policy/facts.ts';
import { SAMPLE } from './sample.ts';

type Rows = { rows: { when?: Record<string, unknown[]> }[]; from?: string; to?: string }[];

/** The lists of a policy whose members a change can take out or turn. */
const LISTS = ['refusals', 'ratios', 'caps', 'deductible'] as const;

const change = fc.record({
  list: fc.constantFrom(...LISTS),
  table: fc.nat(1),
  row: fc.nat(6),
  act: fc.constantFrom('out', 'narrow', 'widen', 'move', 'days'),
  field: fc.constantFrom('tier', 'provider', 'place', 'settlement', 'claim', 'category'),
  values: fc.array(fc.nat(10), { minLength: 1, maxLength: 3 }),
  day: fc.constantFrom('2024-01-01', '2024-12-31', '2025-01-01', '2025-06-30', '2025-12-31'),
});

/** Makes a change to a document, as far as it has the place. */
function apply(
  document: Record<string, unknown>,
  given: typeof change extends fc.Arbitrary<infer T> ? T : never,
): void {
  const tables = (
    given.list === 'deductible' ? (document.deductible as { tables: Rows }).tables : document[given.list]
  ) as Rows;
  const table = tables[given.table];
  const rows = given.list === 'refusals' ? (tables as unknown as Rows[0]['rows']) : table?.rows;
  const row = rows?.[given.row];
  if (!rows || !row) return;
  const known: readonly unknown[] = FACTS[given.field as keyof typeof FACTS].values;
  const values = [...new Set(given.values.map((value) => known[value % known.length]))];
  if (given.act === 'out') rows.splice(given.row, 1);
  if (given.act === 'narrow') row.when = { ...row.when, [given.field]: values };
  if (given.act === 'widen' && row.when) delete row.when[given.field];
  if (given.act === 'move') rows.unshift(...rows.splice(given.row, 1));
  if (given.act === 'days' && table) table[given.values.length === 1 ? 'from' : 'to'] = given.day;
}

const any = <T>(values: readonly T[]) => fc.constantFrom(...values);
const visit = fc
  .record({
    date: any(['2024-01-01', '2024-12-31', '2025-01-01', '2025-06-30', '2025-12-31']),
    status: any(FACTS.status.values),
    tier: any(FACTS.tier.values),
    enrollment: any(['employer', 'flexible']),
    provider: any(FACTS.provider.values),
    category: any(FACTS.category.values),
    place: any(FACTS.place.values),
    settlement: any(FACTS.settlement.values),
    during: any(FACTS.during.values),
    claimed: any([undefined, '2026-01-05', '2027-12-31']),
    prescription: any(FACTS.prescription.values),
  })
  .map(({ claimed, prescription, ...fields }) => ({
    ...{ ...fields, amount: 100_000, eligible: 90_000 },
    ...(claimed && fields.settlement === 'manual' ? { claimedOn: claimed } : {}),
    ...(fields.provider === 'pharmacy' ? { prescription } : {}),
  }));

test('under a policy that was found good every visit is refused or finds a row in each table', () => {
  let accepted = 0;
  let paid = 0;
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 3 }),
      fc.array(visit, { minLength: 20, maxLength: 20 }),
      (changes, visits) => {
        const document = JSON.parse(SAMPLE);
        for (const one of changes) apply(document, one);
        const read = readPolicy(JSON.stringify(document), 'p.json');
        if ('problems' in read) return;
        accepted++;
        const rules = rulesOf(read.policy);
        for (const one of visits) {
          const encoded = encode(rules, one);
          const verdict = rules.termsOn(encoded.day, false)?.verdict(keyOf(rules, encoded));
          if (!verdict || verdict.refused) continue;
          const { deductible, ratio, cap } = verdict.articles;
          expect([deductible, ratio, cap]).not.toContain('');
          paid++;
        }
      },
    ),
    { numRuns: 500, seed: 1 },
  );
  expect([accepted > 200, paid > 1000]).toEqual([true, true]);
});

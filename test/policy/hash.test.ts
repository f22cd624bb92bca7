import { expect, test } from 'vitest';
import { tieling } from '../../src/cities/tieling.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { hashOf } from '../../src/policy/hash.ts';

const hash = hashOf(tieling);

test('a hash says how it was made', () => {
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('the order of keys does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(tieling).reverse()) as Policy;
  expect(hashOf(reversed)).toBe(hash);
});

test('words do not matter', () => {
  const renamed: Policy = {
    ...tieling,
    name: { zh: '甲市', en: 'A' },
    aliases: [],
    document: { ...tieling.document, title: { zh: '乙', en: 'B' } },
    enrollments: tieling.enrollments.map((entry) => ({ ...entry, label: { zh: '丙', en: 'C' } })),
    register: async () => ({ points: [], articles: [] }),
  };
  expect(hashOf(renamed)).toBe(hash);
});

test.each<[string, Policy]>([
  ['a cap', { ...tieling, caps: [{ article: '九', rows: [{ active: '3001', retired: '3000' }] }] }],
  ['the order of refusals', { ...tieling, refusals: [...tieling.refusals].reverse() }],
  ['an enrollment', { ...tieling, enrollments: tieling.enrollments.slice(1) }],
  ['the day of issue', { ...tieling, document: { ...tieling.document, issued: '2022-11-17' } }],
  ['the kind of deductible', { ...tieling, deductible: { ...tieling.deductible, kind: 'year-by-tier' } }],
])('%s matters', (_, changed) => {
  expect(hashOf(changed)).not.toBe(hash);
});

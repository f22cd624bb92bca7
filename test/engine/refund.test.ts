import { describe, expect, test } from 'vitest';
import { findOriginal, type Original, type Refund } from '../../src/engine/refund.ts';

const original = (fields: Partial<Original>): Original => ({
  ...{ id: '', institution: 'A', amount: 50_000, eligible: 40_000, refunded: false },
  ...fields,
});
const refund = (fields: Partial<Refund> = {}): Refund => ({
  ...{ of: '', institution: '', amount: -50_000, eligible: -40_000 },
  ...fields,
});

describe('which visit a refund takes back', () => {
  const first = original({ id: 'S1', institution: 'A' });
  const second = original({ id: 'S2', institution: 'B' });
  const small = original({ id: 'S3', institution: 'A', amount: 100, eligible: 100 });
  const all = [first, second, small];

  test.each<[string, Original[], Refund, Original]>([
    ['the one it names', all, refund({ of: 'S1' }), first],
    ['the one it names, wherever the refund was made', all, refund({ of: 'S1', institution: 'C' }), first],
    ['the latest of its amount', all, refund(), second],
    ['the latest of its amount at its institution', all, refund({ institution: 'A' }), first],
    ['another amount', all, refund({ amount: -100, eligible: -100 }), small],
    ['the one before where the latest is taken back already', [first, { ...second, refunded: true }], refund(), first],
    [
      'the one with the id that is not taken back yet',
      [first, { ...first, refunded: true }],
      refund({ of: 'S1' }),
      first,
    ],
    ['the latest of its whole amount, where it says no more', all, refund({ eligible: null }), second],
    ['the one it names, by its whole amount', all, refund({ of: 'S1', eligible: null }), first],
    [
      'a visit that cost nothing',
      [original({ amount: 0, eligible: 0 })],
      refund({ amount: 0, eligible: 0 }),
      original({ amount: 0, eligible: 0 }),
    ],
    [
      'one of which nothing was in scope',
      [original({ eligible: 0 })],
      refund({ eligible: 0 }),
      original({ eligible: 0 }),
    ],
  ])('%s', (_, originals, asked, expected) => expect(findOriginal(originals, asked)).toEqual(expected));
});

describe('why a refund fits no visit', () => {
  const kept = original({ id: 'S1' });
  const back = original({ id: 'S1', refunded: true });

  test.each<[string, Original[], Refund, string]>([
    ['no visit at all', [], refund(), 'refund-without-original'],
    ['no visit of its amount', [kept], refund({ amount: -50_001, eligible: -40_000 }), 'refund-without-original'],
    ['no visit of its amount at its institution', [kept], refund({ institution: 'B' }), 'refund-without-original'],
    ['no visit of the id', [kept], refund({ of: 'S2' }), 'refund-without-original'],
    ['an id in other letters', [kept], refund({ of: 's1' }), 'refund-without-original'],
    [
      'a part of the visit it names',
      [kept],
      refund({ of: 'S1', amount: -10_000, eligible: -10_000 }),
      'refund-partial',
    ],
    [
      'more than the visit it names',
      [kept],
      refund({ of: 'S1', amount: -60_000, eligible: -40_000 }),
      'refund-partial',
    ],
    ['a part of what was in scope', [kept], refund({ of: 'S1', eligible: -30_000 }), 'refund-partial'],
    [
      'another whole amount, where it says no more',
      [kept],
      refund({ amount: -40_000, eligible: null }),
      'refund-without-original',
    ],
    ['an amount above zero', [kept], refund({ amount: 50_000, eligible: 40_000 }), 'refund-positive'],
    ['an amount above zero of a visit it names', [kept], refund({ of: 'S1', amount: 50_000 }), 'refund-positive'],
    ['an in-scope amount above zero', [kept], refund({ eligible: 40_000 }), 'refund-positive'],
    ['the visit it names is taken back', [back], refund({ of: 'S1' }), 'refund-twice'],
    ['every visit of its amount is taken back', [back, back], refund(), 'refund-twice'],
  ])('%s', (_, originals, asked, problem) => expect(findOriginal(originals, asked)).toBe(problem));
});

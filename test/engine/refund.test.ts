import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Original, type Refund, RefundIndex, type RefundProblem } from '../../src/engine/refund.ts';
import type { Left, StandingVisit } from '../../src/engine/standing-visits.ts';
import type { DeductibleKind } from '../../src/policy/grammar.ts';

const [A, B, C] = [0, 1, 2];
const original = (fields: Partial<Original>): Original => ({
  ...{ region: 0, year: 2023, id: '', place: A, amount: 50_000, eligible: 40_000, refunded: false },
  ...{ standing: null, ...fields },
});
const refund = (fields: Partial<Refund> = {}): Refund => ({
  ...{ region: 0, of: '', place: -1, amount: -50_000, eligible: -40_000 },
  ...fields,
});

function indexOf(originals: readonly Original[]): RefundIndex {
  const index = new RefundIndex((visit) => originals[visit] as Original);
  for (const visit of originals.keys()) index.add(visit);
  return index;
}

function findOriginal(originals: readonly Original[], asked: Refund): Original | RefundProblem {
  const found = indexOf(originals).find(asked);
  return typeof found === 'string' ? found : (originals[found] as Original);
}

describe('which visit a refund takes back', () => {
  const first = original({ id: 'S1', place: A });
  const second = original({ id: 'S2', place: B });
  const small = original({ id: 'S3', place: A, amount: 100, eligible: 100 });
  const all = [first, second, small];

  test.each<[string, Original[], Refund, Original]>([
    ['the one it names', all, refund({ of: 'S1' }), first],
    ['the one it names, wherever the refund was made', all, refund({ of: 'S1', place: C }), first],
    ['the latest of its amount', all, refund(), second],
    ['the latest of its amount at its institution', all, refund({ place: A }), first],
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
    ['no visit of its amount at its institution', [kept], refund({ place: B }), 'refund-without-original'],
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

/** The rule as a sentence says it, looking through all visits. */
function plainly(originals: readonly Original[], asked: Refund): number | RefundProblem {
  if (asked.amount > 0 || (asked.eligible ?? 0) > 0) return 'refund-positive';
  const isOpposite = ({ amount, eligible }: Original) =>
    amount === -asked.amount && (asked.eligible === null || eligible === -asked.eligible);
  const isMeant = (visit: Original) =>
    visit.region === asked.region &&
    (asked.of === '' ? isOpposite(visit) && (asked.place < 0 || asked.place === visit.place) : visit.id === asked.of);
  const meant = [...originals.entries()].filter(([, visit]) => isMeant(visit));
  const found = meant.findLast(([, visit]) => !visit.refunded);
  if (!found) return meant.length > 0 ? 'refund-twice' : 'refund-without-original';
  return isOpposite(found[1]) ? found[0] : 'refund-partial';
}

const few = fc.nat({ max: 2 });
const kinds = fc.constantFrom<DeductibleKind>('year', 'once-a-day');
const visits = fc.record({
  ...{ region: few, year: few, id: fc.constantFrom('', 'S1', 'S2'), place: few, amount: few, eligible: few },
  ...{ refunded: fc.constant(false) },
  standing: fc.option(
    fc.record({
      ...{ day: few.map((day) => 20_230_101 + day), place: fc.constantFrom(-1, 0, 1), fees: few, deductible: few },
      ...{
        above: few,
        reimbursed: few,
        pooled: few,
        largeSum: few,
        entitled: few,
        standard: few,
        mark: few.map((bit) => 1 << bit),
      },
    }),
  ),
});

/** What is left of a year, by going through all visits that stand in it. */
function leftOf(
  visits: readonly { readonly at: number; readonly visit: StandingVisit }[],
  at: number,
  gone: StandingVisit,
  kind: DeductibleKind,
): Left {
  const latestDay = Math.max(0, ...visits.map(({ visit }) => visit.day));
  const isOnceADay = kind === 'once-a-day';
  const withFees = visits.filter(
    ({ visit }) => visit.fees > 0 && (!isOnceADay || (visit.day === latestDay && visit.place >= 0)),
  );
  const moving = visits.filter(({ visit }) => visit.deductible > 0 || visit.reimbursed > 0);
  const later = visits.filter((one) => one.at > at).map(({ visit }) => visit);
  const owesTogether = (visit: StandingVisit) =>
    visit.above > 0 &&
    visit.standard > 0 &&
    (!isOnceADay || (visit.place >= 0 && visit.place === gone.place && visit.day === gone.day));
  return {
    standards: [...new Set(withFees.map(({ visit }) => visit.standard))].sort(),
    marks: moving.reduce((marks, { visit }) => marks | visit.mark, 0),
    latestDay,
    isReopening:
      (gone.deductible > 0 && later.some(owesTogether)) ||
      (gone.reimbursed > 0 && later.some((visit) => visit.entitled > visit.reimbursed)) ||
      (gone.pooled > 0 && later.some((visit) => visit.largeSum > 0)),
  };
}
const refunds = fc.record({
  ...{ region: few, of: fc.constantFrom('', '', 'S1', 'S2'), place: fc.constantFrom(-1, 0, 1, 2) },
  ...{ amount: few.map((fen) => 0 - fen), eligible: fc.option(few.map((fen) => 0 - fen)) },
});

test('visits and refunds in any order: the same visit is found, and the same is left, as by looking through all', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(visits, refunds), { maxLength: 60 }), kinds, (steps, kind) => {
      const originals: Original[] = [];
      const index = new RefundIndex((visit) => originals[visit] as Original);
      for (const step of steps) {
        if (!('of' in step)) {
          index.add(originals.push(step) - 1);
          continue;
        }
        const found = index.find(step);
        expect(found).toBe(plainly(originals, step));
        if (typeof found === 'string') continue;
        const taken = originals[found] as Original;
        const left = index.takeBack(found, kind);
        originals[found] = { ...taken, refunded: true };
        if (!taken.standing) continue;
        const standing = originals.flatMap(({ region, year, refunded, standing: visit }, at) =>
          region === taken.region && year === taken.year && !refunded && visit ? [{ at, visit }] : [],
        );
        expect({ ...left, standards: [...left.standards].sort() }).toEqual(
          leftOf(standing, found, taken.standing, kind),
        );
      }
    }),
  );
});

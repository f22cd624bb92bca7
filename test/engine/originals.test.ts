import { describe, expect, test } from 'vitest';
import { newCase, newOutcome } from '../../src/engine/case.ts';
import { Originals } from '../../src/engine/originals.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import type { Verdict } from '../../src/engine/verdict.ts';
import { policies } from '../../src/index.ts';
import { single } from './support.ts';

const rules = rulesOf(policies.tieling);
const NAMES = ['', 'A', '三院'];
const nameOf = (place: number) => NAMES[place] ?? '';

/** The verdict on an ordinary visit at the tier in 2023, and on one that is refused: category `chronic`. */
function verdictAt(key: number): Verdict {
  const verdict = rules.termsOn(20_230_301, false)?.verdict(key);
  if (!verdict) throw new Error('not in force');
  return verdict;
}

const place = (member: number, institution = 1, region = 0) => ({ member, region, institution });
const visit = (fields: Partial<ReturnType<typeof newCase>> = {}) => ({
  ...newCase(),
  ...{ day: 20_230_301, amount: 50_000, eligible: 40_000 },
  ...fields,
});
const outcome = (fields: Partial<ReturnType<typeof newOutcome>> = {}) => ({
  ...newOutcome(),
  ...{ verdict: verdictAt(0), deductible: 30_000, reimbursed: 6_000, pooled: 6_000 },
  ...fields,
});

test('a visit is read back as it was kept', () => {
  const originals = new Originals();
  originals.add(place(5, 2, 3), 'S1', visit(), outcome());
  const kept = {
    ...{ place: 2, region: 3, id: 'S1', day: 20_230_301, amount: 50_000, eligible: 40_000 },
    ...{ deductible: 30_000, reimbursed: 6_000, pooled: 6_000, firstSelfPay: 0, largeSum: 0, accountPaid: 0 },
    ...{ refunded: false, decision: { refused: null, verdict: verdictAt(0) } },
  };
  expect(originals.of(5)).toEqual([kept]);
  expect(originals.at(0, nameOf)).toEqual({ ...kept, index: 0, institution: '三院' });
});

test('so is a visit with the rarer parts, each by itself', () => {
  const originals = new Originals();
  const rare = [
    { firstSelfPay: 4_000 },
    { pooled: 0, largeSum: 6_000 },
    { accountPaid: 12_345 },
    { firstSelfPay: 1, pooled: 5_999, largeSum: 1, accountPaid: 2 },
  ];
  for (const fields of rare) originals.add(place(0), '', visit(), outcome(fields));
  const plain = { firstSelfPay: 0, pooled: 6_000, largeSum: 0, accountPaid: 0 };
  expect(originals.of(0)).toMatchObject(rare.map((fields) => ({ ...plain, ...fields })));
});

test('amounts beyond 32 bits are kept to the fen', () => {
  const originals = new Originals();
  const most = { amount: 9_999_999_999, eligible: 9_999_999_998 };
  const paid = { deductible: 9_999_999_997, reimbursed: 9_999_999_996, pooled: 9_999_999_996 };
  originals.add(place(0), '', visit(most), outcome(paid));
  expect(originals.of(0)).toMatchObject([{ ...most, ...paid }]);
});

test('visits come back in the order in which they were kept, each member’s to itself', () => {
  const originals = new Originals();
  const members = [3, 0, 3, 99, 0, 3];
  members.forEach((member, index) => {
    originals.add(place(member), `S${index}`, visit({ day: 20_230_301 + index }), outcome());
  });
  const ids = (member: number) => originals.of(member).map((kept) => kept.id);
  expect([3, 0, 99, 1, 100_000].map(ids)).toEqual([['S0', 'S2', 'S5'], ['S1', 'S4'], ['S3'], [], []]);
});

test('more visits than one chunk holds', () => {
  const originals = new Originals();
  const count = 70_000;
  for (let index = 0; index < count; index++) {
    originals.add(place(index % 2), '', visit({ amount: index, eligible: index }), outcome());
  }
  for (const member of [0, 1]) {
    const kept = originals.of(member);
    expect(kept).toHaveLength(count / 2);
    expect(kept.every((entry, at) => entry.amount === 2 * at + member)).toBe(true);
  }
});

test('a visit that is taken back is marked, no other', () => {
  const originals = new Originals();
  for (const id of ['S0', 'S1', 'S2']) originals.add(place(0), id, visit(), outcome());
  originals.refund(1);
  expect(originals.of(0).map((kept) => kept.refunded)).toEqual([false, true, false]);
});

describe('what decided a visit', () => {
  test('is its verdict, of each visit its own', () => {
    const originals = new Originals();
    const verdicts = [verdictAt(2), verdictAt(0), verdictAt(2)];
    for (const verdict of verdicts) originals.add(place(0), '', visit(), outcome({ verdict }));
    expect(originals.of(0).map((kept) => kept.decision.verdict)).toEqual(verdicts);
  });

  test('is the refusal, inside the days in force and outside', () => {
    const originals = new Originals();
    const [before, after] = [rules.outside(20_221_130), rulesOf(policies.shiyan).outside(20_240_101)];
    for (const refused of [before, after, before]) {
      originals.add(place(0), '', visit(), { ...newOutcome(), refused });
    }
    expect(originals.of(0).map((kept) => kept.decision)).toEqual([
      { refused: before, verdict: null },
      { refused: after, verdict: null },
      { refused: before, verdict: null },
    ]);
  });
});

test('clearing forgets every visit, and room is used again', () => {
  const originals = new Originals();
  for (let index = 0; index < 40_000; index++) {
    originals.add(place(index % 50), `S${index}`, visit(), outcome({ firstSelfPay: 5, accountPaid: 7 }));
  }
  originals.refund(0);
  originals.clear();
  expect(originals.of(0)).toEqual([]);
  originals.add(place(0), '', visit({ amount: 1, eligible: 1 }), outcome());
  expect(single(originals.of(0))).toMatchObject({
    ...{ id: '', amount: 1, refunded: false, firstSelfPay: 0, accountPaid: 0, pooled: 6_000 },
  });
});

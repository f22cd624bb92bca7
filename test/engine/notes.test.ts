import { describe, expect, test } from 'vitest';
import { FLAG, FLAGS_AT, newOutcome, type Outcome } from '../../src/engine/case.ts';
import { type Assumed, notesOf, pointsOf } from '../../src/engine/notes.ts';
import { type Rules, rulesOf } from '../../src/engine/rules.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';

const DAY = 20_230_301;
const NOTHING = { eligible: false, prescription: false };
const ALL_FLAGS = Object.values(FLAG).reduce((sum, flag) => sum + flag, 0);
const shiyan = rulesOf(policies.shiyan);

const outcomeWith = (flags: number, more: Partial<Outcome> = {}): Outcome => ({ ...newOutcome(), flags, ...more });

function notes(outcome: Outcome, assumed: Assumed = NOTHING, afterReject = false): string[] {
  return notesOf({ rules: shiyan, day: DAY, outcome, assumed, afterReject });
}

describe('note codes', () => {
  test('stand in their documented order', () => {
    const everything = outcomeWith(ALL_FLAGS - FLAG.refund);
    expect(notes(everything, { eligible: true, prescription: true }, true)).toEqual([
      ...['eligible-assumed', 'amount-assumed', 'enrollment-assumed', 'deductible-assumed'],
      ...['prescription-assumed', 'institution-unknown'],
      ...['below-deductible', 'capped'],
      ...['cap-reached', 'overall-capped', 'large-sum', 'extended', 'claim-by:2024-03-31'],
      ...['text-of:2022-12-31', 'repeated', 'after-reject'],
    ]);
  });

  test.each<[string, number, string[]]>([
    ['nothing', 0, []],
    ['institution', FLAG.institutionUnknown, ['institution-unknown']],
    ['deductible', FLAG.belowDeductible, ['below-deductible']],
    ['cap', FLAG.capped, ['capped']],
    ['cap used up', FLAG.capReached, ['cap-reached']],
    ['overall limit', FLAG.overallCapped, ['overall-capped']],
    ['large-sum fund', FLAG.largeSum, ['large-sum']],
    ['trial read on', FLAG.extended, ['extended']],
    ['an amount', FLAG.amountAssumed, ['amount-assumed']],
    ['enrollment', FLAG.enrollmentAssumed, ['enrollment-assumed']],
    ['an old text', FLAG.oldText, ['text-of:2022-12-31']],
    ['claim', FLAG.claimOpen, ['claim-by:2024-03-31']],
    [
      'what only open points tell',
      FLAG.sameDay | FLAG.differenceMadeUp | FLAG.retirementYear | FLAG.overallIgnored,
      [],
    ],
  ])('%s', (_, flags, codes) => expect(notes(outcomeWith(flags))).toEqual(codes));

  test('of a refund there is one, of a refused visit what holds of its input and of its rules', () => {
    const assumed = { eligible: true, prescription: true };
    expect(notes(outcomeWith(FLAG.refund), assumed)).toEqual(['refund']);
    const refused = shiyan.outside(20_240_101);
    expect(notes(outcomeWith(FLAG.extended, { refused }), assumed)).toEqual([]);
    expect(notes(outcomeWith(FLAG.oldText, { refused }), assumed)).toEqual(['text-of:2022-12-31']);
    expect(notes(outcomeWith(FLAG.refund, { refused }), assumed, true)).toEqual(['refund', 'after-reject']);
  });
});

/** The verdict on an ordinary visit of a working member, with the points that are given. */
function outcomeOf(rules: Rules, day: number, flags: number, points: string[] = [], capPoints: string[] = []): Outcome {
  const verdict = rules.termsOn(day, true)?.verdict(0);
  if (!verdict) throw new Error('not in force');
  const pointsAt = [{ moment: 'cap' as const, flags: FLAGS_AT.cap, points: capPoints }];
  return outcomeWith(flags, { verdict: { ...verdict, points, pointsAt } });
}

describe('open points', () => {
  test.each<[string, Policy, number, string[]]>([
    ['a second visit of the day', policies.sanmenxia, FLAG.sameDay, ['SMX-A02']],
    ['a difference of tiers', policies.zaozhuang, FLAG.differenceMadeUp, ['ZZ-A01', 'ZZ-A02']],
    ['an overall limit that is not applied', policies.zaozhuang, FLAG.overallIgnored, ['ZZ-A19']],
    ['an overall limit that cut', policies.shiyan, FLAG.overallCapped, ['SY-A11']],
    ['a part of the large-sum fund', policies.chongqing, FLAG.largeSum, ['CQ-A05', 'CQ-A33']],
    ['retirement in the year', policies.chongqing, FLAG.retirementYear, ['CQ-A36']],
    ['a trial read on', policies.shiyan, FLAG.extended, ['SY-A03']],
    ['none for the deductible as such', policies.sanmenxia, FLAG.belowDeductible, []],
    ['none for a cap no reading is about', policies.tieling, FLAG.capped | FLAG.capReached, []],
  ])('%s', (_, policy, flags, points) => {
    const rules = rulesOf(policy);
    expect(pointsOf(rules, outcomeOf(rules, 20_240_301, flags))).toEqual(points);
  });

  test('those about the cap count only where it cut', () => {
    const told = [0, FLAG.capped, FLAG.capReached, FLAG.overallCapped].map((flags) =>
      pointsOf(shiyan, outcomeOf(shiyan, DAY, flags, [], ['X-1'])),
    );
    expect(told).toEqual([[], ['X-1'], ['X-1'], ['SY-A11']]);
  });

  test('are sorted, each once', () => {
    const outcome = outcomeOf(
      shiyan,
      DAY,
      FLAG.overallCapped | FLAG.capped,
      ['SY-A22', 'SY-A02', 'SY-A02'],
      ['SY-A22'],
    );
    expect(pointsOf(shiyan, outcome)).toEqual(['SY-A02', 'SY-A11', 'SY-A22']);
  });

  test('of a refused visit are those of its refusal, sorted; of a refund there are none', () => {
    const refused = { reason: 'hospitalized', article: '九', points: ['B', 'A'] } as const;
    const outcome = { ...outcomeOf(shiyan, DAY, FLAG.extended, ['SY-A22']), refused };
    expect(pointsOf(shiyan, outcome)).toEqual(['A', 'B']);
    expect(refused.points).toEqual(['B', 'A']);
    expect(pointsOf(shiyan, { ...outcome, flags: FLAG.refund })).toEqual([]);
  });
});

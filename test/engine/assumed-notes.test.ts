import { expect, test } from 'vitest';
import { settle } from '../../src/engine/settle.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { openLedger, policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';

const { chongqing, sanmenxia, tieling, zaozhuang, shiyan } = policies;
const SAID = ['amount-assumed', 'enrollment-assumed', 'text-of'];

/** The notes that say what was taken for granted, of a working member's visit; amounts in fen. */
function notesOf(policy: Policy, visit: Partial<Visit>, reimbursed = 0): string[] {
  const whole: Visit = { date: '2023-03-05', tier: 2, status: 'active', amount: 400_000, institution: 'A', ...visit };
  const { result } = settle(policy, whole, openLedger({ deductiblePaid: 0, reimbursed }));
  return result.notes.filter((note) => SAID.some((said) => note.startsWith(said)));
}

test.each<[what: string, policy: Policy, visit: Partial<Visit>, reimbursed: number, noted: boolean]>([
  // 重庆第六条: (4000 − 200) × 60 % = 2280; a cap of 800 for individuals of level one.
  ['重庆 4000 yuan: 2280.00 against a cap of 800.00', chongqing, { date: '2024-03-05' }, 0, true],
  // (1000 − 200) × 60 % = 480, below either cap.
  ['重庆 1000 yuan: 480.00 either way', chongqing, { date: '2024-03-05', amount: 100_000 }, 0, false],
  // 480 on top of 321 are 801, a yuan beyond 800.
  ['重庆 480.00 on 321.00: a yuan beyond 800.00', chongqing, { date: '2024-03-05', amount: 100_000 }, 32_100, true],
  ['重庆 480.00 on 320.00: just 800.00', chongqing, { date: '2024-03-05', amount: 100_000 }, 32_000, false],
  ['重庆 employer said', chongqing, { date: '2024-03-05', enrollment: 'employer' }, 0, false],
  // 三门峡第十一条: nothing for who is in the pool only; below the deductible of 30 nobody is paid.
  ['三门峡, where pool-only is refused', sanmenxia, {}, 0, true],
  ['三门峡 20 yuan, which pays nothing', sanmenxia, { amount: 2_000 }, 0, false],
  ['三门峡, refused as any other', sanmenxia, { designated: false }, 0, false],
  ['枣庄', zaozhuang, {}, 0, false],
  ['铁岭', tieling, {}, 0, false],
  ['十堰', shiyan, {}, 0, false],
])(
  'a kind of enrollment not said is noted where another is paid otherwise: %s',
  (_, policy, visit, reimbursed, noted) => {
    expect(notesOf(policy, visit, reimbursed)).toEqual(noted ? ['enrollment-assumed'] : []);
  },
);

test.each<[policy: Policy, date: string, notes: readonly string[]]>([
  [tieling, '2023-11-16', []],
  [tieling, '2023-11-17', ['text-of:2022-11-16']],
  [zaozhuang, '2023-11-24', []],
  [zaozhuang, '2023-11-25', ['text-of:2022-11-24']],
])('a visit more than a year behind the issue is noted: %# %s', (policy, date, notes) => {
  expect(notesOf(policy, { date })).toEqual(notes);
});

test('a total that was not given is noted, also of a visit that is refused', () => {
  const { result } = settle(tieling, { date: '2023-03-05', tier: 3, status: 'active', eligible: 50_000 });
  // (500 − 300) × 50 % = 100.
  expect([result.reimbursed, result.notes]).toEqual([10_000, ['amount-assumed']]);
  const refused = { date: '2023-03-05', tier: 3, status: 'active', eligible: 50_000, designated: false } as const;
  expect(settle(tieling, refused).result.notes).toEqual(['amount-assumed']);
});

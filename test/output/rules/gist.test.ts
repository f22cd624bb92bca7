import { expect, test } from 'vitest';
import { refusedInShort, rowsThatTell } from '../../../src/output/rules/gist.ts';
import type { Row } from '../../../src/policy/grammar.ts';

const KINDS = ['employer'];
const row = (active: number, when?: Row<number>['when']): Row<number> => ({
  active,
  retired: active,
  ...(when && { when }),
});

test('a row is left out only where later rows give all of its visits its values', () => {
  const all = row(50);
  const low = row(60, { tier: [0, 1] });
  expect(rowsThatTell([row(50, { tier: [3] }), low, all], KINDS)).toEqual([low, all]);
  const clinics = row(50, { tier: [0] });
  expect(rowsThatTell([clinics, low, all], KINDS)).toEqual([clinics, low, all]);
  const partly = row(50, { tier: [1, 3] });
  expect(rowsThatTell([partly, low, all], KINDS)).toEqual([partly, low, all]);
  const retired = { ...row(50, { tier: [3] }), retired: 55 };
  expect(rowsThatTell([retired, all], KINDS)).toEqual([retired, all]);
});

test('values of one fact stand together where the reason is the same; what others hold is left out', () => {
  expect(
    refusedInShort(
      [
        { reason: 'out-of-area', article: '一', when: { category: ['emergency'], place: ['unfiled', 'referral'] } },
        { reason: 'out-of-area', article: '一', when: { place: ['unfiled'] } },
        { reason: 'out-of-area', article: '二', when: { place: ['referral'] } },
        { reason: 'separate-rules', article: '三', when: { place: ['temporary'] } },
        { reason: 'no-prescription', article: '四', when: { provider: ['pharmacy'], prescription: ['none'] } },
      ],
      KINDS,
    ),
  ).toEqual([
    { place: ['unfiled', 'referral'] },
    { place: ['temporary'] },
    { provider: ['pharmacy'], prescription: ['none'] },
  ]);
  const twice = { designated: [false] };
  expect(
    refusedInShort(
      [
        { reason: 'not-designated', article: '一', when: twice },
        { reason: 'separate-rules', article: '二', when: twice },
      ],
      KINDS,
    ),
  ).toEqual([twice]);
});

import { describe, expect, test } from 'vitest';
import { newOutcome } from '../../src/engine/case.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { Summary } from '../../src/engine/summary.ts';
import { policies } from '../../src/index.ts';
import { newBatchRow } from '../../src/input/batch-row.ts';
import { en } from '../../src/locale/en/index.ts';
import { zh } from '../../src/locale/zh/index.ts';
import { type BatchReport, summaryJson, summaryPage } from '../../src/output/batch-summary.ts';
import { PLAIN } from '../../src/output/terminal/paint.ts';
import { renderTerminal } from '../../src/output/terminal/terminal.ts';
import { hashOf } from '../../src/policy/hash.ts';

const { sanmenxia } = policies;

/** Two visits of 三门峡 at one institution, 425.01 and 110.71 paid, and one that is refused. */
function report(): BatchReport {
  const summary = new Summary(true);
  const row = { ...newBatchRow([sanmenxia]), rules: rulesOf(sanmenxia), tier: 3, institution: 0 };
  const add = (reimbursed: number, refused: { reason: 'not-designated'; article: string; points: string[] } | null) => {
    row.visit.amount = 100_000;
    row.visit.eligible = 90_001;
    summary.add(row, {
      ...newOutcome(),
      refused,
      reimbursed,
      pooled: reimbursed,
      selfPaid: 100_000 - reimbursed,
      year: 2023,
    });
  };
  add(42_501, null);
  add(11_071, null);
  add(0, { reason: 'not-designated', article: '二十一(二)', points: [] });
  const program = { name: 'baoxiao', version: '1.2.3' };
  return {
    program,
    policies: [sanmenxia],
    read: 4,
    rejected: 1,
    files: [],
    missingMembers: null,
    unread: [],
    summary,
    nameOf: () => 'A',
  };
}

test('JSON: groups add up, 5 % of 535.72 is 26.786, half up 26.79, and 535.72 − 26.79 = 508.93 is paid', () => {
  const json = JSON.parse(summaryJson(report()));
  expect(json).toMatchObject({
    schema: 'baoxiao.summary/1',
    program: { name: 'baoxiao', version: '1.2.3' },
    policies: { sanmenxia: hashOf(sanmenxia) },
    rows: { read: 4, settled: 2, refused: 1, rejected: 1 },
    institutions: [
      { city: 'sanmenxia', institution: 'A', rows: 3, reimbursed: '535.72', withheld: '26.79', paid: '508.93' },
    ],
  });
  expect(
    json.groups.map(({ reason, rows, reimbursed }: Record<string, unknown>) => [reason, rows, reimbursed]),
  ).toEqual([
    [null, 2, '535.72'],
    ['not-designated', 1, '0.00'],
  ]);
});

describe('the table', () => {
  test.each([
    [
      en,
      [
        'Sanmenxia',
        'not a designated institution',
        'baoxiao 1.2.3',
        `Sanmenxia (sanmenxia)  ${hashOf(sanmenxia).slice(0, 19)}`,
      ],
    ],
    [zh, ['三门峡市', '非定点医药机构', 'baoxiao 1.2.3', `三门峡市 (sanmenxia)  ${hashOf(sanmenxia).slice(0, 19)}`]],
  ])('says it in words, and by which program and rules', (locale, words) => {
    const text = renderTerminal([summaryPage(report(), locale)], { width: 120, paints: PLAIN });
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain('535.72');
    expect(text).toContain('508.93');
  });
});

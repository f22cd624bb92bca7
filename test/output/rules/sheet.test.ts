import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as policies from '../../../src/cities/index.ts';
import { standingOn } from '../../../src/engine/standing.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { PLAIN, paintsOf } from '../../../src/output/paint.ts';
import { articleSheet } from '../../../src/output/rules/articles.ts';
import { diffSheet } from '../../../src/output/rules/diff/sheet.ts';
import { openPointSheet } from '../../../src/output/rules/open-points.ts';
import { overviewSheet } from '../../../src/output/rules/overview.ts';
import { parameterSheet } from '../../../src/output/rules/parameters.ts';
import { entriesOf, gridOf, type Sheet, sentence } from '../../../src/output/rules/sheet.ts';
import { renderSheetsMarkdown } from '../../../src/output/rules/sheet-markdown.ts';
import { renderSheets } from '../../../src/output/rules/sheet-table.ts';
import { toldOf } from '../../../src/output/rules/told.ts';
import { columnsOf } from '../support.ts';

const REGIONS = Object.values(policies);
const standings = REGIONS.map((policy) => standingOn(policy, '2022-12-31'));

/** Every sheet that the program makes of its own regions. */
const SHEETS = (
  await Promise.all(
    [zh, en].map(async (locale) => {
      const told = await Promise.all(REGIONS.map((policy) => toldOf(policy, locale)));
      return [
        overviewSheet(standings, locale),
        ...told.flatMap((each) => [
          parameterSheet(each, standingOn(each.policy, '2022-12-31')),
          articleSheet(each),
          openPointSheet(each),
        ]),
        ...standings.slice(1).map((after, index) => diffSheet(standings[index] ?? after, after, locale)),
      ];
    }),
  )
).flat();

test.each([40, 80, 100])('no line is wider than a screen of %i columns', (width) => {
  const lines = renderSheets(SHEETS, { width, paints: PLAIN }).split('\n');
  expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
});

const SHEET: Sheet = {
  title: 'A title',
  sections: [
    { parts: [sentence('Said first.')] },
    {
      title: 'Part one',
      parts: [
        ...gridOf(
          [{ text: 'Where' }, { text: 'Yuan', align: 'right' }],
          [
            ['here | there', '5'],
            ['甲', '100'],
          ],
        ),
        ...entriesOf([{ name: 'A1', says: ['one', 'two'] }]),
      ],
    },
  ],
};

describe('a sheet', () => {
  test('in 80 columns, without a frame', () => {
    expect(renderSheets([SHEET], { width: 80, paints: PLAIN })).toBe(
      [
        'A title',
        '',
        'Said first.',
        '',
        'Part one',
        'Where        Yuan',
        '─────────────────',
        'here | there    5',
        '甲            100',
        'A1  one',
        '    two',
        '',
      ].join('\n'),
    );
  });

  test('in 100 columns the table has a frame', () => {
    expect(renderSheets([SHEET], { width: 100, paints: PLAIN })).toContain('│ here | there     5 │\n');
  });

  test('on a very narrow screen the table is a list', () => {
    expect(renderSheets([SHEET], { width: 14, paints: PLAIN })).toContain(
      'Where: here |\nthere\nYuan: 5\n\nWhere: 甲\nYuan: 100\n',
    );
  });

  test('as Markdown: nothing is taken for a table, HTML or emphasis', () => {
    expect(renderSheetsMarkdown([SHEET])).toBe(
      [
        '# A title',
        '',
        'Said first.',
        '',
        '## Part one',
        '',
        '| Where | Yuan |',
        '| :--- | ---: |',
        '| here \\| there | 5 |',
        '| 甲 | 100 |',
        '',
        '- **A1** one  ',
        '  two',
        '',
      ].join('\n'),
    );
  });

  test('has colour only where it is asked for, and never escapes of its words', async () => {
    const strange: Sheet = { title: '\u001b[31mred', sections: [{ parts: [sentence('a\u202eb')] }] };
    const plain = renderSheets([strange], { width: 80, paints: PLAIN });
    expect(plain).toBe('\\u{1b}[31mred\n\na\\u{202e}b\n');
    expect(renderSheets([strange], { width: 80, paints: await paintsOf(1) })).toBe(
      '\u001b[1m\\u{1b}[31mred\u001b[22m\n\na\\u{202e}b\n',
    );
    expect(renderSheetsMarkdown([strange])).toBe('# \\\\u{1b}\\[31mred\n\na\\\\u{202e}b\n');
  });
});

test('a table loses no character, however narrow', () => {
  const text = fc.stringMatching(/^[a-z甲乙丙丁 （）]{1,40}$/);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 8, max: 120 }),
      (rows, width) => {
        const sheet: Sheet = { title: 't', sections: [{ parts: gridOf([{ text: 'X' }, { text: 'Y' }], rows) }] };
        const shown = renderSheets([sheet], { width, paints: PLAIN });
        const letters = (said: string) => [...said].filter((sign) => /[a-su-z甲乙丙丁（）]/.test(sign)).sort();
        expect(letters(shown)).toEqual(letters(rows.flat().join('')));
        expect(shown.split('\n').filter((line) => columnsOf(line) > width)).toEqual([]);
      },
    ),
  );
});

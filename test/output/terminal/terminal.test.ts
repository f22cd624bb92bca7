import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as policies from '../../../src/cities/index.ts';
import { standingOn } from '../../../src/engine/standing.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { renderMarkdown } from '../../../src/output/markdown.ts';
import { entriesOf, gridOf, type Page, sentence } from '../../../src/output/page.ts';
import { articlePage } from '../../../src/output/rules/articles.ts';
import { diffPage } from '../../../src/output/rules/diff/page.ts';
import { openPointPage } from '../../../src/output/rules/open-points.ts';
import { overviewPage } from '../../../src/output/rules/overview.ts';
import { parameterPage } from '../../../src/output/rules/parameters.ts';
import { rulesViewOf } from '../../../src/output/rules/view.ts';
import { PLAIN, paintsOf } from '../../../src/output/terminal/paint.ts';
import { renderTerminal } from '../../../src/output/terminal/terminal.ts';
import { columnsOf } from '../support.ts';

const REGIONS = Object.values(policies);
const standings = REGIONS.map((policy) => standingOn(policy, '2022-12-31'));

/** Every page that the program makes of its own regions. */
const PAGES = (
  await Promise.all(
    [zh, en].map(async (locale) => {
      const told = await Promise.all(REGIONS.map((policy) => rulesViewOf(policy, locale)));
      return [
        overviewPage(standings, locale),
        ...told.flatMap((each) => [
          parameterPage(each, standingOn(each.policy, '2022-12-31')),
          articlePage(each),
          openPointPage(each),
        ]),
        ...standings.slice(1).map((after, index) => diffPage(standings[index] ?? after, after, locale)),
      ];
    }),
  )
).flat();

test.each([40, 80, 100])('no line is wider than a screen of %i columns', (width) => {
  const lines = renderTerminal(PAGES, { width, paints: PLAIN }).split('\n');
  expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
});

const PAGE: Page = {
  title: 'A title',
  sections: [
    { parts: [sentence('Said first.')] },
    {
      title: 'Part one',
      parts: [
        ...gridOf(
          [{ head: 'Where' }, { head: 'Yuan', align: 'right' }],
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

describe('a page', () => {
  test('in 80 columns, without a frame', () => {
    expect(renderTerminal([PAGE], { width: 80, paints: PLAIN })).toBe(
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
    expect(renderTerminal([PAGE], { width: 100, paints: PLAIN })).toContain('│ here | there     5 │\n');
  });

  test('on a very narrow screen the table is a list', () => {
    expect(renderTerminal([PAGE], { width: 14, paints: PLAIN })).toContain(
      'Where: here |\nthere\nYuan: 5\n\nWhere: 甲\nYuan: 100\n',
    );
  });

  test('as Markdown: nothing is taken for a table, HTML or emphasis', () => {
    expect(renderMarkdown([PAGE])).toBe(
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
    const strange: Page = { title: '\u001b[31mred', sections: [{ parts: [sentence('a\u202eb')] }] };
    const plain = renderTerminal([strange], { width: 80, paints: PLAIN });
    expect(plain).toBe('\\u{1b}[31mred\n\na\\u{202e}b\n');
    expect(renderTerminal([strange], { width: 80, paints: await paintsOf(1) })).toBe(
      '\u001b[1m\\u{1b}[31mred\u001b[22m\n\na\\u{202e}b\n',
    );
    expect(renderMarkdown([strange])).toBe('# \\\\u{1b}\\[31mred\n\na\\\\u{202e}b\n');
  });
});

test('a table loses no character, however narrow', () => {
  const text = fc.stringMatching(/^[a-z甲乙丙丁 （）]{1,40}$/);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 8, max: 120 }),
      (rows, width) => {
        const page: Page = { title: 't', sections: [{ parts: gridOf([{ head: 'X' }, { head: 'Y' }], rows) }] };
        const shown = renderTerminal([page], { width, paints: PLAIN });
        const letters = (said: string) => [...said].filter((sign) => /[a-su-z甲乙丙丁（）]/.test(sign)).sort();
        expect(letters(shown)).toEqual(letters(rows.flat().join('')));
        expect(shown.split('\n').filter((line) => columnsOf(line) > width)).toEqual([]);
      },
    ),
  );
});

import type { Locale } from '../../locale/index.ts';
import { isoOf } from '../../policy/day.ts';
import { hashOf } from '../../policy/hash.ts';
import { explainedSteps } from '../explain/explained-visit.ts';
import { entriesOf, gridOf, NONE, type Page, type Section, sentence } from '../page.ts';
import type { ExpectedTally, UnmetRow } from './expected-tally.ts';

/** What a test of expected values came to: by region how many rows, then each row that is otherwise, and why. */
export function expectedPage(tally: ExpectedTally, placeOf: (line: number) => string, locale: Locale): Page {
  const { expected: words, language } = locale;
  const { rows, met } = tally.counted;
  const regions = [...tally.byPolicy].map(([policy, counted]) => ({
    name: `${policy.name[language]} (${policy.id})`,
    says: [words.counts(counted.rows, counted.met), words.rules(hashOf(policy))],
  }));
  const free = tally.free > 0 ? [sentence(words.free(tally.free), 'faint')] : [];
  const more = rows - met - tally.shown.length;
  return {
    title: words.title,
    sections: [
      {
        parts: [
          rows === 0
            ? sentence(words.nothingExpected, 'warn')
            : sentence(words.total(rows, met, tally.values), met === rows ? 'good' : 'warn'),
          ...free,
        ],
      },
      ...(regions.length > 0 ? [{ title: words.byRegion, parts: entriesOf(regions) }] : []),
      ...tally.shown.map((row) => unmetSection(row, placeOf, locale)),
      ...(more > 0 ? [{ parts: [sentence(words.more(tally.shown.length, rows - met), 'faint')] }] : []),
    ],
  };
}

function unmetSection({ line, day, policy, unmet, explanation }: UnmetRow, placeOf: PlaceOf, locale: Locale): Section {
  const { heads, row } = locale.expected;
  const cells = unmet.map(({ column, expected, computed }) => [column, expected, computed || NONE]);
  return {
    title: row(placeOf(line), isoOf(day)),
    parts: [
      ...gridOf([{ head: heads.column }, { head: heads.expected }, { head: heads.computed }], cells),
      ...(explanation ? [explainedSteps(explanation, policy, locale)] : []),
    ],
  };
}

type PlaceOf = (line: number) => string;

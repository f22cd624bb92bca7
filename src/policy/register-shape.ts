import { CONDITION } from './condition-shape.ts';
import type { Article, OpenPoint, OtherReading, Register } from './grammar.ts';
import type { Text } from './notation.ts';
import { REASONS } from './reasons.ts';
import { list, record, type Shape, text, words } from './shape.ts';

/** Words of a region in both languages. */
export const inBoth = (about: string): Shape =>
  record<Text>(about, { zh: text('in Chinese'), en: text('in English') }, 'text');

/** Articles of the document. */
export const articles = (about: string): Shape =>
  text(`${about}: articles of the document as it numbers them, several with 、 between`);

/** Yuan in plain digits. */
export const yuan = (about: string): Shape => ({ kind: 'yuan', about });

/** Every way a change can be said; one says one of `refuse`, `pay` and `set`. */
type AnyChange = {
  readonly refuse?: unknown;
  readonly when?: unknown;
  readonly pay?: unknown;
  readonly set?: unknown;
  readonly to?: unknown;
};

const change = record<AnyChange>('a change to the policy: one of refuse, pay and set', {
  refuse: { optional: words(REASONS, 'why the visits are refused that are paid on the reading') },
  when: { optional: CONDITION },
  pay: { optional: words([true], 'refusals that name the point fall away') },
  set: { optional: text('the path of a part of the policy') },
  to: { optional: { kind: 'any', about: 'what the part becomes; taken away where left out' } },
});

const openPoint = record<OpenPoint>(
  'a place where the text leaves room, with the reading chosen and those left aside',
  {
    id: text('its id, which results name', 'point'),
    impact: words(['H', 'M', 'L'], 'H ordinary bills or large sums, M special cases, L cents or rare cases'),
    article: articles('what leaves it open'),
    question: inBoth('what the text leaves open'),
    chosen: inBoth('the reading chosen'),
    others: list(
      record<OtherReading>('a reading left aside', {
        reading: inBoth('the reading'),
        pays: { optional: yuan('what it would pay in the example') },
        change: { optional: list(change, 'what it changes in the policy') },
      }),
      'the other readings',
    ),
    example: {
      optional: record<NonNullable<OpenPoint['example']>>('an example', {
        text: inBoth('the visit'),
        pays: yuan('what the chosen reading pays'),
      }),
    },
    unnamed: { optional: inBoth('why no result of a visit names it') },
  },
  'openPoint',
);

const article = record<Article>(
  'what an article of the document settles',
  {
    article: text('the article, as the document numbers it'),
    says: inBoth('what it says, in own words'),
    state: words(
      ['computed', 'condition', 'announced', 'administrative'],
      'computed: an amount or date follows from it; condition: it asks for a fact; announced: not in force by this text alone; administrative: nothing to compute',
    ),
    uses: list(text('a column or a part of the policy'), 'where it is computed, or which input it asks for'),
  },
  'article',
);

/** The register of a policy: words about its rules. */
export const REGISTER = record<Register>('what the text leaves open and what each article settles', {
  points: list(openPoint, 'the open points'),
  articles: list(article, 'every article of the document, once', 1),
});

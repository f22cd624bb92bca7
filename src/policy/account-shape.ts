import {
  type AccountReading,
  type AccountRules,
  type ContributionRow,
  type Deposit,
  type DepositRow,
  type MemberCondition,
  NO_DEPOSIT,
  NOT_IN_TEXT,
  PAYERS,
} from './account-grammar.ts';
import { FACTS } from './facts.ts';
import { articles, inBoth, yuan } from './register-shape.ts';
import { choice, list, record, type Shape, text, words } from './shape.ts';

const percent: Shape = { kind: 'percent', about: 'share' };
const month = (about: string): Shape => ({ kind: 'month', about });
const age = (about: string): Shape => ({ kind: 'integer', least: 1, most: 150, about });
const pointIds = (least: number) => list(text('id of an open point', 'point'), 'open points relied on', least);

const cited = { article: articles('where it stands'), points: { optional: pointIds(0) } };
const span = {
  from: { optional: month('first month, included') },
  to: { optional: month('last month, included') },
};

const when = record<MemberCondition>(
  'every field named must hold; empty: always',
  {
    status: { optional: list(words(FACTS.status.values, 'status'), 'working or retired in the month', 1) },
    enrollment: { optional: list(text('a kind of enrollment of this policy', 'id'), 'kinds of enrollment', 1) },
    ageFrom: { optional: age('from the month of this birthday') },
    ageUnder: { optional: age('before the month of this birthday') },
  },
  'memberCondition',
);

const deposit = choice<Deposit>(
  'what a month brings',
  {
    'share-of-base': { percent },
    'share-of-fixed-base': { percent },
    'share-of-average-pension': {
      percent,
      year: { kind: 'integer', least: 1990, most: 2100, about: 'the year of the average' },
    },
    'share-of-last-average-pension': { percent },
    sum: { yuan: yuan('a month') },
    none: { reason: words(NO_DEPOSIT, 'why there is none') },
    'not-in-text': { reason: words(NOT_IN_TEXT, 'why the text does not say') },
  },
  'deposit',
);

const depositRow = record<DepositRow>(
  'the first row that holds counts',
  {
    ...span,
    ...cited,
    when,
    deposit,
    others: {
      optional: list(
        record<NonNullable<DepositRow['others']>[number]>('another reading', { points: pointIds(1), deposit }),
        'what other readings would bring',
      ),
    },
  },
  'depositRow',
);

/** The shape of the rules on the personal account. */
export const ACCOUNT = record<AccountRules>('what comes into the personal account by month', {
  first: record<AccountRules['first']>('the first month that the text reaches', {
    ...cited,
    month: month('the month'),
  }),
  retirement: record<AccountRules['retirement']>('from when the retired deposit holds', {
    ...cited,
    from: words(['that-month', 'next-month'], 'counted from the month of the procedure'),
  }),
  birthday: {
    optional: record<NonNullable<AccountRules['birthday']>>('ages count from the month of the birthday', {
      points: pointIds(1),
    }),
  },
  withoutBenefits: record<AccountRules['withoutBenefits']>('months without benefits bring no deposit', cited),
  averagePension: { optional: inBoth('what the text calls the average pension that it does not print') },
  deposits: list(depositRow, 'monthly deposits', 1),
  supplements: list(depositRow, 'what civil servants get on top'),
  readings: list(
    record<AccountReading>('months whose deposit rests on an open point', { ...span, when, points: pointIds(1) }),
    'readings',
  ),
  contributions: list(
    record<ContributionRow>('a contribution that the text states', {
      ...span,
      ...cited,
      when,
      payer: words(PAYERS, 'who pays it'),
      percent,
    }),
    'every row that holds counts',
  ),
});

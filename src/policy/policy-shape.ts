import { ACCOUNT } from './account-shape.ts';
import { CONDITION } from './condition-shape.ts';
import {
  type AccountPurpose,
  type AccountRefusal,
  type AccountUse,
  type Admission,
  BENEFICIARIES,
  type County,
  type Enrollment,
  type FirstSelfPay,
  type Forwarded,
  type Overall,
  type Policy,
  type Reading,
  type Refusal,
  type Register,
  type Row,
  type Table,
} from './grammar.ts';
import { MOMENTS } from './moments.ts';
import { REASONS } from './reasons.ts';
import { articles, inBoth, REGISTER, yuan } from './register-shape.ts';
import { list, record, type Shape, text, words } from './shape.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const POLICY_SCHEMA = 'baoxiao.policy/2';

/** A policy as a document of its own, its register inside it. */
export type PolicyDocument = Omit<Policy, 'register' | 'file'> & {
  readonly schema: string;
  readonly register: Register;
};

const percent = (about: string): Shape => ({ kind: 'percent', about });
const day = (about: string): Shape => ({ kind: 'day', about });

const points = list(text('id of an open point of the register', 'point'), 'open points relied on');
const cited = { article: articles('where it stands'), points: { optional: points } };
const span = { from: { optional: day('first day, included') }, to: { optional: day('last day, included') } };

const table = <V>(value: (about: string) => Shape, about: string): Shape =>
  record<Table<V>>(about, {
    ...span,
    article: articles('where the values stand'),
    transition: { optional: words([true], 'a transition, after which the ordinary values hold') },
    rows: list(
      record<Row<V>>('the first row that holds gives the value', {
        when: { optional: CONDITION },
        article: { optional: articles('where this row stands, if elsewhere') },
        active: value('while working'),
        retired: value('when retired'),
      }),
      'rows, the more special ones first',
      1,
    ),
  });

const reading = record<Reading>(
  'a kind of visit that is paid, or paid as it is, only on the reading of an open point',
  {
    ...span,
    when: CONDITION,
    at: { optional: words(MOMENTS, 'the moment of settling at which it matters; every such visit where left out') },
    points: list(text('id of an open point', 'point'), 'open points relied on', 1),
  },
  'reading',
);
const reason = words(REASONS, 'why it is not paid');

/** The shape of a policy document; what its values mean is said in the grammar. */
export const POLICY = record<PolicyDocument>("One region's rules of outpatient reimbursement", {
  schema: words([POLICY_SCHEMA], 'the version of this document'),
  id: text('id of the region', 'id'),
  name: inBoth('name of the region'),
  aliases: list(text('a name'), 'other names the region is known by'),
  division: record<Policy['division']>('division code', {
    code: text('six digits', 'division'),
    prefix: text('the leading digits that decide', 'prefix'),
  }),
  province: { optional: text('the province, as it may stand before the name') },
  counties: {
    optional: list(
      record<County>('a county or district', {
        name: text('its Chinese name'),
        code: text('six digits', 'division'),
        shared: { optional: words([true], 'whether other cities have one of the same name') },
      }),
      'counties and districts, by whose names the region is found',
    ),
  },
  document: record<Policy['document']>('the document the rules are from', {
    title: inBoth('title'),
    number: { ...text('document number; null where it has none'), nullable: true } as Shape,
    issued: day('day of issue'),
    adjustable: {
      ...articles('what lets the region adjust its values; null where nothing does'),
      nullable: true,
    } as Shape,
    forwarded: {
      optional: list(
        record<Forwarded>('a document that passed it on unchanged', {
          by: inBoth('which part of the region'),
          code: text('division code of that part', 'division'),
          names: list(text('a name'), 'those of the aliases that name that part'),
          number: text('document number'),
          issued: day('day of issue'),
        }),
        'documents that passed it on',
      ),
    },
  }),
  force: record<Policy['force']>('the days in force', {
    ...cited,
    from: day('first day'),
    to: { optional: day('last day') },
    after: {
      optional: record<NonNullable<Policy['force']['after']>>('what a visit after the last day is refused with', {
        reason,
        extendable: { kind: 'truth', about: 'whether the rules may be read on' },
      }),
    },
  }),
  enrollments: list(
    record<Enrollment>('a kind of enrollment', {
      kind: text('its id', 'id'),
      label: inBoth('its name'),
      points: { optional: points },
    }),
    'kinds of enrollment; `employer` is the one taken where none is given',
    1,
  ),
  retirement: record<Policy['retirement']>('from when a member counts as retired', {
    ...cited,
    from: words(
      ['that-day', 'first-of-month', 'first-of-next-month'],
      'counted from the day of the working-to-retired procedure',
    ),
  }),
  admission: {
    optional: record<Admission>('by what articles members and visits are let in', {
      member: articles('whom the rules cover'),
      visits: list(
        record<Admission['visits'][number]>('a kind of visit', {
          when: { optional: CONDITION },
          article: articles('what lets it in'),
        }),
        'all that hold count',
      ),
    }),
  },
  refusals: list(
    record<Refusal>('a kind of visit that is not paid', { ...span, ...cited, when: CONDITION, reason }),
    'refusals',
  ),
  readings: list(reading, 'readings'),
  firstSelfPay: list(
    record<FirstSelfPay>('a share borne before the deductible', {
      ...span,
      ...cited,
      when: CONDITION,
      percent: percent('share'),
    }),
    'the first that holds applies',
  ),
  deductible: record<Policy['deductible']>('the deductible', {
    kind: words(['once-a-day', 'year', 'year-by-tier'], 'how it is owed'),
    points: { optional: points },
    tables: list(table<string>(yuan, 'deductibles of some time'), 'by time', 1),
  }),
  ratios: list(table<number>(percent, 'percent the fund pays, of some time'), 'by time', 1),
  caps: list(table<string>(yuan, 'yearly caps of some time'), 'by time', 1),
  overall: record<Overall>('where payments meet the overall limit of the pool', {
    ...cited,
    beyond: words(['large-sum', 'stop', 'apart', 'silent'], 'what is beyond it'),
  }),
  claim: {
    optional: record<NonNullable<Policy['claim']>>('last day to claim', {
      ...cited,
      nextYear: record<NonNullable<Policy['claim']>['nextYear']>('of the year after the visit', {
        month: { kind: 'integer', least: 1, most: 12, about: 'month' },
        day: { kind: 'integer', least: 1, most: 31, about: 'day' },
      }),
    }),
  },
  withheld: {
    optional: record<NonNullable<Policy['withheld']>>('kept back of what is owed an institution', {
      ...cited,
      percent: percent('share'),
    }),
  },
  account: { optional: ACCOUNT },
  accountUse: {
    optional: record<AccountUse>('what the personal account may pay; of anything where it is left out', {
      article: articles('where it stands'),
      nothingOf: list(
        record<AccountRefusal>('a kind of visit of which the personal account pays nothing', {
          when: CONDITION,
          article: articles('where it stands'),
        }),
        'what it may not pay',
      ),
      reach: { optional: words(['in-scope'], 'whether it stops at the part in scope') },
    }),
  },
  accountPurposes: {
    optional: list(
      record<AccountPurpose>('something the personal account may pay', {
        what: inBoth('what it pays'),
        whom: list(words(BENEFICIARIES, 'whose costs'), 'for whom'),
        article: articles('where it stands'),
        later: { optional: words([true], 'left to further rules or systems') },
      }),
      'what the personal account may be used for',
    ),
  },
  register: REGISTER,
});

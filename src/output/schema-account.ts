import { NOTHING_REASONS, REFUSED_REASONS } from '../engine/account.ts';
import { FACTS } from '../policy/facts.ts';
import { ACCOUNT_SCHEMA } from './account/json.ts';
import {
  closed,
  count,
  oneOf,
  orNull,
  POLICIES,
  percentOrNull,
  text,
  textOrNull,
  texts,
  truth,
  YUAN,
  yuan,
  yuanOrNull,
} from './json-schema.ts';
import { assumption } from './schema-explanation.ts';

const isoMonth = (description: string) => ({ type: 'string', pattern: '^\\d{4}-\\d{2}$', description });
const reason = (description: string) => oneOf([...NOTHING_REASONS, ...REFUSED_REASONS, null], description);
const year = { type: 'integer', description: 'calendar year' };

/** A month of the account, as JSON has it. */
export const monthSchema = closed({
  month: isoMonth('the month, YYYY-MM'),
  status: oneOf([...FACTS.status.values, null], 'working or retired; null where the text does not reach'),
  age: orNull(count('years completed by the month; null where the birth is not given')),
  deposit: yuanOrNull('what comes in; null where it is not computed'),
  deposit_percent: percentOrNull('which share it is'),
  deposit_of: yuanOrNull('of what it is a share'),
  deposit_reason: reason('why nothing comes in, or why it is not computed'),
  deposit_article: text('the articles'),
  supplement: yuanOrNull('what a civil servant gets on top; null for others and where it is not computed'),
  supplement_percent: percentOrNull('which share it is'),
  supplement_of: yuanOrNull('of what it is a share'),
  supplement_reason: reason('why nothing comes on top, or why it is not computed'),
  supplement_article: textOrNull('the articles of the supplement'),
  other_reading: yuanOrNull('the deposit by the reading that was not chosen'),
  employer_contribution: yuanOrNull('what the employer contributes, where the text says it'),
  member_contribution: yuanOrNull('what the member contributes, where the text says it'),
  contribution_article: textOrNull('the articles of the contributions'),
  year_so_far: yuan('what has come in since January, as far as the months were asked for'),
  notes: texts('`extended`, and the ids of the open points relied on'),
});

/** The JSON Schema of `account --format json`. */
export const accountSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: ACCOUNT_SCHEMA,
  description: 'Deposits into a personal account month by month. Amounts are yuan as text.',
  ...closed({
    schema: { const: ACCOUNT_SCHEMA },
    program: closed({ name: text('the program'), version: text('its version') }),
    policies: POLICIES,
    member: closed({
      city: text('id of the region'),
      enrollment: text('kind of enrollment'),
      retired_on: textOrNull('the day of the working-to-retired procedure, YYYY-MM-DD'),
      birth: orNull(isoMonth('the month of birth')),
      civil_servant: truth('whether the supplement of civil servants is worked out'),
    }),
    months: { type: 'array', items: monthSchema },
    years: {
      type: 'array',
      items: closed({
        year,
        deposited: yuan('deposits and supplements of the months computed'),
        other_reading: yuanOrNull('the same by the other readings; null where there are none'),
        employer_contribution: yuanOrNull('contributions of the employer'),
        member_contribution: yuanOrNull('contributions of the member'),
        months: count('months asked for'),
        refused: count('months of which something was not computed'),
      }),
    },
    assumptions: { type: 'array', items: assumption, description: 'the open points that decided something' },
  }),
  $defs: { yuan: YUAN },
} as const;

import { columns } from '../locale/en/columns.ts';
import { FACTS } from '../policy/facts.ts';
import { columnSchemas } from './columns.ts';
import { closed, oneOf, POLICIES, percentOrNull, text, YUAN, yuan, yuanOrNull } from './json-schema.ts';
import { OUTLOOK_SCHEMA } from './outlook/json.ts';
import { assumption } from './schema-explanation.ts';

const { reason } = columnSchemas(columns);
const tier = oneOf([...FACTS.tier.entered], 'tier of the institution');

const paid = closed({
  tier,
  reason: { type: 'null', description: 'visits are paid' },
  ratio: percentOrNull('percent the funds pay above the deductible'),
  standard: yuan('the deductible of the year or of a visit'),
  deductible_left: yuan('what of it is still owed'),
  until_deductible: yuan('how much in scope meets it, the shares borne before included'),
  next_hundred: yuan('what the next 100 yuan in scope pay'),
  cap_limit: yuan("the year's cap"),
  cap_left: yuan('what is left of it'),
  until_limit: yuanOrNull('from how much in scope on nothing more is paid; null where no amount gets there'),
  limit: oneOf(['cap', 'overall', null], 'what ends it: the cap or the overall limit'),
});

const refused = closed({ tier, reason, article: text('the article that refuses it') });

const standing = {
  date: { type: 'string', format: 'date', description: 'the day from which on it is' },
  deductible_paid: yuan('deductible paid so far in the year'),
  cap_used: yuan('what the funds paid so far in the year'),
  tiers: { type: 'array', items: { anyOf: [paid, refused] }, description: 'how far it is at each tier' },
};

/** The JSON Schema of `outlook --format json`. */
export const outlookSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: OUTLOOK_SCHEMA,
  description: 'How far one member is from the deductible and the cap. Amounts are yuan as text.',
  ...closed(
    {
      schema: { const: OUTLOOK_SCHEMA },
      program: closed({ name: text('the program'), version: text('its version') }),
      policies: POLICIES,
      city: text('id of the region'),
      ...standing,
      retirement: {
        ...closed({
          retired_on: { type: 'string', format: 'date', description: 'day of the working-to-retired procedure' },
          working: closed(standing),
          retired: closed(standing),
        }),
        description: 'what the procedure changes, on the first day on which it does; only with --retiring-on',
      },
      assumptions: { type: 'array', items: assumption, description: 'the open points that decided something' },
    },
    ['retirement'],
  ),
  $defs: { yuan: YUAN },
} as const;

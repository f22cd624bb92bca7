import { ASPECTS } from '../engine/what-if/choice.ts';
import { columns } from '../locale/en/columns.ts';
import { columnSchemas } from './columns.ts';
import { closed, oneOf, POLICIES, text, truth, YUAN, yuan } from './json-schema.ts';
import { assumption } from './schema-explanation.ts';
import { COMPARISON_SCHEMA } from './what-if/json.ts';

const { reason, article, deductible, ratio, reimbursed, self_paid, notes } = columnSchemas(columns);

const choice = {
  choice: {
    type: ['string', 'integer'],
    description: 'a value of the column that `by` names, `pharmacy` among tiers, or `given` for what was given',
  },
  given: truth('whether it is what was given'),
  best: truth('whether no other pays more'),
};

const visit = closed({
  date: { type: 'string', format: 'date', description: 'date of the visit' },
  reason,
  article,
  deductible,
  ratio,
  reimbursed,
  self_paid,
  notes,
});

const possible = closed({
  ...choice,
  amount: yuan('what the compared visits cost'),
  deductible: yuan('deductibles taken of them'),
  reimbursed: yuan('what the funds pay for them'),
  self_paid: yuan('amount less reimbursed'),
  difference: yuan('how much more is paid than as given, with what later visits get more or less'),
  difference_of_compared: yuan('the same of the compared visits alone'),
  visits: { type: 'array', items: visit, description: 'the compared visits' },
});

const impossible = closed({ ...choice, missing: text('the field without which it cannot be computed') });

/** The JSON Schema of `compare --format json`. */
export const comparisonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: COMPARISON_SCHEMA,
  description: "What one member's visits would pay otherwise. Amounts are yuan as text.",
  ...closed({
    schema: { const: COMPARISON_SCHEMA },
    program: closed({ name: text('the program'), version: text('its version') }),
    policies: POLICIES,
    by: oneOf([...ASPECTS], 'what is otherwise'),
    alternatives: { type: 'array', items: { anyOf: [possible, impossible] } },
    assumptions: { type: 'array', items: assumption, description: 'the open points that decided something' },
  }),
  $defs: { yuan: YUAN },
} as const;

import { COMPARED } from '../engine/compare/comparison.ts';
import { FIELDS } from '../input/fields.ts';
import { columns } from '../locale/en/columns.ts';
import { columnSchemas, namesNeeding } from './columns.ts';
import { RESULT_SCHEMA } from './json.ts';
import { closed, count, oneOf, orNull, POLICIES, text, texts, YUAN, yuan, yuanOrNull } from './json-schema.ts';
import { monthSchema } from './schema-account.ts';
import { assumption, explanationSchema } from './schema-explanation.ts';
import { ECHOED_MEMBER_FIELDS, type EchoedField, INPUT_FIELDS } from './visit-fields.ts';

/** Fields that every visit has a value of. */
const ALWAYS: readonly EchoedField[] = ['city', 'date', 'amount', 'eligible'];

const inputFields = (fields: readonly { readonly name: EchoedField }[]) =>
  Object.fromEntries(
    fields.map(({ name }) => {
      const { kind, about, default: usual } = FIELDS[name];
      const schema = { ...kind.schema, description: about };
      return [name, usual === undefined && !ALWAYS.includes(name) ? orNull(schema) : schema];
    }),
  );

const memberFields = inputFields(ECHOED_MEMBER_FIELDS);
const visitFields = inputFields(INPUT_FIELDS.filter((field) => !ECHOED_MEMBER_FIELDS.includes(field)));

const NEEDS = [
  'overall-limit',
  'account-balance',
  'comparison',
  'record',
  'records-of-files',
  'other-record',
  'other-rules',
  'expected',
] as const;
const splits = NEEDS.flatMap(namesNeeding);

const year = closed({
  city: text('id of the region'),
  year: { type: 'integer', description: 'calendar year' },
  visits: count('rows settled or refused, refunds among them'),
  refused: count('rows not paid'),
  amount: yuan('what the visits cost'),
  reimbursed: yuan('what the funds pay'),
  self_paid: yuan('amount less reimbursed'),
  deductible_paid: yuan('deductible paid in the year'),
  deductible_left: yuanOrNull("what is left of the last paid visit's standard; null where it is owed per visit"),
  cap_used: yuan('what the funds paid in the year'),
  cap_limit: yuanOrNull("the cap at the last paid visit's date; null where none was paid"),
  cap_left: yuanOrNull('what is left of the cap; null where no visit was paid'),
});

const totals = closed(
  {
    visits: count('rows settled or refused, refunds among them'),
    refused: count('rows not paid'),
    amount: yuan('what the visits cost'),
    eligible: yuan('the part inside the catalogues'),
    first_self_pay: yuan('shares borne before the deductible'),
    deductible: yuan('deductibles taken'),
    reimbursed: yuan('what the funds pay'),
    self_paid: yuan('amount less reimbursed'),
    pool_paid: yuan('paid by the outpatient pool; only with an overall limit'),
    large_sum_paid: yuan('paid by the large-sum fund; only with an overall limit'),
    account_paid: yuan('paid from the personal account; only with a balance'),
    cash_paid: yuan('paid in cash; only with a balance'),
  },
  splits,
);

const visit = closed({ ...memberFields, ...visitFields, ...columnSchemas(columns), explanation: explanationSchema }, [
  ...splits,
  'explanation',
]);

/** The JSON Schema of `calc --format json`. */
export const resultSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: RESULT_SCHEMA,
  description: "One member's outpatient visits, settled in the order of settlement. Amounts are yuan as text.",
  ...closed(
    {
      schema: { const: RESULT_SCHEMA },
      program: closed({ name: text('the program'), version: text('its version') }),
      policies: POLICIES,
      member: {
        ...closed(memberFields, Object.keys(memberFields)),
        description: 'the fields of the member that are given and the same for all visits',
      },
      visits: { type: 'array', items: visit },
      years: { type: 'array', items: year },
      totals,
      account: {
        ...closed({
          opened: yuan('what the account held before the first visit'),
          deposited: yuan('what came in'),
          paid: yuan('what it paid'),
          left: yuan('what is left'),
          months: { type: 'array', items: monthSchema, description: 'the months after that of the first visit' },
        }),
        description: 'the personal account over the visits; only with --deposits',
      },
      payment: closed({
        index: count('which of the visits given it is of, from 0'),
        compared: oneOf([...COMPARED], columns.compared),
        paid: yuan('what the fund really paid'),
        computed: yuan('what the rules pay'),
        difference: yuan('how much more was paid'),
        causes: texts(columns.causes),
      }),
      assumptions: { type: 'array', items: assumption, description: 'the open points that decided something' },
    },
    ['account', 'payment'],
  ),
  $defs: { yuan: YUAN },
} as const;

import { columns } from '../locale/en/columns.ts';
import { FACTS } from '../policy/facts.ts';
import { columnSchemas, namesNeeding } from './columns.ts';
import { RESULT_SCHEMA } from './json.ts';
import {
  closed,
  count,
  dayOrNull,
  moment,
  momentOrNull,
  oneOf,
  text,
  textOrNull,
  truth,
  YUAN,
  yuan,
  yuanOrNull,
} from './json-schema.ts';
import { assumption, explanationSchema } from './schema-explanation.ts';

const memberFields = {
  city: text('id of the region whose rules settle the visit'),
  status: oneOf([...FACTS.status.values, null], 'as entered; retired_on decides where it is given'),
  retired_on: dayOrNull('day on which the medical-insurance record turns to retired'),
  enrollment: text('kind of enrollment'),
  covered_from: dayOrNull('first day in benefit'),
  coverage: oneOf(FACTS.coverage.entered, 'cover status'),
  overall_limit: yuanOrNull('the overall limit of the pool for the year'),
  overall_used: yuanOrNull('what other care used of the overall limit'),
  account_balance: yuanOrNull('the personal account before the first visit'),
};

const visitFields = {
  id: textOrNull('the id of the visit in the input'),
  date: moment('day of the visit, with the time of day where it is known'),
  institution: textOrNull('the institution'),
  tier: oneOf([...FACTS.tier.values, null], 'tier of the institution; for a pharmacy that of the prescriber'),
  provider: oneOf(FACTS.provider.values, 'kind of provider'),
  category: oneOf(FACTS.category.values, 'kind of care'),
  amount: yuan('what the visit cost'),
  eligible: yuan('the part inside the catalogues'),
  place: oneOf(FACTS.place.values, 'where the care was given'),
  settlement: oneOf(FACTS.settlement.values, 'settled online or claimed by hand'),
  claimed_on: momentOrNull('day of the claim of a manual visit'),
  designated: truth('whether the provider is designated'),
  during: oneOf(FACTS.during.values, 'what the member was in at the time'),
  prescription: oneOf([...FACTS.prescription.values, null], 'prescription of a pharmacy visit'),
  refund_of: textOrNull('the id of the visit that this one takes back'),
  refunded: truth('whether the row is marked as taking a visit back'),
};

const splits = [...namesNeeding('overall-limit'), ...namesNeeding('account-balance')];

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
  ...closed({
    schema: { const: RESULT_SCHEMA },
    program: closed({ name: text('the program'), version: text('its version') }),
    policies: {
      type: 'object',
      description: 'the policies used, by region: the hash of their numbers and rules',
      additionalProperties: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    },
    member: {
      ...closed(memberFields, Object.keys(memberFields)),
      description: 'the fields of the member that are given and the same for all visits',
    },
    visits: { type: 'array', items: visit },
    years: { type: 'array', items: year },
    totals,
    assumptions: { type: 'array', items: assumption, description: 'the open points that decided something' },
  }),
  $defs: { yuan: YUAN },
} as const;

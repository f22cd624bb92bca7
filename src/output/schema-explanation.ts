import { STEP_NAMES } from '../engine/explain/step.ts';
import { closed, oneOf, text, textOrNull, yuan } from './json-schema.ts';

/** The version of an explanation; it changes with any change that a reader of the one before could trip over. */
export const EXPLANATION_SCHEMA = 'baoxiao.explanation/1';

const figures = {
  type: 'object',
  description: 'figures by name; amounts are yuan as text, percent and tier are numbers',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
};

const step = closed({
  step: oneOf(STEP_NAMES, 'the step'),
  document: textOrNull('number of the document, its title where it has none; null where no article decides'),
  article: textOrNull('the article of the document'),
  in: figures,
  out: figures,
  text: text('the step as a sentence, in Chinese'),
  text_en: text('the same in English'),
});

const parts = closed({
  reimbursed: yuan('what the funds pay'),
  not_covered: yuan('all of a visit that is not paid'),
  out_of_scope: yuan('the part outside the catalogues'),
  first_self_pay: yuan('share the member bears before the deductible'),
  deductible: yuan('deductible taken'),
  own_share: yuan('what the ratio leaves to the member'),
  over_limit: yuan('what the cap and the overall limit cut off'),
});

/** An open point that decided something. */
export const assumption = closed({
  id: text('id of the open point'),
  article: text('the article that leaves it open'),
  text: text('the reading chosen, in Chinese'),
  text_en: text('the reading chosen, in English'),
});

/** What `--explain` adds to a visit. */
export const explanationSchema = {
  ...closed({
    schema: { const: EXPLANATION_SCHEMA },
    steps: { type: 'array', items: step, description: 'in the order in which a visit is settled' },
    parts: { ...parts, description: 'who bears what; the parts sum to the amount' },
    assumptions: { type: 'array', items: assumption, description: 'the open points this visit relied on' },
  }),
  description: 'the visit step by step; only with --explain',
};

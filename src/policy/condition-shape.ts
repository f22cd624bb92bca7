import { ofFacts } from './facts.ts';
import type { Condition } from './grammar.ts';
import { list, record, text, words } from './shape.ts';

/** A conjunction over a visit's fields. */
export const CONDITION = record<Condition>(
  'every field named must hold one of its values; empty: always',
  {
    ...ofFacts(({ values, about }) => ({ optional: list(words(values, about), about, 1) })),
    enrollment: { optional: list(text('a kind of enrollment of this policy', 'id'), 'kinds of enrollment', 1) },
  },
  'condition',
);

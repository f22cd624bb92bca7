import { CONDITION_VALUES } from './condition-values.ts';
import type { Condition } from './grammar.ts';
import { list, record, text, type Word, words } from './shape.ts';

const among = (values: readonly Word[], about: string) => ({ optional: list(words(values, about), about, 1) });
const values = CONDITION_VALUES;

/** A conjunction over a visit's fields. */
export const CONDITION = record<Condition>(
  'every field named must hold one of its values; empty: always',
  {
    status: among(values.status, 'working or retired on the day'),
    tier: among(values.tier, 'tier of the institution'),
    enrollment: { optional: list(text('a kind of enrollment of this policy', 'id'), 'kinds of enrollment', 1) },
    coverage: among(values.coverage, 'cover status on the day'),
    designated: among(values.designated, 'whether the provider is designated'),
    during: among(values.during, 'what the member is in at the time'),
    category: among(values.category, 'kind of care'),
    provider: among(values.provider, 'kind of provider'),
    prescription: among(values.prescription, 'prescription of a pharmacy visit'),
    place: among(values.place, 'where the care is given'),
    settlement: among(values.settlement, 'settled online or claimed by hand'),
    claim: among(values.claim, 'when a visit settled by hand is claimed'),
  },
  'condition',
);

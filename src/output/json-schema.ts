/** Pieces that our JSON Schemas are put together from. */

/** What `$defs.yuan` of a schema has to be for the pieces below. */
export const YUAN = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', description: 'yuan with two decimals' } as const;

const DAY = '\\d{4}-\\d{2}-\\d{2}';
const MOMENT = `${DAY}(T\\d{2}:\\d{2}:\\d{2})?`;

/** An amount. */
export const yuan = (description: string) => ({ $ref: '#/$defs/yuan', description });
/** An amount that may be missing. */
export const yuanOrNull = (description: string) => ({
  anyOf: [{ $ref: '#/$defs/yuan' }, { type: 'null' }],
  description,
});
/** Any text. */
export const text = (description: string) => ({ type: 'string', description });
/** Any text, or none. */
export const textOrNull = (description: string) => ({ type: ['string', 'null'], description });
/** Texts in their order. */
export const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description });
/** A percentage, or none. */
export const percentOrNull = (description: string) => ({
  type: ['number', 'null'],
  minimum: 0,
  maximum: 100,
  description,
});
/** One of a list of values. */
export const oneOf = (values: readonly unknown[], description: string) => ({ enum: values, description });
/** A whole number from 0. */
export const count = (description: string) => ({ type: 'integer', minimum: 0, description });
/** Yes or no. */
export const truth = (description: string) => ({ type: 'boolean', description });
/** A day, or none. */
export const dayOrNull = (description: string) => ({ type: ['string', 'null'], pattern: `^${DAY}$`, description });
/** A day with the time of day where it is known. */
export const moment = (description: string) => ({ type: 'string', pattern: `^${MOMENT}$`, description });
/** A day with the time of day where it is known, or none. */
export const momentOrNull = (description: string) => ({
  type: ['string', 'null'],
  pattern: `^${MOMENT}$`,
  description,
});

/** An object with these properties and no others, all required but those in `optional`. */
export function closed<P extends Readonly<Record<string, object>>>(properties: P, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

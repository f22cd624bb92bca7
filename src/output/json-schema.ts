/** Pieces that our JSON Schemas are put together from. */

/** What `$defs.yuan` of a schema has to be for the pieces below. */
export const YUAN = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', description: 'yuan with two decimals' } as const;

/** The policies of an answer. */
export const POLICIES = {
  type: 'object',
  description: 'the policies used, by region: the hash of their numbers and rules',
  additionalProperties: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
} as const;

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
/** A whole number from 1, or none. */
export const numberOrNull = (description: string) => ({ type: ['integer', 'null'], minimum: 1, description });
/** One of a list of values. */
export const oneOf = (values: readonly unknown[], description: string) => ({ enum: values, description });
/** A whole number from 0. */
export const count = (description: string) => ({ type: 'integer', minimum: 0, description });
/** Yes or no. */
export const truth = (description: string) => ({ type: 'boolean', description });
/** The same value, or none. */
export function orNull(schema: Readonly<Record<string, unknown>>): object {
  const { description, ...rest } = schema;
  if (Array.isArray(rest.enum)) return { ...rest, enum: [...rest.enum, null], description };
  if (typeof rest.type === 'string') return { ...rest, type: [rest.type, 'null'], description };
  return { anyOf: [rest, { type: 'null' }], description };
}

/** An object with these properties and no others, all required but those in `optional`. */
export function closed<P extends Readonly<Record<string, object>>>(properties: P, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

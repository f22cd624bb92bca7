/** What there are schemas of, by the names that the command knows them by. */
export const SCHEMA_NAMES = ['result', 'row', 'account', 'comparison', 'outlook', 'policy'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

import { columns } from '../locale/en/columns.ts';
import { columnNames, columnSchemas, EXPLANATION } from './columns.ts';
import { closed, YUAN } from './json-schema.ts';
import { explanationSchema } from './schema-explanation.ts';

const required: readonly string[] = columnNames({ hasOverallLimit: false, hasAccountBalance: false });
const properties = { ...columnSchemas(columns), [EXPLANATION]: explanationSchema };

/** The JSON Schema of a line that `batch --format ndjson` writes. */
export const rowSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'baoxiao.row/1',
  description:
    'A line of batch --format ndjson without --columns and --prefix: the members of the input as they came, and these. ' +
    'Amounts are yuan as text; what is empty is null.',
  ...closed(
    properties,
    Object.keys(properties).filter((name) => !required.includes(name)),
  ),
  additionalProperties: true,
  $defs: { yuan: YUAN },
} as const;

import { accountSchema } from '../output/schema-account.ts';
import { comparisonSchema } from '../output/schema-comparison.ts';
import { outlookSchema } from '../output/schema-outlook.ts';
import { policySchema } from '../output/schema-policy.ts';
import { resultSchema } from '../output/schema-result.ts';
import { rowSchema } from '../output/schema-row.ts';
import { writeOutput } from './door/write-output.ts';
import type { SchemaName } from './schema-names.ts';

const SCHEMAS: Readonly<Record<SchemaName, object>> = {
  result: resultSchema,
  row: rowSchema,
  account: accountSchema,
  comparison: comparisonSchema,
  outlook: outlookSchema,
  policy: policySchema,
};

/** `baoxiao schema NAME`: the JSON Schema of what the program writes or reads. */
export async function schema(name: SchemaName): Promise<void> {
  await writeOutput(`${JSON.stringify(SCHEMAS[name], null, 2)}\n`, undefined);
}

import { policySchema } from '../output/schema-policy.ts';
import { resultSchema } from '../output/schema-result.ts';
import { writeOutput } from './write-output.ts';

const SCHEMAS = { result: resultSchema, policy: policySchema } as const;

/** `baoxiao schema NAME`: the JSON Schema of what the program writes or reads. */
export async function schema(name: keyof typeof SCHEMAS): Promise<void> {
  await writeOutput(`${JSON.stringify(SCHEMAS[name], null, 2)}\n`, undefined);
}

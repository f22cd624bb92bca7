import type { Vocabulary } from '../input/field-table.ts';
import { templateHeader } from '../output/template.ts';
import { writeOutput } from './door/write-output.ts';

/** `baoxiao template`: an empty CSV of visits with the headers of a vocabulary. */
export async function template(options: { readonly vocabulary?: Vocabulary; readonly output?: string }): Promise<void> {
  await writeOutput(`${templateHeader(options.vocabulary ?? 'canonical')}\n`, options.output);
}

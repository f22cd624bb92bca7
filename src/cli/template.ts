import type { Vocabulary } from '../input/field-table.ts';
import { templateHeader } from '../output/template.ts';
import { isThere } from './door/file-places.ts';
import { writeOutput } from './door/write-output.ts';
import { OutputError } from './exit.ts';

export type TemplateOptions = {
  readonly vocabulary?: Vocabulary;
  readonly output?: string;
  /** Whether a file that is there is replaced. */
  readonly force?: boolean;
};

/**
 * `baoxiao template`: an empty CSV of visits with the headers of a vocabulary. Throws an OutputError for a file that is
 * there: it may be one that was filled in.
 */
export async function template(options: TemplateOptions): Promise<void> {
  const { vocabulary = 'canonical', output, force = false } = options;
  if (output !== undefined && !force && isThere(output)) throw new OutputError(output, 'EEXIST');
  await writeOutput(`${templateHeader(vocabulary)}\n`, output);
}

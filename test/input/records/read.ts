import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Problem } from '../../../src/input/problem.ts';
import { readBytes } from '../../../src/input/records/byte-blocks.ts';
import { readRecords } from '../../../src/input/records/read-records.ts';
import { cellsOf } from '../../../src/input/records/record-bytes.ts';
import { folder } from '../../cli/support.ts';

type Read = {
  header: readonly string[];
  records: { readonly cells: readonly string[]; readonly line: number }[];
  broken: Problem[];
};

/** Reads a file's bytes through `readRecords`. */
export async function read(bytes: Uint8Array, name = 'visits.csv', encoding?: 'gb18030'): Promise<Read> {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  const result: Read = { header: [], records: [], broken: [] };
  await readRecords(readBytes(path), path, encoding ? { encoding } : {}, {
    form: () => undefined,
    header: (names) => {
      result.header = names;
    },
    record: (record) => {
      if (record.torn !== null && record.trouble) result.broken.push(record.trouble);
      else result.records.push({ cells: cellsOf(record), line: record.line });
    },
    broken: ({ code }) => expect.fail(code),
    afterBlock: async () => undefined,
  });
  return result;
}

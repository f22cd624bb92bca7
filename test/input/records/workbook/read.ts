import { expect } from 'vitest';
import type { Problem } from '../../../../src/input/problem.ts';
import { cellsOf } from '../../../../src/input/records/record-bytes.ts';
import {
  type ReadSheet,
  readWorkbook,
  type WorkbookFormat,
} from '../../../../src/input/records/workbook/read-workbook.ts';

export type ReadRows = {
  header: readonly string[];
  readonly rows: { readonly line: number; readonly cells: readonly string[]; readonly trouble: Problem | null }[];
  readonly broken: Problem[];
  sheet: ReadSheet | undefined;
};

/** Reads a workbook's bytes as rows; a header is the first row that names a `date`. */
export async function rowsOf(file: Buffer | string, format: Partial<WorkbookFormat> = {}): Promise<ReadRows> {
  const read: ReadRows = { header: [], rows: [], broken: [], sheet: undefined };
  const matchHeader = (names: readonly string[]) => ({ isWhole: names.includes('date'), known: 0 });
  read.sheet = await readWorkbook(
    'visits.xlsx',
    file,
    { matchHeader, ...format },
    {
      header(names) {
        read.header = names;
      },
      form: () => undefined,
      record(record) {
        if (record.torn !== null && record.trouble) read.broken.push(record.trouble);
        else read.rows.push({ line: record.line, cells: cellsOf(record), trouble: record.trouble });
      },
      broken: ({ code }) => expect.fail(code),
      afterBlock: async () => undefined,
    },
  );
  return read;
}

import { expect, test } from 'vitest';
import { DOOR_ROWS } from './door-rows.ts';
import { alike, inEachForm, type Made } from './spellings.ts';

test.each(DOOR_ROWS.map((row) => [row.name, row] as const))('%s', async (_, row) => {
  const { rows, flags = [], columns = 'reimbursed', cells = [], rejects = [] } = row;
  const made: Made = { status: row.status ?? (rejects.length > 0 ? 1 : 0), cells, rejects };
  const expected = { ...alike(made), ...(row.asJsonLines && { 'as JSON lines': row.asJsonLines }) };
  expect(await inEachForm(rows, columns, ...flags)).toEqual(expected);
});

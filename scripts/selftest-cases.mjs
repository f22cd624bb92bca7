// Writes the worked examples of test/cities as files that `baoxiao selftest` reads: those of trials read on after their
// end stand in one of their own. A reason, ratio or notes left blank there are none; here a blank expects nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const EMPTY_IF_BLANK = ['expect_reason', 'expect_ratio', 'expect_notes'];

/** Writes `plain.csv` and `extended.csv` into `folder`, which has to be there; `from` holds `<region>.csv`. */
export function writeSelftestCases(from, folder) {
  const rows = readdirSync(from)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => rowsOf(join(from, name), name.replace('.csv', '')));
  const isExtended = ({ extended }) => extended === 'yes';
  writeFileSync(join(folder, 'plain.csv'), csvOf(rows.filter((row) => !isExtended(row))));
  writeFileSync(join(folder, 'extended.csv'), csvOf(rows.filter(isExtended)));
}

function rowsOf(path, city) {
  return parse(readFileSync(path), { columns: true }).map((row) => {
    const said = EMPTY_IF_BLANK.map((name) => [name, row[name] || 'none']);
    return { city, ...row, ...Object.fromEntries(said) };
  });
}

function csvOf(rows) {
  const names = Object.keys(rows[0]).filter((name) => name !== 'extended' && name !== 'why');
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((cells) => `${cells.join(',')}\n`).join('');
}

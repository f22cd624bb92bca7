import { newOutcome } from '../../engine/case.ts';
import { newComparison } from '../../engine/compare/comparison.ts';
import type { Untaken } from '../../engine/compare/record-table.ts';
import type { Tally } from '../../engine/compare/tally.ts';
import { KEY_PARTS, type KeyPart, keyPartsOf, USUAL_KEY } from '../../input/against/key.ts';
import { newBatchRow } from '../../input/batch-row.ts';
import { bindNames } from '../../input/bind-header.ts';
import { recordOf } from '../../input/records/record-bytes.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { BatchOptions } from '../batch/batch-options.ts';
import { isNdjson } from '../batch/formats.ts';
import type { PreparedRun } from '../batch/prepared-run.ts';
import { columnMapOf } from '../column-map.ts';
import { UsageError } from '../exit.ts';
import type { Shown } from '../redacting.ts';
import type { OtherFile } from './comparing.ts';

type RecordsOptions = Pick<BatchOptions, 'map' | 'code' | 'mapFile' | 'unpackLimit'> & {
  readonly against?: string;
  readonly key?: string;
};

/**
 * Reads the records of another file, where one is asked for. Throws a UsageError for a key that records cannot be known by,
 * else what reading the file does.
 */
export async function recordsOf(
  { against, key, unpackLimit, ...mapping }: RecordsOptions,
  policies: readonly Policy[],
  locale: Locale,
): Promise<OtherFile | undefined> {
  const { help, table: words } = locale;
  if (against === undefined) {
    if (key !== undefined) throw new UsageError(help.usage.needs('--key', '--against'));
    return undefined;
  }
  const parts = key === undefined ? USUAL_KEY : keyPartsOf(key.split(','));
  if (!parts) throw new UsageError(help.usage.badChoice('--key', key ?? '', KEY_PARTS.join(words.listSeparator)));
  const { readAgainst } = await import('../../input/against/read-against.ts');
  const inputFormat = isNdjson(against) ? ('ndjson' as const) : ('csv' as const);
  const columnMap = await columnMapOf(mapping, policies);
  const format = { ...columnMap, inputFormat, ...(unpackLimit !== undefined && { unpackLimit }) };
  return { parts, ...(await readAgainst(against, parts, format, policies)) };
}

/** Adds the records that no visit has, each as a row that holds what it is known by. */
export function addOnlyRight(
  { table, parts, notes }: OtherFile,
  settled: PreparedRun,
  tally: Tally,
  shown: Shown,
): void {
  const { rows, policies, format } = settled;
  settled.notes.push(notes);
  const { slots } = bindNames(rows.names, format);
  const places = parts.map((part) => slots.get(part)?.[0]?.index ?? -1);
  for (const untaken of table.untaken()) {
    const key = untaken.key.map((text, index) => (isName(parts[index]) ? shown.name(text) : text));
    tally.addOnlyRight({ ...untaken, key });
    const cells = rows.names.map((_, index) => untaken.key[places.indexOf(index)] ?? '');
    rows.onlyRight(recordOf(cells, untaken.line), {
      row: newBatchRow(policies),
      outcome: newOutcome(),
      afterReject: false,
      comparison: comparisonOf(untaken),
    });
  }
}

function isName(part: KeyPart | undefined): boolean {
  return part === 'id' || part === 'member';
}

function comparisonOf({ paid }: Untaken) {
  return { ...newComparison(), compared: 'only-right' as const, right: paid };
}

import { realpathSync } from 'node:fs';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import type { Locale } from '../../locale/index.ts';
import { UsageError } from '../exit.ts';
import type { BatchOptions } from './prepared-run.ts';

/** A file as the user gave it, with the flag it was given to: empty for the file of visits. */
type Given = readonly [flag: string, path: string];

/**
 * Throws a UsageError where standard input has to serve two purposes, where two outputs go to one place, or where one
 * would take the place of an input; only ledgers may replace those that they go on from.
 */
export function checkPlaces(path: string, options: BatchOptions, { help }: Locale): void {
  const { members, profile, policy = [], ledgerIn, output = '-', rejects, ledgerOut } = options;
  const inputs = [['', path], ...given('--members', members), ...given('--profile', profile)] as Given[];
  inputs.push(...policy.map((file): Given => ['--policy', file]));
  const earlier = given('--ledger-in', ledgerIn);
  const clash = (one: Given, other: Given) => {
    throw new UsageError(help.usage.notTogether(one.join(' ').trim(), other.join(' ').trim()));
  };
  const [first, second] = [...inputs, ...earlier].filter(([, file]) => file === '-');
  if (first && second) clash(first, second);
  const taken = new Map(inputs.filter(([, file]) => file !== '-').map((input) => [placeOf(input[1]), input]));
  const ledgers = given('--ledger-out', ledgerOut);
  for (const out of [['--output', output] as const, ...given('--rejects', rejects), ...ledgers]) {
    if (out[1] === devNull) continue;
    const place = placeOf(out[1]);
    const other = taken.get(place) ?? (ledgers.includes(out) ? undefined : sameOf(earlier, place));
    if (other) clash(other, out);
    taken.set(place, out);
  }
}

function given(flag: string, path: string | undefined): Given[] {
  return path === undefined ? [] : [[flag, path]];
}

function sameOf(files: readonly Given[], place: string): Given | undefined {
  return files.find(([, file]) => file !== '-' && placeOf(file) === place);
}

/** Where a file is, whatever links lead there; standard output is `-`. */
function placeOf(path: string): string {
  if (path === '-') return path;
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

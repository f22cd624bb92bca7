import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import { UsageError } from '../exit.ts';
import { NULL_DEVICE } from './null-device.ts';

/** What leads to the file that standard input is, where it is one. */
const STDIN = '/dev/stdin';

/** A file as the user gave it, with the flag it was given to: empty for an argument. */
export type NamedFile = readonly [flag: string, path: string];

/** The files of a run. */
export type RunFiles = { readonly inputs: readonly NamedFile[]; readonly outputs: readonly NamedFile[] };

/** Whether a path leads to a file whose content would be lost; a device is none. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The files that a flag gives, if it is given at all. */
export function filesOf(flag: string, paths: string | readonly string[] | undefined = []): NamedFile[] {
  return [paths].flat().map((path) => [flag, path]);
}

/**
 * Throws a UsageError where standard input has to serve two purposes, where one file is two of the arguments, where two
 * outputs go to one place, or where one would take the place of an input, whatever links lead there.
 */
export function checkPlaces({ inputs, outputs }: RunFiles, { help }: Locale): void {
  const clash = (...files: readonly [NamedFile, NamedFile]) => {
    const [one, other] = files.map((file) => escapeText(file.join(' ').trim())) as [string, string];
    throw new UsageError(help.usage.notTogether(one, other));
  };
  const [first, second] = inputs.filter(([, path]) => path === '-');
  if (first && second) clash(first, second);
  const seen = new Map<string, NamedFile>();
  for (const file of inputs.filter(([flag, path]) => flag === '' && path !== '-')) {
    const same = seen.get(placeOf(file[1]));
    if (same) clash(same, file);
    seen.set(placeOf(file[1]), file);
  }
  const taken = new Map(inputs.map((input) => [placeOf(input[1] === '-' ? STDIN : input[1]), input]));
  for (const output of outputs) {
    const place = placeOf(output[1]);
    if (place === NULL_DEVICE) continue;
    const other = taken.get(place);
    if (other) clash(other, output);
    taken.set(place, output);
  }
}

/** Where a file is or would be, whatever links lead there; standard output is `-`. */
function placeOf(path: string): string {
  if (path === '-') return path;
  for (const whole of [() => realpathSync(path), () => join(realpathSync(dirname(path)), basename(path))]) {
    try {
      return whole();
    } catch {
      // it is not there yet, or its folder is not
    }
  }
  return resolve(path);
}

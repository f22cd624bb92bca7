import { realpath, stat } from 'node:fs/promises';

/** Where an output file goes: `target` is its place, `beside` where it is written first, to be renamed when whole. */
export type OutputPlace = { readonly target: string; readonly beside: string | undefined };

/**
 * The place of an output file. A link goes on pointing to its file. What is no plain file, a pipe or a device, is
 * written straight, without `beside`: a file of its name would take its place.
 */
export async function placeOf(path: string): Promise<OutputPlace> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => undefined);
  return { target, beside: there && !there.isFile() ? undefined : `${target}.${process.pid}.tmp` };
}

import { randomBytes } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where an output file goes. */
export type OutputPlace =
  /** A file: `beside` is where it is written first, to be renamed when whole; `mode` is that of the file it replaces. */
  | { readonly kind: 'file'; readonly target: string; readonly beside: string; readonly mode: number | undefined }
  /** What is no plain file is written straight: a file of its name would take its place. */
  | { readonly kind: 'pipe' | 'device'; readonly target: string };

/**
 * The place of an output file. A link goes on pointing to its file. The name beside it can neither be foretold nor be
 * too long. Throws the system's error where the place cannot be looked at.
 */
export function placeOf(path: string): OutputPlace {
  const there = statSync(path, { throwIfNoEntry: false });
  // by the name that was given: the pipe that a shell puts in place of >(…) has no other
  if (there?.isFIFO()) return { kind: 'pipe', target: path };
  if (there && !there.isFile()) return { kind: 'device', target: path };
  const target = whereLinksLead(path);
  const beside = join(dirname(target), `.baoxiao-${randomBytes(8).toString('hex')}.tmp`);
  return { kind: 'file', target, beside, mode: there && there.mode & 0o777 };
}

function whereLinksLead(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

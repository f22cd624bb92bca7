import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problem.ts';
import { LARGEST_RECORD } from './split-records.ts';

/** What stands for bytes that could not be decoded. */
export const REPLACEMENT = Buffer.from('\ufffd');

/** Whether all of the bytes are text that could be decoded, without a NUL. */
export function isSound(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(REPLACEMENT);
}

/** What is wrong with the bytes of a record whatever its cells are. */
export function troubleOf(bytes: Buffer): Pick<Problem, 'code' | 'detail'> | undefined {
  if (bytes.length > LARGEST_RECORD) return { code: 'record-too-long', detail: { limit: LARGEST_RECORD } };
  if (bytes.includes(0)) return { code: 'nul-byte' };
  return isSound(bytes) ? undefined : { code: 'bad-encoding' };
}

import type { SystemReasons } from '../zh/system-reasons.ts';

/** What the system's codes mean when a file cannot be read or written. */
const systemReasons: SystemReasons = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already; give --force to replace it',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  ENOSPC: 'the disk is full',
  EDQUOT: 'over the disk quota',
  EROFS: 'the file system is read-only',
  EFBIG: 'the file is too large',
  EBUSY: 'the file is in use',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'the device failed',
};

/** The meaning of a code, with the code itself, which is what one can search for; an unknown one as it is. */
export function systemReason(code: string): string {
  const words = (systemReasons as Readonly<Record<string, string>>)[code];
  return words === undefined ? code : `${words}, ${code}`;
}

/** What the system's codes mean when a file cannot be read or written. */
const systemReasons = {
  EACCES: '没有权限',
  EPERM: '不允许此操作',
  ENOENT: '文件或目录不存在',
  ENOTDIR: '路径中有一段不是目录',
  EISDIR: '这是一个目录',
  EEXIST: '文件已存在，加 --force 可覆盖',
  ENAMETOOLONG: '文件名过长',
  ELOOP: '符号链接过多',
  ENOSPC: '磁盘已满',
  EDQUOT: '超出磁盘配额',
  EROFS: '文件系统只读',
  EFBIG: '文件过大',
  EBUSY: '文件正被使用',
  EMFILE: '打开的文件过多',
  ENFILE: '打开的文件过多',
  EIO: '读写设备出错',
};

export type SystemReasons = Readonly<Record<keyof typeof systemReasons, string>>;

/** The meaning of a code, with the code itself, which is what one can search for; an unknown one as it is. */
export function systemReason(code: string): string {
  const words = (systemReasons as Readonly<Record<string, string>>)[code];
  return words === undefined ? code : `${words}，${code}`;
}

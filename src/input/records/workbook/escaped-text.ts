/** Workbooks write characters that XML cannot hold as `_x000D_`, and an underscore that would begin such as `_x005F_`. */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text that a workbook means by one it holds. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

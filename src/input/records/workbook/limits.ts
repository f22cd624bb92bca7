/** How large a workbook may be, so that a small file cannot take all memory or time there is. */
export const LIMITS = {
  /** Files packed in the workbook. */
  entries: 4096,
  /** What a workbook may hold by the standard: rows and columns of a sheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of a sheet, empty ones that carry a style too. */
  cells: 100_000_000,
  /** Bytes of all that is unpacked to read one sheet, and of the texts that its cells share. */
  unpacked: 8 * 2 ** 30,
  sharedTexts: 512 * 2 ** 20,
  sharedTextCount: 20_000_000,
  /** Bytes of a part that only describes: the list of sheets, the styles. */
  description: 32 * 2 ** 20,
  /** A part of more than `tried` bytes may be this many times as large as it is packed. */
  tried: 64 * 2 ** 20,
  expansion: 300,
  /** Bytes of XML without a tag. */
  run: 4 * 2 ** 20,
  /** Elements within one another. */
  depth: 64,
  /** A workbook from standard input, which has to be kept whole. */
  piped: 2 ** 30,
} as const;

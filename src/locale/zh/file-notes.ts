/** What is said of a file that was read, though it costs no row; `place` is the file, its sheet and the line. */
export const fileNotes = () =>
  ({
    sheet: (source: string, sheet: string) => `${source}“${sheet}”工作表`,
    line: (place: string, line: number) => `${place} 第 ${line} 行`,
    encoding: (place: string, encoding: string) => `${place}：按 ${encoding.toUpperCase()} 编码读入`,
    above: (place: string, rows: number, first: string) => `${place}：表头以上 ${rows} 行未读入（“${first}”）`,
    footers: (place: string, rows: number, lines: string) =>
      `${place}：末尾 ${rows} 行（第 ${lines} 行）是合计、制表人之类，不算就诊`,
    hidden: (place: string, rows: number, isFiltered: boolean) =>
      `${place}：有 ${rows} 行被${isFiltered ? '筛选' : '隐藏'}，已照常读入`,
    merged: (place: string, areas: string) => `${place}：合并的单元格 ${areas} 只有第一格有值，其余按空白读入`,
    more: (areas: string, count: number) => `${areas} 等 ${count} 处`,
    unread: (place: string, names: string, count: number) =>
      `${place}：未读取的列：${names}${count > 0 ? ` 等，另有 ${count} 列` : ''}`,
    wrongTotal: (place: string, column: string, stated: string, read: string) =>
      `${place}：“${column}”列的合计是 ${stated}，而读入各行相加得 ${read}`,
  }) as const;

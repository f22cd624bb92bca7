/** 预期值核对的用语。 */
export const expected = () =>
  ({
    title: '预期值核对',
    saved: (name: string, file: string) => `已存为 ${file} 中的 ${name}`,
    selfTitle: (version: string, node: string) => `自检：baoxiao ${version}，Node.js ${node}，随程序附带的手算例题`,
    total: (rows: number, met: number, values: number) => `${rows} 行写有预期值，共 ${values} 个；${met} 行与预期一致`,
    free: (rows: number) => `另有 ${rows} 行没有写预期值，只计入累计`,
    nothingExpected: '没有任何一行写有预期值（expect_reimbursed、expect_deductible 等列），什么也没有核对',
    byRegion: '按统筹区',
    counts: (rows: number, met: number) => `${rows} 行，${met} 行一致`,
    rules: (hash: string) => `规则 ${hash}`,
    row: (line: string, date: string) => `第 ${line} 行，${date}`,
    heads: { column: '列', expected: '预期', computed: '算得' },
    more: (shown: number, all: number) =>
      `以上是不一致的 ${all} 行中的前 ${shown} 行；全部请用 --only differences -o 文件`,
  }) as const;

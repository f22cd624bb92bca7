import { expect, test } from 'vitest';
import type { RowBuffer } from '../../../src/cli/batch/row-buffer.ts';
import { RowsBetween, type ShardRows } from '../../../src/cli/batch/shard-rows.ts';
import { sharedBytes } from '../../../src/input/records/shared-bytes.ts';

/** What another thread made of lines: a row each, which names it, and rejects. */
function shardRows(name: string, lines: readonly number[], rejects: readonly number[] = []): ShardRows {
  const rows = lines.map((line) => `${name}${line} `);
  const ends = rows.map((_, at) => rows.slice(0, at + 1).join('').length);
  return {
    rows: sharedBytes([Buffer.from(rows.join(''))], new SharedArrayBuffer(1000)),
    lines: Float64Array.from(lines),
    ends: Int32Array.from(ends),
    rejects: rejects.map((line) => ({ line, text: `${name}${line} ` })),
  };
}

/** Gathers rows and rejects as text. */
function gathering() {
  const gathered = { rows: '', rejects: '' };
  const buffer = {
    copy: (view: DataView, start: number, end: number) => {
      gathered.rows += Buffer.from(view.buffer, start, end - start).toString();
    },
    copyReject: (text: string) => {
      gathered.rejects += text;
    },
  };
  return { gathered, between: new RowsBetween(buffer as RowBuffer) };
}

test('rows and rejects of other threads stand between those of this one, by their lines', () => {
  const { gathered, between } = gathering();
  between.take([shardRows('a', [1, 2, 6, 20], [3, 30]), shardRows('b', [4, 7, 8, 9], [5]), shardRows('c', [])]);
  for (const line of [3, 5, 10]) {
    between.rowsBefore(line);
    gathered.rows += `own${line} `;
  }
  between.rejectsBefore(4);
  gathered.rejects += 'own4 ';
  between.rest();
  expect(gathered).toEqual({
    rows: 'a1 a2 own3 b4 own5 a6 b7 b8 b9 own10 a20 ',
    rejects: 'a3 own4 b5 a30 ',
  });
});

test('where no other thread has any, nothing stands between', () => {
  const { gathered, between } = gathering();
  between.rowsBefore(5);
  between.take([]);
  between.rowsBefore(7);
  between.rest();
  expect(gathered).toEqual({ rows: '', rejects: '' });
});

import { expect, test } from 'vitest';
import { ByteWriter } from '../../../src/output/rows/byte-writer.ts';
import { writeJsonText } from '../../../src/output/rows/json-text.ts';

test.each(['M1', '', '张三', 'a "b"', 'a\\b', 'tab\t', '\u007f\u2028', 'x'.repeat(10_000)])(
  'text is written as JSON writes it: %j',
  (text) => {
    const out = new ByteWriter(16);
    const bytes = Buffer.from(`..${text}.`);
    writeJsonText(out, bytes, 2, bytes.length - 1);
    expect(out.take().toString()).toBe(JSON.stringify(text));
  },
);

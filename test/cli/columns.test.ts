import { expect, test } from 'vitest';
import { baoxiao } from './support.ts';

test.each(['tier', '机构级别'])('columns %s says what the column is called and takes', async (name) => {
  const { stdout, status } = await baoxiao(['columns', name]);
  expect(status).toBe(0);
  expect(stdout).toContain('Chinese: 机构级别');
  expect(stdout).toMatch(/0 = 未定级及一级以下.*乡镇卫生院/s);
});

test.each([
  ['en', 'capped', 'Codes of notes', 'zaozhuang: Art. '],
  ['zh', 'capped', '说明代码', 'zaozhuang: 第'],
  ['zh', 'dedc_hosp_lv', '平台字段：dedc_hosp_lv、medinslv、hosp_lv', '起付线医院等级'],
])('in %s, %s', async (language, name, ...shown) => {
  const { stdout } = await baoxiao(['columns', name, '--lang', language]);
  for (const text of shown) expect(stdout).toContain(text);
});

test('the whole in JSON is the same in both languages', async () => {
  const [en, zh] = await Promise.all(
    ['en', 'zh'].map((language) => baoxiao(['columns', '--format', 'json', '--lang', language])),
  );
  expect(en?.stdout).toBe(zh?.stdout);
  const { schema, input, output, reasons, notes } = JSON.parse(en?.stdout ?? '');
  expect(schema).toBe('baoxiao.columns/1');
  expect([input, output, reasons, notes].every((part) => part.length > 5)).toBe(true);
  expect(notes[0].means).toEqual({ zh: expect.any(String), en: expect.any(String) });
});

test.each(['md', 'html'])('the whole as %s', async (format) => {
  const { stdout, status } = await baoxiao(['columns', '--format', format]);
  expect(status).toBe(0);
  expect(stdout).toContain('prescriber');
});

test('a name that nothing has is refused', async () => {
  const { stderr, status } = await baoxiao(['columns', 'teir']);
  expect(status).toBe(2);
  expect(stderr).toContain('"teir"');
});

import { expect, test } from 'vitest';
import { styleOfCode } from '../../../../src/input/records/workbook/number-styles.ts';

test.each([
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['[$-804]yyyy/m/d;@', 'date'],
  ['yyyy年mm月dd日', 'date'],
  ['h:mm:ss', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['[h]:mm:ss', 'plain'],
  ['General', 'plain'],
  ['@', 'plain'],
  ['0.00%', 'plain'],
  ['0.00E+00', 'plain'],
  ['[Red]-0.00"days"', 'decimals 2'],
  ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', 'decimals 2'],
  ['"¥"#,##0.00', 'decimals 2'],
  ['#,##0', 'decimals 0'],
  ['0', 'decimals 0'],
  ['00000000', 'zeros 8'],
])('%s shows a number as %s', (code, shown) => {
  const style = styleOfCode(code);
  const size = style.kind === 'decimals' ? ` ${style.decimals}` : style.kind === 'zeros' ? ` ${style.width}` : '';
  expect(style.kind + size).toBe(shown);
});

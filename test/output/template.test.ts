import { expect, test } from 'vitest';
import { bindHeader, bindNames } from '../../src/input/bind-header.ts';
import type { Vocabulary } from '../../src/input/field-table.ts';
import { FIELD_NAMES } from '../../src/input/fields.ts';
import { templateHeader } from '../../src/output/template.ts';

const VOCABULARIES: Vocabulary[] = ['canonical', 'chinese', 'platform'];

test.each(VOCABULARIES)('the %s template is a header that can be read, with a column a field', (vocabulary) => {
  const header = templateHeader(vocabulary).split(',');
  expect(header).toHaveLength(FIELD_NAMES.length);
  expect(bindHeader(header, 't.csv').problems).toEqual([]);
  expect(bindNames(header).known).not.toContain(false);
});

test('each vocabulary shows its preferred names', () => {
  expect(templateHeader('canonical')).toBe(FIELD_NAMES.join(','));
  expect(templateHeader('chinese').split(',')).toEqual(
    expect.arrayContaining(['就诊日期', '机构级别', '总费用', '政策范围内费用', '报销申请日期', '医疗类别']),
  );
  expect(templateHeader('platform').split(',')).toEqual(
    expect.arrayContaining(['begndate', 'dedc_hosp_lv', 'medfee_sumamt', 'inscp_scp_amt', 'pay_loc', 'retired_on']),
  );
});

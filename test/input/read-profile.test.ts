import { describe, expect, test } from 'vitest';
import { readMemberFlags } from '../../src/input/members/member-flags.ts';
import { readProfile } from '../../src/input/read-profile.ts';
import { brief, policies, thrown } from './support.ts';

const profile = (text: string) => readProfile(Buffer.from(text), 'p.json', policies);

describe('readProfile', () => {
  test('reads the member’s columns in any vocabulary', () => {
    const { member, problems } = profile(
      '\ufeff{"member": "A", "统筹区": "枣庄", "psn_type": "12", "overall_limit": "50,000", "account_balance": null, "coverage": ""}',
    );
    expect(problems).toEqual([]);
    expect(member.city?.value.id).toBe('zaozhuang');
    expect(member.status?.value).toBe('retired');
    expect(member.overall_limit).toMatchObject({
      value: 5_000_000,
      cell: { where: { source: 'p.json', column: 'overall_limit' } },
    });
    expect(Object.keys(member).sort()).toEqual(['city', 'member', 'overall_limit', 'status']);
  });

  test.each([
    ['{"overall_limit": 50000}', ['not-a-string at overall_limit']],
    ['{"city": {"id": "tieling"}}', ['not-a-string at city']],
    ['{"city": ["tieling"]}', ['not-a-string at city']],
    ['{"status": true}', ['not-a-string at status']],
    ['{"city": "tieling", "date": "2023-03-05"}', ['unknown-key at date']],
    ['{"__proto__": "x"}', ['unknown-key at __proto__']],
    ['{"city": "tieling", "city": "zaozhuang"}', ['field-twice at city']],
    ['{"city": "tieling", "参保地": "zaozhuang"}', ['field-twice at 参保地']],
    [
      '{"city": "Paris", "status": "working", "insutype": "390"}',
      ['not-employee-insurance at insutype', 'unknown-city at city', 'unknown-value at status'],
    ],
    ['[]', ['bad-json at 1']],
    ['"tieling"', ['bad-json at 1']],
    ['null', ['bad-json at 1']],
    ['', ['bad-json at 1']],
    ['{"city": tieling}', ['bad-json at 10']],
  ])('refuses %s', (text, problems) => expect(profile(text).problems.map(brief).sort()).toEqual(problems));

  test('names the line of every value that is bad', () => {
    const text = '{\n "city": "Paris",\n "status": 1,\n "x": "y",\n\n "city": "tieling"\n}';
    const places = profile(text).problems.map(({ code, where }) => `${code} ${where.line} ${where.column}`);
    expect(places.sort()).toEqual(['field-twice 2 city', 'not-a-string 3 status', 'unknown-key 4 x']);
    const values = profile('{\n "city": "Paris",\n\n "status": "working"}').problems;
    expect(values.map(({ code, where }) => `${code} ${where.line}`)).toEqual(['unknown-city 2', 'unknown-value 4']);
  });

  test.each([
    ['a list', '[1]', 1, '1'],
    ['a list below blanks', '\n  [1]', 2, '3'],
    ['brackets without end', '['.repeat(200_000), 1, '65'],
    ['levels without end in a value', `{"city": ${'['.repeat(200_000)}`, 1, '73'],
    ['nothing', '', 1, '1'],
  ])('%s is no object, and told where', (_, text, line, column) => {
    expect(profile(text).problems).toEqual([{ code: 'bad-json', where: { source: 'p.json', line, column } }]);
  });

  test('names the line of a mistake in the JSON', () => {
    expect(profile('{\n  "city": "tieling",\n  status: "active"\n}').problems).toEqual([
      { code: 'bad-json', where: { source: 'p.json', line: 3, column: '3' } },
    ]);
    expect(profile('{\n  "city": "tieling"\n').problems[0]?.where.line).toBe(3);
  });

  test('quotes and colons in values are values', () => {
    expect(profile(String.raw`{"member": "a\": \"city\":", "city": "tieling"}`).problems).toEqual([]);
  });

  test('a workbook is told as one', async () => {
    const error = await thrown(() => readProfile(Uint8Array.of(0x50, 0x4b, 3, 4), 'p.json', policies));
    expect(error.problems[0]?.code).toBe('spreadsheet-file');
  });
});

describe('readMemberFlags', () => {
  test('reads each flag and names it where its value is bad', () => {
    const { member, problems } = readMemberFlags(
      [
        { field: 'city', flag: '--city', text: '370400' },
        { field: 'retired_on', flag: '--retired-on', text: '2023/2/30' },
        { field: 'enrollment', flag: '--enrollment', text: ' ' },
      ],
      policies,
    );
    expect(member.city?.value.id).toBe('zaozhuang');
    expect(problems.map(({ code, where }) => [code, where.source])).toEqual([
      ['impossible-date', '--retired-on'],
      ['missing-value', '--enrollment'],
    ]);
  });
});

import { expect, test } from 'vitest';
import { sectionsOf } from '../../src/locale/sections.ts';

test('a section is made once, when it is first asked for', () => {
  const made: string[] = [];
  const sections = sectionsOf({
    table: () => made.push('table'),
    help: () => made.push('help'),
  });
  expect(made).toEqual([]);
  expect([sections.help, sections.help]).toEqual([1, 1]);
  expect(made).toEqual(['help']);
  expect(sections).toEqual({ table: 2, help: 1 });
});

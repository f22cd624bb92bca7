import { describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { FIELDS, RECORDED_SLOTS, SLOTS } from '../../src/input/fields.ts';
import { acceptedBy } from '../../src/input/values/reading.ts';
import { dictionaryOf, lookUp, namesIn } from '../../src/output/dictionary.ts';
import { NOTES } from '../../src/policy/notes.ts';
import { REASONS } from '../../src/policy/reasons.ts';

const dictionary = dictionaryOf(Object.values(regions));

describe('the dictionary', () => {
  test('has every column, reason and note', () => {
    expect(dictionary.input).toHaveLength(SLOTS.length + RECORDED_SLOTS.length);
    expect(dictionary.reasons.map(({ code }) => code)).toEqual([...REASONS]);
    expect(dictionary.notes.map(({ code }) => code)).toEqual([...NOTES]);
  });

  test('names no text that its column does not take', () => {
    const texts = Object.values(FIELDS).flatMap(({ columns }) =>
      columns.flatMap(({ name, read }) => acceptedBy(read).map((text) => ({ name, text, reading: read(text) }))),
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ reading }) => !('value' in reading))).toEqual([]);
  });

  test('is looked up by any name', () => {
    for (const name of namesIn(dictionary)) {
      expect(Object.values(lookUp(dictionary, name)).flat().length, name).toBeGreaterThan(0);
    }
    expect(Object.values(lookUp(dictionary, 'no such name')).flat()).toEqual([]);
  });

  test.each([
    // The platform's three lists of levels run in opposite directions: nhsa-fields 2.4.
    ['hosp_lv', '3', ['1', '2', '3', '4']],
    ['medinslv', '3', ['3']],
    ['dedc_hosp_lv', '0', ['0', '9', '404', '405']],
  ])('%s: tier %s is %j', (column, tier, codes) => {
    const level = lookUp(dictionary, column).input[0];
    const values = level?.values.find(({ columns }) => columns.includes(column));
    const texts = values?.accepts.find(({ value }) => value === tier)?.texts ?? [];
    expect(texts.filter((text) => /^\d/.test(text)).sort((a, b) => Number(a) - Number(b))).toEqual(codes);
  });

  test('cites the article of a reason where a region gives one', () => {
    // 枣庄's text lets it pay from the day it names in its last article only; every region has such an article.
    const [reason] = lookUp(dictionary, 'not-in-force').reasons;
    expect(Object.keys(reason?.articles ?? {})).toHaveLength(5);
    for (const articles of Object.values(reason?.articles ?? {})) expect(articles).not.toEqual([]);
  });
});

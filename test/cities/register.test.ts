import { describe, expect, test } from 'vitest';
import * as policies from '../../src/cities/index.ts';
import openPoints from './open-points.json' with { type: 'json' };

/** How many articles each document has, counted in the documents. */
const COUNTED = [
  { policy: policies.sanmenxia, articles: 28, read: openPoints.sanmenxia },
  { policy: policies.zaozhuang, articles: 22, read: openPoints.zaozhuang },
  { policy: policies.tieling, articles: 34, read: openPoints.tieling },
  { policy: policies.chongqing, articles: 14, read: openPoints.chongqing },
  { policy: policies.shiyan, articles: 25, read: openPoints.shiyan },
];

const DOCUMENTS = await Promise.all(
  COUNTED.map(async (counted) => ({ ...counted, register: await counted.policy.register() })),
);

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** An article number as documents write it: 21 is 二十一. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`;
}

/** Every value under one of the keys, anywhere inside. */
function valuesOf(inside: unknown, keys: readonly string[]): unknown[] {
  if (Array.isArray(inside)) return inside.flatMap((part) => valuesOf(part, keys));
  if (typeof inside !== 'object' || inside === null) return [];
  return Object.entries(inside).flatMap(([key, value]) => [
    ...(keys.includes(key) && value !== null ? [value] : []),
    ...valuesOf(value, keys),
  ]);
}

/** `五(二)、七` cites 五 and 七. */
function articlesIn(cited: unknown): string[] {
  return String(cited)
    .split('、')
    .map((article) => article.replace(/[^一二三四五六七八九十].*$/, ''));
}

describe.each(DOCUMENTS)('the register of $policy.id', ({ policy, register, articles, read }) => {
  const numerals = Array.from({ length: articles }, (_, index) => numeral(index + 1));
  const ids = register.points.map((point) => point.id);

  test(`has one row for each of the ${articles} articles, in their order`, () => {
    expect(register.articles.map((row) => row.article)).toEqual(numerals);
  });

  test('names a use for every article that something is computed by or that asks for a fact', () => {
    const unused = register.articles.filter((row) => row.state !== 'administrative' && row.uses.length === 0);
    const used = register.articles.filter((row) => row.state === 'administrative' && row.uses.length > 0);
    expect([...unused, ...used].map((row) => row.article)).toEqual([]);
  });

  test('says computed only of articles that a part of the policy it names rests on, and of each such part', () => {
    const parts: Readonly<Record<string, unknown>> = { ...policy };
    const idle = register.articles.flatMap(({ article, state, uses }) => {
      const named = uses.filter((use) => use in parts);
      const resting = named.filter((use) => valuesOf(parts[use], ['article']).flatMap(articlesIn).includes(article));
      return state === 'computed' && (named.length === 0 || resting.length < named.length) ? [article] : [];
    });
    expect(idle).toEqual([]);
  });

  test('is cited only by articles that the document has', () => {
    const cited = valuesOf([policy, register], ['article', 'adjustable']).flatMap(articlesIn);
    expect(cited.filter((article) => !numerals.includes(article))).toEqual([]);
  });

  test('has every open point that the policy names', () => {
    const named = valuesOf(policy, ['points']).flat();
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.some((known) => known === id))).toEqual([]);
  });

  test('has every open point of weight found in reading the text, each once', () => {
    expect(read.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says everything in both languages', () => {
    const words = valuesOf([policy, register], ['zh', 'en']);
    expect(words.filter((text) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
    expect(valuesOf([policy, register], ['zh']).filter((text) => !/\p{Script=Han}/u.test(String(text)))).toEqual([]);
  });

  test('gives every open point another reading, one at least of which pays something else', () => {
    const idle = register.points.filter((point) => point.others.length === 0);
    const same = register.points.filter(
      ({ example, others }) => example && others.every((other) => other.pays === example.pays),
    );
    expect([...idle, ...same].map((point) => point.id)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { nearest } from '../../src/input/nearest.ts';

const NAMES = ['when', 'article', 'active', 'retired', 'firstSelfPay', 'to'];

test.each([
  ['retird', 'retired'],
  ['Retired', 'retired'],
  ['artcle', 'article'],
  ['atcive', 'active'], // two letters the other way round are two changes
  ['firstSelfPays', 'firstSelfPay'],
  ['whne', undefined], // two changes of four letters may be anything
  ['wen', 'when'],
  ['tx', undefined],
  ['percent', undefined],
  ['', undefined],
])('%j is meant to be %j', (name, expected) => expect(nearest(name, NAMES)).toBe(expected));

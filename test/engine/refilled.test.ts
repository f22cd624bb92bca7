import { expect, test } from 'vitest';
import { Refilled } from '../../src/engine/refilled.ts';

test('a list is as long as objects were added since it was cleared, and the objects are the same ones', () => {
  const refilled = new Refilled(() => ({ value: 0 }));
  const fill = (...values: number[]) => {
    refilled.clear();
    for (const value of values) refilled.add().value = value;
    return refilled.list.map((object) => object.value);
  };
  expect([fill(1, 2, 3), fill(4), fill(), fill(5, 6, 7, 8)]).toEqual([[1, 2, 3], [4], [], [5, 6, 7, 8]]);
  const [first] = refilled.list;
  fill(9);
  expect(refilled.list[0]).toBe(first);
});

test('a list whose order was changed has every object once when it is filled again', () => {
  const refilled = new Refilled(() => ({ value: 0 }));
  for (const value of [1, 2, 3]) refilled.add().value = value;
  refilled.list.reverse();
  refilled.clear();
  for (const value of [4, 5, 6]) refilled.add().value = value;
  expect(refilled.list.map((object) => object.value)).toEqual([4, 5, 6]);
});

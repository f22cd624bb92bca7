import { expect, test } from 'vitest';
import { sharesOf } from '../../../src/cli/batch/shard.ts';

test.each([2, 3, 8, 40])('all of %i threads settle everything, the main one less than the others', (count) => {
  const [main = 0, ...others] = sharesOf(count);
  expect(others.length).toBe(count - 1);
  expect(main + others.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(main).toBeGreaterThanOrEqual(0);
  for (const other of others) expect(other).toBeGreaterThan(main);
});

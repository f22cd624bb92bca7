import { expect, test } from 'vitest';
import { Stands } from '../../src/engine/stands.ts';

test('each member stands for itself, at the beginning without a line or a visit', () => {
  const stands = new Stands();
  stands.moveTo(3, 20_230_305_000_000, 7);
  stands.setLatest(3, 0);
  stands.setLatest(70_000, 12);
  const of = (member: number) => [stands.positionOf(member), stands.lineOf(member), stands.latestOf(member)];
  expect([of(2), of(3), of(70_000), of(1_000_000)]).toEqual([
    [0, 0, -1],
    [20_230_305_000_000, 7, 0],
    [0, 0, 12],
    [0, 0, -1],
  ]);
  stands.clear();
  expect(of(3)).toEqual([0, 0, -1]);
});

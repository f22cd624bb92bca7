import { expect, test } from 'vitest';
import { Stands } from '../../src/engine/stands.ts';

test('a member of whom nothing is known is at the beginning, however high the number', () => {
  const stands = new Stands();
  const known = [stands.positionOf(9), stands.lineOf(9), stands.carriedTo(9), stands.dayOf(9)];
  expect(known).toEqual([0, 0, 0, 0]);
  expect([stands.ledgerOf(1_000), stands.visitOf(100_000)]).toEqual([-1, -1]);
});

test('what is kept of a member stands by itself, and stays where room is made for others', () => {
  const stands = new Stands();
  stands.moveTo(3, 2_023_030_500_000, 17);
  stands.setCarriedTo(3, 2_022_123_100_000);
  stands.setLedger(3, 5);
  stands.setVisit(3, 8, 20_230_305);
  stands.moveTo(4, 2_023_030_600_000, -1);
  stands.setVisit(200_000, 0, 20_230_401);
  expect([stands.positionOf(3), stands.lineOf(3), stands.carriedTo(3)]).toEqual([
    2_023_030_500_000, 17, 2_022_123_100_000,
  ]);
  expect([stands.ledgerOf(3), stands.visitOf(3), stands.dayOf(3)]).toEqual([5, 8, 20_230_305]);
  expect([stands.positionOf(4), stands.lineOf(4), stands.visitOf(4)]).toEqual([2_023_030_600_000, -1, -1]);
  expect(stands.visitOf(200_000)).toBe(0);
});

test('all are forgotten together', () => {
  const stands = new Stands();
  stands.moveTo(2, 2_023_030_500_000, 17);
  stands.setLedger(2, 0);
  stands.clear();
  expect([stands.positionOf(2), stands.lineOf(2), stands.ledgerOf(2)]).toEqual([0, 0, -1]);
});

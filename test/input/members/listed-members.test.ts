import { expect, test } from 'vitest';
import { ListedMembers } from '../../../src/input/members/listed-members.ts';
import { MembersTable } from '../../../src/input/members/members-table.ts';
import { recordOf } from '../../../src/input/records/record-bytes.ts';
import { TextColumn } from '../../../src/input/records/text-column.ts';

/** Looks members up in a file in which A and B have the numbers 0 and 1. */
function lookUps() {
  const table = new MembersTable('m.csv');
  table.add('A', {}, 2);
  table.add('B', {}, 3);
  const names = new TextColumn();
  const members = new ListedMembers(table, names);
  const numberOf = (name: string) => members.numberOf(recordOf(['x', name], 2), 1, names.numberOfText(name) + 1);
  return { table, names, numberOf };
}

test('each member is found in the file, however often it comes', () => {
  const { table, numberOf } = lookUps();
  expect(['B', 'B', 'A', 'C', 'C', '', ' B', 'A'].map(numberOf)).toEqual([1, 1, 0, -1, -1, -1, 1, 0]);
  expect(table.missing).toBe(1);
});

test('so are as many as there are', () => {
  const { numberOf } = lookUps();
  const others = Array.from({ length: 3000 }, (_, index) => `N${index}`);
  expect(others.map(numberOf)).toEqual(others.map(() => -1));
  expect(['A', 'B'].map(numberOf)).toEqual([0, 1]);
});

test('a number that another member has from then on is that of another', () => {
  const { names, numberOf } = lookUps();
  expect(['B', 'A'].map(numberOf)).toEqual([1, 0]);
  names.clear();
  expect(['A', 'B'].map(numberOf)).toEqual([0, 1]);
});

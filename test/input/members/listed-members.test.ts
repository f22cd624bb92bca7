import { expect, test } from 'vitest';
import { ListedMembers } from '../../../src/input/members/listed-members.ts';
import { MembersTable } from '../../../src/input/members/members-table.ts';
import { TextColumn } from '../../../src/input/records/text-column.ts';

/** In the file the numbers of A and B are 0 and 1. */
function listed() {
  const table = new MembersTable('m.csv');
  table.add('A', {}, 2);
  table.add('B', {}, 3);
  const rows = new TextColumn();
  const members = new ListedMembers(table, rows);
  return { table, rows, find: (name: string) => members.numberOf(rows.numberOfText(name) + 1) };
}

test('members are found whatever numbers the rows have them by, one who is not in the file is missing', () => {
  const { table, rows, find } = listed();
  const names = ['B', 'C', ' A ', '', 'B', 'C', 'A'];
  expect(names.map(find)).toEqual([1, -1, 0, -1, 1, -1, 0]);
  for (let other = 0; other < 2000; other++) rows.numberOfText(`D${other}`);
  rows.numberOfText('E');
  expect([find('E'), find('B'), table.missing]).toEqual([-1, 1, 2]);
});

test('once the rows have forgotten their members, a number may be that of another', () => {
  const { rows, find } = listed();
  expect(['A', 'B'].map(find)).toEqual([0, 1]);
  rows.clear();
  expect(['B', 'A'].map(find)).toEqual([1, 0]);
});

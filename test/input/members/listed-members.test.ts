import { expect, test } from 'vitest';
import { ListedMembers } from '../../../src/input/members/listed-members.ts';
import { MembersTable } from '../../../src/input/members/members-table.ts';
import { NOT_YET, recordOf } from '../../../src/input/records/record-bytes.ts';

/** The numbers of A and B are 0 and 1. */
function listed(): { readonly table: MembersTable; readonly members: ListedMembers } {
  const table = new MembersTable('m.csv');
  table.add('A', {}, 2);
  table.add('B', {}, 3);
  return { table, members: new ListedMembers(table) };
}

function recordOfMember(name: string, member: number) {
  return { ...recordOf([name], 2), member };
}

test('a member that was numbered ahead is found by that number', () => {
  const { table, members } = listed();
  expect(members.numberOf(recordOfMember('B', 5), 0, 6)).toBe(1);
  expect(members.numberOf(recordOfMember('B', 5), 0, 6)).toBe(1);
  expect(members.numberOf(recordOfMember('A', 70_000), 0, 70_001)).toBe(0);
  expect(members.numberOf(recordOfMember('C', 7), 0, 8)).toBe(-1);
  expect(members.numberOf(recordOfMember('C', 7), 0, 8)).toBe(-1);
  expect(members.numberOf(recordOfMember('', -1), 0, 0)).toBe(-1);
  expect(table.missing).toBe(1);
});

test('one that was not is found by its cell, since its number may be that of another later', () => {
  const { members } = listed();
  expect(members.numberOf(recordOfMember('B', NOT_YET), 0, 1)).toBe(1);
  expect(members.numberOf(recordOfMember('A', NOT_YET), 0, 1)).toBe(0);
});

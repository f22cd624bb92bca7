import type { Binding } from './bind-header.ts';
import { FIELDS, type Slot } from './fields.ts';
import type { Problem, Where } from './problem.ts';

/**
 * Names that give one field more than once where a file of columns would prefer one of them: `field-twice`. The
 * platform's columns that are made to stand beside each other (`fixmedins_code` and `fixmedins_name`) are not such names.
 */
export function givenTwice(binding: Binding, names: readonly string[], whereOf: (index: number) => Where): Problem[] {
  const pairs = new Map<number, number>(binding.repeated.map(([first, second]) => [second, first]));
  const own = new Map<string, number>();
  for (const [slot, bound] of binding.slots) {
    const [preferred, ...others] = bound;
    if (preferred && isOwn(slot, preferred.rank)) own.set(FIELDS[slot].of ?? slot, preferred.index);
    if (!preferred || vocabularyOf(slot, preferred.rank) === 'platform') continue;
    for (const { index } of others) pairs.set(Math.max(index, preferred.index), Math.min(index, preferred.index));
  }
  for (const [slot, bound] of binding.slots) {
    const first = own.get(FIELDS[slot].of ?? slot);
    for (const { index } of bound) {
      if (first !== undefined && index !== first) pairs.set(Math.max(index, first), Math.min(index, first));
    }
  }
  return [...pairs].map(([second, first]) => ({
    code: 'field-twice',
    where: whereOf(second),
    detail: { other: names[first] ?? '' },
  }));
}

function isOwn(slot: Slot, rank: number): boolean {
  return vocabularyOf(slot, rank) === 'canonical';
}

function vocabularyOf(slot: Slot, rank: number) {
  return FIELDS[slot].columns[rank]?.vocabulary;
}

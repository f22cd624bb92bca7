/** Whether positions stand in their order already. */
export function isInOrder(positions: readonly number[]): boolean {
  for (let at = 1; at < positions.length; at++) {
    if ((positions[at] as number) < (positions[at - 1] as number)) return false;
  }
  return true;
}

/** The numbers of positions in their order, those at the same position as they came. */
export function orderOf(positions: readonly number[]): Uint32Array<ArrayBuffer> {
  // Sorted by itself, without asking a function about every pair; then each finds the place of the first of its kind.
  const sorted = Float64Array.from(positions).sort();
  const taken = new Uint32Array(positions.length);
  const order = new Uint32Array(positions.length);
  for (let number = 0; number < positions.length; number++) {
    const first = firstAt(sorted, positions[number] as number);
    order[first + (taken[first] as number)] = number;
    taken[first] = (taken[first] as number) + 1;
  }
  return order;
}

/** The first place of a position that is there. */
function firstAt(sorted: Float64Array, position: number): number {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

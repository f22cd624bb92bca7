/** The path of a member or an item: `ratios[0].rows`, and `["a b"]` for a name that is no word. */
export function pathTo(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!/^[\w$]+$/.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === '' ? step : `${path}.${step}`;
}

/** Calls `found` for every member of every object inside, from the top down. */
export function walk(inside: unknown, found: (name: string, value: unknown, path: string) => void, path = ''): void {
  if (typeof inside !== 'object' || inside === null) return;
  const isList = Array.isArray(inside);
  for (const [name, value] of Object.entries(inside)) {
    const at = pathTo(path, isList ? Number(name) : name);
    if (!isList) found(name, value, at);
    walk(value, found, at);
  }
}

/** The members and items that a path of plain names goes through: `ratios[0].rows` is ratios, 0, rows. */
export function partsOfPath(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[\w$]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));
}

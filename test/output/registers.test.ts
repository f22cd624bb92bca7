import { expect, test } from 'vitest';
import { sanmenxia } from '../../src/cities/sanmenxia.ts';
import { tieling } from '../../src/cities/tieling.ts';
import { settleAll } from '../../src/engine/settle-all.ts';
import { registersOf } from '../../src/output/registers.ts';
import { visit } from './support.ts';

test('the registers of the policies whose open points decided something, no other', async () => {
  // 铁岭 leaves care in hospital open (TL-A12); nothing is open about a plain visit in 三门峡.
  const settlement = settleAll([
    { policy: sanmenxia, visit: visit('2023-03-04', 3, '400.00') },
    { policy: tieling, visit: visit('2023-03-05', 3, '400.00', { during: 'hospitalized' }) },
    { policy: tieling, visit: visit('2023-03-06', 3, '400.00', { during: 'hospitalized' }) },
  ]);
  const registers = await registersOf(settlement);
  expect([...registers.keys()]).toEqual([tieling]);
  expect(registers.get(tieling)?.points.map(({ id }) => id)).toContain('TL-A12');
});

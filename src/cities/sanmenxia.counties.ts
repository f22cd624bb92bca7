import type { County } from '../policy/grammar.ts';

/** The counties of the region, by the codes of GB/T 2260; a name that other cities' counties have too is shared. */
export const counties: readonly County[] = [
  { name: '湖滨区', code: '411202' },
  { name: '陕州区', code: '411203' },
  { name: '渑池县', code: '411221' },
  { name: '卢氏县', code: '411224' },
  { name: '义马市', code: '411281' },
  { name: '灵宝市', code: '411282' },
];

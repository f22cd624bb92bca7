import type { County } from '../policy/grammar.ts';

/** The counties of the region, by the codes of GB/T 2260; a name that other cities' counties have too is shared. */
export const counties: readonly County[] = [
  { name: '银州区', code: '211202' },
  { name: '清河区', code: '211204', shared: true },
  { name: '铁岭县', code: '211221' },
  { name: '西丰县', code: '211223' },
  { name: '昌图县', code: '211224' },
  { name: '调兵山市', code: '211281' },
  { name: '开原市', code: '211282' },
];

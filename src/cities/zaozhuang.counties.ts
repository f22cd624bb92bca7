import type { County } from '../policy/grammar.ts';

/** The counties of the region, by the codes of GB/T 2260; a name that other cities' counties have too is shared. */
export const counties: readonly County[] = [
  { name: '市中区', code: '370402', shared: true },
  { name: '薛城区', code: '370403' },
  { name: '峄城区', code: '370404' },
  { name: '台儿庄区', code: '370405' },
  { name: '山亭区', code: '370406' },
  { name: '滕州市', code: '370481' },
];

import type { County } from '../policy/grammar.ts';

/** The counties of the region, by the codes of GB/T 2260; a name that other cities' counties have too is shared. */
export const counties: readonly County[] = [
  { name: '茅箭区', code: '420302' },
  { name: '张湾区', code: '420303' },
  { name: '郧阳区', code: '420304' },
  { name: '郧西县', code: '420322' },
  { name: '竹山县', code: '420323' },
  { name: '竹溪县', code: '420324' },
  { name: '房县', code: '420325' },
  { name: '丹江口市', code: '420381' },
];

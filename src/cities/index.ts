export { chongqing } from './chongqing.ts';
export { sanmenxia } from './sanmenxia.ts';
export { shiyan } from './shiyan.ts';
export { tieling } from './tieling.ts';
export { zaozhuang } from './zaozhuang.ts';

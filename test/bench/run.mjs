// Measures in one run and prints ratios: `npm run bench`, or with numbers of rows: `npm run bench -- 1000000`.
import { fileURLToPath } from 'node:url';
import { measureBatch } from './batch.mjs';
import { measureStartUp } from './start-up.mjs';

const program = fileURLToPath(new URL('../../bin/baoxiao.js', import.meta.url));
const sizes = process.argv.slice(2).map(Number);

console.log('Start-up (bound: 1.4 × node -e 0)');
console.table(measureStartUp(program));
console.log('Batch');
console.table(measureBatch(program, sizes.length > 0 ? sizes : [100_000, 1_000_000, 2_000_000, 5_000_000]));

import { fileURLToPath } from 'node:url';
import { measureStartUp } from './start-up.mjs';

const program = fileURLToPath(new URL('../../bin/baoxiao.js', import.meta.url));

console.log('Start-up (bound: 1.4 × node -e 0)');
console.table(measureStartUp(program));

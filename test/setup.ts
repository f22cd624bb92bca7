import { createRequire } from 'node:module';
import { displayWidth } from '../src/output/width.ts';

/** cli-table3 measures text as it does in the built program, where `string-width` is our measure too. */
const require = createRequire(createRequire(import.meta.url).resolve('cli-table3'));
const measure = require.resolve('string-width');
require(measure);
const loaded = require.cache[measure];
if (loaded) loaded.exports = displayWidth;

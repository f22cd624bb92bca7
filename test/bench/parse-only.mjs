// Reads a CSV into arrays with csv-parse and does nothing else: what the batch is measured against.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let rows = 0;
const parser = parse().on('data', () => rows++);
createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(parser);
await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
if (rows === 0) throw new Error('no rows');

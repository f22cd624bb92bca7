/** Stands in the program for cli-table3's measure of text, whose table of emoji takes milliseconds to compile. */
module.exports = require('../src/output/width.ts').displayWidth;

/** Stands in the program for decimal.js, which takes a while to set up: that is put off until decimals are to be read. */
Object.defineProperty(exports, 'Decimal', { get: () => require('../node_modules/decimal.js/decimal.js').Decimal });

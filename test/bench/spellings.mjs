import { readFileSync, writeFileSync } from 'node:fs';

/** Places of a generated line's cells. */
const [CITY, STATUS, DATE, TIER, AMOUNT, ELIGIBLE] = [1, 2, 3, 5, 6, 7];
const WORDS = { zaozhuang: '枣庄', active: '在职', retired: '退休' };
const LEVELS = ['未定级', '一级', '二级', '三级'];

/** Spellings of the same visits: how a cell, and how a line of cells, is written. */
const SPELLINGS = {
  '2023/3/5': { cell: (text, at) => (at === DATE ? text.replace(/-0?/g, '/') : text) },
  '1,234.50 between tabs': { cell: grouped, line: (cells) => cells.join('\t') },
  'blanks around amounts': { cell: (text, at) => (isMoney(at) ? ` ${text} ` : text) },
  'Chinese words': { cell: inWords },
  'CRLF ends': { line: (cells) => `${cells.join()}\r` },
  'quoted cells': { line: (cells) => cells.map((cell) => `"${cell}"`).join() },
  '"1,234.50" quoted': { cell: (text, at) => (isMoney(at) ? `"${grouped(text, at)}"` : text) },
  GB18030: { cell: inWords, encode: (text) => inGb18030(text) },
};

export const SPELLING_NAMES = Object.keys(SPELLINGS);

/** Writes what the plain file holds in another spelling. */
export function respell(name, plain, path) {
  const { cell = (text) => text, line = (cells) => cells.join(), encode = (text) => text } = SPELLINGS[name];
  const [header, ...lines] = readFileSync(plain, 'utf8').trimEnd().split('\n');
  const spelled = lines.map((text) => line(text.split(',').map(cell)));
  writeFileSync(path, encode([line(header.split(',')), ...spelled, ''].join('\n')));
}

function isMoney(at) {
  return at === AMOUNT || at === ELIGIBLE;
}

function grouped(text, at) {
  return isMoney(at) ? text.replace(/\B(?=(\d{3})+\.)/g, ',') : text;
}

function inWords(text, at) {
  if (at === CITY || at === STATUS) return WORDS[text];
  return at === TIER ? LEVELS[Number(text)] : text;
}

/** Text of ASCII and of characters that GB18030 writes in two bytes. */
function inGb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map();
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from(Array.from(text, (letter) => codes.get(letter) ?? letter.charCodeAt(0)).flat());
}

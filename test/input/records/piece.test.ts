import { expect, test } from 'vitest';
import { copySteps, isPieceAt, Piece, putPiece, STEP, viewOf } from '../../../src/input/records/piece.ts';

const TEXTS = ['abcd', 'abcde', 'abcdef', 'abcdefg', 'abcdefgh', '"三院",'];

test.each([...TEXTS, 'a', 'abc', ''])(
  'a piece is written whole, whatever its length, one behind the other: %j',
  (text) => {
    const bytes = Buffer.alloc(64, '.');
    const piece = new Piece(text);
    const end = putPiece(viewOf(bytes), putPiece(viewOf(bytes), 1, piece), piece);
    expect(bytes.toString('utf8', 0, end)).toBe(`.${text}${text}`);
  },
);

test('steps go at most one beyond the end', () => {
  const source = Buffer.from('0123456789'.repeat(4));
  const to = Buffer.alloc(10 + STEP, '.');
  expect(copySteps(viewOf(to), 5, viewOf(source), 3, 8)).toBe(10);
  expect(to.toString('latin1', 0, 10)).toBe('.....34567');
  expect(to.toString('latin1', 5 + STEP)).toBe('.....');
});

test.each(TEXTS)('a piece is found where it stands, up to the very end of the bytes: %j', (text) => {
  const bytes = Buffer.from(`..${text}`);
  const piece = new Piece(text);
  expect([0, 1, 2, 3, bytes.length].map((at) => isPieceAt(viewOf(bytes), at, piece))).toEqual([
    ...[false, false, true, false, false],
  ]);
});

test.each(TEXTS)('a piece with one byte changed is not it: %j', (text) => {
  const piece = new Piece(text);
  for (let at = 0; at < piece.length; at++) {
    const bytes = Buffer.from(text);
    bytes[at] = 0x5f;
    expect(isPieceAt(viewOf(bytes), 0, piece)).toBe(false);
  }
});

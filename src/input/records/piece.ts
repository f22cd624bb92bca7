const WORD = 4;
/** What is copied in steps is read and written up to so many bytes beyond its end. */
export const STEP = 16;

/** Text that is written or looked for again and again, to be seen in words: quicker than byte by byte. */
export class Piece {
  readonly text: string;
  readonly bytes: Buffer;
  /** The length in bytes. */
  readonly length: number;
  /** A view of the bytes and of a step behind them. */
  readonly view: DataView;
  /** The last four bytes; 0 where there are fewer. */
  readonly last: number;

  constructor(text: string) {
    const length = Buffer.byteLength(text);
    const room = Buffer.alloc(length + STEP);
    room.write(text);
    this.text = text;
    this.bytes = room.subarray(0, length);
    this.length = length;
    this.view = viewOf(room);
    this.last = length < WORD ? 0 : room.readInt32LE(length - WORD);
  }
}

/** Writes a piece to a place, where there must be room for a step more, and returns the place behind. */
export function putPiece(to: DataView, at: number, { view, length }: Piece): number {
  return copySteps(to, at, view, 0, length);
}

/** Copies the bytes from `start` to before `end` and returns the place behind. */
export function copySteps(to: DataView, at: number, source: DataView, start: number, end: number): number {
  for (let from = start, there = at; from < end; from += STEP, there += STEP) {
    to.setInt32(there, source.getInt32(from, true), true);
    to.setInt32(there + 4, source.getInt32(from + 4, true), true);
    to.setInt32(there + 8, source.getInt32(from + 8, true), true);
    to.setInt32(there + 12, source.getInt32(from + 12, true), true);
  }
  return at + end - start;
}

/** Whether a piece of at least four bytes stands at a place. */
export function isPieceAt(view: DataView, at: number, { view: piece, last, length }: Piece): boolean {
  const end = at + length - WORD;
  if (end + WORD > view.byteLength) return false;
  for (let from = at; from < end; from += WORD) {
    if (view.getInt32(from, true) !== piece.getInt32(from - at, true)) return false;
  }
  return view.getInt32(end, true) === last;
}

/** A view of bytes, to read and write them in words. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

const WORD = 4;

/** Text that is written or looked for again and again, as words of four bytes: quicker than byte by byte. */
export class Piece {
  readonly text: string;
  /** The length in bytes. */
  readonly length: number;
  /** The bytes, with zeros behind the last where it does not end a word. */
  readonly words: Int32Array;
  /** The last four bytes; 0 where there are fewer. */
  readonly last: number;

  constructor(text: string) {
    const bytes = Buffer.from(text);
    const filled = Buffer.alloc(Math.ceil(bytes.length / WORD) * WORD, bytes);
    this.text = text;
    this.length = bytes.length;
    this.words = Int32Array.from({ length: filled.length / WORD }, (_, word) => filled.readInt32LE(word * WORD));
    this.last = bytes.length < WORD ? 0 : bytes.readInt32LE(bytes.length - WORD);
  }
}

/** Writes a piece to a place, where there must be room for whole words, and returns the place behind. */
export function putPiece(view: DataView, at: number, { words, length }: Piece): number {
  for (let word = 0, to = at; word < words.length; word++, to += WORD) view.setInt32(to, words[word] as number, true);
  return at + length;
}

/** Whether a piece of at least four bytes stands at a place. */
export function isPieceAt(view: DataView, at: number, { words, last, length }: Piece): boolean {
  const end = at + length - WORD;
  if (end + WORD > view.byteLength) return false;
  let from = at;
  for (let word = 0; from < end; word++, from += WORD) if (view.getInt32(from, true) !== words[word]) return false;
  return view.getInt32(end, true) === last;
}

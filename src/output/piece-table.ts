import { Piece } from '../input/records/piece.ts';

/** Pieces by numbers, each made when it is first needed. */
export class PieceTable {
  readonly #pieces: (Piece | undefined)[] = [];

  get(number: number): Piece | undefined {
    return this.#pieces[number];
  }

  add(number: number, text: string): Piece {
    // Filled up to the number, since an array with holes is slow.
    while (this.#pieces.length < number) this.#pieces.push(undefined);
    const piece = new Piece(text);
    this.#pieces[number] = piece;
    return piece;
  }
}

import type { Fen, FenSum } from '../../policy/money.ts';

/** A sum of any size. It stays a number as long as it is a safe integer: a `BigInt` for every amount takes long. */
export class FenTotal {
  #before: FenSum = 0n;
  #last: Fen = 0;

  add(fen: Fen): void {
    const last = this.#last + fen;
    if (Number.isSafeInteger(last)) this.#last = last;
    else {
      this.#before = this.sum + BigInt(fen);
      this.#last = 0;
    }
  }

  get sum(): FenSum {
    return this.#before + BigInt(this.#last);
  }
}

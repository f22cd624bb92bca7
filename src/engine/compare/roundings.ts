import { type BasisPoints, type Fen, WHOLE } from '../../policy/money.ts';

/** Other ways to come to whole fen, which no rule asks for: only to recognise a payment that was rounded so. */

const HALF = WHOLE / 2;

/** A share with its parts of a fen cut off, for amounts that are not negative. */
export function truncated(fen: Fen, points: BasisPoints): Fen {
  return (fen * points - ((fen * points) % WHOLE)) / WHOLE;
}

/** A share whose half fen goes to the even neighbour. */
export function halfEven(fen: Fen, points: BasisPoints): Fen {
  const below = truncated(fen, points);
  const rest = (fen * points) % WHOLE;
  return rest > HALF || (rest === HALF && below % 2 === 1) ? below + 1 : below;
}

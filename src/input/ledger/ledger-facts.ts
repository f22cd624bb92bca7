import type { Decision } from '../../engine/originals.ts';
import { rulesOf } from '../../engine/rules.ts';
import type { Day } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import { InputError } from '../problem.ts';
import { Piece } from '../records/piece.ts';
import { LedgerFields } from './ledger-fields.ts';
import { type LedgerLine, OTHER_LINE } from './ledger-line.ts';
import { NULL } from './ledger-pieces.ts';
import { decisionAt, FACT_KEYS, factsKey } from './ledger-visit.ts';

/** So many are looked for where they stand before the text is read. */
const LATELY = 8;

/** Facts as they are written, their key, and what they decide on the days from `from` to `to`. */
type Known = { readonly piece: Piece; readonly key: number; from: Day; to: Day; decision: Decision | undefined };

/** What visits of a region were decided by: most visits have a few facts in common. */
export class LedgerFacts {
  readonly #policy: Policy;
  readonly #known = new Map<string, Known>();
  /** Those met lately, the last of them first. */
  readonly #lately: Known[] = [];

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** What decided a visit of the day by the facts that come next in its line. Throws `OTHER_LINE`. */
  decisionOn(day: Day, line: LedgerLine): Decision {
    const decision = line.is(NULL) ? decisionAt(this.#policy, day, null) : this.#decisionBy(this.#next(line), day);
    if (!decision) throw OTHER_LINE;
    return decision;
  }

  #decisionBy(known: Known, day: Day): Decision | undefined {
    if (day >= known.from && day <= known.to) return known.decision;
    const terms = rulesOf(this.#policy).termsOn(day, true);
    known.from = terms?.from ?? day;
    known.to = terms?.to ?? day;
    known.decision = decisionAt(this.#policy, day, known.key);
    return known.decision;
  }

  #next(line: LedgerLine): Known {
    const lately = this.#lately;
    for (let index = 0; index < lately.length; index++) {
      const known = lately[index] as Known;
      if (line.is(known.piece)) return this.#putFirst(known, index);
    }
    const start = line.passObject();
    const text = line.bytes.toString('utf8', start, line.at);
    const known = this.#known.get(text) ?? this.#read(text);
    if (lately.length < LATELY) lately.push(known);
    return this.#putFirst(known, lately.length - 1);
  }

  /** Puts one first, and those before its place behind it. */
  #putFirst(known: Known, place: number): Known {
    for (let index = place; index > 0; index--) this.#lately[index] = this.#lately[index - 1] as Known;
    this.#lately[0] = known;
    return known;
  }

  #read(text: string): Known {
    try {
      const fields = new LedgerFields(JSON.parse(text), { source: '' }, '', FACT_KEYS);
      const key = factsKey(fields, rulesOf(this.#policy));
      const known = { piece: new Piece(text), key, from: 1, to: 0, decision: undefined };
      this.#known.set(text, known);
      return known;
    } catch (error) {
      if (error instanceof InputError || error instanceof SyntaxError) throw OTHER_LINE;
      throw error;
    }
  }
}

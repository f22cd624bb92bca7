import type { Outcome } from '../engine/case.ts';
import type { Comparison } from '../engine/compare/comparison.ts';
import type { Rules } from '../engine/rules.ts';
import type { Refused, Verdict } from '../engine/verdict.ts';
import { Piece } from '../input/records/piece.ts';
import { percentOf } from '../policy/money.ts';
import { citationOf } from './article.ts';
import { causeCodes } from './compare/cause-codes.ts';
import { PieceTable } from './piece-table.ts';
import { notesOfRow, type Place, type SettledRow } from './settled-row.ts';

const EMPTY = new Piece('');
/** What stands between the notes of a cell. */
export const BETWEEN_NOTES = ';';

/** The notes of rows that do not differ in what decides them, and of others whose place in the table is the same. */
type Notes = {
  readonly rules: Rules;
  readonly verdict: Verdict | null;
  readonly refused: Refused | null;
  readonly flags: number;
  /** The year, and what was taken for granted. */
  readonly rest: number;
  readonly cell: Piece;
  readonly next: Notes | null;
};

const SLOTS = 1 << 10;
/** Multiplied by it (2³² times the golden ratio), numbers that are alike are far apart in their highest bits. */
const FACTOR = 0x9e3779b1;
const SHIFT = 22;

/** Cells that many rows share, as bytes, made once. */
export class SharedCells {
  readonly #notes = new Array<Notes | null>(SLOTS).fill(null);
  /** By basis points. */
  readonly #ratios = new PieceTable();
  readonly #reasons = new Map<string, Piece>();
  readonly #articles = new Map<string, Piece>();
  readonly #compared = new Map<string, Piece>();
  readonly #files = new Map<string, Piece>();

  reason({ refused }: Outcome): Piece {
    return refused ? once(this.#reasons, refused.reason, (reason) => reason) : EMPTY;
  }

  /** The article of a refusal, as a person cites it. */
  article({ refused }: Outcome): Piece {
    return refused ? once(this.#articles, refused.article, (article) => citationOf(article, 'zh')) : EMPTY;
  }

  /** How a row stands to its record. */
  compared(comparison: Comparison | undefined): Piece {
    return comparison ? once(this.#compared, comparison.compared, (compared) => compared) : EMPTY;
  }

  /** What explains a difference from the record. */
  causes(comparison: Comparison | undefined): Piece {
    if (!comparison || (comparison.fits.length === 0 && comparison.broken === null)) return EMPTY;
    return once(this.#compared, causeCodes(comparison).join(BETWEEN_NOTES), (codes) => codes);
  }

  /** The article that the first cause goes against, as a person cites it. */
  causeArticle(comparison: Comparison | undefined): Piece {
    const article = comparison?.fits[0]?.article;
    return article ? once(this.#articles, article, (known) => citationOf(known, 'zh')) : EMPTY;
  }

  /** The line of the visit that a row repeats. */
  repeatsLine(repeated: Place | null | undefined): Piece {
    return repeated ? new Piece(String(repeated.line)) : EMPTY;
  }

  /** The file of the visit that a row repeats. */
  repeatsFile(repeated: Place | null | undefined): Piece {
    return repeated ? once(this.#files, repeated.source, (source) => source) : EMPTY;
  }

  ratio({ refused, verdict }: Outcome): Piece {
    if (refused || !verdict) return EMPTY;
    const points = verdict.ratio ?? 0;
    return this.#ratios.get(points) ?? this.#ratios.add(points, String(percentOf(points)));
  }

  notes(settled: SettledRow): Piece {
    const { row, outcome, afterReject } = settled;
    const { rules } = row;
    const { verdict, refused, flags } = outcome;
    const assumed = (row.eligibleAssumed ? 1 : 0) + (row.prescriptionAssumed ? 2 : 0) + (afterReject ? 4 : 0);
    const rest = outcome.year * 8 + assumed;
    const slot = slotOf(rest, flags, verdict ? verdict.serial : -1);
    const first = this.#notes[slot] as Notes | null;
    for (let known = first; known !== null; known = known.next) {
      const isSame = known.flags === flags && known.verdict === verdict && known.refused === refused;
      if (isSame && known.rest === rest && known.rules === rules) return known.cell;
    }
    const cell = new Piece(notesOfRow(settled).join(BETWEEN_NOTES));
    this.#notes[slot] = { rules, verdict, refused, flags, rest, cell, next: first };
    return cell;
  }
}

/** A place in the table of notes: far from those of numbers that are alike. */
function slotOf(rest: number, flags: number, serial: number): number {
  return Math.imul(Math.imul(Math.imul(rest, FACTOR) + flags, FACTOR) + serial, FACTOR) >>> SHIFT;
}

function once(known: Map<string, Piece>, key: string, textOf: (key: string) => string): Piece {
  let cell = known.get(key);
  if (!cell) {
    cell = new Piece(textOf(key));
    known.set(key, cell);
  }
  return cell;
}

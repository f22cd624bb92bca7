import { FLAG_VALUES, type Outcome } from '../engine/case.ts';
import type { Comparison } from '../engine/compare/comparison.ts';
import type { Refused, Verdict } from '../engine/verdict.ts';
import { percentOf } from '../policy/money.ts';
import { citationOf } from './article.ts';
import { causeCodes } from './compare/cause-codes.ts';
import { notesOfRow, type Place, type SettledRow } from './settled-row.ts';

const EMPTY = Buffer.alloc(0);
/** What stands between the notes of a cell. */
export const BETWEEN_NOTES = ';';

/** Notes by the year and then by all else that decides them: numbers that are small, since others are looked up slowly. */
type Notes = Map<number, Map<number, Buffer>>;

/** The cells of a verdict. */
type DecidedCells = { readonly ratio: Buffer; readonly notes: Notes };

/** Cells that many rows share, as bytes, made once. */
export class SharedCells {
  /** By region and the serial of a verdict. */
  readonly #decided: (DecidedCells | undefined)[][] = [];
  /** The notes of refusals outside the days in force, by region. */
  readonly #outside: (Map<Refused | null, Notes> | undefined)[] = [];
  readonly #reasons = new Map<string, Buffer>();
  readonly #articles = new Map<string, Buffer>();
  readonly #compared = new Map<string, Buffer>();
  readonly #files = new Map<string, Buffer>();

  reason({ refused }: Outcome): Buffer {
    return refused ? once(this.#reasons, refused.reason, (reason) => reason) : EMPTY;
  }

  /** The article of a refusal, as a person cites it. */
  article({ refused }: Outcome): Buffer {
    return refused ? once(this.#articles, refused.article, (article) => citationOf(article, 'zh')) : EMPTY;
  }

  /** How a row stands to its record. */
  compared(comparison: Comparison | undefined): Buffer {
    return comparison ? once(this.#compared, comparison.compared, (compared) => compared) : EMPTY;
  }

  /** What explains a difference from the record. */
  causes(comparison: Comparison | undefined): Buffer {
    if (!comparison || (comparison.fits.length === 0 && comparison.broken === null)) return EMPTY;
    return once(this.#compared, causeCodes(comparison).join(BETWEEN_NOTES), (codes) => codes);
  }

  /** The article that the first cause goes against, as a person cites it. */
  causeArticle(comparison: Comparison | undefined): Buffer {
    const article = comparison?.fits[0]?.article;
    return article ? once(this.#articles, article, (known) => citationOf(known, 'zh')) : EMPTY;
  }

  /** The line of the visit that a row repeats. */
  repeatsLine(repeated: Place | null | undefined): Buffer {
    return repeated ? Buffer.from(String(repeated.line)) : EMPTY;
  }

  /** The file of the visit that a row repeats. */
  repeatsFile(repeated: Place | null | undefined): Buffer {
    return repeated ? once(this.#files, repeated.source, (source) => source) : EMPTY;
  }

  ratio({ row, outcome }: SettledRow): Buffer {
    const { refused, verdict } = outcome;
    return refused || !verdict ? EMPTY : this.#decidedBy(row.region, verdict).ratio;
  }

  notes(settled: SettledRow): Buffer {
    const { row, outcome, afterReject } = settled;
    const plain = outcome.flags === 0 && !row.eligibleAssumed && !row.prescriptionAssumed && !afterReject;
    if (plain && outcome.refused === null && outcome.verdict?.points.length === 0) return EMPTY;
    const { verdict, refused, year, flags } = outcome;
    const notes = verdict ? this.#decidedBy(row.region, verdict).notes : this.#outsideOf(row.region, refused);
    const known = ofKey(notes, year);
    const assumed = (row.eligibleAssumed ? 1 : 0) + (row.prescriptionAssumed ? 2 : 0) + (afterReject ? 4 : 0);
    const key = assumed * FLAG_VALUES + flags;
    const cell = known.get(key);
    if (cell) return cell;
    const made = Buffer.from(notesOfRow(settled).join(BETWEEN_NOTES));
    known.set(key, made);
    return made;
  }

  #outsideOf(region: number, refused: Refused | null): Notes {
    this.#outside[region] ??= new Map();
    return ofKey(this.#outside[region] as Map<Refused | null, Notes>, refused);
  }

  #decidedBy(region: number, verdict: Verdict): DecidedCells {
    this.#decided[region] ??= [];
    const ofRegion = this.#decided[region] as (DecidedCells | undefined)[];
    const known = ofRegion[verdict.serial];
    if (known) return known;
    const made = { ratio: Buffer.from(String(percentOf(verdict.ratio ?? 0))), notes: new Map() };
    ofRegion[verdict.serial] = made;
    return made;
  }
}

/** The map under a key, an empty one where there is none yet. */
function ofKey<K, A, B>(maps: Map<K, Map<A, B>>, key: K): Map<A, B> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

function once(known: Map<string, Buffer>, key: string, textOf: (key: string) => string): Buffer {
  let cell = known.get(key);
  if (!cell) {
    cell = Buffer.from(textOf(key));
    known.set(key, cell);
  }
  return cell;
}

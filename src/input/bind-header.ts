import type { Vocabulary } from './field-table.ts';
import { FIELDS, type Field, RECORDED_SLOTS, SLOTS, type Slot } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Problem, Where } from './problem.ts';
import type { HeaderMatch } from './records/header-finder.ts';

/**
 * A column of the input that fills a slot: its place, its name as written, which of the slot's columns it is, and what
 * codes in it mean where the user says so.
 */
export type Bound = {
  readonly index: number;
  readonly name: string;
  readonly rank: number;
  readonly codes?: ReadonlyMap<string, string>;
};

/** The slots that names fill, each with its columns in order of preference; and names that say the same thing twice. */
export type Binding = {
  readonly slots: ReadonlyMap<Slot, readonly Bound[]>;
  /** Per name whether it is known. */
  readonly known: readonly boolean[];
  /** Positions of a name and of its repetition. */
  readonly repeated: readonly (readonly [number, number])[];
};

type Filled = { readonly slot: Slot; readonly rank: number; readonly vocabulary: Vocabulary };

const byName = new Map<string, Filled[]>();
for (const slot of [...SLOTS, ...RECORDED_SLOTS]) {
  FIELDS[slot].columns.forEach(({ name, vocabulary }, rank) => {
    // The table's names have nothing about them that does not count, but upper case.
    const key = name.toLowerCase();
    const filled = byName.get(key);
    if (filled) filled.push({ slot, rank, vocabulary });
    else byName.set(key, [{ slot, rank, vocabulary }]);
  });
}

/** A name as it is looked up: case, blanks around it, a byte-order mark and a unit `（元）` behind it do not count. */
export function headerKey(name: string): string {
  return name
    .replaceAll('\ufeff', '')
    .trim()
    .replace(/\s*[（(]元[）)]$/, '')
    .toLowerCase();
}

/** What is to be bound, and how. */
export type BindOptions = {
  /** The slots that may be filled; those of every visit, if left out. */
  readonly among?: readonly Slot[];
  /** Those of them that no column has to give, though they are usually needed. */
  readonly optional?: readonly Slot[];
  /** Names of columns of one's own, as they are looked up, and the known names they stand for. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Whether a name that fills no slot is known all the same. */
  readonly knowsAlso?: (name: string) => boolean;
  /** By such names what codes mean. */
  readonly codes?: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/**
 * Finds what names stand for. Unknown names are left alone; so are known ones for a field that a renamed column gives.
 */
export function bindNames(
  names: readonly string[],
  { among = SLOTS, renamed = new Map(), codes: said = new Map(), knowsAlso }: BindOptions = {},
): Binding {
  const slots = new Map<Slot, Bound[]>();
  const first = new Map<string, number>();
  const repeated: [number, number][] = [];
  const taken = new Set(names.flatMap((name) => fieldsOf(renamed.get(headerKey(name)) ?? '')));
  const known = names.map((name, index) => {
    const own = renamed.get(headerKey(name));
    const key = headerKey(own ?? name);
    const filled = (byName.get(key) ?? []).filter(
      ({ slot }) => among.includes(slot) && (own !== undefined || !taken.has(fieldOf(slot))),
    );
    if (filled.length === 0) return knowsAlso?.(key) ?? false;
    const earlier = first.get(key);
    if (earlier !== undefined) {
      repeated.push([earlier, index]);
      return true;
    }
    first.set(key, index);
    const codes = said.get(headerKey(name));
    const bound = { index, name, ...(codes && { codes }) };
    for (const { slot, rank } of filled) slots.set(slot, [...(slots.get(slot) ?? []), { ...bound, rank }]);
    return true;
  });
  for (const bound of slots.values()) bound.sort((a, b) => a.rank - b.rank);
  return { slots, known, repeated };
}

/** The fields that a column of this name gives, none for a name that is not known. */
export function fieldsOf(name: string): (Field | Slot)[] {
  return (byName.get(headerKey(name)) ?? []).map(({ slot }) => fieldOf(slot));
}

function fieldOf(slot: Slot): Field | Slot {
  return FIELDS[slot].of ?? slot;
}

/**
 * Binds a file's header. Problems: `duplicate-column` for a known name given twice, `missing-column` for a visit's
 * date, tier or amount, or the recorded payment, that no column gives, `full-width-comma` where such commas separate the names.
 */
export function bindHeader(
  header: readonly string[],
  source: string,
  { line = 1, ...options }: BindOptions & { readonly line?: number } = {},
): { readonly binding: Binding; readonly problems: readonly Problem[] } {
  const binding = bindNames(header, options);
  const where = { source, line };
  const problems = repeatedIn(header, binding.repeated, where);
  if (header.length === 1 && header[0]?.includes('，')) {
    return { binding, problems: [{ code: 'full-width-comma', where, value: header[0] }] };
  }
  const lacking = missing(binding, where, options).map((problem) => ({
    ...problem,
    ...nearHeader(header, binding, problem),
  }));
  return { binding, problems: [...problems, ...lacking] };
}

/** The name of an unread column that is most likely meant to be one that is missing. */
function nearHeader(header: readonly string[], { known }: Binding, { known: names = [] }: Problem): Partial<Problem> {
  const unread = header.filter((_, index) => !known[index]);
  const value = unread.find((name) => nearest(name.trim(), names) !== undefined);
  return value === undefined ? {} : { value, detail: { unread: value } };
}

/** What names are worth as the header of visits: whole with a date, a tier and an amount. */
export function matchVisits(names: readonly string[], options: BindOptions): HeaderMatch {
  const binding = bindNames(names, options);
  const known = binding.known.filter((isKnown) => isKnown).length;
  return { isWhole: missing(binding, { source: '' }, options).length === 0, known };
}

/** Where each name of a header stands, one that is there twice the first time. */
export function firstPlaces(names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, name] of names.entries()) if (!places.has(name)) places.set(name, place);
  return places;
}

/** `duplicate-column` for each name that says the same as one before it; `repeated` are the places of both. */
export function repeatedIn(
  header: readonly string[],
  repeated: readonly (readonly [number, number])[],
  where: Where,
): Problem[] {
  return repeated.map(([first, second]) => ({
    code: 'duplicate-column',
    where: { ...where, column: header[second] ?? '' },
    detail: { other: header[first] ?? '', first: first + 1, second: second + 1 },
  }));
}

const REQUIRED: readonly {
  readonly column: string;
  readonly slots: readonly Slot[];
  readonly also: readonly string[];
}[] = [
  { column: 'date', slots: ['date', 'settled_at'], also: ['begndate', 'setl_time', '就诊日期'] },
  {
    column: 'tier',
    slots: ['tier', 'prescriber_tier', 'level'],
    also: ['机构级别', '医院等级', '处方机构级别', 'dedc_hosp_lv', 'medinslv', 'hosp_lv'],
  },
  { column: 'amount', slots: ['amount', 'eligible'], also: ['eligible', '总费用', '政策范围内费用', 'medfee_sumamt'] },
  { column: 'recorded_paid', slots: ['recorded_paid'], also: ['hifp_pay', '统筹基金支付'] },
];

function missing(binding: Binding, where: Where, { among = SLOTS, optional = [] }: BindOptions): Problem[] {
  const required = REQUIRED.filter(({ slots }) =>
    slots.some((slot) => among.includes(slot) && !optional.includes(slot)),
  );
  return required
    .filter(({ slots }) => !slots.some((slot) => binding.slots.has(slot)))
    .map(({ column, also }) => ({
      code: 'missing-column',
      where: { ...where, column },
      known: [column, ...also],
    }));
}

import type { CauseCode } from '../../../src/engine/compare/causes.ts';
import { isoOf } from '../../../src/policy/day.ts';

/**
 * A platform that settles visits by its own arithmetic, from the values of the rule texts, and now and then makes a slip.
 * Everything in fen and percent; people and places are invented.
 */
export type Settled = {
  readonly member: string;
  readonly city: string;
  readonly date: string;
  readonly status: 'active' | 'retired';
  readonly retiredOn: string;
  readonly tier: number;
  readonly category: string;
  readonly place: string;
  readonly institution: string;
  readonly amount: number;
  readonly eligible: number;
  readonly paid: number;
  readonly deductible: number;
  readonly ratio: number;
  /** The slip made here, where one was. */
  readonly slip: Slip | null;
};

export type Slip = CauseCode | 'settled-twice';

type Region = {
  readonly year: number;
  readonly kind: 'day' | 'year' | 'tier';
  /** By tier. */
  readonly standards: { readonly active: readonly number[]; readonly retired: readonly number[] };
  readonly ratios: { readonly active: readonly number[]; readonly retired: readonly number[] };
  readonly caps: { readonly active: number; readonly retired: number };
  /** The cap and the deductible of the year before, where they were others. */
  readonly before?: {
    readonly caps: { readonly active: number; readonly retired: number };
    readonly standard?: number;
  };
};

const same = (...byTier: readonly number[]) => ({ active: byTier, retired: byTier });

const REGIONS: Readonly<Record<string, Region>> = {
  sanmenxia: {
    year: 2023,
    kind: 'day',
    standards: same(0, 0, 3_000, 5_000),
    ratios: { active: [65, 65, 55, 50], retired: [75, 75, 65, 60] },
    caps: { active: 150_000, retired: 200_000 },
    before: { caps: { active: 75_000, retired: 100_000 } },
  },
  zaozhuang: {
    year: 2023,
    kind: 'tier',
    standards: same(20_000, 20_000, 40_000, 80_000),
    ratios: { active: [70, 70, 60, 50], retired: [75, 75, 65, 55] },
    caps: { active: 150_000, retired: 150_000 },
  },
  tieling: {
    year: 2023,
    kind: 'year',
    standards: same(30_000, 30_000, 30_000, 30_000),
    ratios: { active: [60, 60, 55, 50], retired: [65, 65, 60, 55] },
    caps: { active: 300_000, retired: 300_000 },
    before: { caps: { active: 25_000, retired: 25_000 }, standard: 2_500 },
  },
  chongqing: {
    year: 2024,
    kind: 'year',
    standards: { active: [20_000, 20_000, 20_000, 20_000], retired: [10_000, 10_000, 10_000, 10_000] },
    ratios: { active: [60, 60, 60, 50], retired: [70, 70, 70, 60] },
    caps: { active: 300_000, retired: 400_000 },
  },
  /** The half of a year in which half the cap holds, and on one reading half the deductible. */
  'sanmenxia 2022': {
    year: 2022,
    kind: 'day',
    standards: same(0, 0, 3_000, 5_000),
    ratios: { active: [65, 65, 55, 50], retired: [75, 75, 65, 60] },
    caps: { active: 75_000, retired: 100_000 },
  },
  shiyan: {
    year: 2023,
    kind: 'year',
    standards: same(50_000, 50_000, 50_000, 50_000),
    ratios: { active: [80, 80, 65, 50], retired: [90, 90, 75, 60] },
    caps: { active: 300_000, retired: 300_000 },
  },
};

type Visit = Pick<Settled, 'status' | 'tier' | 'category' | 'place' | 'institution' | 'amount' | 'eligible' | 'date'>;
type Ledger = { deductible: number; paid: number; readonly days: Map<string, number> };
type Rule = {
  standard: number;
  ratio: number;
  cap: number;
  first: number;
  firstBehind: boolean;
  eligible: number;
  refused: boolean;
  round: (hundredths: number) => number;
  used: number;
  met: number;
};

const halfUp = (hundredths: number) => Math.floor((hundredths + 50) / 100);
const cutOff = (hundredths: number) => Math.floor(hundredths / 100);
const toEven = (hundredths: number) => {
  const below = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  return rest > 50 || (rest === 50 && below % 2 === 1) ? below + 1 : below;
};

function ruleFor(region: Region, visit: Visit, ledger: Ledger): Rule {
  const day = `${visit.date} ${visit.institution}`;
  return {
    standard: region.standards[visit.status][visit.tier] as number,
    ratio: region.ratios[visit.status][visit.tier] as number,
    cap: region.caps[visit.status],
    first: region.kind === 'tier' && visit.place === 'temporary' ? 10 : 0,
    firstBehind: false,
    eligible: visit.eligible,
    refused: visit.category !== 'general',
    round: halfUp,
    used: ledger.paid,
    met: region.kind === 'day' ? (ledger.days.get(day) ?? 0) : ledger.deductible,
  };
}

function settle(rule: Rule): { readonly paid: number; readonly deductible: number; readonly ratio: number } {
  if (rule.refused) return { paid: 0, deductible: 0, ratio: 0 };
  const left = Math.max(0, rule.standard - rule.met);
  const before = rule.firstBehind ? 0 : rule.round(rule.eligible * rule.first);
  const deductible = Math.min(rule.eligible - before, left);
  const above = rule.eligible - before - deductible;
  const behind = rule.firstBehind ? rule.round(above * rule.first) : 0;
  const entitled = rule.round((above - behind) * rule.ratio);
  return { paid: Math.max(0, Math.min(entitled, rule.cap - rule.used)), deductible, ratio: rule.ratio };
}

type Made = { readonly region: Region; readonly visit: Visit; readonly random: Random };

/** How each slip changes the rule that a visit is settled by; nothing where it can change nothing. */
const SLIPS: Readonly<Record<Exclude<Slip, 'settled-twice' | 'visit-missing'>, (rule: Rule, made: Made) => void>> = {
  'half-even': (rule) => {
    rule.round = toEven;
  },
  // Half a fen cut off cannot be told from half a fen rounded to even.
  truncated: (rule) => {
    rule.round = (hundredths) => (hundredths % 100 === 50 ? halfUp(hundredths) : cutOff(hundredths));
  },
  'total-in-scope': (rule, { visit }) => {
    rule.eligible = visit.amount;
  },
  'turned-early': otherStatus,
  'turned-late': otherStatus,
  status: otherStatus,
  tier: (rule, { region, visit, random }) => {
    const tier = otherTier(visit, random);
    rule.ratio = region.ratios[visit.status][tier] as number;
    rule.standard = region.standards[visit.status][tier] as number;
  },
  'deductible-none': (rule) => {
    rule.standard = 0;
  },
  'deductible-again': (rule) => {
    rule.met = 0;
  },
  'deductible-tier': (rule, { region, visit, random }) => {
    const standard = region.standards[visit.status][otherTier(visit, random)] as number;
    // No deductible at all is what it looks like.
    if (standard > 0) rule.standard = standard;
  },
  'deductible-status': (rule, { region, visit }) => {
    rule.standard = region.standards[other(visit.status)][visit.tier] as number;
  },
  'deductible-year': (rule, { region }) => {
    rule.standard = region.before?.standard ?? rule.standard;
  },
  'cap-status': (rule, { region, visit }) => {
    rule.cap = region.caps[other(visit.status)];
  },
  'cap-year': (rule, { region, visit }) => {
    rule.cap = region.before?.caps[visit.status] ?? rule.cap;
  },
  'cap-ignored': (rule) => {
    rule.cap = 1e12;
  },
  'first-forgotten': (rule) => {
    rule.first = 0;
  },
  'first-order': (rule) => {
    rule.firstBehind = true;
  },
  'excluded-paid': (rule) => {
    rule.refused = false;
  },
  'covered-refused': (rule) => {
    rule.refused = true;
  },
  reading: (rule) => {
    rule.standard /= 2;
  },
};

/**
 * What a visit comes to by slips that are simpler than this one: where it comes to the same, nobody can tell which of them it
 * was, and both are listed, the simpler one first.
 */
function simpler(slip: Slip, rule: Rule, made: Made): ReturnType<typeof settle>[] {
  if (slip === 'tier') {
    const asOther = { ...rule };
    otherStatus(asOther, made);
    return [settle(asOther)];
  }
  if (slip === 'first-order') return [settle({ ...rule, first: 0 })];
  if (!/^deductible-(?:tier|status|year)$/.test(slip)) return [];
  return [settle({ ...rule, standard: 0 }), settle({ ...rule, met: 0 })];
}

function otherStatus(rule: Rule, { region, visit }: Made): void {
  const status = other(visit.status);
  rule.standard = region.standards[status][visit.tier] as number;
  rule.ratio = region.ratios[status][visit.tier] as number;
  rule.cap = region.caps[status];
}

const other = (status: 'active' | 'retired') => (status === 'active' ? 'retired' : 'active');

function otherTier({ tier }: Visit, random: Random): number {
  return (tier + 1 + random(3)) % 4;
}

/** A whole number below `below`. */
export type Random = (below: number) => number;

/** Random numbers that come again with their seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The regions in which a slip can show. */
const WHERE: Partial<Readonly<Record<Slip, readonly string[]>>> = {
  'turned-early': ['tieling', 'chongqing', 'shiyan'],
  'turned-late': ['tieling', 'chongqing', 'shiyan'],
  'deductible-tier': ['sanmenxia', 'zaozhuang'],
  'deductible-status': ['chongqing'],
  'deductible-year': ['tieling'],
  'cap-status': ['sanmenxia', 'chongqing'],
  'cap-year': ['sanmenxia', 'tieling'],
  'cap-ignored': ['zaozhuang', 'tieling', 'shiyan'],
  'first-forgotten': ['zaozhuang'],
  'first-order': ['zaozhuang'],
  reading: ['sanmenxia 2022'],
  'visit-missing': ['zaozhuang', 'tieling', 'chongqing', 'shiyan'],
};

/**
 * One member's year; with a slip at one of the visits, from which the platform goes on, where the slip shows there, else
 * `null`. Every amount is one that the rules settle, and no two visits of a day are alike.
 */
export function yearOf(member: string, random: Random, slip: Slip | null): Settled[] | null {
  const among = (slip && WHERE[slip]) ?? Object.keys(REGIONS);
  const name = among[random(among.length)] as string;
  const city = name.split(' ')[0] as string;
  const region = REGIONS[name] as Region;
  const months = region.year === 2022 ? { first: 7, count: 6 } : { first: 1, count: 12 };
  const turns = slip === 'turned-early' || slip === 'turned-late';
  const turn = region.year * 10_000 + (3 + random(8)) * 100 + 5 + random(20);
  const always = random(2) === 0 ? 'active' : 'retired';
  const ledger: Ledger = { deductible: 0, paid: 0, days: new Map() };
  const days = Array.from(
    { length: 2 + random(9) },
    () => region.year * 10_000 + (months.first + random(months.count)) * 100 + 1 + random(28),
  );
  const rows: Settled[] = [];
  const slips = days.length > 1 ? random(days.length) : 0;
  const hasBig = random(slip?.startsWith('cap') ? 1 : 6) === 0;
  let isMade = slip === null;
  for (const [index, day] of days.sort((a, b) => a - b).entries()) {
    const status = turns ? (day >= turn ? 'retired' : 'active') : always;
    const scale = hasBig && index >= slips ? 600_000 : 80_000;
    const eligible = 1_000 + random(scale);
    const isAway = city === 'zaozhuang' && (random(6) === 0 || slip?.startsWith('first') === true);
    const isExcluded = random(12) === 0 || (slip === 'excluded-paid' && index === slips);
    const visit: Visit = {
      date: isoOf(day),
      status,
      tier: random(4),
      category: isExcluded ? 'chronic' : 'general',
      place: isAway ? 'temporary' : 'local',
      institution: `H${index}`,
      amount: eligible + random(3) * random(20_000),
      eligible,
    };
    const rule = ruleFor(region, visit, ledger);
    const right = settle(rule);
    let given = right;
    const mayTurn =
      !turns || (slip === 'turned-early' ? day < turn && turn - day < 100 : day >= turn && day - turn < 100);
    const isHere = !isMade && index >= slips && mayTurn;
    const row = (paid: typeof right, made: Slip | null): Settled => ({
      member,
      city,
      ...visit,
      retiredOn: turns ? isoOf(turn) : '',
      ...paid,
      slip: made,
    });
    const book = (paid: typeof right) => {
      ledger.paid += paid.paid;
      ledger.deductible += paid.deductible;
      const key = `${visit.date} ${visit.institution}`;
      ledger.days.set(key, (ledger.days.get(key) ?? 0) + paid.deductible);
    };
    if (isHere && slip === 'settled-twice') {
      book(right);
      const again = settle(ruleFor(region, visit, ledger));
      rows.push(row(right, null), row(again, slip));
      book(again);
      isMade = true;
      continue;
    }
    if (isHere && slip === 'visit-missing') {
      // It is left out, and shows where the next visit owes only a part of what it would have owed.
      const wasMet = ledger.deductible;
      book(right);
      if (right.deductible > 0 && ledger.deductible < rule.standard) {
        const next = {
          ...visit,
          date: isoOf(day),
          institution: 'N',
          eligible: 90_000,
          amount: 90_000,
          category: 'general',
          place: 'local',
        };
        const seen = settle(ruleFor(region, next, ledger));
        const unseen = settle({ ...ruleFor(region, next, ledger), met: wasMet, used: ledger.paid - right.paid });
        if (seen.deductible === unseen.deductible || seen.deductible === 0) return null;
        rows.push({ member, city, ...next, retiredOn: '', ...seen, slip });
        ledger.paid += seen.paid;
        ledger.deductible += seen.deductible;
        isMade = true;
        continue;
      }
      ledger.paid -= right.paid;
      ledger.deductible -= right.deductible;
      continue;
    }
    if (isHere && slip !== null && slip in SLIPS) {
      const slipped = { ...rule };
      const made = { region, visit, random };
      SLIPS[slip as keyof typeof SLIPS](slipped, made);
      const wrong = settle(slipped);
      const isShown = wrong.paid !== right.paid || wrong.deductible !== right.deductible;
      if (
        isShown &&
        !simpler(slip, rule, made).some((other) => other.paid === wrong.paid && other.deductible === wrong.deductible)
      ) {
        given = wrong;
        isMade = true;
      }
    }
    rows.push(row(given, given === right ? null : slip));
    book(given);
  }
  return isMade ? rows : null;
}

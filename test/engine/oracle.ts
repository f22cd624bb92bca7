import { Decimal } from 'decimal.js';

/**
 * The five documents said again for ordinary, directly settled visits to local hospitals, in yuan and without any of
 * the program's code: each visit looks back over the visits settled before it, nothing is carried along.
 */
export type Region = 'sanmenxia' | 'zaozhuang' | 'tieling' | 'chongqing' | 'shiyan';
export type OracleMember = {
  readonly region: Region;
  /** Retired throughout, or from what follows from the day on which the record turned; else working. */
  readonly retired: boolean | string;
  /** Chongqing: an individual of level one. */
  readonly levelOne: boolean;
};
export type OracleVisit = {
  readonly date: string;
  readonly tier: 0 | 1 | 2 | 3;
  readonly institution: string;
  /** In-scope yuan, two decimals. */
  readonly eligible: string;
  /** Tieling: at a psychiatric or infectious-disease institution. */
  readonly specialist: boolean;
  /** Zaozhuang: on a temporary stay elsewhere. */
  readonly away: boolean;
};
export type OracleResult = { readonly first: string; readonly deductible: string; readonly reimbursed: string };

type Past = { readonly visit: OracleVisit; readonly deductible: Decimal; readonly reimbursed: Decimal };

const NOTHING = new Decimal(0);

/** What each visit pays, in yuan with two decimals; `null` outside the days in force. Visits in settlement order. */
export function settleByHand(member: OracleMember, visits: readonly OracleVisit[]): (OracleResult | null)[] {
  const past: Past[] = [];
  return visits.map((visit) => {
    if (!inForce(member.region, visit.date)) return null;
    const retired = isRetired(member, visit.date);
    const inScope = new Decimal(visit.eligible);
    const ofYear = past.filter((entry) => entry.visit.date.slice(0, 4) === visit.date.slice(0, 4));
    // 枣庄 第六条: temporary stays elsewhere bear 10 % first.
    const first = member.region === 'zaozhuang' && visit.away ? toFen(inScope.times('0.10')) : NOTHING;
    const rest = inScope.minus(first);
    const deductible = Decimal.min(rest, Decimal.max(0, standardLeft(member, retired, visit, ofYear)));
    const byRatio = toFen(
      rest
        .minus(deductible)
        .times(percent(member.region, retired, visit))
        .div(100),
    );
    const used = ofYear.reduce((sum, entry) => sum.plus(entry.reimbursed), NOTHING);
    const capLeft = Decimal.max(0, new Decimal(cap(member, retired, visit.date)).minus(used));
    const reimbursed = Decimal.min(byRatio, capLeft);
    past.push({ visit, deductible, reimbursed });
    return { first: first.toFixed(2), deductible: deductible.toFixed(2), reimbursed: reimbursed.toFixed(2) };
  });
}

function toFen(yuan: Decimal): Decimal {
  return yuan.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** 三门峡 二十八; 枣庄 四; 铁岭 三十四; 重庆 十四; 十堰 二十五, one year on trial. */
function inForce(region: Region, date: string): boolean {
  if (region === 'sanmenxia') return date >= '2022-07-01';
  if (region === 'chongqing') return date >= '2024-01-01';
  if (region === 'shiyan') return date >= '2022-12-31' && date <= '2023-12-31';
  return date >= '2022-12-01';
}

/** 三门峡 十: from the month after. 枣庄 七(二)3: from that month. The others say nothing: from that day. */
function isRetired({ region, retired }: OracleMember, date: string): boolean {
  if (typeof retired === 'boolean') return retired;
  if (region === 'sanmenxia') return date.slice(0, 7) > retired.slice(0, 7);
  if (region === 'zaozhuang') return date.slice(0, 7) >= retired.slice(0, 7);
  return date >= retired;
}

/** What the visit still owes of the standard. */
function standardLeft(
  { region }: OracleMember,
  retired: boolean,
  visit: OracleVisit,
  ofYear: readonly Past[],
): Decimal {
  const sum = (entries: readonly Past[]) => entries.reduce((total, entry) => total.plus(entry.deductible), NOTHING);
  if (region === 'sanmenxia') {
    // 七: none, 30 and 50 a visit, once a natural day at the same institution.
    const standard = visit.tier === 3 ? 50 : visit.tier === 2 ? 30 : 0;
    return new Decimal(standard).minus(
      sum(
        ofYear.filter(({ visit: { date, institution } }) => date === visit.date && institution === visit.institution),
      ),
    );
  }
  const paid = sum(ofYear);
  // 枣庄 五(一): 200, 400, 800 a year, a higher tier making up the difference.
  if (region === 'zaozhuang') return new Decimal(visit.tier === 3 ? 800 : visit.tier === 2 ? 400 : 200).minus(paid);
  // 铁岭 九: 300; 25 in December 2022.
  if (region === 'tieling') return new Decimal(visit.date.startsWith('2022-12') ? 25 : 300).minus(paid);
  // 重庆 四: 200 working, 100 retired. 十堰 五.1: 500.
  if (region === 'chongqing') return new Decimal(retired ? 100 : 200).minus(paid);
  return new Decimal(500).minus(paid);
}

/** 三门峡 九; 枣庄 五(二); 铁岭 九; 重庆 五; 十堰 五.2. */
function percent(region: Region, retired: boolean, { tier, specialist }: OracleVisit): number {
  const more = (points: number) => (retired ? points : 0);
  if (region === 'sanmenxia') return (tier === 3 ? 50 : tier === 2 ? 55 : 65) + more(10);
  if (region === 'zaozhuang') return (tier === 3 ? 50 : tier === 2 ? 60 : 70) + more(5);
  if (region === 'tieling') return (specialist || tier < 2 ? 60 : tier === 2 ? 55 : 50) + more(5);
  if (region === 'chongqing') return (tier === 3 ? 50 : 60) + more(10);
  return (tier === 3 ? 50 : tier === 2 ? 65 : 80) + more(10);
}

/** 三门峡 八, in 2022 half; 枣庄 五(三); 铁岭 九, 250 in December 2022; 重庆 六; 十堰 五.3. */
function cap({ region, levelOne }: OracleMember, retired: boolean, date: string): number {
  if (region === 'sanmenxia') return (retired ? 2000 : 1500) / (date.startsWith('2022') ? 2 : 1);
  if (region === 'zaozhuang') return 1500;
  if (region === 'tieling') return date.startsWith('2022-12') ? 250 : 3000;
  if (region === 'shiyan') return 3000;
  if (levelOne) return retired ? 1200 : 800;
  return retired ? 4000 : 3000;
}

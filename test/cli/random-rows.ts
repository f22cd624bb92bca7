/** Columns of the random rows. */
export const COLUMNS = [
  'member',
  'city',
  'status',
  'retired_on',
  'enrollment',
  'date',
  'institution',
  'tier',
  'provider',
  'amount',
  'eligible',
  'settlement',
  'claimed_on',
  'coverage',
  'overall_limit',
  'overall_used',
  'account_balance',
  'id',
  'refund_of',
] as const;

export type RandomRow = Record<(typeof COLUMNS)[number], string>;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CITIES = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'];

/**
 * Visits of members of all regions through 2023, a few a day, in settlement order: the same day and institution again,
 * members who retire or move, claims on paper, accounts, overall limits, refunds by id and by amount, and now and then a
 * row that cannot be read or refunds nothing.
 */
export function randomRows(count: number, seed: number, members = 40): RandomRow[] {
  const random = randomOf(seed);
  const below = (most: number) => Math.floor(random() * most);
  const rows: RandomRow[] = [];
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor((index * 364) / count))).toISOString().slice(0, 10);
    const earlier = rows[below(rows.length)];
    if (earlier && random() < 0.12) {
      rows.push(refundOf(earlier, day, random));
      continue;
    }
    const who = below(members);
    const eligible = random() < 0.5 ? below(20_000) : below(200_000);
    const paper = random() < 0.05;
    rows.push({
      member: `M${who}`,
      city: CITIES[random() < 0.97 ? who % 5 : below(5)] as string,
      status: '',
      retired_on: who % 3 === 0 ? '2023-06-15' : who % 3 === 1 ? '2020-01-01' : '2030-01-01',
      enrollment: '',
      date: paper ? '2023-01-01' : day,
      institution: random() < 0.1 ? '' : `H${below(4)}`,
      tier: String(below(4)),
      provider: random() < 0.05 ? 'pharmacy' : '',
      amount: random() < 0.02 ? 'x' : yuan(eligible + below(5000)),
      eligible: yuan(eligible),
      settlement: paper ? 'manual' : '',
      claimed_on: paper ? day : '',
      coverage: random() < 0.03 ? 'suspended' : '',
      overall_limit: who % 7 === 0 ? '900.00' : '',
      overall_used: who % 7 === 0 ? '100.00' : '',
      account_balance: who % 4 === 0 ? '500.00' : '',
      id: `V${index}`,
      refund_of: '',
    });
  }
  return rows;
}

/** Takes a row back by its id, or by amount and institution; once in a while twice, or what was a refund itself. */
function refundOf(row: RandomRow, day: string, random: () => number): RandomRow {
  const negative = (text: string) => (text.startsWith('-') ? text : `-${text}`);
  const byId = random() < 0.6;
  return {
    ...row,
    date: day,
    settlement: '',
    claimed_on: '',
    amount: negative(row.amount),
    eligible: negative(row.eligible),
    id: '',
    refund_of: byId ? row.id : '',
  };
}

function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** The rows as CSV, with their header. */
export function csvOf(rows: readonly RandomRow[]): string {
  return `${[COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => row[name]).join(','))].join('\n')}\n`;
}

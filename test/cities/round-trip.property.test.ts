import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountMember, monthsOfAccount } from '../../src/engine/account.ts';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { readPolicy } from '../../src/input/policy/read-policy.ts';
import { accountRows } from '../../src/output/account/data.ts';
import { accountJson } from '../../src/output/account/json.ts';
import { explanationJson } from '../../src/output/explain/json.ts';
import { renderJson } from '../../src/output/json.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import type { Policy, Register } from '../../src/policy/grammar.ts';
import { monthsBetween } from '../../src/policy/month.ts';
import { accountMember } from '../engine/account-support.ts';
import { CITIES, type City, historiesOf } from '../engine/arbitraries.ts';
import { reportOfEntries } from '../output/support.ts';
import { visitOf, workedRows } from './worked.ts';

/** Rules written to a file and read back give the same, to the byte. `ROUND_TRIP_VISITS` says of how many random visits. */

const VISITS = Number(process.env.ROUND_TRIP_VISITS ?? 2_000);
const VISITS_A_HISTORY = 12;

type Both = { readonly own: Policy; readonly back: Policy; readonly register: Register };

/** The region's rules, and the same out of the file that `rules CITY --format json` writes. */
async function both(city: City): Promise<Both> {
  const own = policies[city];
  const read = readPolicy(await policyJson(own), 'p.json');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return { own, back: read.policy, register: await own.register() };
}

/** What calc writes as JSON, explained; what keeps the visits from being settled, where that is so. */
async function resultOf(policy: Policy, visits: readonly Visit[], assumeExtended: boolean): Promise<string> {
  const entries = visits.map((visit) => ({ policy, visit }));
  const registers = new Map([[policy, await policy.register()]]);
  const settlement = settleAll(entries, { explain: true, assumeExtended });
  const given = { hasOverallLimit: true, hasAccountBalance: true, registers, settlement };
  return renderJson(reportOfEntries(entries, given), explanationJson);
}

const MONTHS = monthsBetween(202205, 202503);

/** What account writes as JSON and as CSV of the same months. */
async function accountOf(policy: Policy, member: AccountMember, assumeExtended: boolean): Promise<string> {
  const answer = monthsOfAccount(policy, member, MONTHS, { assumeExtended });
  if ('lacking' in answer) return JSON.stringify(answer.lacking);
  const program = { name: 'baoxiao', version: '1.2.3' };
  const register = await policy.register();
  const report = { policy, register, forwarded: null, member, months: answer.months, program };
  return accountJson(report) + accountRows(report, 'csv');
}

describe.each(CITIES)('the rules of %s from a file', (city) => {
  test('give the worked visits the same', async () => {
    const { own, back } = await both(city);
    const rows = workedRows(`${city}.csv`);
    for (const member of new Set(rows.map((row) => row.member))) {
      const visits = rows.filter((row) => row.member === member).map(visitOf);
      const extended = rows.some((row) => row.member === member && row.extended === 'yes');
      expect(await resultOf(back, visits, extended)).toBe(await resultOf(own, visits, extended));
    }
  });

  test('give the worked months the same', async () => {
    const { own, back } = await both(city);
    for (const row of workedRows(`account/${city}.csv`)) {
      const of = (policy: Policy) => accountOf(policy, accountMember(policy, row), row.extended === 'yes');
      expect(await of(back)).toBe(await of(own));
    }
  });

  test(`give ${VISITS / CITIES.length} random visits the same`, async () => {
    const { own, back } = await both(city);
    let visits = 0;
    const wanted = VISITS / CITIES.length;
    for (let seed = 1; visits < wanted; seed++) {
      for (const history of fc.sample(historiesOf(city, VISITS_A_HISTORY), { numRuns: 100, seed })) {
        const extended = seed % 2 === 0;
        const text = await resultOf(own, history.visits, extended);
        if ((await resultOf(back, history.visits, extended)) !== text) expect(history).toBe('settled alike');
        visits += history.visits.length;
        if (visits >= wanted) break;
      }
    }
    expect(visits).toBeGreaterThanOrEqual(wanted);
  });
});

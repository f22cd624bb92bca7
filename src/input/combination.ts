import { newCase } from '../engine/case.ts';
import { enteredKey, codeOf as factCode } from '../engine/facts.ts';
import { rulesOf } from '../engine/rules.ts';
import { ENTERED_FACTS, type EnteredFact, type EnteredValue, type FactValue, ORDINARY } from '../policy/facts.ts';
import { findPolicy } from '../policy/find.ts';
import type { Policy } from '../policy/grammar.ts';
import { type Combination, newBatchRow } from './batch-row.ts';
import type { CellReader, Found } from './cells.ts';
import { FIELDS, type FieldLine, MEMBER_FIELDS } from './fields.ts';
import { forwardedIn, type MemberSaid, parseMember } from './parse-member.ts';
import type { Problem, ProblemCode, Where } from './problem.ts';
import { readEnrollment } from './values/enrollment.ts';
import type { MedType } from './values/med-type.ts';
import type { PayLoc } from './values/platform-codes.ts';
import { codeOf } from './values/reading.ts';

export type CombinationOptions = {
  readonly policies: readonly Policy[];
  /** What profile, flags and members file say of the member; the record's own cells win over it. */
  readonly member: MemberSaid;
  /** Whether the code of the institution says that it is a pharmacy. */
  readonly coded: boolean;
};

/** What makes a record none of ours: with one of these nothing else about it matters. */
const NOT_OURS: readonly ProblemCode[] = ['void', 'not-employee-insurance', 'inpatient'];

/** The facts that are pieced together from several columns, or are the member's; the others are read as they stand. */
type PiecedFact = 'status' | 'coverage' | 'tier' | 'provider' | 'category' | 'place' | 'settlement';
type PlainFact = Exclude<EnteredFact, PiecedFact>;
const PIECED: Readonly<Record<PiecedFact, true>> = {
  status: true,
  coverage: true,
  tier: true,
  provider: true,
  category: true,
  place: true,
  settlement: true,
};
const PLAIN_FACTS = ENTERED_FACTS.filter((name): name is PlainFact => !(name in PIECED));

/**
 * Understands the cells that take few values. Each field is read from its own column or, where that is blank, from the
 * columns that stand for it; a column that is not needed is not read.
 */
export function combine(cells: CellReader, { policies, member: given, coded }: CombinationOptions): Combination {
  const member = { ...given, ...parseMember(cells, policies) };
  cells.read('valid');
  const ownCategory = cells.read('category');
  const medType = cells.cell('category') ? undefined : cells.read('med_type');
  const needsPayLoc = !(cells.cell('provider') && cells.cell('settlement') && cells.cell('place'));
  const payLoc = needsPayLoc ? cells.read('pay_loc') : undefined;
  const { provider, isCodeContradicted } = providerOf(cells, payLoc, medType, coded);
  const settlement = settlementOf(cells, payLoc);
  const policy = member.city?.value;
  const place = placeOf(cells, payLoc, policy);
  const pharmacy = provider === 'pharmacy';
  const tier = tierOf(cells, pharmacy);
  const plain = Object.fromEntries(
    PLAIN_FACTS.flatMap((name) => {
      const found = cells.read(name);
      return found ? [[name, found.value]] : [];
    }),
  ) as { readonly [F in PlainFact]?: EnteredValue<F> };
  const prescription = cells.cell('prescription');
  if (prescription && !pharmacy) cells.report('prescription-without-pharmacy', prescription);
  const refunded = cells.read('refunded')?.value;
  const enrollment = policy && readEnrollment(cells, policy, member.enrollment);
  if (!member.city && !cells.cell('city')) cells.problems.push({ code: 'missing-city', where: flagOr(cells, 'city') });

  const rules = policy ? rulesOf(policy) : null;
  const facts = {
    ...ORDINARY,
    ...plain,
    tier: tier?.value ?? null,
    provider: provider ?? ORDINARY.provider,
    category: ownCategory?.value ?? medType?.value.category ?? ORDINARY.category,
    place: place ?? ORDINARY.place,
    settlement: settlement ?? ORDINARY.settlement,
    enrollment: enrollment ?? 'employer',
  };
  const filled = newBatchRow(policies);
  filled.visit = {
    ...newCase(),
    facts: rules ? enteredKey(facts, rules.enrollments) : 0,
    coverage: factCode('coverage', member.coverage?.value ?? ORDINARY.coverage),
    retired: member.status?.value === 'retired',
    manual: settlement === 'manual',
    enrollmentAssumed: member.enrollment === undefined,
  };
  for (const name of MEMBER_FIELDS) {
    const said = member[name];
    if (said) (FIELDS[name] as FieldLine<unknown>).put?.(filled, said.value);
  }
  const notOurs = cells.problems.find(({ code }) => NOT_OURS.includes(code));
  return {
    problems: notOurs ? [notOurs] : cells.problems,
    rules,
    region: policy ? policies.indexOf(policy) : -1,
    forwarded: forwardedIn(member),
    encoded: filled.visit,
    balance: filled.balance,
    tier: tier?.value ?? -1,
    withoutTier: tier || tierCell(cells, pharmacy) ? null : tierMissing(cells, pharmacy),
    withoutStatus:
      member.status || cells.cell('status') ? null : { code: 'missing-status', where: flagOr(cells, 'status') },
    prescriptionAssumed: pharmacy && plain.prescription === undefined,
    refunded,
    isCodeContradicted,
  };
}

/** Whether the record is none of ours, as its only problem says. */
export function isNotOurs({ problems }: Combination): boolean {
  return problems[0] !== undefined && NOT_OURS.includes(problems[0].code);
}

type Provider = { readonly provider: FactValue<'provider'> | undefined; readonly isCodeContradicted: boolean };

/** Where the platform's columns contradict each other about the provider, the `provider` column has to say it. */
function providerOf(
  cells: CellReader,
  payLoc: Found<PayLoc> | undefined,
  medType: Found<MedType> | undefined,
  coded: boolean,
): Provider {
  if (cells.cell('provider')) return { provider: cells.read('provider')?.value, isCodeContradicted: false };
  const type = cells.read('medins_type')?.value;
  const bought = medType?.value.pharmacy ? medType : undefined;
  const online = payLoc?.value.internet ? payLoc : undefined;
  if (coded && (online || type === 'hospital')) return { provider: undefined, isCodeContradicted: true };
  const decisive = online ?? bought;
  if (decisive && (online ? bought || type === 'pharmacy' : type === 'hospital')) {
    cells.report('ambiguous-code', decisive.cell, { detail: { instead: 'provider' } });
    return { provider: undefined, isCodeContradicted: false };
  }
  const provider = online ? 'internet' : bought || coded ? 'pharmacy' : type;
  return { provider, isCodeContradicted: false };
}

function settlementOf(cells: CellReader, payLoc: Found<PayLoc> | undefined): FactValue<'settlement'> | undefined {
  if (cells.cell('settlement')) return cells.read('settlement')?.value;
  return payLoc?.value.manual ? 'manual' : cells.read('setl_type')?.value;
}

/**
 * Where the visit was, by what the record says: the place itself; else `local` for a division code of the insured region.
 * Anywhere else the place has to be said: `place-unsaid`.
 */
function placeOf(
  cells: CellReader,
  payLoc: Found<PayLoc> | undefined,
  policy: Policy | undefined,
): FactValue<'place'> | undefined {
  if (cells.cell('place')) return cells.read('place')?.value;
  const isAway = cells.read('away');
  const area = cells.read('care_area');
  const away = isAway?.value ? isAway.cell : payLoc?.value.away ? payLoc.cell : undefined;
  if (!policy) return undefined;
  const elsewhere = area && !findPolicy([policy], codeOf(area.value) ?? area.value) ? area.cell : away;
  if (elsewhere) cells.report('place-unsaid', elsewhere);
  return area ? 'local' : undefined;
}

/** A pharmacy's tier is the prescriber's; a platform level on its row is its own and is not read. */
function tierSlot(cells: CellReader, pharmacy: boolean): 'prescriber_tier' | 'tier' | 'level' {
  if (pharmacy && cells.cell('prescriber_tier')) return 'prescriber_tier';
  return cells.cell('tier') || pharmacy ? 'tier' : 'level';
}

function tierOf(cells: CellReader, pharmacy: boolean): Found<FactValue<'tier'>> | undefined {
  return cells.read(tierSlot(cells, pharmacy));
}

function tierCell(cells: CellReader, pharmacy: boolean): boolean {
  return cells.cell(tierSlot(cells, pharmacy)) !== undefined;
}

/** A pharmacy is asked for the prescriber's tier; the platform's level of anything else is a column of its own. */
function tierMissing(cells: CellReader, pharmacy: boolean): Problem {
  if (pharmacy) {
    const slot = cells.has('prescriber_tier') ? 'prescriber_tier' : 'tier';
    return { code: 'prescriber-tier-missing', where: cells.placeOf(slot) };
  }
  return { code: 'missing-value', where: cells.placeOf(cells.has('tier') || !cells.has('level') ? 'tier' : 'level') };
}

function flagOr(cells: CellReader, slot: 'city' | 'status'): Where {
  return cells.has(slot) ? cells.placeOf(slot) : { source: `--${slot}` };
}

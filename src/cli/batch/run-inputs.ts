import type { TallyParts } from '../../engine/compare/tally.ts';
import type { Slot } from '../../input/fields.ts';
import type { MemberSaid } from '../../input/parse-member.ts';
import type { Language } from '../../locale/index.ts';
import type { Against } from '../../output/columns.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import { type ColumnMap, columnMapOf } from '../column-map.ts';
import { memberOf } from '../member-options.ts';
import type { BatchOptions } from './batch-options.ts';
import type { ComparerOf } from './run.ts';

/** What a run rests on besides its files, read once: a pipe cannot be read twice, and a file may change in between. */
export type RunInputs = {
  /** The files of visits, which are read as one. */
  readonly paths: readonly [first: string, ...more: string[]];
  readonly options: BatchOptions;
  readonly language: Language;
  readonly policies: readonly Policy[];
  /** What profile and flags say of the member. */
  readonly member: MemberSaid;
  /** What the options say of columns. */
  readonly columnMap: ColumnMap;
  /** What rows are set against, where they are. */
  readonly comparing?: Comparing;
};

/** Rows are set against something, and what is read for it besides. */
export type Comparing = {
  readonly against: Against;
  /** The fields that columns of the file may fill. */
  readonly among: readonly Slot[];
  readonly optional?: readonly Slot[];
  /** Whether a column that fills no field is read all the same. */
  readonly knowsAlso?: (name: string) => boolean;
  /** Whether what it is set against needs rows explained. */
  readonly explains?: boolean;
  readonly comparerOf: ComparerOf;
  /** Whether only rows are written of which there is something to say. */
  readonly onlyFindings: boolean;
  /** How threads can do the same: what each makes its own from, and where what they counted goes. */
  readonly inThreads?: {
    readonly sent: SentComparing;
    readonly merge: (parts: TallyParts, institutionOf: (institution: number) => number) => void;
  };
};

/** What of the options says how rows are set against records. */
export type ComparingOptions = {
  readonly ledger?: 'recorded' | 'computed';
  readonly tolerance?: string;
  readonly assumeExtended?: boolean;
  readonly only?: 'differences';
};

/** The same with the registers of the policies, in their order. */
export type SentComparing = { readonly options: ComparingOptions; readonly registers: readonly Register[] };

/** Reads what a run rests on. Throws an InputError for bad flags or a bad profile. */
export async function runInputs(given: Omit<RunInputs, 'member' | 'columnMap'>): Promise<RunInputs> {
  const { options, policies } = given;
  const columnMap = await columnMapOf(options, policies);
  return { ...given, columnMap, member: await memberOf(options, policies) };
}

/** The same as it can be sent to a thread: policies without how their registers are loaded, the region by its number. */
export type SentInputs = Omit<RunInputs, 'policies' | 'member' | 'comparing'> & {
  readonly policies: readonly Omit<Policy, 'register'>[];
  readonly comparing: SentComparing | undefined;
  readonly member: Omit<MemberSaid, 'city'>;
  readonly city: (Omit<NonNullable<MemberSaid['city']>, 'value'> & { readonly value: number }) | undefined;
};

export function sent({ policies, member, comparing, ...rest }: RunInputs): SentInputs {
  const { city, ...said } = member;
  return {
    ...rest,
    policies: policies.map(({ register: _, ...rules }) => rules),
    comparing: comparing?.inThreads?.sent,
    member: said,
    city: city && { ...city, value: policies.indexOf(city.value) },
  };
}

/** What was sent, but for what rows are set against. The registers are empty: no row that is settled needs them. */
export function received({ policies: sentPolicies, member, city, comparing: _, ...rest }: SentInputs): RunInputs {
  const register = async () => ({ points: [], articles: [] });
  const policies = sentPolicies.map((rules): Policy => ({ ...rules, register }));
  const policy = city && policies[city.value];
  return { ...rest, policies, member: policy ? { ...member, city: { ...city, value: policy } } : member };
}

import type { PolicyVisit } from '../engine/settled.ts';
import type { AccountSaid } from '../input/account/read-account.ts';
import { forwardedIn, type MemberSaid } from '../input/parse-member.ts';
import { VisitReader } from '../input/read-visits.ts';
import type { InputFormat } from '../input/records/read-input.ts';
import { readVisitFlags } from '../input/visit-flag.ts';
import type { Locale } from '../locale/index.ts';
import type { Forwarded, Policy } from '../policy/grammar.ts';
import { formatsOf } from './batch/formats.ts';
import { checkMapped, columnMapOf, type MapOptions } from './column-map.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { checkOpening, type MemberOptions, type OpeningOptions, openingOf, saidOf } from './member-options.ts';
import { type MemberVisits, rowsOf } from './member-visits.ts';
import { policiesOf } from './policies.ts';
import type { RedactOptions } from './redacting.ts';

/** How a file of visits is written. */
export type FileOptions = Pick<InputFormat, 'inputFormat' | 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>;

/** The options that say who the member is and what the visits are, the same for every command about one member. */
export type MemberInputOptions = MemberOptions &
  OpeningOptions &
  FileOptions &
  RedactOptions & {
    readonly visit?: readonly string[];
    readonly visits?: string;
    readonly assumeExtended?: boolean;
    readonly output?: string;
  };

/** The same for a command that also writes a file of cases. */
type InputAndCases = MemberInputOptions & { readonly saveCase?: string };

/** One member's visits as they were read. */
export type MemberInput = MemberVisits & {
  readonly policies: readonly Policy[];
  /** What profile and flags say of the member. */
  readonly member: MemberSaid;
  /** What the profile says of the account. */
  readonly account: AccountSaid;
  /** How many of the visits are from flags; they stand behind those of the file. */
  readonly fromFlags: number;
};

/**
 * Reads what flags and files say of one member; there may be no visits. Throws an InputError for bad input, a UsageError
 * for flags that do not go together.
 */
export async function memberInputOf(options: InputAndCases, locale: Locale): Promise<MemberInput> {
  const { visit = [], visits, assumeExtended = false } = options;
  if (visits === undefined) refuseWithoutFile(options, locale);
  checkPlaces(placesOf(options), locale);
  const policies = await policiesOf(options);
  const opening = openingOf(options);
  const { member, account } = await saidOf(options, policies);
  const reader = new VisitReader({ policies, member, assumeExtended, needsMember: false, allEligible: true });
  if (visits !== undefined) await readFile(reader, visits, { ...options, policies }, locale);
  const ofFile = reader.visits.length;
  readVisitFlags(visit, reader);
  const entries = rowsOf(reader, member);
  checkOpening(opening, earliest(entries)?.policy, locale);
  return { policies, member, account, opening, assumeExtended, reader, entries, fromFlags: entries.length - ofFile };
}

/** Throws a UsageError for what is said of a file where there is none. */
function refuseWithoutFile({ map, code, mapFile }: MapOptions, { help }: Locale): void {
  const given = Object.entries({ '--map': map, '--code': code, '--map-file': mapFile });
  const flag = given.find(([, value]) => value !== undefined)?.[0];
  if (flag !== undefined) throw new UsageError(help.usage.needs(flag, '--visits'));
}

/** The documents that passed the rules on to the parts of regions entered: of the visits or, without any, of the member. */
export function forwardedOf({ reader, member }: MemberInput): Forwarded[] {
  const ofVisits = reader.visits.flatMap(({ row }) => row.shared?.forwarded ?? []);
  const alone = reader.visits.length === 0 ? forwardedIn(member) : null;
  return [...new Set([...ofVisits, ...(alone ? [alone] : [])])];
}

/** The entry whose region and year the opening balances belong to. */
export function earliest(entries: readonly PolicyVisit[]): PolicyVisit | undefined {
  return entries.toSorted((a, b) => (a.visit.date < b.visit.date ? -1 : 1))[0];
}

/** The files that the run reads and writes. */
function placesOf({ visits, profile, mapFile, policy, output = '-', saveCase }: InputAndCases) {
  return {
    inputs: [
      ...filesOf('--visits', visits),
      ...filesOf('--map-file', mapFile),
      ...filesOf('--profile', profile),
      ...filesOf('--policy', policy),
    ],
    outputs: [...filesOf('--output', output), ...filesOf('--save-case', saveCase)],
  };
}

/** Reads the visits of a file. */
async function readFile(
  reader: VisitReader,
  path: string,
  { policies, ...options }: Omit<MemberInputOptions, 'policies'> & { readonly policies: readonly Policy[] },
  locale: Locale,
): Promise<void> {
  const { encoding, delimiter, inputFormat, sheet, headerRow } = options;
  const given = {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(inputFormat && { inputFormat }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
  };
  const map = await columnMapOf(options, policies);
  const format = { ...given, ...formatsOf(path, { ...given, format: 'csv' }, locale), ...map };
  await reader.readFile(path, { ...format, checkNames: (names) => checkMapped(names, map) });
}

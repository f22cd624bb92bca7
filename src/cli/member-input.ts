import type { Opening } from '../engine/ledger.ts';
import type { Entry } from '../engine/settle-all.ts';
import type { ReadVisit, Settings } from '../input/assemble-visit.ts';
import { oneMember } from '../input/one-member.ts';
import { InputError, type Problem } from '../input/problem.ts';
import type { FileFormat } from '../input/read-visits.ts';
import { readVisitFlags } from '../input/visit-flag.ts';
import type { Locale } from '../locale/index.ts';
import type { ReadInput } from '../output/rows/pass-through.ts';
import type { Policy } from '../policy/grammar.ts';
import { checkMapped, columnMapOf, type MapOptions } from './column-map.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { checkOpening, type MemberOptions, memberOf, type OpeningOptions, openingOf } from './member-options.ts';
import { type PolicyOptions, policiesOf } from './policies.ts';

/** The options that say who the member is and what the visits are, the same for every command about one member. */
export type MemberInputOptions = MemberOptions &
  OpeningOptions &
  FileFormat &
  MapOptions &
  PolicyOptions & {
    readonly visit?: readonly string[];
    readonly visits?: string;
    readonly assumeExtended?: boolean;
    readonly output?: string;
  };

/** One member's visits as they were read. */
export type MemberInput = {
  readonly policies: readonly Policy[];
  readonly settings: Settings;
  readonly opening: Opening;
  readonly assumeExtended: boolean;
  /** Those of the file first, then those of flags. */
  readonly visits: readonly ReadVisit[];
  readonly entries: readonly Entry[];
  /** How many of them are from flags. */
  readonly fromFlags: number;
  /** The input as it was read, for formats that pass it through. */
  readonly read: ReadInput;
};

/**
 * Reads what flags and files say of one member; there may be no visits. Throws an InputError for bad input, a UsageError
 * for flags that do not go together.
 */
export async function memberInputOf(options: MemberInputOptions, locale: Locale): Promise<MemberInput> {
  if (options.map && options.visits === undefined) throw new UsageError(locale.help.usage.needs('--map', '--visits'));
  checkPlaces(placesOf(options), locale);
  const policies = await policiesOf(options);
  const opening = openingOf(options);
  const assumeExtended = options.assumeExtended ?? false;
  const settings = { policies, member: await memberOf(options, policies), assumeExtended };
  const { visits, fromFlags, read } = await readInput(options, settings);
  const { entries, problems } = oneMember(visits);
  if (problems.length > 0) throw new InputError(problems[0]?.where.source === '--visit' ? 2 : 65, problems);
  checkOpening(opening, earliest(entries)?.policy, locale);
  return { policies, settings, opening, assumeExtended, visits, entries, fromFlags, read };
}

/** The entry whose region and year the opening balances belong to. */
export function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.toSorted((a, b) => (a.visit.date < b.visit.date ? -1 : 1))[0];
}

/** The files that the run reads and writes. */
function placesOf({ visits, profile, policy, output }: MemberInputOptions) {
  return {
    inputs: [...filesOf('--visits', visits), ...filesOf('--profile', profile), ...filesOf('--policy', policy)],
    outputs: filesOf('--output', output),
  };
}

/** The visits of `--visits` and then those of `--visit`. */
async function readInput(
  options: MemberInputOptions,
  settings: Settings,
): Promise<Pick<MemberInput, 'visits' | 'fromFlags' | 'read'>> {
  const flags = readVisitFlags(options.visit ?? [], settings);
  if (flags.problems.length > 0) throw new InputError(2, flags.problems);
  const fromFlags = flags.visits.length;
  const records = flags.visits.map(({ names, texts }) => ({ names, texts }));
  if (options.visits === undefined) return { visits: flags.visits, fromFlags, read: { records } };
  const [{ readFile }, { readVisits }] = await Promise.all([
    import('../input/records/read-file.ts'),
    import('../input/read-visits.ts'),
  ]);
  const renamed = columnMapOf(options);
  const format = { ...options, renamed };
  const file = await readVisits(await readFile(options.visits), options.visits, format, settings);
  if (file.header.length > 0) checkMapped(file.header, renamed);
  if (file.problems.length > 0) throw new InputError(statusOf(file.problems), file.problems);
  const { header, rows } = file;
  return {
    visits: [...rows, ...flags.visits],
    fromFlags,
    read: { file: { header, cells: rows.map(({ cells }) => cells) }, records },
  };
}

/** A city or status that nothing gives is a flag that is missing, not a file that is bad. */
function statusOf(problems: readonly Problem[]): 2 | 65 {
  return problems.every(({ where }) => where.source.startsWith('--')) ? 2 : 65;
}

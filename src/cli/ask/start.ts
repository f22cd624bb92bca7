import type { PolicyVisit } from '../../engine/settled.ts';
import { FIELDS, MEMBER_FIELDS } from '../../input/fields.ts';
import type { MemberSaid } from '../../input/parse-member.ts';
import { VisitReader } from '../../input/read-visits.ts';
import type { InputFormat } from '../../input/records/read-input.ts';
import { INPUT_FIELDS } from '../../output/visit-fields.ts';
import type { Policy } from '../../policy/grammar.ts';
import { yuanOf } from '../../policy/money.ts';
import { type MemberOptions, memberOf, type OpeningOptions, openingOf } from '../member-options.ts';
import { rowsOf, settleVisits } from '../member-visits.ts';
import type { Answers, Session } from './session.ts';

type StartOptions = MemberOptions &
  OpeningOptions &
  InputFormat & { readonly visits?: string; readonly assumeExtended?: boolean };

/** What flags, profile and a saved file answer before the first question. Throws an InputError for bad input. */
export async function startOf(options: StartOptions, policies: readonly Policy[]): Promise<Session> {
  const member = await memberOf(options, policies);
  const assumeExtended = options.assumeExtended ?? false;
  const { reimbursed, deductiblePaid } = openingOf(options);
  const given: Answers = {
    ...answersOfMember(member),
    ...(assumeExtended ? { ended: 'extended' } : {}),
    ...(reimbursed === undefined ? {} : { reimbursed_so_far: yuanOf(reimbursed) }),
    ...(deductiblePaid === undefined ? {} : { deductible_so_far: yuanOf(deductiblePaid) }),
  };
  if (options.visits === undefined) return withTurning({ profile: given, visits: [] });
  const reader = new VisitReader({ policies, member, assumeExtended, needsMember: false, allEligible: true });
  await reader.readFile(options.visits, options);
  const entries = rowsOf(reader, member);
  settleVisits({ reader, entries, opening: {}, assumeExtended });
  const visits = entries.map(answersOfVisit);
  return withTurning(withoutCommon(given, visits));
}

/** A day of retirement alone decides, which is an answer to the question of status. */
function withTurning({ profile, visits }: Session): Session {
  return { profile: profile.retired_on === undefined ? profile : { ...profile, status: 'turning' }, visits };
}

function answersOfMember(member: MemberSaid): Answers {
  return Object.fromEntries(
    MEMBER_FIELDS.flatMap((field) => {
      const value = field === 'city' ? member.city?.value.id : member[field]?.value;
      return value === undefined ? [] : [[field, String(FIELDS[field].kind.write(value as never))]];
    }),
  );
}

/** A visit as a CSV would hold it; what was taken for granted stays unsaid. */
function answersOfVisit(entry: PolicyVisit): Answers {
  const { eligible, prescription } = entry.visit;
  const unsaid = [
    ...(eligible === undefined ? ['eligible'] : []),
    ...(prescription === undefined ? ['prescription'] : []),
  ];
  const texts = INPUT_FIELDS.filter(({ name }) => !unsaid.includes(name)).flatMap(({ name, cell }) => {
    const value = cell(entry);
    if (value === null || value === false) return name === 'designated' && value === false ? [[name, 'no']] : [];
    return [[name, value === true ? 'yes' : String(value)]];
  });
  return Object.fromEntries(texts);
}

/** Moves what all visits say alike of the member to the profile, where it can be changed for all of them. */
function withoutCommon(profile: Answers, visits: readonly Answers[]): Session {
  const first = visits[0];
  if (!first) return { profile, visits };
  const common = MEMBER_FIELDS.filter((name) => visits.every((visit) => visit[name] === first[name]));
  const pick = (answers: Answers, keep: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(answers).filter(([name]) => keep(name)));
  return {
    profile: { ...profile, ...pick(first, (name) => common.some((field) => field === name)) },
    visits: visits.map((visit) => pick(visit, (name) => !common.some((field) => field === name))),
  };
}

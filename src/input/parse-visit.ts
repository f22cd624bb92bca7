import type { FactValue, Tier } from '../policy/facts.ts';
import type { Fen } from '../policy/money.ts';
import type { Cell, CellReader, Found } from './cells.ts';
import { withoutBlanks } from './parse-member.ts';
import type { Moment } from './values/day-time.ts';
import type { MedType } from './values/med-type.ts';
import { eligibleFromParts } from './values/parts.ts';
import type { PayLoc } from './values/platform-codes.ts';

/** What one record says about the visit; what it does not say is not there. */
export type VisitSaid = {
  readonly date?: Found<Moment>;
  readonly settledAt?: Found<Moment>;
  readonly tier?: Found<Tier>;
  readonly amount?: Found<Fen>;
  readonly eligible?: Found<Fen>;
  readonly institution?: Found<string>;
  readonly provider?: Found<FactValue<'provider'>>;
  readonly category?: Found<FactValue<'category'>>;
  readonly place?: Found<FactValue<'place'>>;
  /** Where the visit was, and the cell that says it was away from home: they decide where the place is not said. */
  readonly careArea?: Found<string>;
  readonly away?: Cell;
  readonly settlement?: Found<FactValue<'settlement'>>;
  readonly claimedOn?: Found<Moment>;
  readonly designated?: Found<boolean>;
  readonly during?: Found<FactValue<'during'>>;
  readonly prescription?: Found<FactValue<'prescription'>>;
  readonly id?: Found<string>;
  readonly refundOf?: Found<string>;
  readonly refunded?: Found<boolean>;
};

/**
 * Reads what a record says about the visit: each field from its own column or, where that is blank, from the platform's
 * columns that stand for it. A column that is not needed is not read. Problems are in the reader.
 */
export function parseVisit(cells: CellReader): VisitSaid {
  cells.read('valid');
  const category = cells.read('category');
  const medType = cells.cell('category') ? undefined : cells.read('med_type');
  const needsPayLoc = !(cells.cell('provider') && cells.cell('settlement') && cells.cell('place'));
  const payLoc = needsPayLoc ? cells.read('pay_loc') : undefined;
  const provider = readProvider(cells, payLoc, medType);
  const settlement = readSettlement(cells, payLoc);
  const amount = cells.read('amount');
  const place = cells.read('place');
  const settledAt = cells.read('settled_at');
  return withoutBlanks({
    date: cells.cell('date') ? cells.read('date') : settledAt,
    settledAt,
    tier: readTier(cells, provider?.value === 'pharmacy'),
    amount,
    eligible: cells.cell('eligible') ? cells.read('eligible') : eligibleFromParts(cells, amount),
    institution: cells.read('institution'),
    provider,
    category: category ?? (medType && { value: medType.value.category, cell: medType.cell }),
    place,
    ...(cells.cell('place') ? {} : readWhereabouts(cells, payLoc)),
    settlement,
    claimedOn: readClaimed(cells, settlement?.value === 'manual' ? settledAt : undefined),
    designated: cells.read('designated'),
    during: cells.read('during'),
    prescription: cells.read('prescription'),
    id: cells.read('id'),
    refundOf: cells.read('refund_of'),
    refunded: cells.read('refunded'),
  });
}

/** What an institution's code on the platform begins with where it is a pharmacy; nothing else of it is read. */
export const PHARMACY_CODE = { first: 'P'.charCodeAt(0), length: 12 };

function isPharmacyCode(text: string): boolean {
  return /^ *P\d{11} *$/.test(text);
}

/** Where the platform's columns contradict each other about the provider, the `provider` column has to say it. */
function readProvider(
  cells: CellReader,
  payLoc: Found<PayLoc> | undefined,
  medType: Found<MedType> | undefined,
): Found<FactValue<'provider'>> | undefined {
  if (cells.cell('provider')) return cells.read('provider');
  const type = cells.read('medins_type');
  const bought = medType?.value.pharmacy ? medType : undefined;
  const online = payLoc?.value.internet ? payLoc : undefined;
  const contradicted = online ? bought || type?.value === 'pharmacy' : bought && type?.value === 'hospital';
  const coded = cells.cells('institution').find(({ text }) => isPharmacyCode(text));
  if (coded && (online || type?.value === 'hospital')) {
    cells.report('ambiguous-code', coded, { detail: { instead: 'provider' } });
    return undefined;
  }
  const decisive = online ?? bought ?? (coded && { cell: coded });
  if (contradicted && decisive) {
    cells.report('ambiguous-code', decisive.cell, { detail: { instead: 'provider' } });
    return undefined;
  }
  return decisive ? { value: online ? 'internet' : 'pharmacy', cell: decisive.cell } : type;
}

function readSettlement(
  cells: CellReader,
  payLoc: Found<PayLoc> | undefined,
): Found<FactValue<'settlement'>> | undefined {
  if (cells.cell('settlement')) return cells.read('settlement');
  return payLoc?.value.manual ? { value: 'manual', cell: payLoc.cell } : cells.read('setl_type');
}

/** A pharmacy's tier is the prescriber's; a platform level on its row is its own and is not read. */
function readTier(cells: CellReader, pharmacy: boolean): Found<Tier> | undefined {
  if (pharmacy && cells.cell('prescriber_tier')) return cells.read('prescriber_tier');
  return cells.cell('tier') || pharmacy ? cells.read('tier') : cells.read('level');
}

/** A manual row of an export that gives the visit's beginning gives the day of the claim as that of the settlement. */
function readClaimed(cells: CellReader, settledAt: Found<Moment> | undefined): Found<Moment> | undefined {
  if (cells.cell('claimed_on') || !settledAt || settledAt.cell.rank === 0 || !cells.cell('begun')) {
    return cells.read('claimed_on');
  }
  return settledAt;
}

function readWhereabouts(
  cells: CellReader,
  payLoc: Found<PayLoc> | undefined,
): { careArea: Found<string> | undefined; away: Cell | undefined } {
  const away = cells.read('away');
  return {
    careArea: cells.read('care_area'),
    away: away?.value ? away.cell : payLoc?.value.away ? payLoc.cell : undefined,
  };
}

import type { BatchRow } from './batch-row.ts';
import type { Slot } from './fields.ts';
import { dayFromBytes, fenFromBytes } from './values/byte-values.ts';

/** A cell that most files do not have or leave blank; blank, it leaves what flags and profile say. */
export type OptionalCell = {
  readonly slot: Slot;
  readonly read: (bytes: Uint8Array, start: number, end: number) => number;
  readonly put: (row: BatchRow, value: number) => void;
};

export const OPTIONAL_CELLS: readonly OptionalCell[] = [
  {
    slot: 'retired_on',
    read: dayFromBytes,
    put: ({ visit }, day) => {
      visit.retiredOn = day;
    },
  },
  {
    slot: 'covered_from',
    read: dayFromBytes,
    put: ({ visit }, day) => {
      visit.coveredFrom = day;
    },
  },
  {
    slot: 'claimed_on',
    read: dayFromBytes,
    put: ({ visit }, day) => {
      visit.claimedOn = day;
    },
  },
  {
    slot: 'overall_limit',
    read: fenFromBytes,
    put: ({ visit }, fen) => {
      visit.overallLimit = fen;
    },
  },
  {
    slot: 'overall_used',
    read: fenFromBytes,
    put: ({ visit }, fen) => {
      visit.overallUsed = fen;
    },
  },
  {
    slot: 'account_balance',
    read: fenFromBytes,
    put: (row, fen) => {
      row.balance = fen;
    },
  },
];

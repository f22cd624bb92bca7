import type { Outset } from '../../engine/outlook/outset.ts';
import type { TierOutlook } from '../../engine/outlook/reach.ts';
import type { Settled } from '../../engine/settled.ts';
import type { Forwarded, Register } from '../../policy/grammar.ts';
import type { Fen } from '../../policy/money.ts';
import type { Basis } from '../result/assumptions.ts';

/** An outset and what follows from it at each tier. */
export type Outlook = { readonly outset: Outset; readonly tiers: readonly TierOutlook[] };

/** How far it is, and from where. */
export type OutlookReport = Outlook & {
  readonly program: { readonly name: string; readonly version: string };
  /** The visits of the region and year so far, and what was reimbursed before the first of them. */
  readonly past: readonly Settled[];
  readonly opening: Fen;
  /** What the procedure from working to retired on a day would change. */
  readonly retirement?: { readonly day: string; readonly working: Outlook; readonly retired: Outlook };
  readonly forwarded: readonly Forwarded[];
  readonly register: Register;
};

/** The open points the outlook relies on, as those of visits. */
export function basisOf({ outset: { policy }, tiers, forwarded, register }: OutlookReport): Basis {
  const visits = tiers.map(({ reach, refused }) => ({ policy, result: { points: (reach ?? refused).points } }));
  return { visits, policies: [policy], forwarded, registers: new Map([[policy, register]]) };
}

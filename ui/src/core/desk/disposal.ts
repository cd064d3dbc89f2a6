// What the window asks of the office about what becomes of weapons (ITI 9), and what their struck years mean.

import type { AwaitingDisposal, Disposal, Done, YearRead } from "../wire";

export interface DisposalDesk {
  /** A step towards the disposal of a weapon: its event and its new status, as one act. */
  dispose(weapon: string, input: Disposal): Promise<Done>;
  /** Weapons that wait for it, the longest first. */
  awaiting_disposal(limit: number): Promise<AwaitingDisposal>;
  /** A year as struck in the common era; null where it cannot be reckoned. */
  read_year(struck: string, calendar: string, maker: string, country: string): Promise<YearRead | null>;
}

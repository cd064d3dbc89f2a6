// Where a record is shown.

import { href, type Screen } from "../../core/place.svelte";

const SCREENS: Record<string, Screen> = {
  weapon: "register",
  case: "cases",
  letter: "letters",
  find: "finds",
  consignment: "consignments",
  ammunition: "ammunition",
  party: "parties",
  stock: "stocks",
  campaign: "campaigns",
  inventory: "inventories",
  ledger: "ledgers",
  notice: "lost",
  practice: "practices",
  model: "models",
};

/** The address of the page that shows a record; nothing where its kind has none. */
export function pageOf(kind: string, record: string): string {
  if (kind === "query") return href("lost", "queries", "", record);
  const screen = SCREENS[kind];
  return screen ? href(screen, record) : "";
}

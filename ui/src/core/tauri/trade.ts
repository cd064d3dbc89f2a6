import type { TradeDesk } from "../desk/trade";

/** The shell is met in tauri.ts alone; this is handed its way of asking. */
export type Invoke = <Answer>(command: string, args?: Record<string, unknown>) => Promise<Answer>;

export function tradeDesk(invoke: Invoke): TradeDesk {
  return {
    consignments: (query) => invoke("consignments", { query }),
    consignment: (id) => invoke("consignment", { id }),
    add_consignment: (input) => invoke("add_consignment", { input }),
    change_consignment: (id, fields) => invoke("change_consignment", { id, fields }),
    add_ranges: (id, ranges) => invoke("add_ranges", { id, ranges }),
    change_range: (id, fields) => invoke("change_range", { id, fields }),
    read_ranges: (text) => invoke("read_ranges", { text }),

    parties: (query) => invoke("parties", { query }),
    party_page: (id) => invoke("party_page", { id }),
    add_party: (input) => invoke("add_party", { input }),
    change_party: (id, fields) => invoke("change_party", { id, fields }),
    duties: (role) => invoke("duties", { role }),
    returns_due: () => invoke("returns_due"),

    ammunition: (query) => invoke("ammunition", { query }),
    ammunition_page: (id) => invoke("ammunition_page", { id }),
    add_ammunition: (input) => invoke("add_ammunition", { input }),
    change_ammunition: (id, fields) => invoke("change_ammunition", { id, fields }),
  };
}

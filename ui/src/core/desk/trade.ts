// What the window asks about consignments, serial numbers, parties and lots of ammunition.

import type {
  AmmunitionFields,
  AmmunitionList,
  AmmunitionPage,
  AmmunitionQuery,
  ConsignmentFields,
  ConsignmentList,
  ConsignmentPage,
  ConsignmentQuery,
  Done,
  DutyView,
  NewConsignment,
  PartyFields,
  PartyList,
  PartyPage,
  PartyQuery,
  RangeFields,
  RangeRead,
  ReturnDue,
} from "../wire";

export interface TradeDesk {
  consignments(query: ConsignmentQuery): Promise<ConsignmentList>;
  consignment(id: string): Promise<ConsignmentPage>;
  add_consignment(input: NewConsignment): Promise<Done>;
  change_consignment(id: string, fields: ConsignmentFields): Promise<Done>;
  /** Serial numbers of a consignment or a stock. */
  add_ranges(id: string, ranges: RangeFields[]): Promise<Done>;
  change_range(id: string, fields: RangeFields): Promise<Done>;
  /** How typed or pasted numbers are understood, a line each; nothing is recorded. */
  read_ranges(text: string): Promise<RangeRead[]>;

  parties(query: PartyQuery): Promise<PartyList>;
  party_page(id: string): Promise<PartyPage>;
  add_party(input: PartyFields): Promise<Done>;
  change_party(id: string, fields: PartyFields): Promise<Done>;
  duties(role: string): Promise<DutyView[]>;
  returns_due(): Promise<ReturnDue[]>;

  ammunition(query: AmmunitionQuery): Promise<AmmunitionList>;
  ammunition_page(id: string): Promise<AmmunitionPage>;
  add_ammunition(input: AmmunitionFields): Promise<Done>;
  change_ammunition(id: string, fields: AmmunitionFields): Promise<Done>;
}

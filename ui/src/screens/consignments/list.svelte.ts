import { desk } from "../../core/here";
import type { ConsignmentRow } from "../../core/wire";
import { Listing } from "../shared/listing.svelte";

export const list = new Listing<{ text: string; direction: string; withdrawn: boolean }, ConsignmentRow>(
  { text: "", direction: "", withdrawn: false },
  (query) => desk().consignments(query),
);

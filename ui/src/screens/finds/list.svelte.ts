import { desk } from "../../core/here";
import type { FindRow } from "../../core/wire";
import { Listing } from "../shared/listing.svelte";

export const list = new Listing<{ text: string; find_kind: string }, FindRow>(
  { text: "", find_kind: "" },
  (query) => desk().finds(query),
);

import { desk } from "../../core/here";
import type { AmmunitionRow } from "../../core/wire";
import { Listing } from "../shared/listing.svelte";

export const list = new Listing<{ text: string; withdrawn: boolean }, AmmunitionRow>(
  { text: "", withdrawn: false },
  (query) => desk().ammunition(query),
);

import { desk } from "../../core/here";
import type { PartyRow } from "../../core/wire";
import { Listing } from "../shared/listing.svelte";

export const list = new Listing<{ text: string; role: string; state: string; withdrawn: boolean }, PartyRow>(
  { text: "", role: "", state: "", withdrawn: false },
  ({ state, ...query }) =>
    desk().parties({
      ...query,
      ...(["open", "closed"].includes(state) ? { closed: state === "closed" } : {}),
    }),
);

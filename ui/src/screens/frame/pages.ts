// Screens inside a room, by their name in the address. Each decides by `id` whether it shows its list or a page.

import type { Component } from "svelte";

import type { Screen } from "../../core/place.svelte";
import Finds from "../finds/Finds.svelte";
import Vocabulary from "../vocabulary/Vocabulary.svelte";
import Ammunition from "../ammunition/Ammunition.svelte";
import Consignments from "../consignments/Consignments.svelte";
import Parties from "../parties/Parties.svelte";
import Campaigns from "../campaigns/Campaigns.svelte";
import Inventories from "../inventories/Inventories.svelte";
import Stocks from "../stocks/Stocks.svelte";
import Ledgers from "../ledgers/Ledgers.svelte";
import Lost from "../lost/Lost.svelte";
import Models from "../models/Models.svelte";
import Practices from "../practices/Practices.svelte";

export interface InsideProps {
  id: string;
  sub: string;
  focus: string;
}

export const pages: Partial<Record<Screen, Component<InsideProps>>> = {
  finds: Finds,
  vocabulary: Vocabulary,
  consignments: Consignments,
  ammunition: Ammunition,
  parties: Parties,
  stocks: Stocks,
  campaigns: Campaigns,
  inventories: Inventories,
  ledgers: Ledgers,
  lost: Lost,
  practices: Practices,
  models: Models,
};

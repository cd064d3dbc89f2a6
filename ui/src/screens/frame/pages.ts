// Screens inside a room, by their name in the address. Each decides by `id` whether it shows its list or a page.

import type { Component } from "svelte";

import type { Screen } from "../../core/place.svelte";
import Lost from "../lost/Lost.svelte";
import Models from "../models/Models.svelte";
import Practices from "../practices/Practices.svelte";

export interface InsideProps {
  id: string;
  sub: string;
  focus: string;
}

export const pages: Partial<Record<Screen, Component<InsideProps>>> = {
  lost: Lost,
  practices: Practices,
  models: Models,
};

// Who keeps the words of the State. Core decides; the window says beforehand.

import { mayNot } from "../../core/may";
import { office } from "../../core/state.svelte";
import { plain } from "../../texts/texts.svelte";

const elsewhere = (): string => (office.page?.office.role === "field" ? plain("words-headquarters") : "");

export const mayKeepWords = (): string => elsewhere() || mayNot("words");
export const mayRule = (): string => elsewhere() || mayNot("rule");

// Which roles an act asks for. Core decides; the window says beforehand.

import { plain } from "../texts/texts.svelte";
import { office } from "./state.svelte";
import { term } from "./vocabulary.svelte";

export type Act =
  "record" | "check" | "case" | "issue" | "answer" | "exchange" | "administer" | "words" | "rule";

const ROLES: Record<Act, string[]> = {
  record: ["recorder", "tracing_officer"],
  check: ["verifier", "recorder", "tracing_officer"],
  case: ["tracing_officer"],
  issue: ["tracing_officer"],
  answer: ["verifier", "administrator"],
  exchange: ["recorder", "tracing_officer", "administrator"],
  administer: ["administrator"],
  words: ["verifier", "tracing_officer", "administrator"],
  rule: ["authorising_officer", "administrator"],
};

/** Why the operator may not do it, or "" when he may. */
export function mayNot(act: Act): string {
  const held = office.status?.session?.roles ?? [];
  const wanted = ROLES[act];
  if (wanted.some((role) => held.includes(role))) return "";
  const or = new Intl.ListFormat(document.documentElement.lang || "en", { type: "disjunction" });
  return plain("may-not", { roles: or.format(wanted.map((role) => term("role", role))) });
}

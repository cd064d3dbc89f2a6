// What of a weapon's page may hold personal data and can be erased by law: notes, persons, photographs.

import type { WeaponPage } from "../../core/wire";

export interface Erasable {
  record: string;
  kind: string;
  /** Topic of a note, name of a person, caption of a photograph. */
  label: string;
  /** The beginning of its text. */
  text: string;
}

const MOST = 90;

/** Newest text of each, photographs last; what was erased before is not offered again. */
export function erasable(page: WeaponPage): Erasable[] {
  const found = new Map<string, Erasable>();
  for (const line of page.history) {
    if (!["note", "party"].includes(line.kind) || line.standing !== "folded") continue;
    const words = new Map(line.fields);
    const before = found.get(line.record);
    found.set(line.record, {
      record: line.record,
      kind: line.kind,
      label: before?.label || (words.get("topic") ?? words.get("name") ?? ""),
      text: before?.text || brief(words.get("text") ?? ""),
    });
  }
  const erased = page.history.filter((line) => line.standing === "erased").map((line) => line.record);
  for (const record of erased) found.delete(record);
  for (const photograph of page.photographs) {
    found.set(photograph.id, {
      record: photograph.id,
      kind: "attachment",
      label: photograph.caption,
      text: "",
    });
  }
  return [...found.values()];
}

function brief(text: string): string {
  const signs = Array.from(text.replace(/\s+/g, " "));
  return signs.length > MOST ? `${signs.slice(0, MOST).join("")}…` : signs.join("");
}

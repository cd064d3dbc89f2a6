import { desk } from "../../core/here";
import type { Keeper } from "../../parts/sheet.svelte";

/** The office's own place for an unsaved form. */
export function keeper(form: string): Keeper {
  return {
    load: () => desk().draft(form),
    save: (json) => desk().save_draft(form, json),
    drop: () => desk().drop_draft(form),
  };
}

/** What was filled in, and nothing else. */
export function filled<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]: [string, unknown]) =>
      Array.isArray(value) ? value.length > 0 : value !== "" && value != null,
    ),
  ) as Fields;
}

/** What was changed since it was read. */
export function changed<Fields extends object>(before: Fields, after: Fields): Fields {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]: [string, unknown]) =>
        JSON.stringify(value ?? "") !== JSON.stringify(old[name] ?? (Array.isArray(value) ? [] : "")),
    ),
  ) as Fields;
}

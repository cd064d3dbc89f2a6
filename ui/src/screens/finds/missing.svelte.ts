import { SvelteMap } from "svelte/reactivity";

import { desk } from "../../core/here";
import type { Seen } from "../../core/wire";
import type { Row } from "./rows";

/** What the lost-and-stolen list says of the rows of a grid: a scanner has left a row long before anybody can look. */
export class Missing {
  readonly #met = new SvelteMap<string, boolean>();

  /** Whether the weapon of a row may be one that is missing, as far as was asked. */
  has(row: Row): boolean {
    return this.#met.get(JSON.stringify(seen(row))) ?? false;
  }

  /** Asks of every row once, and again where it was changed. */
  ask(rows: Row[]): void {
    for (const row of rows) {
      const question = JSON.stringify(seen(row));
      if (row.serial.trim() === "" || this.#met.has(question)) continue;
      this.#met.set(question, false);
      void desk()
        .lost_hits(seen(row))
        .then((found) => this.#met.set(question, found.length > 0))
        .catch(() => this.#met.delete(question));
    }
  }
}

function seen({ serial, category, make, model, calibre }: Row): Seen {
  return { marks: [{ kind: "serial", reading: serial.trim() }], category, make, model, calibre };
}

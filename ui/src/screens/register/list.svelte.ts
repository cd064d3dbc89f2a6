import { explain } from "../../core/failure";
import { desk } from "../../core/here";
import type { WeaponRow } from "../../core/wire";
import type { Trouble } from "../../parts/trouble";

const PART = 200;
/** As many as core gives at once: whoever moves far down waits less often. */
const MORE = 500;

/** The register as it was left: filters, rows read so far, the row stood on. */
class List {
  text = $state("");
  find = $state("");
  withdrawn = $state(false);
  active = $state<string | null>(null);
  rows = $state.raw<WeaponRow[]>([]);
  total = $state(0);
  next = $state<string | null>(null);
  read = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #turn = 0;
  #more = false;

  readonly filtered = $derived(this.text.trim() !== "" || this.find !== "" || this.withdrawn);

  get #query(): { text?: string; find_kind?: string; withdrawn: boolean } {
    return {
      ...(this.text.trim() ? { text: this.text.trim() } : {}),
      ...(this.find ? { find_kind: this.find } : {}),
      withdrawn: this.withdrawn,
    };
  }

  /** Reads from the top, as many rows as were in hand. */
  async refresh(keep = false): Promise<void> {
    const turn = ++this.#turn;
    const limit = keep ? Math.min(Math.max(this.rows.length, PART), MORE) : PART;
    try {
      const answer = await desk().weapons({ ...this.#query, limit });
      if (turn !== this.#turn) return;
      this.rows = answer.rows;
      this.next = answer.next;
      this.total = answer.total;
      this.trouble = null;
      this.read = true;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = explain(thrown);
    }
  }

  async more(): Promise<void> {
    if (this.next === null || this.#more) return;
    const turn = this.#turn;
    this.#more = true;
    try {
      const answer = await desk().weapons({ ...this.#query, after: this.next, limit: MORE });
      if (turn !== this.#turn) return;
      this.rows = [...this.rows, ...answer.rows];
      this.next = answer.next;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = explain(thrown);
    } finally {
      this.#more = false;
    }
  }

  clear(): void {
    this.text = "";
    this.find = "";
    this.withdrawn = false;
  }
}

export let list = new List();

/** Nobody who unlocks next finds the questions of the one before. */
export function forgetList(): void {
  list = new List();
}

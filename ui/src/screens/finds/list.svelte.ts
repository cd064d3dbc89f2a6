import { explain } from "../../core/failure";
import { desk } from "../../core/here";
import type { FindRow } from "../../core/wire";
import type { Trouble } from "../../parts/trouble";

const PART = 200;

/** The list of finds as it was left. */
class List {
  text = $state("");
  kind = $state("");
  active = $state<string | null>(null);
  rows = $state.raw<FindRow[]>([]);
  total = $state(0);
  read = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #next: string | null = null;
  #turn = 0;
  #more = false;

  readonly filtered = $derived(this.text.trim() !== "" || this.kind !== "");

  get #query(): { text?: string; find_kind?: string; limit: number } {
    const text = this.text.trim();
    return { ...(text ? { text } : {}), ...(this.kind ? { find_kind: this.kind } : {}), limit: PART };
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const answer = await desk().finds(this.#query);
      if (turn !== this.#turn) return;
      this.rows = answer.rows;
      this.#next = answer.next;
      this.total = answer.total;
      this.trouble = null;
      this.read = true;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = explain(thrown);
    }
  }

  async more(): Promise<void> {
    if (this.#next === null || this.#more) return;
    const turn = this.#turn;
    this.#more = true;
    try {
      const answer = await desk().finds({ ...this.#query, after: this.#next });
      if (turn !== this.#turn) return;
      this.rows = [...this.rows, ...answer.rows];
      this.#next = answer.next;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = explain(thrown);
    } finally {
      this.#more = false;
    }
  }

  clear(): void {
    this.text = "";
    this.kind = "";
  }
}

export let list = new List();

/** Nobody who unlocks next finds the questions of the one before. */
export function forgetFinds(): void {
  list = new List();
}

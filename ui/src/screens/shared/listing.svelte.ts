import { explain } from "../../core/failure";
import type { Trouble } from "../../parts/trouble";

const PART = 200;
/** As many as core gives at once: whoever moves far down waits less often. */
const MORE = 500;

interface Answer<Row> {
  rows: Row[];
  next: string | null;
  total: number;
}

interface Place {
  after?: string;
  limit: number;
}

/** A list as it was left: its question, the rows read so far, the row stood on. */
export class Listing<Query extends object, Row> {
  query = $state() as Query;
  active = $state<string | null>(null);
  rows = $state.raw<Row[]>([]);
  total = $state(0);
  next = $state<string | null>(null);
  read = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #turn = 0;
  #more = false;
  #asked = "";
  readonly #empty: Query;
  readonly #ask: (query: Query & Place) => Promise<Answer<Row>>;

  readonly filtered = $derived.by(() => JSON.stringify(this.query) !== JSON.stringify(this.#empty));

  constructor(empty: Query, ask: (query: Query & Place) => Promise<Answer<Row>>) {
    this.query = { ...empty };
    this.#empty = empty;
    this.#ask = ask;
  }

  /** Call in an effect: reads anew when the question or the office changed. Returns how to stop waiting. */
  follow(): () => void {
    const question = JSON.stringify(this.query);
    const keep = this.#asked === question || this.#asked === "";
    this.#asked = question;
    const timer = setTimeout(() => void this.refresh(keep), keep ? 0 : 150);
    return () => {
      clearTimeout(timer);
    };
  }

  /** Reads from the top, as many rows as were in hand. */
  async refresh(keep = false): Promise<void> {
    const turn = ++this.#turn;
    const limit = keep ? Math.min(Math.max(this.rows.length, PART), MORE) : PART;
    try {
      const answer = await this.#ask({ ...this.query, limit });
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
      const answer = await this.#ask({ ...this.query, after: this.next, limit: MORE });
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
    this.query = { ...this.#empty };
  }

  /** Nobody who unlocks next finds the questions of the one before. */
  forget(): void {
    this.clear();
    this.rows = [];
    this.active = null;
    this.read = false;
    this.#asked = "";
  }
}

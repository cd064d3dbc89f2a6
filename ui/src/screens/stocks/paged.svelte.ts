import { explain } from "../../core/failure";
import type { Trouble } from "../../parts/trouble";

interface Page<Row> {
  rows: Row[];
  next: string | null;
  total: number;
}

const PART = 200;
const MORE = 500;

/** A long list read part by part; a question asked anew forgets the answers to the one before. */
export class Paged<Row> {
  rows = $state.raw<Row[]>([]);
  total = $state(0);
  read = $state(false);
  active = $state<string | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  #next: string | null = null;
  #turn = 0;
  #more = false;
  #asked = "";
  readonly #ask: (part: { after?: string; limit: number }) => Promise<Page<Row>>;

  constructor(ask: (part: { after?: string; limit: number }) => Promise<Page<Row>>) {
    this.#ask = ask;
  }

  /** Call in an effect: reads anew, a little later where somebody still types. Returns how to stop waiting. */
  follow(question: string): () => void {
    const pause = this.#asked === "" || this.#asked === question ? 0 : 150;
    this.#asked = question;
    const timer = setTimeout(() => void this.refresh(), pause);
    return () => {
      clearTimeout(timer);
    };
  }

  /** Reads from the top, as many rows as were in hand. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const answer = await this.#ask({ limit: Math.min(Math.max(this.rows.length, PART), MORE) });
      if (turn !== this.#turn) return;
      this.rows = answer.rows;
      this.total = answer.total;
      this.#next = answer.next;
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
      const answer = await this.#ask({ after: this.#next, limit: MORE });
      if (turn !== this.#turn) return;
      this.rows = [...this.rows, ...answer.rows];
      this.#next = answer.next;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = explain(thrown);
    } finally {
      this.#more = false;
    }
  }
}

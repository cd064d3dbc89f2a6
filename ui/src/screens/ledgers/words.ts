// What a cell means: as this ledger's words were understood before, as a list knows them, or as they stand.

import { desk } from "../../core/here";
import { term } from "../../core/vocabulary.svelte";
import type { LedgerBook, LedgerColumn, Suggestion } from "../../core/wire";
import { date } from "../../texts/dates";

/** How sure a meaning is: `chosen` by a person now, `learnt` from this ledger, `exact` by a list, `written` as it stands. */
export type Surety = "chosen" | "learnt" | "exact" | "written" | "approximate" | "none";

export interface Meaning {
  value: string;
  label: string;
  how: Surety;
  /** What else it may mean, the likeliest first. */
  offers: Suggestion[];
}

const NOTHING: Meaning = { value: "", label: "", how: "none", offers: [] };
const MOST = 5;

/** A column whose cells mean something other than what they say. */
export function translated(column: LedgerColumn): boolean {
  return column.list !== "" || column.becomes === "date" || column.becomes === "date_out";
}

export class Words {
  readonly #book: LedgerBook;
  readonly #learnt = new Map<string, string>();
  readonly #known = new Map<string, Promise<Meaning>>();

  constructor(book: LedgerBook) {
    this.#book = book;
  }

  /** Reads what this ledger's words were understood as, once. */
  async read(): Promise<void> {
    for (const word of await desk().ledger_words(this.#book.line.id)) {
      const key = `${word.column}/${word.written}`;
      if (!this.#learnt.has(key)) this.#learnt.set(key, word.understood);
    }
  }

  /** From now on the word means this: said once, not again on the next line. */
  learn(column: LedgerColumn, written: string, value: string): void {
    if (column.list === "" || written.trim() === "") return;
    this.#learnt.set(`${column.code}/${written.trim()}`, value);
    this.#known.delete(`${column.code}/${written.trim()}`);
  }

  label(column: LedgerColumn, value: string): string {
    return column.list === "" ? date(value) : term(column.list, value);
  }

  meaning(column: LedgerColumn, written: string): Promise<Meaning> {
    const text = written.trim();
    if (text === "" || !translated(column)) return Promise.resolve(NOTHING);
    const key = `${column.code}/${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asked = this.#ask(column, text).catch(() => NOTHING);
    this.#known.set(key, asked);
    return asked;
  }

  /** What a person typed as the meaning: the term it names, or the words themselves where the column takes them. */
  async named(column: LedgerColumn, text: string): Promise<string> {
    const offers = await desk().suggest(column.list, text, MOST);
    const sure = offers.find((offer) => offer.why === "exact" || offer.why === "alias");
    return sure?.code ?? (column.free ? text : "");
  }

  async #ask(column: LedgerColumn, text: string): Promise<Meaning> {
    const { calendar = "", year_from = "", year_to = "" } = this.#book.fields;
    if (column.list === "") {
      const read = await desk().ledger_date(text, calendar, year_from, year_to);
      if (read.date === "") return NOTHING;
      return {
        value: read.date,
        label: date(read.date),
        how: read.approximate ? "approximate" : "exact",
        offers: [],
      };
    }
    const learnt = this.#learnt.get(`${column.code}/${text}`);
    const offers = await desk().suggest(column.list, text, MOST);
    if (learnt !== undefined)
      return { value: learnt, label: this.label(column, learnt), how: "learnt", offers };
    const sure = offers.find((offer) => offer.why === "exact" || offer.why === "alias");
    if (sure) return { value: sure.code, label: sure.label, how: "exact", offers };
    return column.free ? { value: text, label: text, how: "written", offers } : { ...NOTHING, offers };
  }
}

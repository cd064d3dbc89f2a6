// Entry of a ledger: the page at hand, the row being written, and what was typed and is not yet saved. Nothing typed is
// lost: a row waits in the draft until the office has it, and a row sent twice is once.

import { untrack } from "svelte";

import { asFailure, explain, refuse } from "../../core/failure";
import { desk } from "../../core/here";
import { readReading } from "../../core/reading";
import type { LedgerBook, LedgerLeafPage } from "../../core/wire";
import type { Trouble } from "../../parts/trouble";
import { keeper } from "../shared/drafts";
import { type Kept, keptOf, Row } from "./row.svelte";
import { Words } from "./words";

/** A row and where it stands. */
interface Placed {
  page: string;
  line: number;
  row: Kept;
}

/** What the draft keeps: the row in hand, and those that were sent and not answered. */
interface Draft extends Placed {
  sent: Placed[];
}

const PAUSE = 250;

export class Entry {
  readonly book: LedgerBook;
  readonly words: Words;
  page = $state("1");
  line = $state(1);
  /** The row in hand. */
  now = $state.raw() as Row;
  leaf = $state.raw<LedgerLeafPage | null>(null);
  /** What the office refused, while its row is back in hand. */
  trouble = $state.raw<Trouble | null>(null);
  /** The column that was refused. */
  wrong = $state("");
  /** Rows on their way. */
  sent = $state.raw<Placed[]>([]);
  /** Rows that were refused while another was in hand: they wait for it to be done. */
  refused = $state.raw<Placed[]>([]);
  /** A draft was put back. */
  restored = $state(false);
  /** Rows saved since the screen was opened. */
  saved = $state(0);
  /** What was being written when an earlier row came back. */
  #after: Placed | null = null;
  /** The row above: the one sent last, or the last that stands on the page. */
  above: Kept | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();
  readonly #keeper;

  constructor(book: LedgerBook, page = "") {
    this.book = book;
    this.words = new Words(book);
    this.page = page || book.next_page;
    this.line = page === "" || page === book.next_page ? book.next_line : 1;
    this.now = new Row(book.columns, this.words);
    this.#keeper = keeper(`ledger-${book.line.id}`);
  }

  get lines(): number {
    return this.book.fields.lines ?? 0;
  }

  /** Reads the page, the ledger's words and the draft. */
  async start(): Promise<void> {
    await this.words.read();
    await this.turn(this.page, this.line);
    const kept = await this.#keeper.load().catch(() => null);
    if (kept !== null) await this.#restore(kept);
  }

  async #restore(kept: string): Promise<void> {
    let draft: Draft;
    try {
      draft = JSON.parse(kept) as Draft;
    } catch {
      return;
    }
    const row = new Row(this.book.columns, this.words, draft.row);
    if (row.empty && draft.sent.length === 0) return;
    await this.turn(draft.page, draft.line);
    this.now = row;
    this.restored = !row.empty;
    for (const one of draft.sent) this.#send(one);
  }

  /** Watches what is typed: call while a component is made. */
  watch(): void {
    $effect(() => {
      JSON.stringify([this.now.kept(), this.page, this.line]);
      untrack(() => {
        this.#later();
      });
    });
    $effect(() => () => {
      this.keep();
    });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.keep();
    }, PAUSE);
  }

  /** Writes the draft now. */
  keep(): void {
    clearTimeout(this.#timer);
    const { now: row } = this;
    const waiting = [...this.sent, ...this.refused, ...(this.#after ? [this.#after] : [])];
    if (row.empty && waiting.length === 0) void this.#keeper.drop().catch(() => undefined);
    else {
      const draft: Draft = { page: this.page, line: this.line, row: row.kept(), sent: waiting };
      void this.#keeper.save(JSON.stringify(draft)).catch(() => undefined);
    }
  }

  /** Shows another page; what is in hand goes with it. */
  async turn(page: string, line?: number): Promise<void> {
    this.page = page;
    await this.read();
    const last = this.leaf?.rows.at(-1);
    this.line = line ?? (last?.line ?? 0) + 1;
    if (last) this.above = keptOf(this.book.columns, last);
  }

  /** Reads the page anew. */
  async read(): Promise<void> {
    const asked = this.page;
    const leaf = await desk().ledger_leaf(this.book.line.id, asked);
    if (asked === this.page) this.leaf = leaf;
  }

  /** Sends the row in hand and gives an empty one for the next line at once: nobody waits for the disk. */
  save(): boolean {
    const { now: row, page, line } = this;
    if (row.empty || this.#unreadable(row)) return false;
    this.trouble = null;
    this.wrong = "";
    this.restored = false;
    const kept = row.kept();
    this.above = { ...kept, chosen: { ...meant(row), ...kept.chosen } };
    const [waiting, ...others] = this.refused;
    const after = this.#after ?? waiting ?? null;
    if (!this.#after) this.refused = others;
    this.#after = null;
    if (after) [this.page, this.line] = [after.page, after.line];
    else this.#next(page, line);
    this.now = new Row(this.book.columns, this.words, after?.row);
    this.#send({ page, line, row: kept });
    return true;
  }

  /** A serial that cannot be read as one is told while the row is still in hand. */
  #unreadable(row: Row): boolean {
    const at = row.columns.findIndex(
      (column, place) =>
        column.becomes === "serial" && readReading((row.cells[place] ?? "").trim()).trouble !== null,
    );
    const column = row.columns[at];
    if (!column) return false;
    const position = readReading((row.cells[at] ?? "").trim()).trouble?.position ?? 1;
    this.trouble = explain(refuse("reading_invalid", { position: String(position) }));
    this.wrong = column.code;
    return true;
  }

  #next(page: string, line: number): void {
    const full = this.lines > 0 && line >= this.lines;
    if (full && /^\d+$/.test(page)) {
      void this.finish(page, "entered", false);
      void this.turn(String(Number(page) + 1), 1);
    } else this.line = line + 1;
  }

  #send(one: Placed): void {
    this.sent = [...this.sent, one];
    this.keep();
    this.#sending = this.#sending.then(() => this.#deliver(one));
  }

  async #deliver(one: Placed): Promise<void> {
    try {
      const row = new Row(this.book.columns, this.words, one.row);
      await desk().add_ledger_rows(this.book.line.id, [await row.input(one.page, one.line)]);
      this.saved += 1;
      if (one.page === this.page) await this.read();
    } catch (thrown) {
      this.#back(one, thrown);
    } finally {
      this.sent = this.sent.filter((other) => other !== one);
      this.keep();
    }
  }

  /** A row that was refused comes back into hand; while another is being written it waits beside, and nobody's typing is
   * led astray. */
  #back(one: Placed, thrown: unknown): void {
    this.trouble = explain(thrown);
    if (!this.now.empty) {
      this.refused = [...this.refused, one];
      return;
    }
    this.wrong = asFailure(thrown).fields.column ?? "";
    this.#take(one);
  }

  #take(one: Placed): void {
    [this.page, this.line] = [one.page, one.line];
    this.now = new Row(this.book.columns, this.words, one.row);
    void this.read();
  }

  /** Takes the first row that was refused; the one in hand waits behind it. */
  retrieve(): boolean {
    const [first, ...others] = this.refused;
    if (!first) return false;
    this.#after = this.now.empty ? null : { page: this.page, line: this.line, row: this.now.kept() };
    this.refused = others;
    this.#take(first);
    return true;
  }

  /** All that was sent has been answered. */
  async settled(): Promise<void> {
    await this.#sending;
  }

  /** Says of a page that nothing is left on it. */
  async finish(page: string, state: string, read = true): Promise<void> {
    try {
      await this.#sending;
      await desk().set_ledger_page(this.book.line.id, page, state);
      if (read) await this.read();
    } catch (thrown) {
      this.trouble = explain(thrown);
    }
  }

  /** Forgets what is in hand. */
  clear(): void {
    this.trouble = null;
    this.wrong = "";
    this.restored = false;
    this.now = new Row(this.book.columns, this.words, this.#after?.row);
    if (this.#after) [this.page, this.line] = [this.#after.page, this.#after.line];
    this.#after = null;
    this.keep();
  }
}

/** What a row's words were understood as: a ditto takes it along. */
function meant(row: Row): Record<string, string> {
  return Object.fromEntries(
    row.columns.flatMap((column, at): [string, string][] =>
      column.list !== "" && row.meaning(at).how !== "none" && row.meaning(at).how !== "written"
        ? [[column.code, row.meaning(at).value]]
        : [],
    ),
  );
}

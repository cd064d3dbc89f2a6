// One row while it is written: cells, what they mean, and the keys that save strokes.

import type { LedgerColumn, LedgerRowInput, LedgerRowView } from "../../core/wire";
import { canonical as canonicalDate, readDate } from "../../texts/dates";
import { type Meaning, translated, type Words } from "./words";

/** A row as a draft keeps it. */
export interface Kept {
  cells: string[];
  chosen: Record<string, string>;
  weapon: string;
  void: boolean;
}

const NONE: Meaning = { value: "", label: "", how: "none", offers: [] };

/** The number after this one, as it is written: its last digits counted on, as wide as before. */
export function oneMore(written: string): string {
  const digits = /\d+(?=\D*$)/.exec(written);
  if (!digits) return "";
  const next = (BigInt(digits[0]) + 1n).toString().padStart(digits[0].length, "0");
  return written.slice(0, digits.index) + next + written.slice(digits.index + digits[0].length);
}

/** What was begun, ended as the cell above ends: `16` under `14/3/87` is `16/3/87`, `122` under `121/87` is `122/87`. */
export function restOf(begun: string, above: string): string {
  const parts = begun.trim().split(/[^\p{L}\p{N}]+/u).length;
  const ends = [...above.matchAll(/[^\p{L}\p{N}]+/gu)];
  const end = ends[parts - 1];
  return end ? above.slice(end.index) : "";
}

export class Row {
  cells = $state<string[]>([]);
  meanings = $state<Record<string, Meaning>>({});
  /** The words that were last answered, by column. */
  private answered = $state<Record<string, string>>({});
  /** What a person said that a cell means, by column. */
  chosen = $state<Record<string, string>>({});
  weapon = $state("");
  void = $state(false);
  readonly columns: LedgerColumn[];
  readonly #words: Words;

  constructor(columns: LedgerColumn[], words: Words, kept?: Kept) {
    this.columns = columns;
    this.#words = words;
    this.cells = columns.map((_, at) => kept?.cells[at] ?? "");
    this.chosen = { ...kept?.chosen };
    this.weapon = kept?.weapon ?? "";
    this.void = kept?.void ?? false;
    columns.forEach((_, at) => void this.read(at));
  }

  static of(columns: LedgerColumn[], words: Words, row: LedgerRowView): Row {
    const chosen = Object.fromEntries(
      columns
        .filter((column) => translated(column) && row.understood[column.code] !== undefined)
        .map((column) => [column.code, row.understood[column.code] ?? ""]),
    );
    return new Row(columns, words, { cells: row.as_written, chosen, weapon: "", void: row.void });
  }

  get empty(): boolean {
    return !this.void && this.cells.every((cell) => cell.trim() === "");
  }

  kept(): Kept {
    return { cells: [...this.cells], chosen: { ...this.chosen }, weapon: this.weapon, void: this.void };
  }

  meaning(at: number): Meaning {
    const column = this.columns[at];
    return (column && this.meanings[column.code]) ?? NONE;
  }

  /** Whether the meaning is that of what stands in the cell now: until it is, a word is not called unknown. */
  isAnswered(at: number): boolean {
    const column = this.columns[at];
    return column !== undefined && this.answered[column.code] === this.cells[at];
  }

  write(at: number, text: string): void {
    const column = this.columns[at];
    if (!column || this.cells[at] === text) return;
    this.cells[at] = text;
    // Another word means another thing, until somebody says so again.
    this.chosen = Object.fromEntries(Object.entries(this.chosen).filter(([code]) => code !== column.code));
    void this.read(at);
  }

  /** What a cell means now; the newest word wins. */
  async read(at: number): Promise<void> {
    const column = this.columns[at];
    if (!column) return;
    const written = this.cells[at] ?? "";
    const found = await this.#words.meaning(column, written);
    if (this.cells[at] !== written) return;
    this.answered = { ...this.answered, [column.code]: written };
    const chosen = this.chosen[column.code];
    this.meanings = {
      ...this.meanings,
      [column.code]:
        chosen === undefined
          ? found
          : { ...found, value: chosen, label: this.#words.label(column, chosen), how: "chosen" },
    };
  }

  /** A person says what a cell means. */
  choose(at: number, value: string): void {
    const column = this.columns[at];
    if (!column) return;
    this.chosen = { ...this.chosen, [column.code]: value };
    this.#words.learn(column, this.cells[at] ?? "", value);
    void this.read(at);
  }

  /** The term that words name, or the words themselves where the column takes them; a date as it is read. */
  async look(at: number, text: string): Promise<string> {
    const column = this.columns[at];
    if (!column || text.trim() === "") return "";
    if (column.list === "")
      return readDate(text).ok ? canonicalDate(text) : (await this.#words.meaning(column, text)).value;
    return this.#words.named(column, text.trim());
  }

  /** The cell above once more, with what it means. */
  ditto(at: number, above: Kept | null): boolean {
    const text = above?.cells[at] ?? "";
    const column = this.columns[at];
    if (!above || !column || text === "") return false;
    this.cells[at] = text;
    const meant = above.chosen[column.code];
    if (meant !== undefined) this.chosen = { ...this.chosen, [column.code]: meant };
    void this.read(at);
    return true;
  }

  /** What was begun, ended as the cell above ends. */
  rest(at: number, above: Kept | null): boolean {
    const begun = (this.cells[at] ?? "").trimEnd();
    const rest = restOf(begun, above?.cells[at] ?? "");
    if (rest === "") return false;
    this.write(at, begun + rest);
    return true;
  }

  /** The number above and one. */
  count(at: number, above: Kept | null): boolean {
    const next = oneMore(above?.cells[at] ?? "");
    if (next === "") return false;
    this.write(at, next);
    return true;
  }

  /** As core takes it; waits for the last cell to be understood. */
  async input(page: string, line: number): Promise<LedgerRowInput> {
    await Promise.all(this.columns.map((_, at) => this.read(at)));
    const understood = Object.fromEntries(
      this.columns
        .map((column, at): [LedgerColumn, number] => [column, at])
        .filter(([column, at]) => translated(column) && (this.cells[at] ?? "").trim() !== "")
        .map(([column, at]) => [column.code, this.meaning(at).value]),
    );
    return {
      page,
      line,
      as_written: this.cells.map((cell) => cell.trim()),
      understood,
      weapon: this.weapon,
      void: this.void,
    };
  }
}

/** A row that stands there, as the one above a new one. */
export function keptOf(columns: LedgerColumn[], row: LedgerRowView): Kept {
  const chosen = Object.fromEntries(
    columns
      .filter((column) => column.list !== "" && row.understood[column.code] !== undefined)
      .map((column) => [column.code, row.understood[column.code] ?? ""]),
  );
  return { cells: row.as_written, chosen, weapon: "", void: row.void };
}

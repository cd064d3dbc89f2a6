import { explain } from "../../core/failure";
import { desk } from "../../core/here";
import type { FoundRange, SavedView, WeaponQuery, WeaponRow } from "../../core/wire";
import type { Rows } from "../../parts/Table.svelte";
import type { Trouble } from "../../parts/trouble";
import { USUAL } from "./columns";

/** Rows that are asked for at once. */
const PART = 200;
/** Parts kept in hand: who scrolls through a million rows holds a few thousand. */
const KEPT = 40;

/** What a filter may hold: the fields of a question but its place in the list. */
export type Filter = Omit<WeaponQuery, "from" | "limit" | "sort" | "descending">;

/** The register as it was left: filters, sorting, columns, rows read so far, the row stood on. */
class List implements Rows<WeaponRow> {
  filter = $state<Filter>({});
  sorted = $state<{ by: string; down: boolean }>({ by: "", down: false });
  columns = $state<string[]>([...USUAL]);
  /** The saved view that is shown, until something is changed. */
  view = $state("");
  active = $state<string | null>(null);
  total = $state(0);
  read = $state(false);
  preparing = $state(false);
  /** Consignments and stocks that have the number which is looked for. */
  ranges = $state.raw<FoundRange[]>([]);
  trouble = $state.raw<Trouble | null>(null);
  #parts = $state.raw<Partial<Record<number, WeaponRow[]>>>({});
  #asked = new Map<number, Promise<void>>();
  #turn = 0;

  readonly filtered = $derived(
    Object.values(this.filter).some((value) => value !== undefined && value !== "" && value !== false),
  );

  get count(): number {
    return this.total;
  }

  get question(): WeaponQuery {
    const filled = Object.entries(this.filter).filter(
      ([, value]) => value !== undefined && value !== "" && value !== false,
    );
    return {
      ...(Object.fromEntries(filled) as Filter),
      ...(this.sorted.by ? { sort: this.sorted.by } : {}),
      ...(this.sorted.down ? { descending: true } : {}),
    };
  }

  at(index: number): WeaponRow | undefined {
    return this.#parts[Math.floor(index / PART)]?.[index % PART];
  }

  place(key: string): number {
    for (const [part, rows] of Object.entries(this.#parts)) {
      const found = rows?.findIndex((row) => row.id === key) ?? -1;
      if (found >= 0) return Number(part) * PART + found;
    }
    return -1;
  }

  /** Reads the rows from here to there, where they are not in hand. */
  async want(from: number, to: number): Promise<void> {
    if (this.total === 0) return;
    const last = Math.floor(Math.min(to, this.total - 1) / PART);
    const wanted: Promise<void>[] = [];
    for (let part = Math.floor(from / PART); part <= last; part++) {
      if (!this.#parts[part]) wanted.push(this.#ask(part));
    }
    await Promise.all(wanted);
  }

  async #ask(part: number): Promise<void> {
    const asked = this.#asked.get(part);
    if (asked) return asked;
    const asking = this.#read(part, this.#turn).finally(() => this.#asked.delete(part));
    this.#asked.set(part, asking);
    return asking;
  }

  async #read(part: number, turn: number): Promise<void> {
    try {
      const answer = await desk().weapons({ ...this.question, from: part * PART, limit: PART });
      if (turn !== this.#turn) return;
      this.preparing = answer.preparing;
      if (answer.preparing) {
        setTimeout(() => {
          if (turn === this.#turn) void this.refresh();
        }, 500);
        return;
      }
      const far = (old: number): boolean => Math.abs(old - part) > KEPT / 2;
      const near = Object.entries(this.#parts).filter(([old]) => !far(Number(old)));
      this.#parts = { ...Object.fromEntries(near), [part]: answer.rows };
      this.total = answer.total;
      if (part === 0) this.ranges = answer.ranges;
      this.trouble = null;
      this.read = true;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = explain(thrown);
    }
  }

  /** Reads anew, where one stands. The rows in hand stay until the new ones are there. */
  async refresh(keep = false): Promise<void> {
    const turn = ++this.#turn;
    this.#asked.clear();
    const stood = keep && this.active !== null ? this.place(this.active) : 0;
    const before = this.#parts;
    const part = Math.max(0, Math.floor(stood / PART));
    await this.#ask(part);
    if (turn !== this.#turn) return;
    const now = this.#parts[part];
    if (now && now !== before[part]) this.#parts = { [part]: now };
  }

  sort(by: string): void {
    this.sorted =
      this.sorted.by !== by
        ? { by, down: false }
        : { by: this.sorted.down ? "" : by, down: !this.sorted.down };
    this.view = "";
  }

  clear(): void {
    this.filter = {};
    this.view = "";
  }

  /** Shows what another screen leads to, from its beginning. */
  ask(filter: Filter, by: string): void {
    this.filter = filter;
    this.sorted = { by, down: false };
    this.view = "";
    this.active = null;
  }

  /** Shows a saved view. */
  show(view: SavedView): void {
    const { sort = "", descending = false, ...filter } = view.query;
    this.filter = filter;
    this.sorted = { by: sort, down: descending };
    this.columns = view.columns.length > 0 ? [...view.columns] : [...USUAL];
    this.view = view.name;
  }
}

export let list = new List();

/** Nobody who unlocks next finds the questions of the one before. */
export function forgetList(): void {
  list = new List();
}

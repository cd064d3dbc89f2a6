import type { PhotographsAdded } from "../../core/wire";

/** Which parts of a page are open for writing. */
export class Open {
  /** What became of the photographs that were added last: their part may stand elsewhere once there are some. */
  added = $state.raw<PhotographsAdded | null>(null);
  #names = $state<string[]>([]);

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  add(name: string): void {
    if (!this.has(name)) this.#names.push(name);
  }

  remove(name: string): void {
    this.#names = this.#names.filter((one) => one !== name);
  }
}

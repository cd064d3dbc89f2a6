/** Which parts of a page are open for writing. */
export class Open {
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

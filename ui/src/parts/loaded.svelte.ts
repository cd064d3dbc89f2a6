import type { Trouble } from "./trouble";

/** Something read for a screen: the newest answer wins, a failure keeps what was shown. */
export class Loaded<Value> {
  value = $state.raw<Value | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  busy = $state(false);
  #turn = 0;
  readonly #explain: (thrown: unknown) => Trouble;

  constructor(explain: (thrown: unknown) => Trouble) {
    this.#explain = explain;
  }

  async read(from: () => Promise<Value>): Promise<Value | null> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const answer = await from();
      if (turn !== this.#turn) return null;
      this.value = answer;
      this.trouble = null;
      return answer;
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = this.#explain(thrown);
      return null;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}

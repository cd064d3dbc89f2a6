import { untrack } from "svelte";

import type { Trouble } from "./trouble";

/** Where an unsaved form waits out a power cut. */
export interface Keeper {
  load(): Promise<string | null>;
  save(json: string): Promise<void>;
  drop(): Promise<void>;
}

const PAUSE = 400;

function copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** One form: what is typed, what was saved, what is wrong, and its draft. */
export class Sheet<Value extends object> {
  value = $state() as Value;
  errors = $state.raw<Record<string, string>>({});
  trouble = $state.raw<Trouble | null>(null);
  busy = $state(false);
  /** An earlier draft was put back. */
  restored = $state(false);
  #clean = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  readonly #keeper: Keeper | null;
  readonly #explain: (thrown: unknown) => Trouble;

  readonly dirty = $derived.by(() => JSON.stringify(this.value) !== this.#clean);

  constructor(first: Value, explain: (thrown: unknown) => Trouble, keeper: Keeper | null = null) {
    this.value = copy(first);
    this.#clean = JSON.stringify(first);
    this.#explain = explain;
    this.#keeper = keeper;
  }

  /** Call while a component is made: keeps the draft from then on. Says whether one was put back. */
  watch(): Promise<boolean> {
    $effect(() => {
      const now = JSON.stringify(this.value);
      untrack(() => {
        this.#later(now);
      });
    });
    $effect(() => () => {
      this.flush();
    });
    return this.#restore();
  }

  async #restore(): Promise<boolean> {
    if (this.#keeper && !this.#ready) {
      try {
        const kept = await this.#keeper.load();
        if (kept !== null && kept !== this.#clean && !this.dirty) {
          this.value = JSON.parse(kept) as Value;
          this.restored = true;
        }
      } catch {
        // A draft that cannot be read is no reason not to work.
      }
    }
    this.#ready = true;
    return this.restored;
  }

  #later(now: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#keeper || !this.#ready || now === this.#clean) return;
    this.#timer = setTimeout(() => {
      this.flush();
    }, PAUSE);
  }

  /** Writes the draft now, if one is due. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.dirty) void this.#keeper?.save(JSON.stringify(this.value)).catch(() => undefined);
  }

  /** What was saved or read anew becomes the ground to compare with. */
  settle(now: Value): void {
    this.value = copy(now);
    this.#clean = JSON.stringify(now);
    this.errors = {};
    this.trouble = null;
    this.restored = false;
  }

  /** Forgets what was typed. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.value = JSON.parse(this.#clean) as Value;
    this.errors = {};
    this.trouble = null;
    this.restored = false;
    await this.#keeper?.drop().catch(() => undefined);
  }

  /** Refuses before asking: `errors` is field id -> words. True when nothing is wrong. */
  check(errors: Record<string, string>, what: string, next = ""): boolean {
    this.errors = errors;
    const fields = Object.entries(errors).map(([id, text]) => ({ id, text }));
    this.trouble = fields.length === 0 ? null : { what, next, kind: "refused", fields };
    return fields.length === 0;
  }

  /** Runs the act; what was typed stays when it fails. */
  async send<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
    if (this.busy) return null;
    this.busy = true;
    this.trouble = null;
    this.errors = {};
    try {
      const answer = await act();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#clean = JSON.stringify(this.value);
      this.restored = false;
      await this.#keeper?.drop().catch(() => undefined);
      return answer;
    } catch (thrown) {
      this.trouble = this.#explain(thrown);
      this.errors = Object.fromEntries(this.trouble.fields.map((field) => [field.id, field.text]));
      return null;
    } finally {
      this.busy = false;
    }
  }
}

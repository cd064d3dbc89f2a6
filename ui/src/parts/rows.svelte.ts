import { on } from "svelte/events";

import { type Frame, moved, page, rows, settled, showing, type Stand } from "./tall";

/** Rows kept ready on either side of those in view. */
const BEYOND = 8;
/** How long nothing moves until the position on the page is put right, in milliseconds. */
const PAUSE = 200;

/** The rows in sight of a list of any length, in a scroller under a heading that stays. */
export class RowsInSight {
  first = $state(0);
  end = $state(0);
  /** Empty height above and below the rows in sight, in pixels. */
  before = $state(0);
  after = $state(0);
  #stand: Stand = { top: 0, above: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #count: () => number;
  readonly #scroller: () => HTMLElement | null;
  readonly #row: number;

  constructor(count: () => number, scroller: () => HTMLElement | null, row: number) {
    this.#count = count;
    this.#scroller = scroller;
    this.#row = row;
    $effect(() => {
      const element = scroller();
      if (!element) return;
      const stop = on(element, "scroll", () => {
        this.#scrolled();
      });
      const resized = new ResizeObserver(() => {
        this.#stay();
      });
      resized.observe(element);
      return () => {
        stop();
        resized.disconnect();
        clearTimeout(this.#timer);
      };
    });
    $effect(() => {
      count();
      if (scroller()) this.#stay();
    });
  }

  /** Rows that fit into the view. */
  get fitting(): number {
    return Math.max(1, Math.floor(this.#frame().view / this.#row));
  }

  /** Brings a row into view. */
  show(index: number): void {
    const frame = this.#frame();
    const { top, above } = this.#stand;
    const goal = showing(index, top + above, frame);
    if (goal !== top + above) this.#go(settled(goal, frame));
  }

  #frame(): Frame {
    const element = this.#scroller();
    const head = element?.querySelector("thead")?.clientHeight ?? 0;
    const view = Math.max(0, (element?.clientHeight ?? 0) - head);
    return { count: this.#count(), row: this.#row, view };
  }

  #scrolled(): void {
    const top = this.#scroller()?.scrollTop ?? 0;
    if (Math.abs(top - this.#stand.top) < 1) return;
    this.#go(moved(this.#stand, top, this.#frame()));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#stay();
    }, PAUSE);
  }

  /** The same place in the list, by its share of what the list is now. */
  #stay(): void {
    this.#go(settled(this.#stand.top + this.#stand.above, this.#frame()));
  }

  #go(stand: Stand): void {
    const frame = this.#frame();
    this.#stand = stand;
    [this.first, this.end] = rows(stand.top + stand.above, frame, BEYOND);
    this.before = Math.max(0, this.first * frame.row - stand.above);
    this.after = Math.max(0, page(frame) - this.before - (this.end - this.first) * frame.row);
    const element = this.#scroller();
    if (!element || Math.abs(element.scrollTop - stand.top) < 1) return;
    // The page must be as tall as it will be before it can be scrolled there.
    queueMicrotask(() => {
      element.scrollTop = stand.top;
    });
  }
}

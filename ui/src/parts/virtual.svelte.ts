import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** How a list lies: beside each other rather than below, and how much stands before its first entry, in pixels. */
interface Lie {
  across?: boolean;
  lead?: number;
}

/** The rows (or columns) in sight of a long list. */
export class Sight {
  items = $state.raw<VirtualItem[]>([]);
  height = $state(0);
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(count: () => number, scroller: () => HTMLElement | null, rowHeight: number, lie: Lie = {}) {
    const options = (): Options => ({
      count: count(),
      getScrollElement: scroller,
      estimateSize: () => rowHeight,
      overscan: lie.across ? 3 : 8,
      horizontal: lie.across ?? false,
      isRtl: document.documentElement.dir === "rtl",
      paddingStart: lie.lead ?? 0,
      scrollPaddingStart: lie.lead ?? 0,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => {
        this.#take();
      },
    });
    this.#virtualizer = new Virtualizer(options());
    $effect(() => this.#virtualizer._didMount());
    $effect(() => {
      if (!scroller()) return;
      this.#virtualizer.setOptions(options());
      this.#virtualizer._willUpdate();
      this.#take();
    });
  }

  #take(): void {
    this.items = this.#virtualizer.getVirtualItems();
    this.height = this.#virtualizer.getTotalSize();
  }

  show(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: "auto" });
    this.#take();
  }
}

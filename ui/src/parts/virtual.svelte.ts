import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** The rows in sight of a long list. */
export class Sight {
  items = $state.raw<VirtualItem[]>([]);
  height = $state(0);
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(count: () => number, scroller: () => HTMLElement | null, rowHeight: number) {
    const options = (): Options => ({
      count: count(),
      getScrollElement: scroller,
      estimateSize: () => rowHeight,
      overscan: 8,
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

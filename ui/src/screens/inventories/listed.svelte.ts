import type { ScanLine } from "../../core/wire";

/** What became of the list that was pasted last: it stays readable until it is put away, wherever one goes meanwhile. */
class Listed {
  now = $state.raw<{ inventory: string; lines: ScanLine[] } | null>(null);

  of(inventory: string, lines: ScanLine[]): void {
    this.now = { inventory, lines };
  }

  drop(): void {
    this.now = null;
  }
}

export const listed = new Listed();

/** How one picture is held: how near, how turned, how far moved. */
export class Held {
  zoom = $state(1);
  turn = $state(0);
  x = $state(0);
  y = $state(0);

  /** Nearer or farther, between the whole picture and twelve times that. */
  zoomBy(factor: number): void {
    const before = this.zoom;
    this.zoom = Math.min(12, Math.max(1, before * factor));
    // What stands in the middle stays there.
    this.x *= this.zoom / before;
    this.y *= this.zoom / before;
    if (this.zoom === 1) this.moveTo(0, 0);
  }

  turnBy(degrees: number): void {
    this.turn = (this.turn + degrees + 360) % 360;
    this.moveTo(0, 0);
  }

  moveTo(x: number, y: number): void {
    this.x = x;
    this.y = y;
  }

  /** As at first: all of it, as it was taken in. */
  whole(): void {
    this.zoom = 1;
    this.turn = 0;
    this.moveTo(0, 0);
  }
}

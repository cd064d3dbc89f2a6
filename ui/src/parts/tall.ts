// Where one stands in a list whose rows are taller together than a page can be. All lengths are pixels.
//
// Engines end at about 33.5 million pixels (2^25, and less when zoomed). A taller list lies on a page of the tallest
// height, of which a scroll position says a share: far moves (the bar, End) go by that share, near ones (the wheel, the
// arrows) row by row, and in a pause the position on the page is put right again, where nobody sees it.

/** The tallest page that every engine scrolls to its end, at any zoom. */
export const TALLEST = 8_000_000;

/** How many views a move may be long to count as near. A pixel of the bar is more than that in every tall list. */
const NEAR = 3;

/** Rows of one height, and how much of them is in view at once. */
export interface Frame {
  count: number;
  row: number;
  view: number;
}

/** A position on the page, and how much of the list lies above that page. Their sum is the place in the list. */
export interface Stand {
  top: number;
  above: number;
}

/** How tall all rows are together. */
export function full(frame: Frame): number {
  return frame.count * frame.row;
}

/** How tall the page is on which they lie. */
export function page(frame: Frame): number {
  return Math.min(full(frame), TALLEST);
}

function last(frame: Frame): number {
  return Math.max(0, full(frame) - frame.view);
}

function bottom(frame: Frame): number {
  return Math.max(0, page(frame) - frame.view);
}

/** The position that stands for a place in the list, by its share of the whole. */
export function settled(place: number, frame: Frame): Stand {
  const within = Math.min(Math.max(place, 0), last(frame));
  if (full(frame) <= TALLEST) return { top: within, above: 0 };
  const top = Math.round((within / last(frame)) * bottom(frame));
  return { top, above: within - top };
}

/** Where one stands after the page was scrolled to `top`. */
export function moved(from: Stand, top: number, frame: Frame): Stand {
  if (full(frame) <= TALLEST) return { top, above: 0 };
  if (Math.abs(top - from.top) > NEAR * frame.view)
    return { top, above: (top / bottom(frame)) * last(frame) - top };
  const place = from.above + top;
  const ends = top <= 0 || top >= bottom(frame) || place <= 0 || place >= last(frame);
  return ends ? settled(place, frame) : { top, above: from.above };
}

/** The place from which a row is wholly in view: as it is where it is already, else the nearest. */
export function showing(index: number, place: number, frame: Frame): number {
  const start = index * frame.row;
  return Math.min(Math.max(place, start + frame.row - frame.view), start);
}

/** The rows in view and some on either side: the first, and the one after the last. */
export function rows(place: number, frame: Frame, beyond: number): [first: number, end: number] {
  const first = Math.floor(place / frame.row) - beyond;
  const end = Math.ceil((place + frame.view) / frame.row) + beyond;
  return [Math.min(Math.max(0, first), frame.count), Math.min(Math.max(0, end), frame.count)];
}

import { describe, expect, it } from "vitest";

import {
  type Frame,
  full,
  moved,
  page,
  rows,
  settled,
  showing,
  type Stand,
  TALLEST,
} from "../src/parts/tall";

const frame = (count: number): Frame => ({ count, row: 36, view: 500 });
const place = (stand: Stand): number => stand.top + stand.above;

describe("a list taller than a page can be", () => {
  const short = frame(1200);
  const million = frame(1_000_000);
  const tens = frame(10_000_000);

  it("leaves a short list as it lies", () => {
    expect(page(short)).toBe(1200 * 36);
    expect(moved({ top: 0, above: 0 }, 40_000, short)).toEqual({ top: 40_000, above: 0 });
    expect(settled(1_000_000, short)).toEqual({ top: 1200 * 36 - 500, above: 0 });
  });

  it.each([million, tens])("reaches the first and the last of $count rows with the bar", (long) => {
    expect(page(long)).toBe(TALLEST);
    const end = moved({ top: 0, above: 0 }, TALLEST - long.view, long);
    expect(place(end)).toBe(full(long) - long.view);
    expect(rows(place(end), long, 0)[1]).toBe(long.count);
    const start = moved(end, 0, long);
    expect(place(start)).toBe(0);
  });

  it.each([million, tens])("moves by the wheel as far as it turns, among $count rows", (long) => {
    let stand = settled(full(long) / 3, long);
    const before = place(stand);
    for (let turn = 0; turn < 50; turn += 1) stand = moved(stand, stand.top + 120, long);
    expect(place(stand)).toBeCloseTo(before + 6000, 6);
    for (let turn = 0; turn < 50; turn += 1) stand = moved(stand, stand.top - 120, long);
    expect(place(stand)).toBeCloseTo(before, 6);
  });

  it("goes on by the wheel where the page ends before the list does", () => {
    const stand: Stand = { top: TALLEST - 500 - 60, above: 1_000_000 };
    const next = moved(stand, TALLEST - 500, million);
    expect(place(next)).toBeCloseTo(place(stand) + 60, 6);
    expect(next.top).toBeLessThan(TALLEST - 500);
    const back = moved({ top: 60, above: 1_000_000 }, 0, million);
    expect(place(back)).toBeCloseTo(1_000_000, 6);
    expect(back.top).toBeGreaterThan(0);
  });

  it("stops at the ends, wherever the page stands", () => {
    const stand: Stand = { top: TALLEST / 2, above: full(million) - 500 - TALLEST / 2 - 50 };
    const end = moved(stand, stand.top + 120, million);
    expect(place(end)).toBe(full(million) - 500);
    expect(end.top).toBe(TALLEST - 500);
  });

  it("puts the page right without moving the rows", () => {
    for (const at of [0, 36, 12_345_678, full(million) - 536, full(million) - 500]) {
      expect(place(settled(at, million))).toBeCloseTo(at, 6);
      expect(settled(at, million).top).toBeGreaterThanOrEqual(0);
      expect(settled(at, million).top).toBeLessThanOrEqual(TALLEST - 500);
    }
  });

  it("shows a row by the shortest way, and every row there is", () => {
    expect(showing(3, 0, million)).toBe(0);
    expect(showing(20, 0, million)).toBe(21 * 36 - 500);
    expect(showing(5, 1000, million)).toBe(180);
    for (let index = 0; index < million.count; index += 9_973) {
      const at = place(settled(showing(index, 0, million), million));
      expect(at).toBeLessThanOrEqual(index * 36 + 1e-6);
      expect(at + 500).toBeGreaterThanOrEqual((index + 1) * 36 - 1e-6);
    }
  });

  it("asks for the rows in view and some beside, none that are not there", () => {
    expect(rows(0, million, 8)).toEqual([0, 22]);
    expect(rows(3600, million, 8)).toEqual([92, 122]);
    expect(rows(full(million) - 500, million, 8)).toEqual([999_978, 1_000_000]);
    expect(rows(0, frame(0), 8)).toEqual([0, 0]);
  });
});

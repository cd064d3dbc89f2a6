// How many strokes a ledger's page costs. The clerk is trained: 180 strokes a minute from paper (3 a second, some 36 words a
// minute, below what a typist's certificate asks), a capital or a sign with Shift counted as two, and two seconds to find
// each line. Fifteen seconds a row is the goal.

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import EntryPage from "../src/screens/ledgers/EntryPage.svelte";
import { openDesk, settled } from "./desk";

const STROKES_A_SECOND = 3;
const FINDING_THE_LINE = 2;
const GOAL = 15;

const COLUMNS = ["date", "make", "model", "calibre", "serial", "to", "licence"];
/** Ten lines of a book of sales; `↓` is the cell above once more, after some signs the rest of it, `+` the number and one. */
const PAGE = [
  ["14/3/87", "Br. HP", "Mod. 35", "9 mm P", "T 24581", "A. Musah, Tamale", "114/87"],
  ["↓", "↓", "↓", "↓", "+", "J. K. Abban, Bolga", "115↓"],
  ["16↓", "Baikal", "IJ 18", "12", "K 70441", "Nana Osei, Salaga", "121↓"],
  ["↓", "↓", "↓", "↓", "+", "Yaw Mahama, Yendi", "122↓"],
  ["↓", "↓", "↓", "↓", "+", "↓", "123↓"],
  ["17↓", "Star", "BM", "9 mm P", "1624107", "Insp. Kojo Annan", "131↓"],
  ["↓", "↓", "↓", "↓", "1624119", "Sgt B. Issah", "132↓"],
  ["20↓", "Baikal", "IJ 18", "12", "K 70460", "E. Owusu, Wa", "140↓"],
  ["↓", "↓", "↓", "↓", "+", "↓", "141↓"],
  ["23↓", "↓", "↓", "↓", "+", "M. Alhassan, Wa", "150↓"],
];

/** Keys of a cell, and the strokes they cost. */
function strokes(cell: string): [keys: string, cost: number] {
  if (cell === "+") return ["+", 2];
  const [text = "", rest] = cell.split("↓");
  const shifted = [...text].filter((sign) => /\p{Lu}|[":?*+]/u.test(sign)).length;
  return [`${text}${rest === undefined ? "{Enter}" : "{ArrowDown}"}`, text.length + shifted + 1];
}

async function ledger(desk: Desk): Promise<string> {
  const done = await desk.add_ledger({
    title: "Sales book 3",
    kind: "disposal",
    columns: COLUMNS,
    calendar: "gregorian",
    pages: 40,
    lines: 25,
    year_from: "1978",
    year_to: "1994",
    sample_rate: 10,
  });
  return done.id;
}

describe("a page of a ledger by keyboard alone", () => {
  it("costs a trained clerk at most fifteen seconds a row", async () => {
    const desk = await openDesk({ filled: false });
    const id = await ledger(desk);
    render(EntryPage, { book: await desk.ledger_book(id), page: "" });
    await settled();
    expect(document.activeElement).toBe(screen.getByTestId("cell-date"));
    const clerk = userEvent.setup();
    let cost = 0;
    for (const line of PAGE) {
      for (const cell of line) {
        const [keys, price] = strokes(cell);
        cost += price;
        await clerk.keyboard(keys);
      }
      await settled();
    }
    const leaf = await desk.ledger_leaf(id, "1");
    expect(leaf.rows.map((row) => row.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(leaf.rows.map((row) => row.as_written[4])).toEqual([
      ...["T 24581", "T 24582", "K 70441", "K 70442", "K 70443", "1624107", "1624119", "K 70460", "K 70461"],
      "K 70462",
    ]);
    expect(leaf.rows[4]?.as_written.slice(0, 4)).toEqual(["16/3/87", "Baikal", "IJ 18", "12"]);
    expect(leaf.rows[9]?.understood.date).toBe("1987-03-23");
    expect(leaf.rows.map((row) => row.as_written[6])).toContain("150/87");
    const seconds = cost / PAGE.length / STROKES_A_SECOND + FINDING_THE_LINE;
    expect(seconds, `${cost / PAGE.length} strokes a row`).toBeLessThanOrEqual(GOAL);
  });
});

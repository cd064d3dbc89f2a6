import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import { PASSPHRASE } from "../src/core/memory";
import { readLedgerDate } from "../src/core/memory/ledgers";
import { office } from "../src/core/state.svelte";
import type { LedgerLine } from "../src/core/wire";
import Book from "../src/screens/ledgers/Book.svelte";
import CheckPage from "../src/screens/ledgers/CheckPage.svelte";
import EntryPage from "../src/screens/ledgers/EntryPage.svelte";
import LedgerForm from "../src/screens/ledgers/LedgerForm.svelte";
import List from "../src/screens/ledgers/List.svelte";
import { daysLeft, summed } from "../src/screens/ledgers/progress";
import { oneMore, restOf } from "../src/screens/ledgers/row.svelte";
import { openDesk, settled } from "./desk";

const VERIFIER = "Colonel Aïssata Koné-Ouattara";
/** What a screen says, without the signs that keep directions apart. */
const said = (id: string): string =>
  (screen.getByTestId(id).textContent ?? "").replace(/[\u2068\u2069]/g, "");
const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

async function ledger(desk: Desk, lines = 25): Promise<string> {
  const done = await desk.add_ledger({
    title: "Sales book 3",
    kind: "disposal",
    columns: ["date", "make", "calibre", "serial", "to"],
    calendar: "gregorian",
    pages: 40,
    lines,
    year_from: "1978",
    year_to: "1994",
    sample_rate: 100,
  });
  return done.id;
}

async function enter(desk: Desk, id: string): Promise<void> {
  render(EntryPage, { book: await desk.ledger_book(id), page: "" });
  await settled();
}

const row = (line: number, serial: string): Parameters<Desk["add_ledger_rows"]>[1][number] => ({
  page: "1",
  line,
  as_written: ["12/3/87", "Br. HP", "9x19", serial, "A. Musah"],
  understood: { make: "Browning" },
  weapon: "",
  void: false,
});

describe("numbers counted on", () => {
  it("keep their width and what stands around them", () => {
    expect(oneMore("T 0099")).toBe("T 0100");
    expect(oneMore("114/87")).toBe("114/88");
    expect(oneMore("A12B")).toBe("A13B");
    expect(oneMore("no number")).toBe("");
  });
});

describe("what was begun", () => {
  it("ends as the cell above ends", () => {
    expect(restOf("16", "14/3/87")).toBe("/3/87");
    expect(restOf("1/4", "28/3/87")).toBe("/87");
    expect(restOf("122", "121/87")).toBe("/87");
    expect(restOf("Yaw Mahama", "Nana Osei, Salaga")).toBe(", Salaga");
    expect(restOf("12/3/87", "14/3/87")).toBe("");
    expect(restOf("1", "plain")).toBe("");
  });
});

describe("dates on the desk of paper", () => {
  it("are read as core reads them, as far as a desk of paper goes", () => {
    expect(readLedgerDate("12/3/87", "gregorian", "1978", "1994").date).toBe("1987-03-12");
    expect(readLedgerDate("31/2/1987", "gregorian", "", "").date).toBe("");
    expect(readLedgerDate("1/1/1400", "hijri", "", "")).toEqual({ date: "1979-11-21", approximate: true });
  });
});

describe("entry of a ledger", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ filled: false });
  });

  it("shows what is understood beside what is written, and learns a word once", async () => {
    const id = await ledger(desk);
    await enter(desk, id);
    const clerk = userEvent.setup();
    await clerk.keyboard("12/3/87{Enter}Br. HP");
    await settled();
    expect(said("cell-date-understood")).toContain("12 Mar 1987");
    expect(said("cell-make-understood")).toContain("as written");
    await clerk.keyboard("{F2}");
    await settled();
    await clerk.keyboard("Browning{Enter}");
    await settled();
    expect(said("cell-make-understood")).toContain("Browning");
    await clerk.keyboard("{Enter}9 mm{Enter}111{Control>}{Enter}{/Control}");
    await settled();
    await clerk.keyboard("13/3/87{Enter}Br. HP");
    await settled();
    expect(said("cell-make-understood")).toContain("Browning");
    const leaf = await desk.ledger_leaf(id, "1");
    expect(leaf.rows[0]).toMatchObject({ line: 1, understood: { make: "Browning", date: "1987-03-12" } });
    expect(leaf.rows[0]?.as_written[1]).toBe("Br. HP");
  });

  it("goes on with the next cell when a scanner ends with Enter", async () => {
    const id = await ledger(desk);
    await enter(desk, id);
    const clerk = userEvent.setup();
    screen.getByTestId("cell-serial").focus();
    await clerk.keyboard("0012345{Enter}");
    expect(document.activeElement).toBe(screen.getByTestId("cell-to"));
    expect((await desk.ledger_leaf(id, "1")).rows).toHaveLength(0);
  });

  it("keeps the row in hand through a power cut, and what was sent is saved once", async () => {
    const id = await ledger(desk);
    const book = await desk.ledger_book(id);
    const { unmount } = render(EntryPage, { book, page: "" });
    await settled();
    const clerk = userEvent.setup();
    await clerk.keyboard("12/3/87{Enter}Br");
    unmount();
    await settled();
    expect(await desk.draft(`ledger-${id}`)).toContain("12/3/87");
    // The row before was on its way when the power went, and had arrived.
    await desk.add_ledger_rows(id, [{ ...row(1, "111"), understood: {} }]);
    const sent = {
      page: "1",
      line: 1,
      row: { cells: row(1, "111").as_written, chosen: {}, weapon: "", void: false },
    };
    const draft = JSON.parse((await desk.draft(`ledger-${id}`)) ?? "{}") as object;
    await desk.save_draft(`ledger-${id}`, JSON.stringify({ ...draft, line: 2, sent: [sent] }));
    await enter(desk, id);
    await wait(20);
    expect((screen.getByTestId("cell-date") as HTMLInputElement).value).toBe("12/3/87");
    expect((screen.getByTestId("cell-make") as HTMLInputElement).value).toBe("Br");
    expect(screen.getByTestId("draft-restored")).toBeTruthy();
    expect((await desk.ledger_leaf(id, "1")).rows).toHaveLength(1);
    expect((await desk.weapons({})).total).toBe(1);
  });

  it("tells of a serial that cannot be read while its row is in hand", async () => {
    const id = await ledger(desk);
    await enter(desk, id);
    const clerk = userEvent.setup();
    await clerk.keyboard("12/3/87{Enter}Star{Enter}9x19{Enter}12[[8{Control>}{Enter}{/Control}");
    await settled();
    expect(document.activeElement).toBe(screen.getByTestId("cell-serial"));
    expect(screen.getByTestId("trouble")).toBeTruthy();
    await clerk.keyboard("B]{Control>}{Enter}{/Control}");
    await settled();
    await wait(20);
    expect((await desk.ledger_leaf(id, "1")).rows[0]?.as_written[3]).toBe("12[8B]");
  });

  it("keeps a row that the office refused beside the one begun after it, and in the draft", async () => {
    const id = await ledger(desk);
    await enter(desk, id);
    await desk.add_ledger_rows(id, [row(1, "999")]);
    const clerk = userEvent.setup();
    await clerk.keyboard("12/3/87{Enter}Star{Enter}9x19{Enter}128{Control>}{Enter}{/Control}14/3/87");
    await settled();
    await wait(20);
    // Whatever came first, the answer or the next key: both rows are there.
    if (said("ledger-saved").includes("F3")) await clerk.keyboard("{F3}");
    await settled();
    const values = (): string[] =>
      [...document.querySelectorAll<HTMLInputElement>("[data-testid=ledger-new] input")].map(
        (one) => one.value,
      );
    expect(values()[3]).toBe("128");
    expect(await desk.draft(`ledger-${id}`)).toContain("128");
    expect((await desk.ledger_leaf(id, "1")).rows[0]?.as_written[3]).toBe("999");
  });

  it("turns the page by itself when it is full, and corrects a row that stands there", async () => {
    const id = await ledger(desk, 2);
    await enter(desk, id);
    const clerk = userEvent.setup();
    await clerk.keyboard("12/3/87{Enter}Star{Enter}9x19{Enter}1{Control>}{Enter}{/Control}");
    await settled();
    await clerk.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(screen.getByTestId("ledger-row-1"));
    await clerk.keyboard("{Enter}");
    await settled();
    await clerk.keyboard("{Enter}FN{Control>}{Enter}{/Control}");
    await settled();
    expect((await desk.ledger_leaf(id, "1")).rows[0]?.as_written[1]).toBe("FN");
    await clerk.keyboard("{ArrowDown}12/3/87{Enter}Star{Enter}9x19{Enter}2{Control>}{Enter}{/Control}");
    await settled();
    await wait(20);
    expect(said("ledger-entry")).toContain("Page 2 of 40");
    expect((await desk.ledger_leaf(id, "1")).state).toBe("entered");
  });

  it("says that the register knows a weapon, and adds the line to it on F6", async () => {
    const id = await ledger(desk);
    await desk.add_ledger_rows(id, [row(1, "T 24581")]);
    await enter(desk, id);
    const clerk = userEvent.setup();
    screen.getByTestId("cell-serial").focus();
    await clerk.keyboard("T24581{Enter}");
    await settled();
    expect(said("ledger-likely")).toContain("T 24581");
    await clerk.keyboard("{F6}{Control>}{Enter}{/Control}");
    await settled();
    await wait(20);
    expect((await desk.ledger_leaf(id, "1")).rows).toHaveLength(2);
    expect((await desk.weapons({})).total).toBe(1);
  });
});

describe("the second person", () => {
  async function asVerifier(desk: Desk): Promise<void> {
    await desk.lock();
    office.take(await desk.unlock(VERIFIER, PASSPHRASE));
  }

  it("checks by looking: an unchanged row is right, a changed one is corrected and counts as wrong", async () => {
    const desk = await openDesk({ filled: false });
    const id = await ledger(desk);
    await desk.add_ledger_rows(id, [row(1, "111"), row(2, "112")]);
    expect(await desk.ledger_to_check(id, true)).toHaveLength(0);
    await asVerifier(desk);
    render(CheckPage, { book: await desk.ledger_book(id) });
    await settled();
    const clerk = userEvent.setup();
    await clerk.keyboard("{Control>}{Enter}{/Control}");
    await settled();
    screen.getByTestId("check-serial").focus();
    await clerk.clear(screen.getByTestId("check-serial"));
    await clerk.keyboard("113{Control>}{Enter}{/Control}");
    await settled();
    expect(said("check-empty")).toContain("1 wrong");
    const leaf = await desk.ledger_leaf(id, "1");
    expect(leaf.rows.map((one) => one.checked)).toEqual(["right", "wrong"]);
    expect(leaf.rows[1]).toMatchObject({
      correction: ["serial"],
      understood: { serial: "113", make: "Browning" },
    });
    render(Book, { id });
    await settled();
    expect(said("ledger-error-rate")).toContain("50.0 in 100");
  });

  it("says that the same words mean something else, and then the row is nobody's to change", async () => {
    const desk = await openDesk({ filled: false });
    const id = await ledger(desk);
    await desk.add_ledger_rows(id, [row(1, "111")]);
    const recorder = office.status?.session?.name ?? "";
    await asVerifier(desk);
    const book = await desk.ledger_book(id);
    const { unmount } = render(CheckPage, { book });
    await settled();
    const clerk = userEvent.setup();
    screen.getByTestId("check-make").focus();
    await clerk.keyboard("{F2}");
    await settled();
    await clerk.clear(screen.getByTestId("check-meaning"));
    await clerk.keyboard("Zastavva{Enter}");
    await settled();
    await clerk.keyboard("{Control>}{Enter}{/Control}");
    await settled();
    expect(said("check-empty")).toContain("1 wrong");
    const [held] = (await desk.ledger_leaf(id, "1")).rows;
    expect(held).toMatchObject({
      checked: "wrong",
      correction: ["make"],
      as_written: row(1, "111").as_written,
      understood: { make: "Zastavva" },
    });
    unmount();
    await desk.lock();
    office.take(await desk.unlock(recorder, PASSPHRASE));
    await expect(desk.withdraw_ledger_row(held?.id ?? "", "no")).rejects.toThrow("ledger_row_checked");
    render(EntryPage, { book, page: "1" });
    await settled();
    screen.getByTestId("ledger-row-1").focus();
    await clerk.keyboard("{Delete}");
    await settled();
    expect(screen.queryByTestId("withdraw-confirm")).toBeNull();
  });

  it("types the line again unseen, and judges only the cells that differ", async () => {
    const desk = await openDesk({ filled: false });
    const id = await ledger(desk);
    await desk.add_ledger_rows(id, [row(1, "111")]);
    await asVerifier(desk);
    render(CheckPage, { book: await desk.ledger_book(id) });
    await settled();
    await fireEvent.click(screen.getByTestId("check-way-blind"));
    await settled();
    expect((screen.getByTestId("check-serial") as HTMLInputElement).value).toBe("");
    const clerk = userEvent.setup();
    await clerk.keyboard("12/3/87{Enter}Br. HP{Enter}9x19{Enter}117{Enter}A. Musah{Enter}");
    await settled();
    expect(screen.getByTestId("check-compare").querySelectorAll("tbody tr")).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByTestId("verdict-3-first"));
    await clerk.keyboard("{Enter}");
    await settled();
    const leaf = await desk.ledger_leaf(id, "1");
    expect(leaf.rows[0]).toMatchObject({ checked: "right", correction: [] });
  });
});

describe("ledgers as a list and as books", () => {
  it("tell how far each is and how many days of work are left", async () => {
    const desk = await openDesk();
    render(List);
    await wait(60);
    expect(said("ledger-rows")).toContain("Sales book 3");
    const [, sales] = await desk.ledgers();
    render(Book, { id: sales?.id ?? "" });
    await settled();
    expect(said("ledger-days-left")).toMatch(/about \d+ days/);
    expect(screen.getByTestId("leaf-40")).toBeTruthy();
  });

  it("tell no days of work where nobody began and nothing is known", async () => {
    const all = await (await openDesk()).ledgers();
    const begun = all.find((one) => one.progress.days_left !== null) as LedgerLine;
    const fresh = all.find((one) => one.progress.rows === 0) as LedgerLine;
    const as = (line: LedgerLine, progress: Partial<LedgerLine["progress"]>): LedgerLine => ({
      ...line,
      progress: { ...line.progress, ...progress },
    });
    const words = (lines: LedgerLine[]): string => summed(lines).replace(/[\u2068\u2069]/g, "");
    expect(words([fresh, fresh])).toBe("2 ledgers · no row entered yet · 2 ledgers not begun");
    expect(words([as(begun, { days_left: 0, rows: 500 })])).toBe(
      "1 ledger · 500 rows entered · every page is entered",
    );
    expect(words([as(begun, { days_left: 3, rows: 20 }), fresh])).toBe(
      "2 ledgers · 20 rows entered · about 3 days of work left · 1 ledger not begun",
    );
    expect(words([as(begun, { days_left: null, rows: 20 })])).toBe(
      "1 ledger · 20 rows entered · 1 ledger does not say its pages",
    );
    expect(daysLeft(as(begun, { days_left: 0 }).progress)).toBe("Done");
  });

  it("are recorded with the columns of their kind", async () => {
    const desk = await openDesk({ filled: false });
    render(LedgerForm);
    await settled();
    await fireEvent.input(screen.getByTestId("ledger-title"), { target: { value: "Acquisitions 1978" } });
    await fireEvent.change(screen.getByTestId("ledger-kind"), { target: { value: "acquisition" } });
    await settled();
    await fireEvent.input(screen.getByTestId("ledger-pages"), { target: { value: "sixty" } });
    await fireEvent.click(screen.getByTestId("ledger-column-remove-remarks"));
    await fireEvent.click(screen.getByTestId("ledger-save"));
    await settled();
    expect(screen.getByTestId("ledger-pages-error")).toBeTruthy();
    await fireEvent.input(screen.getByTestId("ledger-pages"), { target: { value: "60" } });
    await fireEvent.click(screen.getByTestId("ledger-save"));
    await settled();
    const [line] = await desk.ledgers();
    const book = await desk.ledger_book(line?.id ?? "");
    expect(book.fields).toMatchObject({ title: "Acquisitions 1978", pages: 60 });
    expect(book.fields.columns).not.toContain("remarks");
    expect(location.hash).toBe(`#/ledgers/${line?.id ?? ""}`);
  });
});

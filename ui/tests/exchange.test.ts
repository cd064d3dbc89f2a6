import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { asFailure } from "../src/core/failure";
import { office } from "../src/core/state.svelte";
import type { Matrix, MatrixCell, MatrixRow, PrepareStick, StickReport } from "../src/core/wire";
import Exchange from "../src/screens/exchange/Exchange.svelte";
import { forgetExchange } from "../src/screens/exchange/exchange.svelte";
import {
  holders,
  holds,
  lacking,
  lacks,
  narrow,
  stretches,
  twins,
  version,
} from "../src/screens/exchange/matrix";
import { keptId, readKeptId } from "../src/screens/exchange/kept.svelte";
import { budget, inOrder, megabytes, officeOf, oneBundle, volumeOf } from "../src/screens/exchange/stick";
import { sightSaid, wanted } from "../src/screens/exchange/words";
import Search from "../src/screens/frame/Search.svelte";
import { openDesk, settled } from "./desk";

const STICK = "/media/clerk/STICK";
const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));
const bare = (text: string | null | undefined): string =>
  (text ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();

beforeEach(() => {
  forgetExchange();
});

describe("limits of a stick", () => {
  const limits = { volume: "fat32", volumeMb: "", photographs: "all", photographsMb: "" };

  it("read megabytes with a point or a comma, and nothing else", () => {
    expect(megabytes("250")).toBe(250_000_000);
    expect(megabytes(" 1,5 ")).toBe(1_500_000);
    expect(megabytes("0")).toBeNull();
    expect(megabytes("-3")).toBeNull();
    expect(megabytes("12 GB")).toBeNull();
  });

  it("become the budget that core takes", () => {
    expect(budget(limits).budget).toEqual({ volume: 0, attachments: null });
    expect(budget({ ...limits, photographs: "none" }).budget).toEqual({ volume: 0, attachments: 0 });
    const small = { volume: "own", volumeMb: "10", photographs: "most", photographsMb: "25" };
    expect(budget(small)).toEqual({ budget: { volume: 10_000_000, attachments: 25_000_000 }, wrong: [] });
  });

  it("name what is not a number, and only where it counts", () => {
    expect(budget({ volume: "own", volumeMb: "", photographs: "most", photographsMb: "x" }).wrong).toEqual([
      "volume",
      "photographs",
    ]);
    expect(budget({ ...limits, volumeMb: "x", photographsMb: "x" }).wrong).toEqual([]);
  });
});

describe("files", () => {
  it("tell a bundle from a folder, and for whom it is", () => {
    expect(oneBundle("/media/STICK/HQ-19ac03.proofmark ")).toBe(true);
    expect(oneBundle("/media/STICK")).toBe(false);
    expect(oneBundle("/media/BP5.proofmark-request")).toBe(false);
    expect(officeOf("BP7-5de210.proofmark")).toBe("BP7");
    expect(officeOf("holiday.jpg")).toBe("");
  });

  it("say which volume of how many, on whatever system", () => {
    const volume = (file: string, part: number, of: number) => ({ file, part, of, bytes: 1, sha256: "" });
    const report = {
      exports: [
        { volumes: [volume("E:\\HQ-1-1.proofmark", 1, 2), volume("E:\\HQ-1-2.proofmark", 2, 2)] },
        { volumes: [volume("/s/BP1-2.proofmark", 1, 1)] },
      ],
    } as unknown as StickReport;
    expect(volumeOf(report, "HQ-1-2.proofmark")).toEqual({ part: 2, of: 2 });
    expect(volumeOf(report, "BP1-2.proofmark")).toBeNull();
  });

  it("stand with what a person must look at first", () => {
    const file = (name: string, state: string) => ({ name, path: name, state, failure: null, questions: [] });
    const order = inOrder([
      file("a", "held"),
      file("b", "onward"),
      file("c", "refused"),
      file("d", "question"),
    ]);
    expect(order.map((one) => one.name)).toEqual(["d", "c", "b", "a"]);
  });

  it("are named apart when they are reports of what was prepared and taken in", () => {
    const kept = { id: 12, at: "", offices: [], records: 0, needs_person: false };
    expect(readKeptId(keptId({ ...kept, kind: "prepared" }))).toEqual({ prepared: true, id: 12 });
    expect(readKeptId(keptId({ ...kept, kind: "courier" }))).toEqual({ prepared: false, id: 12 });
    expect(readKeptId("12")).toBeNull();
  });
});

const cell = (state: string, upto = 0, held = 0, gaps: [number, number][] = []): MatrixCell => ({
  state,
  upto,
  held,
  gaps,
});
const feed = (
  id: string,
  writer: string,
  audience: string,
  last: number,
  cells: MatrixCell[],
): MatrixRow => ({
  feed: id,
  office: writer,
  device: `${id} 0000`,
  audience,
  last,
  last_at: "",
  cells,
});
const at = (code: string) => ({ id: code, code, as_of: "", program: "", trust_seq: 0 });
const MATRIX: Matrix = {
  offices: [at("HQ"), at("BP1"), at("BP11"), at("ARM2")],
  rows: [
    feed("f1", "HQ", "national", 40, [
      cell("whole", 40, 40),
      cell("behind", 30, 30),
      cell("whole", 40, 40),
      cell("unknown"),
    ]),
    feed("f2", "BP1", "BP1", 20, [
      cell("gap", 4, 17, [[5, 7]]),
      cell("whole", 20, 20),
      cell("apart"),
      cell("apart"),
    ]),
    feed("f3", "BP11", "North", 20, [
      cell("gap", 4, 15, [
        [5, 7],
        [12, 13],
      ]),
      cell("whole", 20, 20),
      cell("gap", 11, 18, [[12, 13]]),
      cell("behind", 10, 10),
    ]),
    feed("f4", "BP11", "BP11", 9, [cell("whole", 9, 9), cell("apart"), cell("whole", 9, 9), cell("apart")]),
  ],
  missing: [
    { office: "BP11", feed: "f3", from: 12, to: 13 },
    { office: "BP11", feed: "f3", from: 5, to: 7 },
    { office: "BP1", feed: "f2", from: 5, to: 7 },
  ],
};

describe("who holds what", () => {
  it("draws the parts of a feed that are held", () => {
    expect(stretches(cell("whole", 20, 20), 20)).toEqual([{ from: 0, length: 1 }]);
    expect(stretches(cell("behind", 5, 5), 20)).toEqual([{ from: 0, length: 0.25 }]);
    expect(
      stretches(
        cell("gap", 4, 15, [
          [16, 20],
          [5, 10],
        ]),
        20,
      ),
    ).toEqual([
      { from: 0, length: 0.2 },
      { from: 0.5, length: 0.25 },
    ]);
    expect(stretches(cell("gap", 0, 18, [[1, 2]]), 20)).toEqual([{ from: 0.1, length: 0.9 }]);
    expect(stretches(cell("unknown"), 20)).toEqual([]);
    expect(stretches(cell("whole"), 0)).toEqual([]);
  });

  it("counts what is lacking, and asks nothing of whom a feed is not for", () => {
    expect(lacks(cell("behind", 30, 30), 40)).toBe(10);
    expect(lacks(cell("apart"), 40)).toBe(0);
    expect(lacking(cell("unknown"))).toBe(true);
    expect(lacking(cell("apart"))).toBe(false);
  });

  it("knows who holds a run: behind it, before it, or across a gap", () => {
    expect(holds(cell("behind", 10, 10), 5, 7)).toBe(true);
    expect(holds(cell("behind", 10, 10), 9, 11)).toBe(false);
    expect(holds(cell("gap", 11, 18, [[12, 13]]), 5, 7)).toBe(true);
    expect(holds(cell("gap", 11, 18, [[12, 13]]), 13, 14)).toBe(false);
    expect(holds(cell("unknown"), 1, 1)).toBe(false);
  });

  it("names others who hold all that is missing, beside the writer", () => {
    expect(holders(MATRIX, "f3", [[5, 7]])).toEqual(["BP1", "ARM2"]);
    expect(
      holders(MATRIX, "f3", [
        [5, 7],
        [12, 13],
      ]),
    ).toEqual(["BP1"]);
    expect(holders(MATRIX, "f2", [[5, 7]])).toEqual([]);
  });

  it("gathers what is missing by feed, in order", () => {
    expect(wanted(MATRIX.missing)).toEqual([
      { office: "BP1", feed: "f2", runs: [[5, 7]] },
      {
        office: "BP11",
        feed: "f3",
        runs: [
          [5, 7],
          [12, 13],
        ],
      },
    ]);
  });

  it("is narrowed to an office by its whole code, without those that have nothing to say", () => {
    const one = narrow(MATRIX, "bp1", false);
    expect(one.rows.map((row) => row.feed)).toEqual(["f2"]);
    expect(one.columns).toEqual([0, 1]);
    const begun = narrow(MATRIX, "bp", false);
    expect(begun.rows.map((row) => row.feed)).toEqual(["f2", "f3", "f4"]);
  });

  it("is narrowed to what is lacking", () => {
    const lack = narrow(MATRIX, "", true);
    expect(lack.rows.map((row) => row.feed)).toEqual(["f1", "f2", "f3"]);
    expect(lack.columns).toEqual([0, 1, 2, 3]);
    expect(narrow(MATRIX, "bp11", true).columns).toEqual([0, 2, 3]);
  });

  it("tells a version, and devices apart where one office writes twice for the same", () => {
    expect(version({ ...at("HQ"), program: "Proofmark 0.2.0 linux" })).toBe("0.2.0");
    expect(version(at("HQ"))).toBe("");
    const double = [...MATRIX.rows, feed("f5", "BP1", "BP1", 3, [])];
    expect([...twins(double)].sort()).toEqual(["f2", "f5"]);
  });

  it("is walked by arrow keys, each cell told in a sentence, with few of 200 offices drawn", async () => {
    await openDesk({ offices: 200 });
    render(Exchange, { tab: "matrix", page: "" });
    await wait(60);
    const grid = screen.getByTestId("matrix");
    expect(Number(grid.getAttribute("aria-colcount"))).toBeGreaterThan(200);
    expect(grid.querySelectorAll("[role=gridcell]").length).toBeLessThan(900);
    const first = screen.getByTestId("cell-0-0");
    first.focus();
    await fireEvent.keyDown(first, { key: "ArrowDown" });
    await settled();
    await fireEvent.keyDown(screen.getByTestId("cell-1-0"), { key: "ArrowRight" });
    await settled();
    const now = screen.getByTestId("cell-1-1");
    expect(document.activeElement).toBe(now);
    expect(now.getAttribute("aria-label")).toContain("ARM2");
    expect(bare(screen.getByTestId("matrix-detail").textContent)).toContain("ARM2 never said");
  });
});

describe("preparing a stick", () => {
  it("goes to the offices chosen, within the limits, and tells each file", async () => {
    const desk = await openDesk();
    const asked = vi.spyOn(desk, "prepare_stick");
    render(Exchange, { tab: "send", page: "" });
    await settled();
    await fireEvent.click(screen.getByTestId("exchange-export"));
    await settled();
    expect(screen.getByTestId("exchange-offices-error")).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByTestId<HTMLInputElement>("exchange-office-ARM2").disabled).toBe(true);
    await fireEvent.click(screen.getByTestId("exchange-office-BP1"));
    await fireEvent.click(screen.getByTestId("exchange-office-BP7"));
    expect(bare(screen.getByTestId("exchange-export").textContent)).toBe("Prepare the stick for BP1 and BP7");
    await fireEvent.click(screen.getByTestId("limit-volume-own"));
    await fireEvent.input(screen.getByTestId("limit-volume-mb"), { target: { value: "20" } });
    await fireEvent.click(screen.getByTestId("exchange-export"));
    await settled();
    const input: PrepareStick = {
      offices: ["BP1", "BP7"],
      folder: STICK,
      budget: { volume: 20_000_000, attachments: null },
      onward: true,
    };
    expect(asked).toHaveBeenCalledWith(input);
    await wait(100);
    const told = bare(screen.getByTestId("export-report").textContent);
    expect(told).toContain("volume 1 of 4");
    expect(told).toContain("carried on for others");
    expect((await desk.exchange_reports())[0]).toMatchObject({ kind: "prepared", offices: ["BP1", "BP7"] });
  });
});

describe("taking in a stick", () => {
  it("shows everything on it first, then takes in at once what is for us", async () => {
    const desk = await openDesk();
    render(Exchange, { tab: "take-in", page: "" });
    await settled();
    await fireEvent.click(screen.getByTestId("exchange-inspect"));
    await wait(60);
    expect(screen.getByTestId("stick-report").dataset.done).toBe("false");
    expect(screen.getByTestId("stick-bundle-1")).toBeTruthy();
    const states = [0, 1, 2, 3].map((n) => screen.getByTestId(`stick-other-${n}`).dataset.state);
    expect(states).toEqual(["refused", "refused", "request", "onward"]);
    expect(bare(screen.getByTestId("stick-other-1").textContent)).toContain("its end is missing");
    screen.getByTestId("stick-take").focus();
    await fireEvent.click(screen.getByTestId("stick-take"));
    await wait(60);
    const report = screen.getByTestId("stick-report");
    expect(report.dataset.done).toBe("true");
    expect(bare(screen.getByTestId("report-to-come").textContent)).toContain("entries 88–93. Ask BP3");
    expect(bare(screen.getByTestId("report-to-come").textContent)).toContain("volumes 2 and 3");
    expect(screen.getByTestId("report-settle").getAttribute("href")).toBe("#/today");
    expect(document.activeElement?.id).toBe("taken-title");
    const again = await desk.inspect_stick(STICK);
    expect(again.bundles).toEqual([]);
    expect(again.others.filter((one) => one.state === "held")).toHaveLength(2);
  });

  it("leads from a request to the enrolment, with the path filled in", async () => {
    await openDesk();
    const { unmount } = render(Exchange, { tab: "take-in", page: "" });
    await settled();
    await fireEvent.click(screen.getByTestId("exchange-inspect"));
    await wait(60);
    await fireEvent.click(screen.getByTestId("stick-enrol-2"));
    expect(location.hash).toBe("#/exchange/enrol");
    unmount();
    render(Exchange, { tab: "enrol", page: "" });
    await settled();
    expect(screen.getByTestId<HTMLInputElement>("enrol-request-path").value).toContain(".proofmark-request");
  });

  it("looks into one file where a file is named", async () => {
    const desk = await openDesk();
    const stick = vi.spyOn(desk, "inspect_stick");
    render(Exchange, { tab: "take-in", page: "" });
    await settled();
    await fireEvent.input(screen.getByTestId("exchange-path"), {
      target: { value: `${STICK}/HQ-19ac03.proofmark` },
    });
    await fireEvent.click(screen.getByTestId("exchange-inspect"));
    await wait(60);
    await fireEvent.click(screen.getByTestId("exchange-import"));
    await wait(60);
    expect(screen.getByTestId("import-report").dataset.done).toBe("true");
    expect(stick).not.toHaveBeenCalled();
  });
});

describe("the courier's folder", () => {
  it("takes in nothing that raises a question, and says what waits", async () => {
    const desk = await openDesk({ courier: true });
    const brought = await desk.look_at_courier();
    expect(brought.bundles).toEqual([]);
    const waiting = await desk.courier_waiting();
    expect(waiting.others.map((one) => one.state)).toEqual(["question", "refused"]);
    expect(waiting.others[0]?.questions).toContain("fork");
  });

  it("is not looked into where none is watched", async () => {
    const desk = await openDesk();
    const code = await desk.look_at_courier().catch((thrown: unknown) => asFailure(thrown).code);
    expect(code).toBe("courier_unset");
  });

  it("is watched once chosen, and no more once taken back", async () => {
    const desk = await openDesk();
    render(Exchange, { tab: "courier", page: "" });
    await settled();
    await fireEvent.input(screen.getByTestId("courier-folder"), {
      target: { value: "/srv/courier/national" },
    });
    await fireEvent.click(screen.getByTestId("courier-watch"));
    await settled();
    expect(office.settings?.courier).toBe("/srv/courier/national");
    await fireEvent.click(screen.getByTestId("courier-clear"));
    await settled();
    expect((await desk.settings()).courier).toBe("");
  });
});

describe("what a store can see", () => {
  it("is said for a post and for headquarters, with how far and what is to come", async () => {
    await openDesk();
    const post = {
      headquarters: false,
      audiences: [
        ["own", ""],
        ["national", "2026-03-03T16:20:00Z"],
      ] as [string, string][],
      as_of: "2026-03-03T16:20:00Z",
      missing: 6,
    };
    expect(bare(sightSaid(post))).toBe(
      "This store holds this office’s own records and the national records, as of 3 Mar 2026. 6 entries are still to come.",
    );
    expect(bare(sightSaid({ ...post, as_of: "", missing: 0 }))).toContain("Nothing has been taken in");
    expect(bare(sightSaid({ ...post, headquarters: true }))).toContain("every office");
  });

  it("is said where a search finds nothing", async () => {
    await openDesk();
    render(Search, { open: true, lock: () => undefined });
    await settled();
    await fireEvent.input(screen.getByTestId("search-input"), { target: { value: "zzqx" } });
    await wait(260);
    expect(bare(screen.getByTestId("search-sight").textContent)).toContain("as of 21 Mar 2026");
  });
});

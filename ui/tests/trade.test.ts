import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import { asFailure } from "../src/core/failure";
import ConsignmentPage from "../src/screens/consignments/ConsignmentPage.svelte";
import { consignmentErrors, consignmentForm } from "../src/screens/consignments/fields";
import Consignments from "../src/screens/consignments/List.svelte";
import NewConsignment from "../src/screens/consignments/NewConsignment.svelte";
import PartyPage from "../src/screens/parties/PartyPage.svelte";
import Ammunition from "../src/screens/ammunition/NewLot.svelte";
import { openDesk, settled } from "./desk";

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

async function type(id: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByTestId(id), { target: { value } });
}

describe("serial ranges", () => {
  it("answer a search by number, unsure signs too, and say which consignment", async () => {
    const desk = await openDesk();
    const [narrow, wide] = (await desk.find("c-151234")).ranges;
    expect([narrow?.count, wide?.count]).toEqual([450, 115_000]);
    expect([narrow?.why, narrow?.facts.licence]).toEqual(["in_range", "EX 114/1974"]);
    expect((await desk.find("C 1512?4")).ranges.map((found) => found.why)).toEqual(["fits", "fits"]);
    expect((await desk.find("C 99999")).ranges).toEqual([]);
  });

  it("are understood line by line before anything is recorded", async () => {
    const desk = await openDesk();
    const read = await desk.read_ranges("AB 1000-AB 1999\nAB-12\nAB 1 to AC 9\n7?7");
    expect(read.map((one) => [one.count, one.problem])).toEqual([
      [1000, ""],
      [1, ""],
      [0, "range_unlike"],
      [1, ""],
    ]);
  });
});

describe("a consignment", () => {
  it("is recorded with pasted numbers; Enter in the numbers only begins the next line", async () => {
    const desk = await openDesk();
    render(NewConsignment, { party: "" });
    await wait(20);
    await fireEvent.change(screen.getByTestId("consignment-direction"), { target: { value: "export" } });
    await type("consignment-model", "Model 12");
    await type("consignment-paste", "KX 1 to KY 9");
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    screen.getByTestId("consignment-paste").dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(false);
    await wait(160);
    expect(screen.getByTestId("consignment-paste-read").textContent).toContain("not written alike");
    await fireEvent.click(screen.getByTestId("consignment-save"));
    await settled();
    expect(screen.getByTestId("consignment-paste-error")).toBeTruthy();
    await type("consignment-paste", "KX 1 to KX 9\nKX 20");
    await fireEvent.click(screen.getByTestId("consignment-save"));
    await settled();
    const { rows } = await desk.consignments({ text: "KX 5" });
    expect(rows.map((row) => [row.fields.model, row.numbers])).toEqual([["Model 12", 10]]);
  });

  it("refuses a party's name that nobody recorded as a party", () => {
    const errors = consignmentErrors(consignmentForm({ direction: "export", exporter: "Somebody & Co" }));
    expect(Object.keys(errors)).toEqual(["consignment-exporter"]);
  });

  it("says what does not add up, and leads to its parties", async () => {
    const desk = await openDesk();
    const [first] = (await desk.consignments({ text: "IMP/MOD" })).rows;
    render(ConsignmentPage, { id: first?.id ?? "" });
    await settled();
    expect(screen.getByTestId("consignment-notes").querySelectorAll("li")).toHaveLength(3);
    expect(screen.getByTestId("consignment-parties").querySelectorAll("a")).toHaveLength(5);
    expect(screen.getByTestId("ranges").querySelectorAll("tbody tr")).toHaveLength(2);
  });

  it("is found in the list by a scanned number, which ends with Enter", async () => {
    await openDesk();
    render(Consignments);
    await wait(40);
    await type("consignments-filter", "1-HC 0500");
    await wait(220);
    expect(screen.getByTestId("consignment-rows").getAttribute("aria-rowcount")).toBe("2");
    await fireEvent.keyDown(screen.getByTestId("consignments-filter"), { key: "Enter" });
    await settled();
    expect(document.activeElement).toBe(screen.getByTestId("consignment-rows-row-0"));
  });
});

describe("a party", () => {
  it("of this State owes its returns year by year, one of another State nothing", async () => {
    const desk = await openDesk();
    const rows = (await desk.parties({})).rows;
    const of = (name: string): string => rows.find((row) => row.name.includes(name))?.id ?? "";
    const { due } = await desk.party_page(of("Suame"));
    expect(due.map((one) => [one.from, one.to, one.due])).toEqual([
      ["2021", "2023", "2024-01-31"],
      ["2025", "2025", "2026-01-31"],
    ]);
    expect((await desk.party_page(of("Zastava"))).due).toEqual([]);
    render(PartyPage, { id: of("Armurerie du Nord") });
    await settled();
    expect(screen.getByTestId("next-step").textContent).toContain("Its records belong to the State");
  });
});

describe("a lot of ammunition", () => {
  it("needs a mark that tells it from others", async () => {
    const desk = await openDesk();
    const refused = await desk
      .add_ammunition({ calibre: "9x19" })
      .catch((thrown: unknown) => asFailure(thrown).code);
    expect(refused).toBe("field_empty");
    render(Ammunition, { find: "" });
    await settled();
    await fireEvent.click(screen.getByTestId("lot-save"));
    await settled();
    expect(screen.getByTestId("lot-headstamp-error")).toBeTruthy();
  });
});

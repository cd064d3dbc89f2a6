import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import type { Difference, InventoryLine } from "../src/core/wire";
import CampaignPage from "../src/screens/campaigns/CampaignPage.svelte";
import JobBack from "../src/screens/campaigns/JobBack.svelte";
import CloseCheck from "../src/screens/inventories/CloseCheck.svelte";
import InventoryPage from "../src/screens/inventories/InventoryPage.svelte";
import NewNotice from "../src/screens/lost/NewNotice.svelte";
import Intake from "../src/screens/stocks/Intake.svelte";
import { openDesk, settled } from "./desk";

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));
const field = (id: string): HTMLInputElement => screen.getByTestId(id);

let desk: Desk;
let armoury = "";
let check = "";
let campaign = "";

beforeEach(async () => {
  desk = await openDesk();
  armoury = (await desk.stocks())[0]?.id ?? "";
  check = (await desk.inventories())[0]?.id ?? "";
  campaign = (await desk.campaigns())[0]?.id ?? "";
});

describe("a list of weapons", () => {
  it("is shown before it is taken in, and not taken in while a row is refused", async () => {
    render(Intake, { id: armoury });
    await settled();
    const before = (await desk.stock_page(armoury)).row.weapons;
    await fireEvent.input(field("list-text"), {
      target: { value: "AR 02001;Zastava;M70;7.62x39;C 1\nAR 00007;Zastava;M70;7.62x39;C 2\n" },
    });
    await fireEvent.click(field("list-save"));
    await settled();
    expect(screen.getByTestId("list-refusals").textContent).toContain("AR 00007");
    expect(field("list-save").getAttribute("aria-disabled")).toBe("true");
    await fireEvent.input(field("list-text"), { target: { value: "AR 02001;Zastava;M70;7.62x39;C 1\n" } });
    // What was changed since is read again first.
    await fireEvent.click(field("list-save"));
    await settled();
    expect(screen.getByTestId("list-good")).toBeTruthy();
    expect((await desk.stock_page(armoury)).row.weapons).toBe(before);
    // The stock asks for a year, which no row gives: a person says that it enters all the same.
    expect(screen.getByTestId("stock-lacking").textContent).toContain("Year of manufacture");
    expect(field("list-save").getAttribute("aria-disabled")).toBe("true");
    await fireEvent.click(field("stock-incomplete"));
    await fireEvent.click(field("list-save"));
    await settled();
    expect((await desk.stock_page(armoury)).row.weapons).toBe(before + 1);
    expect(location.hash).toBe(`#/stocks/${armoury}`);
  });
});

describe("an inventory check", () => {
  it("takes a scanner's readings one after the other, each ended by Enter", async () => {
    render(InventoryPage, { id: check });
    await wait(30);
    const before = (await desk.inventory_page(check)).row.seen;
    const user = userEvent.setup();
    expect(document.activeElement).toBe(field("scan"));
    await user.keyboard("AR 01190{Enter}ar01191{Enter}");
    await wait(30);
    expect(document.activeElement).toBe(field("scan"));
    expect(field("scan").value).toBe("");
    expect((await desk.inventory_page(check)).row.seen).toBe(before + 2);
    await user.keyboard("AR 01190{Enter}");
    await wait(30);
    expect(screen.getByTestId("scan-last").textContent).toContain("AR 01190");
    expect((await desk.inventory_page(check)).row.seen).toBe(before + 2);
  });

  it("catches a reading wherever one stands on the page", async () => {
    render(InventoryPage, { id: check });
    await wait(30);
    field("inventory-close").focus();
    const user = userEvent.setup();
    await user.keyboard("AR 01195{Enter}");
    await wait(30);
    expect(screen.getByTestId("scan-last").textContent).toContain("AR 01195");
  });

  it("tells on the page what became of a pasted list, until it is put away", async () => {
    const first = render(InventoryPage, { id: check });
    await wait(30);
    await fireEvent.click(field("scan-paste"));
    await settled();
    await fireEvent.input(field("paste-text"), { target: { value: "AR 01190\nXX 99\n" } });
    await fireEvent.click(field("paste-save"));
    await wait(60);
    expect(screen.getByTestId("list-read").textContent).toContain("XX 99");
    first.unmount();
    render(InventoryPage, { id: check });
    await wait(60);
    expect(screen.getByTestId("list-read").textContent).toMatch(/Seen: \P{L}?1/u);
    await fireEvent.click(field("list-read-close"));
    await settled();
    expect(screen.queryByTestId("list-read")).toBeNull();
  });

  it("leads from what it found lost to a filled-in notice, and back for the next", async () => {
    const { rows } = await desk.inventory_lines({ inventory: check, result: "not_seen" });
    const extra = await desk.inventory_lines({ inventory: check, result: "extra" });
    const named = (weapon: string, item: string, outcome: string): Difference => ({
      weapon,
      item,
      outcome,
      remarks: "",
    });
    await desk.close_inventory({
      inventory: check,
      date: "2026-03-11",
      differences: [
        ...rows.map((row, index) =>
          named(row.weapon?.weapon ?? "", "", index === 0 ? "loss" : index === 1 ? "theft" : "left"),
        ),
        ...extra.rows.map((row) => named("", row.item, "misread")),
      ],
      leave: false,
      incomplete: false,
    });
    const first = render(InventoryPage, { id: check });
    await wait(30);
    const begin = field("inventory-list-0");
    expect(document.activeElement).toBe(begin);
    await fireEvent.click(begin);
    const weapon = rows[0]?.weapon?.weapon ?? "";
    expect(location.hash).toBe(`#/lost/new/${weapon}`);
    first.unmount();
    const notice = render(NewNotice, { weapon });
    await wait(30);
    expect(field("notice-reading").value).toBe(rows[0]?.weapon?.serial);
    expect(field("notice-date").value).toBe("2026-03-11");
    await fireEvent.click(field("lost-save"));
    await settled();
    expect(location.hash).toBe(`#/inventories/${check}`);
    notice.unmount();
    expect((await desk.inventory_page(check)).unlisted).toHaveLength(1);
  });

  it("is closed only when every difference has a name", async () => {
    render(CloseCheck, { id: check });
    await wait(30);
    expect(field("close-save").getAttribute("aria-disabled")).toBe("true");
    await fireEvent.change(field("close-rest"), { target: { value: "issued" } });
    const outcomes = screen.getAllByTestId("outcome");
    const [first] = outcomes;
    const last = outcomes.at(-1);
    if (!first || !last) throw new Error("differences are listed");
    await fireEvent.change(first, { target: { value: "loss" } });
    await fireEvent.change(last, { target: { value: "misread" } });
    await fireEvent.input(field("close-date"), { target: { value: "2026-03-11" } });
    await settled();
    expect(screen.getByTestId("close-lost")).toBeTruthy();
    await fireEvent.click(field("close-save"));
    await settled();
    expect((await desk.inventory_page(check)).row.closed_on).toBe("2026-03-11");
    expect((await desk.stock_page(armoury)).row.weapons).toBe(1199);
  });
});

describe("what is extra in a check", () => {
  const extras = (): HTMLElement[] => within(screen.getByTestId("extras")).getAllByTestId("outcome");
  const choices = (select: HTMLElement | undefined): string[] =>
    [...(select as HTMLSelectElement).options].map((option) => option.value).filter(Boolean);
  const name = async (select: HTMLElement | undefined, outcome: string): Promise<void> => {
    if (!select) throw new Error("differences are listed");
    await fireEvent.change(select, { target: { value: outcome } });
  };

  it("joins from another stock only where a person says that it leaves that one", async () => {
    await desk.scan({ inventory: check, entries: [{ reading: "E40210", weapon: "" }] });
    render(CloseCheck, { id: check });
    await wait(30);
    expect(screen.getByTestId("extras").textContent).toContain("Prisons Service");
    await fireEvent.change(field("close-rest"), { target: { value: "issued" } });
    await name(extras()[0], "joins");
    await name(extras()[1], "misread");
    await fireEvent.input(field("close-date"), { target: { value: "2026-03-11" } });
    await settled();
    expect(screen.getByTestId("close-leaving").textContent).toContain("Prisons Service");
    await fireEvent.click(field("close-save"));
    await settled();
    expect(screen.getByTestId("close-leave-error")).toBeTruthy();
    await fireEvent.click(field("close-leave"));
    await fireEvent.click(field("close-save"));
    await settled();
    expect((await desk.stock_page(armoury)).row.weapons).toBe(1201);
  });

  it("is found again where it is of the stock and was lost", async () => {
    const close = async (differences: Difference[], inventory: string): Promise<void> => {
      await desk.close_inventory({
        inventory,
        date: "2026-03-11",
        differences,
        leave: false,
        incomplete: false,
      });
    };
    const lines = async (result: string): Promise<InventoryLine[]> =>
      (await desk.inventory_lines({ inventory: check, result })).rows;
    const missing = await lines("not_seen");
    const [misread] = await lines("extra");
    const lost = missing[0]?.weapon;
    if (!misread || !lost) throw new Error("the sample has both");
    await close(
      [
        ...missing.map((line, n) => ({
          weapon: line.weapon?.weapon ?? "",
          item: "",
          outcome: n === 0 ? "loss" : "issued",
          remarks: n === 0 ? "" : "With its unit.",
        })),
        { weapon: "", item: misread.item, outcome: "misread", remarks: "A label." },
      ],
      check,
    );
    expect((await lines("extra"))[0]?.remarks).toBe("A label.");
    const next = await desk.open_inventory({ stock: armoury, name: "Next", date: "2026-04-01", place: "" });
    const user = userEvent.setup();
    const page = render(InventoryPage, { id: next.id });
    await wait(30);
    await user.keyboard(`${lost.stock_number}{Enter}`);
    await wait(30);
    expect(screen.getByTestId("scan-last").textContent).toContain("recorded as gone");
    page.unmount();
    render(CloseCheck, { id: next.id });
    await wait(30);
    expect(choices(extras()[0])).toEqual(["found_again", "misread"]);
  });
});

describe("a campaign", () => {
  it("writes a job file with a number for each weapon that waits", async () => {
    render(CampaignPage, { id: campaign });
    await wait(30);
    await fireEvent.click(field("job-out"));
    await settled();
    await fireEvent.input(field("job-folder"), { target: { value: "/media/clerk/STICK" } });
    await fireEvent.click(field("job-save"));
    await wait(30);
    expect(screen.getByTestId("job-written").textContent).toContain("GH 7KD 26 01200");
  });

  it("shows what a machine's file would bring, names what fits nothing, and takes the rest in", async () => {
    render(JobBack, { id: campaign });
    await settled();
    const before = (await desk.campaign_page(campaign)).row;
    await fireEvent.input(field("back-text"), {
      target: {
        value: "number,result,reason\nGH 7KD 26 00848,OK,\nGH 7KD 26 00849,failed,slipped\nGH 1,OK,\n",
      },
    });
    await fireEvent.input(field("back-date"), { target: { value: "2026-03-06" } });
    await fireEvent.click(field("back-save"));
    await settled();
    expect(screen.getByTestId("job-refusals").textContent).toContain("GH 1");
    await fireEvent.click(field("back-save"));
    await settled();
    const after = (await desk.campaign_page(campaign)).row;
    expect([after.done, after.spoiled, after.weapons]).toEqual([
      before.done + 1,
      before.spoiled + 1,
      before.weapons,
    ]);
  });
});

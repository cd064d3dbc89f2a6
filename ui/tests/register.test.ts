import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import type { HistoryLine } from "../src/core/wire";
import { draw } from "../src/parts/timeline";
import { blank, codeOf, findId, like, paste, sent, twice, weaponOf } from "../src/screens/finds/rows";
import { changes } from "../src/screens/register/changes";
import WeaponPage from "../src/screens/register/WeaponPage.svelte";
import { span } from "../src/texts/dates";
import { openDesk, settled } from "./desk";

const line = (
  record: string,
  fields: [string, string][],
  birth = false,
  standing = "folded",
): HistoryLine => ({
  said: { value: "", at: "2026-03-14T10:00:00Z", operator: "Efua Asante", office: "HQ" },
  record,
  kind: "weapon",
  birth,
  standing,
  fields,
});

describe("every change", () => {
  it("names the value that it replaced, and nothing that never stood", () => {
    const found = changes([
      line("a", [["model", "PM md. 65"]]),
      line("a", [["model", "PM md. 64"]], false, "proposed"),
      line("b", [["model", "M70"]], true),
      line("a", [["model", "PM md. 63"]], true),
    ]);
    expect(found.map((one) => one.fields[0])).toEqual([
      { name: "model", before: "PM md. 63", after: "PM md. 65" },
      { name: "model", before: "PM md. 63", after: "PM md. 64" },
      { name: "model", before: "", after: "M70" },
      { name: "model", before: "", after: "PM md. 63" },
    ]);
  });
});

describe("the chain", () => {
  it("leaves open what a partial date leaves open", () => {
    expect(span("1974")).toEqual({ from: new Date("1974-01-01"), to: new Date("1975-01-01") });
    expect(span("1974-12")).toEqual({ from: new Date("1974-12-01"), to: new Date("1975-01-01") });
    expect(span("1974-12-31")).toEqual({ from: new Date("1974-12-31"), to: new Date("1975-01-01") });
    expect(span("")).toBeNull();
  });

  it("is drawn with a lane for each kind, in the order of time, whatever the order given", async () => {
    const at = (date: string, lane: string) => ({
      ...(span(date) ?? { from: new Date(0), to: new Date(0) }),
      lane,
      word: "GH",
      title: lane,
    });
    const picture = await draw(
      [at("2026-03-14", "Find"), at("1974", "Manufacture"), at("1978-05", "Export")],
      {
        width: 800,
        backwards: false,
        tick: (moment) => String(moment.getUTCFullYear()),
      },
    );
    const lanes = [...picture.querySelectorAll("[aria-label='y-axis tick label'] text")].map(
      (one) => one.textContent,
    );
    expect(lanes).toEqual(["Manufacture", "Export", "Find"]);
    expect(picture.querySelectorAll("[aria-label='dot'] circle")).toHaveLength(3);
  });
});

describe("rows of a find", () => {
  beforeEach(async () => {
    await openDesk({ filled: false });
  });

  it("begin like the one above, but for what is read on the weapon itself", () => {
    const above = { ...blank(), serial: "4417", make: "Cugir", remarks: "rusted", touched: true };
    expect(like(above)).toMatchObject({ serial: "", make: "Cugir", remarks: "", touched: false });
    expect(sent([above, like(above)])).toEqual([0]);
  });

  it("take words of a list by code, by word and by its only beginning", () => {
    expect(codeOf("category", "assault rifle")).toBe("SA-ASR");
    expect(codeOf("category", "Assa")).toBe("SA-ASR");
    expect(codeOf("country", "ro")).toBe("RO");
    expect(codeOf("country", "Atlantis")).toBe("Atlantis");
    expect(codeOf("make", " Cugir ")).toBe("Cugir");
  });

  it("take a list from the clipboard, columns and all", () => {
    const rows = paste([blank()], 0, "serial", "AB 1\tAssault rifle\tZastava\r\nAB 2\r\n", true);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ serial: "AB 1", category: "SA-ASR", make: "Zastava", touched: true });
    expect(rows[1]).toMatchObject({ serial: "AB 2", category: "SA-ASR", make: "Zastava", touched: true });
  });

  it("say which number stands there twice, however it is written", () => {
    const row = (serial: string) => ({ ...blank(), serial, touched: true });
    expect([...twice([row("AB-12"), row("7"), row("ab 12"), row("")])]).toEqual([0, 2]);
  });

  it("go out as weapons with one marking, and a refusal finds its cell", () => {
    const row = { ...blank(), serial: "4417", country: "RO", place: "slide", touched: true };
    expect(weaponOf(row)).toEqual({
      weapon: { country_of_manufacture: "RO" },
      markings: [{ kind: "serial", reading: "4417", place: "slide" }],
      find: null,
      number: false,
    });
    expect(weaponOf({ ...row, serial: "" }).markings).toEqual([]);
    expect(findId("weapons.1.markings.0.reading", [0, 3])).toBe("row-3-serial");
    expect(findId("weapons.1.weapon.country_of_manufacture", [0, 3])).toBe("row-3-country");
    expect(findId("weapons.0.make", [2])).toBe("row-2-make");
    expect(findId("find.date", [])).toBe("find-date");
  });
});

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

describe("what an event and a mark refer to", () => {
  let desk: Desk;
  let id: string;
  const user = userEvent.setup();
  const field = (name: string): HTMLInputElement => screen.getByTestId(name);
  /** Types some of a record's name, and takes the first that is offered. */
  async function choose(name: string, text: string): Promise<void> {
    await user.click(field(name));
    await user.keyboard(text);
    await wait(200);
    await user.keyboard("{Enter}");
    await settled();
  }

  beforeEach(async () => {
    desk = await openDesk();
    const ledger = await desk.add_ledger({
      title: "Dealer’s book 3",
      kind: "sales",
      columns: ["serial"],
      pages: 80,
      lines: 20,
    });
    await desk.add_ledger_rows(ledger.id, [
      { page: "12", line: 4, as_written: ["770114"], understood: { serial: "770114" }, void: false },
    ]);
    id = (
      await desk.add_weapon({
        weapon: { category: "SA-ASR", make: "Cugir" },
        markings: [{ kind: "serial", reading: "S-8421 973", place: "receiver_left" }],
        find: null,
        number: false,
      })
    ).id;
    render(WeaponPage, { id, focus: "" });
    await settled();
    await user.click(field("event-add"));
  });

  it("is chosen by typing, without a mouse, and the chain leads to each", async () => {
    await user.selectOptions(field("event-new-kind"), "export");
    await choose("event-new-consignment", "IMP/MOD");
    await choose("event-new-ledger", "book 3");
    await user.click(field("event-new-page"));
    await user.keyboard("12{Tab}");
    await settled();
    await user.keyboard("4{Tab}");
    await settled();
    expect(field("event-new-written").textContent).toContain("says: 770114");
    await user.click(field("event-new-save"));
    await settled();
    const { events, links } = await desk.weapon(id);
    expect(events[0]?.fields).toMatchObject({ kind: "export", page: "12", line: "4" });
    expect(links.map((link) => link.kind)).toEqual(["consignment", "ledger"]);
    const chain = screen.getByTestId("event-row-0");
    const leads = [...chain.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(leads[0]).toContain(`#/consignments/${events[0]?.fields.consignment}`);
    expect(leads[1]).toContain(`#/ledgers/${events[0]?.fields.ledger}/page-12?focus=line-4`);
    expect(chain.textContent).toContain("Dealer’s book 3, page 12, line 4");
  });

  it("is a mark of this weapon, and the chain leads to it", async () => {
    await user.selectOptions(field("event-new-kind"), "marking");
    await choose("event-new-marking", "8421");
    await user.click(field("event-new-save"));
    await settled();
    const { events, markings } = await desk.weapon(id);
    expect(events[0]?.fields.marking).toBe(markings[0]?.id);
    await user.click(screen.getByRole("link", { name: /S-8421 973 · Serial/ }));
    expect(document.activeElement?.id).toBe(`mark-${markings[0]?.id ?? ""}`);
  });

  it("is refused where what was typed names nothing, and what was typed stays", async () => {
    await user.selectOptions(field("event-new-kind"), "export");
    await user.click(field("event-new-consignment"));
    await user.keyboard("no such licence{Tab}");
    await settled();
    expect(field("event-new-consignment-error").textContent).toContain("no such licence");
    await user.click(field("event-new-save"));
    await settled();
    expect((await desk.weapon(id)).events).toEqual([]);
    expect(field("event-new-consignment").value).toBe("no such licence");
  });

  it("is the marking practice that a mark fits: offered, taken, and led to", async () => {
    await user.click(field("marking-0-change"));
    await wait(300);
    const offered = field("marking-0-practice-fits");
    expect(offered.textContent).toContain("Uzina Mecanică Cugir");
    expect(offered.textContent).toContain("layout");
    await user.click(field("marking-0-practice-fit-0"));
    await settled();
    expect(document.activeElement).toBe(field("marking-0-practice-none"));
    await user.click(field("marking-0-save"));
    await settled();
    const { markings, links } = await desk.weapon(id);
    expect(links).toMatchObject([{ kind: "practice", id: markings[0]?.fields.practice }]);
    const link = screen.getByRole("link", { name: /^Uzina Mecanică Cugir · / });
    expect(link.getAttribute("href")).toContain(`#/practices/${markings[0]?.fields.practice}`);
  });
});

describe("a weapon that is no longer here", () => {
  it("says where it was and since when it is gone, and is not offered to be sent or traced", async () => {
    const desk = await openDesk({ filled: false, field: true, enrolled: true });
    const { id } = await desk.add_weapon({
      weapon: {
        category: "SA-ASR",
        make: "Cugir",
        model: "PM md. 63",
        calibre: "7.62x39",
        storage_place: "Rack 4",
      },
      markings: [{ kind: "serial", reading: "4417" }],
      find: { kind: "find", find_kind: "seized", date: "2020-01-02" },
      number: false,
    });
    const first = render(WeaponPage, { id, focus: "" });
    await settled();
    expect(screen.getByTestId("next-step").textContent).toContain("stick");
    expect(screen.queryByTestId("weapon-gone")).toBeNull();
    first.unmount();
    await desk.add_event(id, { kind: "export", date: "2026-03-03", country_from: "GH", country_to: "CI" });
    render(WeaponPage, { id, focus: "" });
    await settled();
    expect(screen.getByTestId("weapon-gone").textContent).toContain("3 Mar 2026");
    expect(screen.getByTestId("next-step").textContent).toContain("no longer here");
    expect(screen.queryByTestId("next-act")).toBeNull();
    const kept = screen.getByTestId("section-weapon").textContent;
    expect(kept).toContain("Stored until then at");
    expect(kept).not.toContain("Stored at");
    expect(screen.getByTestId("weapon-gone-since").textContent).toContain("Côte d");
  });

  it("is here again once it was found", async () => {
    const desk = await openDesk({ filled: false });
    const { id } = await desk.add_weapon({
      weapon: { make: "Cugir" },
      markings: [],
      find: null,
      number: false,
    });
    await desk.add_event(id, { kind: "theft", date: "2025-11" });
    expect((await desk.weapon(id)).gone).toMatchObject({ by: "theft", since: "2025-11" });
    await desk.add_event(id, { kind: "find", find_kind: "seized", date: "2026-01" });
    expect((await desk.weapon(id)).gone).toBeNull();
  });
});

describe("what is done next", () => {
  it("asks who answers for a historic State before a weapon of it is traced, and leads there", async () => {
    const desk = await openDesk({ filled: false });
    const { id } = await desk.add_weapon({
      weapon: { category: "SA-PIS", make: "Ижевский механический завод", country_of_manufacture: "SU" },
      markings: [{ kind: "serial", reading: "АН 4417" }],
      find: null,
      number: false,
    });
    render(WeaponPage, { id, focus: "" });
    await settled();
    expect(screen.getByTestId("next-step").textContent).toContain("exists no longer");
    await userEvent.click(screen.getByTestId("next-act"));
    await settled();
    expect(document.activeElement?.id).toBe("weapon-field-successor");
    expect(screen.getByTestId<HTMLDetailsElement>("weapon-more").open).toBe(true);
  });

  it("looks at numbers on parts that do not fit, where the page shows both", async () => {
    const desk = await openDesk({ filled: false });
    const { id } = await desk.add_weapon({
      weapon: { category: "SA-ASR", make: "Cugir" },
      markings: [
        { kind: "serial", reading: "4417", place: "receiver_left" },
        { kind: "serial", reading: "9921", place: "barrel" },
      ],
      find: null,
      number: false,
    });
    render(WeaponPage, { id, focus: "" });
    await settled();
    expect(screen.getByTestId("mismatch").textContent).toContain("Barrel");
    expect(screen.getByTestId("next-step").textContent).toContain("do not fit");
  });
});

describe("what becomes of a weapon", () => {
  let desk: Desk;
  let id: string;
  beforeEach(async () => {
    desk = await openDesk({ filled: false });
    id = (
      await desk.add_weapon({
        weapon: { category: "SA-ASR", make: "Cugir" },
        markings: [{ kind: "serial", reading: "4417" }],
        find: { kind: "find", find_kind: "seized", date: "2020-01-02" },
        number: false,
      })
    ).id;
    render(WeaponPage, { id, focus: "" });
    await settled();
  });

  it("is overdue after the days of the rule, and says what each step needs", () => {
    expect(screen.getByTestId("disposal-late")).toBeTruthy();
    expect(screen.getByTestId("disposal-destroyed").textContent).toContain("Who witnessed it");
  });

  it("is not recorded as destroyed before all is said and the word is typed", async () => {
    const user = userEvent.setup();
    await user.click(screen.getByTestId("disposal-destroyed-begin"));
    expect(document.activeElement?.id).toBe("disposal-field-date");
    await user.keyboard("2026-04-01");
    await user.click(screen.getByTestId("disposal-save"));
    await settled();
    for (const name of ["method", "place", "remarks", "word"])
      expect(screen.getByTestId(`disposal-field-${name}-error`)).toBeTruthy();
    const told = screen.getByTestId("trouble").textContent;
    expect(told).toContain("How it was done, Place, Who witnessed it");
    expect(told).toContain("Record: Destroyed");
    const method = screen.getByTestId<HTMLSelectElement>("disposal-field-method");
    await user.selectOptions(method, method.options[1]?.value ?? "");
    await user.type(screen.getByTestId("disposal-field-place"), "Tamale, smelter");
    await user.type(screen.getByTestId("disposal-field-remarks"), "Two officers of the court");
    await user.type(screen.getByTestId("disposal-field-word"), "destroyed");
    await user.click(screen.getByTestId("disposal-save"));
    await settled();
    const page = await desk.weapon(id);
    expect(page.fields.status).toBe("destroyed");
    expect(page.disposal.settled).toBe(true);
    expect(page.events.at(-1)?.fields).toMatchObject({ kind: "destruction", place: "Tamale, smelter" });
  });
});

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

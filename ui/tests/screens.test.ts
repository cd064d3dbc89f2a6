import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import type { Gap } from "../src/core/wire";
import { PASSPHRASE } from "../src/core/memory";
import { office } from "../src/core/state.svelte";
import CasePage from "../src/screens/cases/CasePage.svelte";
import { gapLink } from "../src/screens/cases/request";
import { forgetList } from "../src/screens/register/list.svelte";
import OpenCase from "../src/screens/register/OpenCase.svelte";
import Register from "../src/screens/register/Register.svelte";
import WeaponPage from "../src/screens/register/WeaponPage.svelte";
import { inWords, named } from "../src/screens/shared/said";
import Unlock from "../src/screens/unlock/Unlock.svelte";
import { memoryDesk } from "../src/core/memory";
import { sit } from "../src/core/here";
import { openDesk, settled } from "./desk";

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

describe("the register", () => {
  it("moves by arrow keys and opens by Enter, with few rows drawn", async () => {
    forgetList();
    await openDesk({ weapons: 3000, filled: false });
    render(Register);
    await wait(60);
    const table = screen.getByTestId("weapons");
    expect(table.getAttribute("aria-rowcount")).toBe("3001");
    expect(table.querySelectorAll("tr[data-index]").length).toBeLessThan(80);
    const first = screen.getByTestId("weapons-row-0");
    first.focus();
    await fireEvent.keyDown(first, { key: "ArrowDown" });
    await settled();
    const second = screen.getByTestId("weapons-row-1");
    expect(document.activeElement).toBe(second);
    await fireEvent.keyDown(second, { key: "Enter" });
    expect(location.hash).toMatch(/^#\/register\/[0-9a-f]+$/);
  });

  it("says what would be here when it is empty", async () => {
    forgetList();
    await openDesk({ filled: false });
    render(Register);
    await wait(60);
    expect(screen.getByTestId("register-empty")).toBeTruthy();
  });
});

describe("gaps of a request", () => {
  const gap = (place: string, field: string): Gap => ({
    requirement: "x",
    paragraph: "17(a)",
    required: true,
    place,
    field,
  });

  it("lead to their fields", () => {
    expect(gapLink(gap("case", "law"), { id: "w" }, "c").here).toBe("case-field-law");
    expect(gapLink(gap("find", "date"), { id: "w" }, "c").href).toBe("#/register/w?focus=find-date");
    expect(gapLink(gap("marking", "reading"), { id: "w" }, "c").href).toBe(
      "#/register/w?focus=marking-0-reading",
    );
    expect(gapLink(gap("weapon", "make"), { id: "w" }, "c").href).toBe(
      "#/register/w?focus=weapon-field-make",
    );
  });

  it("stand on the page, each a link that moves the focus", async () => {
    const desk = await openDesk();
    const row = (await desk.cases()).find((one) => one.lacking > 0);
    render(CasePage, { id: row?.id ?? "", focus: "" });
    await settled();
    expect(screen.getByTestId("gaps").querySelectorAll("a").length).toBeGreaterThan(row?.lacking ?? 99);
    await fireEvent.click(screen.getByTestId("gap-illicit_law"));
    await settled();
    expect(document.activeElement?.id).toBe("case-field-law");
  });

  it("open the part of the weapon's page that they speak of", async () => {
    const desk = await openDesk();
    const [row] = (await desk.weapons({ text: "cugir" })).rows;
    render(WeaponPage, { id: row?.id ?? "", focus: "find-date" });
    await settled();
    expect(document.activeElement?.id).toBe("find-date");
  });
});

describe("what was only known elsewhere", () => {
  it("says whom to ask by the marking practice that the marks fit", async () => {
    const desk = await openDesk();
    const weapon = (await desk.weapons({})).rows[0]?.id ?? "";
    await desk.add_marking(weapon, { kind: "serial", reading: "QX-1234", place: "receiver_left" });
    const practice = {
      of: "factory",
      name: "Gardone",
      country: "IT",
      layout: "QX-####",
      source: "Sheet 2019",
    };
    await desk.add_practice(practice);
    const request = { direction: "outgoing", weapon, date: "2026-03-01", request: {} };
    const { id } = await desk.open_case(request);
    const routes = (await desk.case_page(id)).routes;
    const route = routes.find((one) => one.fit.practice.fields.name === "Gardone");
    expect(route?.states).toEqual(["IT"]);
    render(CasePage, { id, focus: "" });
    await settled();
    expect(screen.getByTestId("case-routes").textContent).toContain("Sheet 2019");
    await fireEvent.click(screen.getByTestId("case-route-IT"));
    expect((screen.getByTestId("case-field-partner") as HTMLInputElement).value).toContain("Italy");
  });

  it("shows the photographs of an event with it, and the ranges that have a number", async () => {
    const desk = await openDesk();
    const weapon = (await desk.weapons({})).rows[0]?.id ?? "";
    const event = (await desk.weapon(weapon)).events[0]?.id ?? "";
    await desk.add_photographs({ record: event, paths: ["/media/report.jpg"], caption: "Seizure report" });
    expect((await desk.weapon(weapon)).events.map((one) => one.photographs.length)).toContain(1);
    render(WeaponPage, { id: weapon, focus: "" });
    await settled();
    expect(screen.getByTestId("find-photographs").textContent).toContain("Seizure report");
    const range = (await desk.consignments({})).rows.find((one) => one.ranges > 0);
    const [of] = (await desk.consignment(range?.id ?? "")).ranges;
    const list = await desk.weapons({ text: of?.fields.from ?? "" });
    expect(list.ranges.some((one) => one.range === of?.id)).toBe(true);
  });
});

describe("a case", () => {
  it("is opened on a day that a person writes, never on the clock's", async () => {
    const desk = await openDesk();
    const before = (await desk.cases()).length;
    const [row] = (await desk.weapons({ text: "cugir" })).rows;
    const weapon = await desk.weapon(row?.id ?? "");
    render(OpenCase, { open: true, weapon });
    await settled();
    const day: HTMLInputElement = screen.getByTestId("case-new-date");
    expect(day.value).toBe("");
    await fireEvent.click(screen.getByTestId("case-new-open"));
    await settled();
    expect(screen.getByTestId("case-new-date-error").textContent).toContain("day");
    await fireEvent.input(day, { target: { value: "2025-3-2" } });
    await fireEvent.click(screen.getByTestId("case-new-open"));
    await settled();
    const cases = await desk.cases();
    expect(cases).toHaveLength(before + 1);
    expect(cases[0]?.opened).toBe("2025-03-02");
    expect(cases[0]?.reference).toContain("-2025-");
  });
});

describe("history and reports", () => {
  it("say values in words", async () => {
    await openDesk();
    expect(inWords("event", "find_kind", "seized")).toBe("Seized");
    expect(inWords("marking", "kind", "serial")).toBe("Serial number");
    expect(inWords("event", "place", "serial")).toBe("serial");
    expect(inWords("event", "date", "2026-02")).toBe("Feb 2026");
    expect(inWords("case", "grounds", "a, e")).toBe("6(a), 6(e)");
    expect(named(["about", "text", "topic"])).toEqual(["text"]);
  });
});

describe("the door", () => {
  it("refuses a wrong passphrase plainly and opens with the right one", async () => {
    sit(memoryDesk({ stage: "locked" }));
    await office.start();
    render(Unlock);
    await fireEvent.click(screen.getByTestId("unlock-operator-Efua Asante"));
    await fireEvent.input(screen.getByTestId("unlock-passphrase"), { target: { value: "wrong" } });
    await fireEvent.click(screen.getByTestId("unlock-enter"));
    await settled();
    expect(screen.getByTestId("trouble").textContent).toContain("not right");
    await fireEvent.input(screen.getByTestId("unlock-passphrase"), { target: { value: PASSPHRASE } });
    await fireEvent.click(screen.getByTestId("unlock-enter"));
    await settled();
    expect(office.status?.stage).toBe("open");
  });
});

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import { parse, place } from "../src/core/place.svelte";
import { readDate } from "../src/texts/dates";
import Proposed from "../src/screens/frame/Proposed.svelte";
import Lost from "../src/screens/lost/Lost.svelte";
import { kept } from "../src/screens/lost/kept.svelte";
import LostHits from "../src/screens/lost/LostHits.svelte";
import Take from "../src/screens/practices/Take.svelte";
import WeaponLost from "../src/screens/lost/WeaponLost.svelte";
import { formatsSaid, modelFields, modelForm } from "../src/screens/models/models";
import { practiceErrors, practiceForm, years } from "../src/screens/practices/practices";
import NewWeapon from "../src/screens/register/NewWeapon.svelte";
import Today from "../src/screens/today/Today.svelte";
import { openDesk, settled } from "./desk";

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));
const at = (id: string, sub = ""): { props: { id: string; sub: string; focus: string } } => ({
  props: { id, sub, focus: "" },
});

beforeEach(() => {
  kept.clear();
  place.now = parse("");
});

describe("the lost-and-stolen list", () => {
  it("shows first what may have been found, and leads to both", async () => {
    await openDesk();
    render(Lost, at(""));
    await wait(200);
    const first = screen.getByTestId("notices-row-0");
    expect(first.textContent).toContain("may be it");
    await fireEvent.click(first);
    expect(location.hash).toMatch(/^#\/lost\/[0-9a-f]+$/);
  });

  it("says of a notice that another office settles that this became a proposal", async () => {
    const desk = await openDesk({ field: true, enrolled: true });
    const theirs = (await desk.notices({ all: true })).rows.find((row) => row.office === "HQ")?.id ?? "";
    render(Proposed);
    expect(screen.queryByTestId("proposed")).toBeNull();
    await desk.close_notice({ notice: theirs, state: "recovered", date: "2026-03-01", found: "" });
    await settled();
    expect(screen.getByTestId("proposed").textContent).toContain("proposal");
    expect((await desk.notice_page(theirs)).row.state).toBe("open");
    await fireEvent.click(screen.getByTestId("proposed-close"));
    expect(screen.queryByTestId("proposed")).toBeNull();
  });

  it("is told by a form before anything is saved", async () => {
    const desk = await openDesk();
    const marking = { kind: "serial", reading: "S-8421 97?" };
    const { rerender } = render(LostHits, { props: { weapon: { make: "Cugir" }, markings: [marking] } });
    await wait(320);
    expect(screen.getByTestId("lost-before").textContent).toContain("S-8421");
    await rerender({ weapon: { make: "Cugir" }, markings: [{ kind: "year_plain", reading: "S-8421 973" }] });
    await wait(320);
    expect(screen.queryByTestId("lost-before")).toBeNull();
    expect((await desk.notices({ all: true })).rows.length).toBe(4);
  });

  it("is told in the bar that saves a form, wherever one stands in it", async () => {
    await openDesk();
    render(NewWeapon, { props: {} });
    await settled();
    expect(screen.queryByTestId("lost-bar")).toBeNull();
    await fireEvent.input(screen.getByTestId("marking-0-reading"), { target: { value: "S-8421 973" } });
    await wait(320);
    const bar = screen.getByTestId("lost-bar");
    expect(bar.closest("footer")?.className).toContain("stuck");
    const look = within(bar).getByRole("link");
    await fireEvent.click(look);
    expect(document.activeElement?.id).toBe("lost-before");
  });

  it("lets a person say that a weapon is the missing one", async () => {
    const desk = await openDesk();
    const [notice] = (await desk.notices({ all: false })).rows.filter((row) => row.hits > 0);
    render(Lost, at(notice?.id ?? ""));
    await settled();
    await fireEvent.click(screen.getByTestId("notice-settle"));
    await settled();
    const dialog = within(screen.getByTestId("settle"));
    await fireEvent.click(dialog.getByTestId("settle-save"));
    await settled();
    expect((await desk.notice_page(notice?.id ?? "")).row.state).toBe("open");
    await fireEvent.click(dialog.getByDisplayValue("found"));
    await settled();
    await fireEvent.input(dialog.getByTestId("settle-date"), { target: { value: "2026-03-22" } });
    await fireEvent.click(dialog.getByTestId("settle-save"));
    await settled();
    const page = await desk.notice_page(notice?.id ?? "");
    expect([page.row.state, page.row.closed_on]).toEqual(["recovered", "2026-03-22"]);
    expect(page.found).not.toBe("");
    expect(readDate(page.row.closed_on).ok).toBe(true);
  });

  it("is offered by a weapon whose life tells of a theft", async () => {
    const desk = await openDesk();
    const [weapon] = (await desk.weapons({})).rows.filter((row) => row.serial !== "");
    const id = weapon?.id ?? "";
    await desk.add_event(id, { kind: "theft", date: "2026-03-01" });
    render(WeaponLost, { props: { weapon: id } });
    await settled();
    await fireEvent.click(screen.getByTestId("weapon-list-it"));
    expect(location.hash).toBe(`#/lost/new/${id}`);
    const { offer } = await desk.weapon_notices(id);
    expect(offer?.kind).toBe("stolen");
    await desk.add_notice(offer ?? {});
    await expect(desk.add_notice(offer ?? {})).rejects.toThrow("notice_open");
  });
});

describe("queries", () => {
  async function waiting(desk: Desk): Promise<string> {
    return (await desk.queries()).find((row) => row.result === "")?.id ?? "";
  }

  it("are answered at headquarters by one key when the list was left by Enter", async () => {
    const desk = await openDesk();
    const id = await waiting(desk);
    place.now = parse(`#/lost/queries/${id}?focus=answer-save`);
    render(Lost, at("queries", id));
    await wait(50);
    const send = screen.getByTestId("answer-save");
    expect(document.activeElement).toBe(send);
    await fireEvent.click(send);
    await settled();
    expect((await desk.query_page(id)).answers.length).toBe(1);
  });

  it("are noted as read where they were asked", async () => {
    const desk = await openDesk({ field: true, enrolled: true });
    const answered = (await desk.queries()).find((row) => row.result !== "")?.id ?? "";
    render(Lost, at("queries", answered));
    await settled();
    expect(screen.queryByTestId("answer-save")).toBeNull();
    await fireEvent.click(screen.getByTestId("query-note"));
    await settled();
    expect((await desk.lost_attention()).answers).toBe(0);
  });

  it("stand in the day's work of both sides", async () => {
    await openDesk();
    const first = render(Today);
    await wait(60);
    expect(screen.getByTestId("today-hits")).toBeTruthy();
    expect(screen.getByTestId("today-unanswered")).toBeTruthy();
    first.unmount();
    await openDesk({ field: true, enrolled: true });
    render(Today);
    await wait(60);
    expect(screen.getByTestId("today-answers")).toBeTruthy();
    expect(screen.queryByTestId("today-unanswered")).toBeNull();
  });
});

describe("marking practice", () => {
  it("is taken in from a file only once somebody compared the fingerprint", async () => {
    const desk = await openDesk();
    const before = (await desk.practices("")).length;
    render(Take);
    const path = screen.getByTestId("practice-take-path");
    await fireEvent.input(path, { target: { value: "/media/clerk/STICK/RO-1f2e3d4c.proofmark-practice" } });
    await fireEvent.click(screen.getByTestId("practice-take-read"));
    await settled();
    expect(screen.getByTestId("practice-take-fingerprint").textContent).toMatch(
      /^[0-9a-f]{4}( [0-9a-f]{4}){15}$/,
    );
    await fireEvent.click(screen.getByTestId("practice-take-save"));
    await settled();
    expect((await desk.practices("")).length).toBe(before);
    await fireEvent.click(screen.getByTestId("practice-take-compared"));
    await fireEvent.click(screen.getByTestId("practice-take-save"));
    await settled();
    expect((await desk.practices("")).length).toBe(before + 1);
  });

  it("needs to be somebody's", async () => {
    await openDesk();
    expect(Object.keys(practiceErrors(practiceForm())).sort()).toEqual([
      "practice-country",
      "practice-name",
      "practice-of",
    ]);
    const form = { ...practiceForm({ of: "state", name: "Ghana", country: "GH" }), year_from: "soon" };
    expect(Object.keys(practiceErrors(form))).toEqual(["practice-year_from"]);
    expect(years({ year_from: "1963" })).toContain("1963");
    expect(years({})).toBe("");
  });
});

describe("models", () => {
  it("remark on a serial number, and keep their lists as lines", async () => {
    const desk = await openDesk();
    expect((await desk.serial_remark("Cugir", "AIM", "12345", ""))?.verdict).toBe("differs");
    expect((await desk.serial_remark("Cugir", "AIM", "S-8421 973", ""))?.verdict).toBe("fits");
    expect(await desk.serial_remark("Webley", "Mk IV", "1", "")).toBeNull();
    const form = {
      ...modelForm({ model: "AIM" }),
      aliases: "AIM \n\n md. 63",
      formats: [{ layout: " ", year_from: "", year_to: "" }],
    };
    expect(modelFields(form).aliases).toEqual(["AIM", "md. 63"]);
    expect(modelFields(form).formats).toEqual([]);
    expect(formatsSaid([{ layout: "####", year_from: "1949", year_to: "" }])).toContain("#### 1949");
  });
});

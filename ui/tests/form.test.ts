import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import NewWeapon from "../src/screens/register/NewWeapon.svelte";
import { openDesk, settled } from "./desk";

describe("the sheet of a new weapon", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ filled: false });
  });

  const type = async (id: string, text: string): Promise<void> => {
    await fireEvent.input(screen.getByTestId(id), { target: { value: text } });
  };

  it("explains the reading sign by sign while it is typed", async () => {
    render(NewWeapon);
    await type("marking-0-reading", "4[8B]?");
    const explained = screen.getByTestId("marking-0-reading-explained").textContent;
    expect(explained).toContain("one of these");
    expect(explained).toContain("unreadable");
  });

  it("reads the date beside the field and refuses 31 February at once", async () => {
    render(NewWeapon);
    await type("find-date", "1974-03");
    expect(screen.getByTestId("find-date-reading").textContent).toBe("Mar 1974");
    await type("find-date", "1974-02-31");
    expect(screen.getByTestId("find-date-error").textContent).toContain("28");
  });

  it("sums up what is wrong, takes the focus there, and keeps what was typed", async () => {
    render(NewWeapon);
    await type("weapon-field-make", "Cugir");
    await type("marking-0-reading", "12[8");
    await fireEvent.click(screen.getByTestId("weapon-save"));
    await settled();
    const trouble = screen.getByTestId("trouble");
    expect(document.activeElement).toBe(trouble);
    expect(trouble.querySelectorAll("li")).toHaveLength(2);
    const [first] = trouble.querySelectorAll("a");
    if (first) await userEvent.click(first);
    expect(document.activeElement?.id).toBe("marking-0-reading");
    expect((screen.getByTestId("weapon-field-make") as HTMLInputElement).value).toBe("Cugir");
    expect((await desk.weapons({})).total).toBe(0);
  });

  it("offers no status that only a step leads to, and the desk refuses one", async () => {
    render(NewWeapon);
    const offered = [...screen.getByTestId<HTMLSelectElement>("weapon-field-status").options];
    expect(offered.map((one) => one.value).filter(Boolean)).toEqual(["recorded", "secured", "evidence_hold"]);
    const weapon = { status: "destroyed" };
    await expect(desk.add_weapon({ weapon, markings: [], find: null, number: false })).rejects.toMatchObject({
      failure: { code: "status_by_disposal" },
    });
  });

  it("saves and goes to the page", async () => {
    render(NewWeapon);
    await type("weapon-field-make", "Cugir");
    await type("marking-0-reading", "S-[8B]4");
    await fireEvent.click(screen.getByTestId("find-find_kind-found"));
    await fireEvent.click(screen.getByTestId("weapon-save"));
    await settled();
    const list = await desk.weapons({});
    expect(list.rows[0]).toMatchObject({ make: "Cugir", serial: "S-[8B]4", find_kind: "found" });
    expect(location.hash).toBe(`#/register/${list.rows[0]?.id}`);
    expect(await desk.draft("weapon-new")).toBeNull();
  });

  it("puts an unsaved draft back after a power cut", async () => {
    const { unmount } = render(NewWeapon);
    await settled();
    await type("weapon-field-make", "Zastava");
    unmount();
    await settled();
    expect(await desk.draft("weapon-new")).toContain("Zastava");
    render(NewWeapon);
    await settled();
    expect((screen.getByTestId("weapon-field-make") as HTMLInputElement).value).toBe("Zastava");
    expect(screen.getByTestId("draft-restored")).toBeTruthy();
    await fireEvent.click(screen.getByTestId("draft-forget"));
    await settled();
    expect(await desk.draft("weapon-new")).toBeNull();
  });

  it("asks before it forgets on Esc", async () => {
    render(NewWeapon);
    await type("weapon-field-make", "Cugir");
    // The first closes what is offered under the field.
    await fireEvent.keyDown(screen.getByTestId("weapon-field-make"), { key: "Escape" });
    await settled();
    await fireEvent.keyDown(screen.getByTestId("weapon-field-make"), { key: "Escape" });
    await settled();
    expect(screen.getByTestId("forget-dialog")).toBeTruthy();
    await fireEvent.click(screen.getByTestId("forget-no"));
    expect((screen.getByTestId("weapon-field-make") as HTMLInputElement).value).toBe("Cugir");
  });

  it("keeps a viewer from saving, and says why", async () => {
    await openDesk({ filled: false, roles: ["viewer"] });
    render(NewWeapon);
    const save = screen.getByTestId("weapon-save");
    expect(save.getAttribute("aria-disabled")).toBe("true");
    const reason = document.getElementById(save.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toContain("Recorder");
  });
});

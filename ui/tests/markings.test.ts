import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import type { Keeper } from "../src/parts/sheet.svelte";
import { isHidden, openly } from "../src/screens/markings/markings";
import { Held } from "../src/screens/markings/pane.svelte";
import WeaponPage from "../src/screens/register/WeaponPage.svelte";
import { openDesk, settled } from "./desk";

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

async function rifle(): Promise<{ id: string; desk: Awaited<ReturnType<typeof openDesk>> }> {
  const desk = await openDesk();
  const { rows } = await desk.weapons({ text: "Cugir" });
  return { desk, id: rows[0]?.id ?? "" };
}

describe("a hidden mark", () => {
  it("is one by its kind as by its word", () => {
    expect(isHidden({ secret: "yes" })).toBe(true);
    expect(isHidden({ kind: "security" })).toBe(true);
    expect(isHidden({ kind: "serial", secret: "" })).toBe(false);
  });

  it("leaves no draft, and takes back the one that was kept before it was said to be hidden", async () => {
    const held: string[] = [];
    const keeper: Keeper = {
      load: async () => held.at(-1) ?? null,
      save: async (json) => void held.push(json),
      drop: async () => void held.splice(0),
    };
    const open = openly(keeper);
    await open.save(JSON.stringify({ kind: "serial", reading: "A1" }));
    expect(held).toHaveLength(1);
    await open.save(JSON.stringify({ kind: "serial", reading: "A12", secret: "yes" }));
    expect(held).toHaveLength(0);
  });
});

describe("marks on the page of a weapon", () => {
  it("stand by place, with what lacks for an adequate marking", async () => {
    const { id } = await rifle();
    render(WeaponPage, { id, focus: "" });
    await settled();
    await wait(20);
    expect(screen.getByTestId("adequacy").textContent).toContain("every sign is read");
    const section = screen.getByTestId("section-markings");
    const places = [...section.querySelectorAll("h3")].map((one) => one.textContent.trim());
    expect(places).toEqual(["Receiver, left side", "Front trunnion", "Grip tang"]);
  });

  it("take a sign from the palette, and say paragraph 7", async () => {
    const { desk, id } = await rifle();
    render(WeaponPage, { id, focus: "" });
    await settled();
    await fireEvent.click(screen.getByTestId("marking-1-change"));
    await settled();
    await fireEvent.click(screen.getByTestId("marking-1-palette"));
    await wait(30);
    await fireEvent.click(screen.getByTestId("marking-1-sign-star"));
    await settled();
    expect(screen.getByTestId<HTMLInputElement>("marking-1-symbols").value).toMatch(/ ☆$/);
    const more = screen.getByTestId<HTMLDetailsElement>("marking-1-more");
    more.open = true;
    await fireEvent(more, new Event("toggle"));
    await settled();
    await fireEvent.click(screen.getByTestId("marking-1-para7-durable-no"));
    await fireEvent.click(screen.getByTestId("marking-1-save"));
    await settled();
    const { markings } = await desk.weapon(id);
    expect(markings[1]?.fields.symbols).toMatch(/ ☆$/);
    expect(markings[1]?.fields.para7_unmet).toEqual(["durable"]);
  });
});

describe("photographs from a folder", () => {
  it("are chosen several at once, and what was taken out of them is said", async () => {
    const { desk, id } = await rifle();
    render(WeaponPage, { id, focus: "" });
    await settled();
    await fireEvent.click(screen.getByTestId("photograph-add"));
    await fireEvent.click(screen.getByTestId("photograph-several"));
    await fireEvent.input(screen.getByTestId("photograph-folder"), {
      target: { value: "/media/clerk/CARD" },
    });
    await fireEvent.click(screen.getByTestId("photograph-look"));
    await settled();
    const heic = screen.getByTestId<HTMLInputElement>("photograph-choose-2");
    expect(heic.disabled).toBe(true);
    await fireEvent.click(screen.getByTestId("photograph-all"));
    await fireEvent.click(screen.getByTestId("photograph-save"));
    await settled();
    expect((await desk.weapon(id)).photographs).toHaveLength(5);
    expect(screen.getByTestId("photographs-kept").textContent).toContain("place");
  });
});

describe("a photograph of a telephone that cannot be read", () => {
  it.each([
    ["en", "Most Compatible", "High efficiency pictures"],
    ["fr", "Le plus compatible", "Photos haute efficacité"],
  ])(
    "is refused with the settings to change, and what was typed stays (%s)",
    async (language, iphone, android) => {
      const desk = await openDesk({ language });
      const [row] = (await desk.weapons({})).rows;
      render(WeaponPage, { id: row?.id ?? "", focus: "" });
      await settled();
      await fireEvent.click(screen.getByTestId("photograph-add"));
      const path = "/media/clerk/CARD/IMG_2039.HEIC";
      await fireEvent.input(screen.getByTestId("photograph-path"), { target: { value: path } });
      await fireEvent.input(screen.getByTestId("photograph-caption"), { target: { value: "Left side" } });
      await fireEvent.click(screen.getByTestId("photograph-save"));
      await settled();
      const said = screen.getByTestId("trouble").textContent;
      expect(said).toContain(iphone);
      expect(said).toContain(android);
      expect(screen.getByTestId<HTMLInputElement>("photograph-path").value).toBe(path);
      expect(screen.getByTestId<HTMLInputElement>("photograph-caption").value).toBe("Left side");
    },
  );
});

describe("a picture in hand", () => {
  it("comes nearer about its middle and goes back whole", () => {
    const held = new Held();
    held.zoomBy(2);
    held.moveTo(30, -10);
    held.zoomBy(2);
    expect([held.zoom, held.x, held.y]).toEqual([4, 60, -20]);
    held.zoomBy(100);
    expect(held.zoom).toBe(12);
    held.turnBy(-90);
    expect([held.turn, held.x]).toEqual([270, 0]);
    held.zoomBy(0.01);
    expect([held.zoom, held.y]).toEqual([1, 0]);
  });
});

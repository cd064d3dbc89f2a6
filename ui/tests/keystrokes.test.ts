import { render, screen } from "@testing-library/svelte";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import NewFind from "../src/screens/finds/NewFind.svelte";
import { openDesk, settled } from "./desk";
import NewWeapon from "../src/screens/register/NewWeapon.svelte";

// How long a trained clerk takes, by the keystroke-level model (Card, Moran and Newell 1980): 0.20 s for a key of a good typist
// (55 words a minute, five keys a second), 0.50 s for each sign that is copied from a weapon (their figure for random letters),
// and 0.60 s to look from the paper to the next field. Whoever is trained knows his keys: no further time to think is added.
const KEY = 0.2;
const SIGN = 0.5;
const LOOK = 0.6;

/** A clerk at the keyboard, who never touches the mouse. What she presses is counted. */
class Clerk {
  keys = 0;
  signs = 0;
  looks = 0;
  readonly #user: UserEvent = userEvent.setup();

  get seconds(): number {
    return this.keys * KEY + this.signs * SIGN + this.looks * LOOK;
  }

  /** A key, or several held together: each counts. */
  async press(chord: string, count = 1): Promise<void> {
    this.keys += count;
    await this.#user.keyboard(chord);
    await settled();
  }

  async tab(): Promise<void> {
    await this.press("{Tab}");
  }

  /** Words from the paper. */
  async words(text: string): Promise<void> {
    this.looks += 1;
    this.keys += text.length;
    await this.#user.keyboard(text);
    await settled();
  }

  /** Signs from the weapon, as they stand on it. */
  async reading(text: string): Promise<void> {
    this.looks += 1;
    this.signs += text.length;
    await this.#user.keyboard(text.replace(/[[{]/g, "$&$&"));
    await settled();
  }

  /** Letters that lead a list to its entry, as every browser does by the beginning of the words. */
  async choose(id: string, letters: string, code: string): Promise<void> {
    const list = screen.getByTestId<HTMLSelectElement>(id);
    expect(document.activeElement).toBe(list);
    const first = [...list.options].find((one) => one.text.toLowerCase().startsWith(letters));
    expect(first?.value, `${letters} leads to ${code}`).toBe(code);
    this.looks += 1;
    this.keys += letters.length;
    await this.#user.selectOptions(list, code);
  }

  /** Tab until a control is reached; each press counts. */
  async tabTo(id: string): Promise<void> {
    for (let turn = 0; turn < 25 && document.activeElement?.id !== id; turn += 1) await this.tab();
    expect(document.activeElement?.id).toBe(id);
  }
}

describe("a trained clerk", () => {
  let desk: Desk;
  let clerk: Clerk;
  beforeEach(async () => {
    desk = await openDesk({ filled: false });
    clerk = new Clerk();
  });

  it("enters a weapon with three marks in a minute", async () => {
    render(NewWeapon);
    clerk.keys += 2; // Alt+N opened the sheet.
    await clerk.tabTo("weapon-field-category");
    await clerk.choose("weapon-field-category", "as", "SA-ASR");
    await clerk.tab();
    await clerk.words("Cugir");
    await clerk.tab();
    await clerk.words("PM md. 63");
    await clerk.tab();
    await clerk.words("7.62x39");
    await clerk.tab();
    await clerk.words("RO");
    await clerk.tab();
    await clerk.words("1974");
    await clerk.press("{Control>}{Enter}{/Control}", 2);
    expect(document.activeElement?.id).toBe("marking-0-reading");
    await clerk.reading("S-8431 973");
    await clerk.tabTo("marking-0-place");
    await clerk.choose("marking-0-place", "fr", "front_trunnion");
    await clerk.press("{Control>}{Enter}{/Control}", 2);
    await clerk.choose("marking-1-kind", "t", "model");
    await clerk.tabTo("marking-1-reading");
    await clerk.reading("MD. 63");
    await clerk.press("{Control>}{Enter}{/Control}", 2);
    await clerk.choose("marking-2-kind", "im", "import");
    await clerk.tabTo("marking-2-reading");
    await clerk.reading("GH 12");
    await clerk.tabTo("marking-2-place");
    await clerk.choose("marking-2-place", "r", "receiver_left");
    await clerk.press("{Control>}{Enter}{/Control}", 2);
    await clerk.press("{Control>}{Enter}{/Control}", 2);
    await clerk.press(" ");
    await clerk.tab();
    await clerk.words("2026-03-14");
    await clerk.tab();
    await clerk.words("Paga crossing");
    await clerk.press("{Control>}s{/Control}", 2);
    await settled();

    const [row] = (await desk.weapons({})).rows;
    expect(row).toMatchObject({
      category: "SA-ASR",
      make: "Cugir",
      calibre: "7.62x39",
      serial: "S-8431 973",
      find_kind: "seized",
      find_date: "2026-03-14",
    });
    const page = await desk.weapon(row?.id ?? "");
    expect(page.markings.map((one) => one.fields.reading)).toEqual(["S-8431 973", "MD. 63", "GH 12"]);
    expect(page.markings.map((one) => one.fields.kind)).toEqual(["serial", "model", "import"]);
    // 86 keys, 21 signs and 15 looks are 36.7 seconds; a field more on the way is noticed here.
    expect(clerk.keys).toBeLessThanOrEqual(90);
    expect(clerk.signs).toBe(21);
    expect(clerk.seconds).toBeLessThanOrEqual(60);
  }, 30_000);

  it("goes from field to field by Enter, as a scanner ends its number, and sends nothing", async () => {
    render(NewWeapon);
    screen.getByTestId("marking-0-reading").focus();
    await clerk.reading("4417");
    await clerk.press("{Enter}");
    expect(document.activeElement?.id).not.toBe("marking-0-reading");
    expect(document.activeElement?.closest("[data-marking]")).toBeTruthy();
    expect((await desk.weapons({})).total).toBe(0);
  });

  it("scans 47 weapons of one find, one number and Enter each", async () => {
    render(NewFind);
    screen.getByTestId("find-find_kind-seized").focus();
    await clerk.press(" ");
    await clerk.tab();
    await clerk.words("2026-03-14");
    screen.getByTestId("row-0-serial").focus();
    for (let number = 1; number <= 47; number += 1) {
      await clerk.reading(`AB ${1000 + number}`);
      if (number === 1) {
        await clerk.tab();
        await clerk.words("Assault rifle");
        await clerk.tab();
        await clerk.words("Zastava");
        await clerk.tab();
        await clerk.words("M70");
      }
      await clerk.press("{Enter}");
    }
    await clerk.press("{Control>}s{/Control}", 2);
    await settled();
    const [find] = (await desk.finds({})).rows;
    expect(find).toMatchObject({ find_kind: "seized", date: "2026-03-14", weapons: 47 });
    const { weapons } = await desk.find_page(find?.id ?? "");
    expect(weapons.map((one) => one.serial).slice(0, 3)).toEqual(["AB 1001", "AB 1002", "AB 1003"]);
    expect(new Set(weapons.map((one) => `${one.category} ${one.make} ${one.model}`))).toEqual(
      new Set(["SA-ASR Zastava M70"]),
    );
    expect(weapons.every((one) => one.find_date === "2026-03-14")).toBe(true);
  }, 30_000);
});

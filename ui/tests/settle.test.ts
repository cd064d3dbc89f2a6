import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import { apart, scriptMatters } from "../src/core/apart";
import { asFailure } from "../src/core/failure";
import { memoryDesk, PASSPHRASE } from "../src/core/memory";
import { behind, moved, positionErrors } from "../src/screens/directory/positions";
import { byRight, given, rightOf, wider } from "../src/screens/directory/rights";
import Stolen from "../src/screens/directory/Stolen.svelte";
import { matters } from "../src/screens/frame/needs.svelte";
import { keptStill } from "../src/screens/records/term";
import Erase from "../src/screens/records/Erase.svelte";
import { erasable } from "../src/screens/register/erasable";
import DisagreementPage from "../src/screens/settle/DisagreementPage.svelte";
import { name } from "../src/screens/settle/settle.svelte";
import Today from "../src/screens/today/Today.svelte";
import { openDesk, settled } from "./desk";

async function code(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return "";
  } catch (thrown) {
    return asFailure(thrown).code;
  }
}

async function type(id: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByTestId(id), { target: { value } });
}

const COLONEL = "Colonel Aïssata Koné-Ouattara";

describe("readings beside each other", () => {
  const differing = (readings: string[]): string[] =>
    apart(readings).map((signs) => signs.map((sign) => (sign.differs ? "^" : " ")).join(""));

  it("mark the signs that another reading does not have in its place", () => {
    expect(differing(["S-84?1", "S-8471"])).toEqual(["    ^ ", "    ^ "]);
    expect(differing(["4719", "47119"])[0]).toBe("    ");
    expect(differing(["4719", "47119"])[1]).toContain("^");
    expect(differing(["[8B]4", "84"])).toEqual(["^ ", "^ "]);
    expect(differing(["12", "12"])).toEqual(["  ", "  "]);
  });

  it("name the script where a Cyrillic letter stands against its Latin twin", () => {
    const readings = apart(["АН 44", "AH 44"]);
    expect(readings[0]?.map((sign) => sign.differs)).toEqual([true, true, false, false, false]);
    expect(scriptMatters(readings)).toBe(true);
    expect(scriptMatters(apart(["AB", "AC"]))).toBe(false);
  });

  it("compare every reading with every other", () => {
    expect(differing(["12", "12", "13"])).toEqual([" ^", " ^", " ^"]);
  });
});

describe("positions of a laptop's work", () => {
  const feed = { feed: "f", audience: "BP3", last: 51, last_at: "", accepted: 40 };

  it("refuse what is no number of the feed, and tell core only what moved", () => {
    const least = (): number => 40;
    expect(positionErrors([feed], { f: "39" }, least)).toHaveProperty("position-0");
    expect(positionErrors([feed], { f: "52" }, least)).toHaveProperty("position-0");
    expect(positionErrors([feed], { f: "4a" }, least)).toHaveProperty("position-0");
    expect(positionErrors([feed], { f: " 51 " }, least)).toEqual({});
    expect(moved([feed], { f: "51" }, (one) => one.last)).toEqual([]);
    expect(moved([feed], { f: "45" }, (one) => one.last)).toEqual([["f", 45]]);
    expect(behind("45", feed)).toBe(6);
    expect(behind("", feed)).toBe(0);
  });
});

describe("rights", () => {
  const rights = [
    { kind: "*", right: "own" },
    { kind: "case", right: "none" },
    { kind: "of_tomorrow", right: "any" },
  ];

  it("are only made wider, and keep what no list names", () => {
    expect(rightOf(rights, "case")).toBe("none");
    expect(rightOf(rights, "weapon")).toBe("own");
    expect(wider("own")).toEqual(["own", "any"]);
    expect(wider("any")).toEqual(["any"]);
    const now = given(rights, { weapon: "any", case: "own" });
    expect(rightOf(now, "weapon")).toBe("any");
    expect(rightOf(now, "case")).toBe("own");
    expect(rightOf(now, "marking")).toBe("own");
    expect(rightOf(now, "of_tomorrow")).toBe("any");
  });

  it("are summed up, the widest first", () => {
    expect(byRight(rights).map((one) => one.right)).toEqual(["own", "none"]);
  });
});

describe("today", () => {
  it("counts what needs a person, the clock as one", () => {
    const none = {
      disagreements: 0,
      proposals: 0,
      contradictions: 0,
      quarantined: 0,
      evidence: 0,
      missing: 0,
      courier: 0,
      clock_doubtful: false,
    };
    const lost = { hits: 0, unanswered: 0, answers: 0, back: 0 };
    expect(matters(none, lost)).toBe(0);
    expect(matters({ ...none, disagreements: 2, courier: 1, clock_doubtful: true }, lost)).toBe(4);
    expect(matters(none, { hits: 2, unanswered: 1, answers: 3, back: 0 })).toBe(6);
  });

  it("names each matter with its link, and is calm when there is none", async () => {
    await openDesk({ enrolled: true });
    const { unmount } = render(Today);
    await settled();
    expect(screen.getByTestId("today-disagreements").getAttribute("href")).toBe("#/today/disagreements");
    expect(screen.getByTestId("today-quarantined").getAttribute("href")).toContain("#/directory/device/");
    unmount();
    await openDesk({ filled: false, field: true, enrolled: true });
    const calm = render(Today);
    await settled();
    expect(screen.getByTestId("today-empty")).toBeTruthy();
    calm.unmount();
    await openDesk({ filled: false, field: true });
    render(Today);
    await settled();
    expect(screen.getByTestId("today-enrol")).toBeTruthy();
    expect(screen.queryByTestId("today-empty")).toBeNull();
  });
});

describe("a disagreement", () => {
  it("is settled by a value that a person chose, and goes from the list", async () => {
    const desk = await openDesk();
    const before = await desk.disagreements();
    const row = before.find((one) => one.field === "reading");
    const id = name(row?.record ?? "", "reading");
    render(DisagreementPage, { id });
    await settled();
    await fireEvent.click(screen.getByTestId("settle-save"));
    await settled();
    expect(screen.getByTestId("trouble").textContent).toContain("Choose the value");
    await fireEvent.click(screen.getByTestId("settle-value-1"));
    await fireEvent.click(screen.getByTestId("settle-save"));
    await settled();
    const after = await desk.disagreements();
    expect(after).toHaveLength(before.length - 1);
    const page = await desk.weapon(row?.page ?? "");
    expect(page.markings[0]?.fields.reading).toBe(row?.values[1]?.said.value);
    expect(location.hash).toContain("#/today/disagreements/");
  });
});

describe("a stolen laptop", () => {
  it("is cut only with reason, root passphrase and the office's code, at the numbers written", async () => {
    const desk = await openDesk();
    const device = (await desk.devices()).find((one) => one.office_code === "BP3" && one.state !== "cut");
    const id = device?.id ?? "";
    render(Stolen, { id });
    await settled();
    await type("position-0", "40");
    await fireEvent.click(screen.getByTestId("stolen-cut"));
    await settled();
    expect(screen.getByTestId("stolen-reason-error")).toBeTruthy();
    expect(screen.getByTestId("root-passphrase-error")).toBeTruthy();
    expect((await desk.device_page(id)).row.state).toBe("in_force");
    await type("stolen-reason", "Taken from the duty vehicle");
    await type("root-passphrase", PASSPHRASE);
    await type("stolen-confirm", "bp3");
    await fireEvent.click(screen.getByTestId("stolen-cut"));
    await settled();
    expect(screen.getByTestId("stolen-done")).toBeTruthy();
    const cut = await desk.device_page(id);
    expect(cut.row.state).toBe("cut");
    expect(cut.feeds[0]?.accepted).toBe(40);
    expect(cut.feeds[1]?.accepted).toBe(cut.feeds[1]?.last);
    expect(screen.getByTestId("particulars-write")).toBeTruthy();
  });
});

describe("erasure", () => {
  it("offers notes and photographs once, never what was erased", async () => {
    const desk = await openDesk();
    const [row] = (await desk.weapons({ text: "cugir" })).rows;
    const page = await desk.weapon(row?.id ?? "");
    const found = erasable(page);
    expect(found.map((one) => one.label).sort()).toEqual(["circumstances", "remarks"]);
    const line = page.history.find((one) => one.record === found[0]?.record);
    if (line) line.standing = "erased";
    expect(erasable(page)).toHaveLength(1);
  });

  it("knows whether the term still runs", () => {
    expect(keptStill("2046-03-01", "2026-03-01")).toBe(true);
    expect(keptStill("2026-03-01", "2026-03-01")).toBe(false);
    expect(keptStill("indefinitely", "2999-01-01")).toBe(true);
    expect(keptStill("", "2026-03-01")).toBe(false);
  });

  it("asks for a ground before the term, a second officer, the root and a typed word", async () => {
    const desk = await openDesk();
    const [row] = (await desk.weapons({ text: "cugir" })).rows;
    const [note] = erasable(await desk.weapon(row?.id ?? ""));
    render(Erase, { id: note?.record ?? "" });
    await settled();
    await fireEvent.click(screen.getByTestId("erase"));
    await settled();
    for (const id of ["erase-rule", "erase-authority", "erase-ground", "second-operator", "root-passphrase"])
      expect(screen.getByTestId(`${id}-error`)).toBeTruthy();
    await type("erase-rule", "Act 843, section 33");
    await type("erase-authority", "High Court, Accra");
    await type("erase-ground", "Ordered by the court");
    await fireEvent.change(screen.getByTestId("second-operator"), { target: { value: COLONEL } });
    await type("second-passphrase", PASSPHRASE);
    await type("root-passphrase", PASSPHRASE);
    await type("erase-confirm", "erase");
    await fireEvent.click(screen.getByTestId("erase"));
    await settled();
    expect((await desk.erasures())[0]?.record).toBe(note?.record);
    expect(location.hash).toBe("#/records/erasures");
  });
});

describe("the desk of paper keeps the contract of trust", () => {
  it("opens a backup only with a name and passphrase of it", async () => {
    const desk = memoryDesk({ stage: "first_start" });
    const folder = "/media/DISK/Proofmark-backup-HQ-2026-03-20";
    expect(await code(desk.restore({ folder: "/media/DISK", operator: "x", passphrase: "y" }))).toBe(
      "store_missing",
    );
    expect(await code(desk.restore({ folder, operator: "Efua Asante", passphrase: "no" }))).toBe(
      "passphrase_wrong",
    );
    expect((await desk.status()).stage).toBe("first_start");
    const open = await desk.restore({ folder, operator: "Efua Asante", passphrase: PASSPHRASE });
    expect(open.stage).toBe("open");
    expect(open.office?.code).toBe("HQ");
  });

  it("renews the root only with its sheet, and ends a fork by it", async () => {
    const desk = memoryDesk({ stage: "open", forked: true });
    expect((await desk.trust_page()).forked).toBe(true);
    const root_passphrase = "another long passphrase";
    expect(await code(desk.succeed_root({ sheet: "PMRT", root_passphrase, after: "" }))).toBe(
      "sheet_differs",
    );
    const sheet = "pmrt 1qzv t4kd 92lw 8xha 7nfc 0sgj e6pm u3ry 5qdk zl2v w8ta";
    const [, after] = (await desk.trust_page()).statements;
    const made = await desk.succeed_root({ sheet, root_passphrase, after: after?.id ?? "" });
    expect(made.kind).toBe("root");
    const now = await desk.trust_page();
    expect(now.forked).toBe(false);
    expect(now.statements[0]?.kind).toBe("succession");
  });
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import type { Desk } from "../src/core/desk";
import { needs } from "../src/screens/frame/needs.svelte";
import { list as parties } from "../src/screens/parties/list.svelte";
import { forgetList, list } from "../src/screens/register/list.svelte";
import Today from "../src/screens/today/Today.svelte";
import { openDesk, settled } from "./desk";

const wait = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));
const line = (id: string): HTMLElement => screen.getByTestId(`today-${id}`);
const counted = (id: string): number => Number(line(id).querySelector(".n")?.textContent);
const link = (id: string): string => line(id).getAttribute("href") ?? "";

async function today(): Promise<Desk> {
  forgetList();
  const desk = await openDesk({ enrolled: true });
  render(Today);
  await wait(60);
  return desk;
}

describe("the day's work of the register", () => {
  it("is a line each, with how many there are and how far they are", async () => {
    const desk = await today();
    const work = await desk.day_work();
    for (const id of ["awaiting", "campaigns", "checks", "ledgers", "duties"] as const) {
      expect(work[id], `${id}: the paper desk has some`).toBeGreaterThan(0);
      expect(counted(id)).toBe(work[id]);
    }
    const said = line("campaigns").textContent ?? "";
    const share = Math.floor((100 * work.campaign_done) / work.campaign_weapons);
    expect(said.replace(/[\u2068\u2069]/g, "")).toContain(`(${share} %)`);
    expect(line("awaiting").textContent.replace(/[\u2068\u2069]/g, "")).toContain(
      `${work.awaiting_days} days`,
    );
  });

  it("leads to the one thing that waits, or to the list", async () => {
    const desk = await today();
    const { campaign, check, ledger } = await desk.day_work();
    expect(link("campaigns")).toBe(campaign ? `#/campaigns/${campaign}` : "#/campaigns");
    expect(link("checks")).toBe(check ? `#/inventories/${check}` : "#/inventories");
    expect(link("ledgers")).toBe(ledger ? `#/ledgers/${ledger}/check` : "#/ledgers");
  });

  it("sets the filter of the list, which then holds as many as were counted", async () => {
    const desk = await today();
    await fireEvent.click(line("awaiting"));
    expect(list.question).toEqual({ flag: "awaiting_disposal", sort: "find_date" });
    expect((await desk.weapons(list.question)).total).toBe(counted("awaiting"));
    await fireEvent.click(line("duties"));
    expect(parties.query.state).toBe("owed");
  });

  it("is not counted in the rail, which says what Today says at its head", async () => {
    await today();
    await needs.read();
    await settled();
    const head = document.querySelector(".lead")?.textContent ?? "";
    expect(Number(/\d+/.exec(head)?.[0])).toBe(needs.today);
    const ids = ["hits", "evidence", "quarantined", "disagreements", "contradictions", "proposals"];
    const shown = [...ids, "back", "unanswered", "answers", "missing", "courier", "clock"].filter((id) =>
      screen.queryByTestId(`today-${id}`),
    );
    const sum = shown.reduce((all, id) => all + (id === "clock" ? 1 : counted(id)), 0);
    expect(sum).toBe(needs.today);
  });
});

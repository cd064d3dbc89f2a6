import { beforeEach, describe, expect, it } from "vitest";

import { canonical, date, dateTrouble, day, moment, readDate } from "../src/texts/dates";
import { speak } from "../src/texts/texts.svelte";

describe("dates as they are typed", () => {
  beforeEach(() => {
    speak("en");
  });

  it.each([
    ["1974", "1974"],
    ["1974-03", "Mar 1974"],
    ["1974-3-2", "2 Mar 1974"],
    ["2024-02-29", "29 Feb 2024"],
  ])("reads %s", (typed, said) => {
    expect(readDate(typed)).toEqual({ ok: true, text: said });
  });

  it("refuses 31 February and says why", () => {
    const reading = readDate("1974-02-31");
    expect(reading).toMatchObject({ ok: false, why: "day", days: 28 });
    expect(dateTrouble(reading)).toContain("Feb 1974");
  });

  it.each([
    ["12.03.1974", "order"],
    ["1974-13", "month"],
    ["yesterday", "form"],
    ["0000", "form"],
  ])("refuses %s", (typed, why) => {
    expect(readDate(typed)).toMatchObject({ ok: false, why });
  });

  it("wants the day where a whole date is asked", () => {
    expect(readDate("1974-03", true)).toMatchObject({ ok: false, why: "whole" });
  });

  it("are written one way, whole or partial, of a record or of a clock", () => {
    const at = new Date(2026, 1, 5, 10, 3).toISOString();
    expect([date("2026"), date("2026-02"), date("2026-02-05")]).toEqual(["2026", "Feb 2026", "5 Feb 2026"]);
    expect([day(at), moment(at)]).toEqual(["5 Feb 2026", "5 Feb 2026, 10:03"]);
    speak("fr");
    expect([date("2026-02"), date("2026-02-05"), day(at)]).toEqual([
      "févr. 2026",
      "5 févr. 2026",
      "5 févr. 2026",
    ]);
    speak("en");
  });

  it("stores and speaks", () => {
    expect(canonical(" 1974-3-2 ")).toBe("1974-03-02");
    speak("fr");
    expect(date("1974-03-01")).toBe("1er mars 1974");
    speak("en");
  });
});

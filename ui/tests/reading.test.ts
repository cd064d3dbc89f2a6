import { describe, expect, it } from "vitest";

import { fromRight, readReading, scriptsIn, stretches, twin } from "../src/core/reading";

const told = (text: string): string[] =>
  readReading(text).signs.map((sign) => `${sign.certainty}:${sign.may_be}`);

describe("the notation of readings", () => {
  it("takes plain signs as read", () => {
    expect(told("A1 2")).toEqual(["read:A", "read:1", "read: ", "read:2"]);
  });

  it("knows one unreadable sign, several, and one of these", () => {
    expect(told("?*[8B]")).toEqual(["unreadable:", "gap:", "unsure:8B"]);
  });

  it("takes [8?] as an unsure 8", () => {
    expect(told("[8?]")).toEqual(["unsure:8"]);
  });

  it("takes the sign after a backslash for itself", () => {
    expect(told("\\?\\*\\[\\]\\\\")).toEqual(["read:?", "read:*", "read:[", "read:]", "read:\\"]);
  });

  it("keeps signs of more than one code point together", () => {
    expect(told("e\u0301🔫")).toEqual(["read:e\u0301", "read:🔫"]);
  });

  it.each([
    ["12[8", "open", 3],
    ["12]", "close", 3],
    ["1[]", "empty", 2],
    ["1[?]", "empty", 2],
    ["12\\", "escape", 3],
    ["[1*]", "inside", 3],
  ])("refuses %s", (text, why, position) => {
    expect(readReading(text).trouble).toEqual({ why, position });
  });

  it("tells look-alikes and scripts apart", () => {
    expect(twin("Н")).toBe("H");
    expect(twin("H")).toBe("");
    expect(scriptsIn("АН 12 H")).toEqual(["cyrillic", "latin"]);
    expect(scriptsIn("٤٥ م")).toContain("arabic");
  });

  it("keeps a number together within writing from the right, whatever in it is unreadable", () => {
    const parts = (text: string): string[] =>
      stretches(readReading(text).signs).map(
        (part) =>
          `${part.number ? "number " : ""}${part.signs.map((sign) => text.slice(sign.from, sign.to)).join("")}`,
      );
    expect(parts("م ٣٤?٦٧[٨٩]-١")).toEqual(["م ", "number ٣٤?٦٧[٨٩]", "-", "number ١"]);
    expect(parts("AK 3?4")).toEqual(["AK 3?4"]);
    expect(fromRight(readReading("?٣م4").signs)).toBe(true);
    expect(fromRight(readReading("3?A م").signs)).toBe(false);
  });

  it("says where in the text each sign stands", () => {
    expect(readReading("a[8B]?").signs.map((sign) => [sign.from, sign.to])).toEqual([
      [0, 1],
      [1, 5],
      [5, 6],
    ]);
  });
});

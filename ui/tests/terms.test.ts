import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { desk } from "../src/core/here";
import Vocabulary from "../src/screens/vocabulary/Vocabulary.svelte";
import TermHarness from "./TermHarness.svelte";
import { openDesk, settled } from "./desk";

beforeEach(async () => {
  await openDesk();
});

const field = (): HTMLInputElement => screen.getByTestId("calibre");
const held = (): unknown => JSON.parse(screen.getByTestId("held").textContent ?? "");

test("a spelling that leads to one term is that term, and stays as written", async () => {
  const user = userEvent.setup();
  render(TermHarness, { list: "calibre" });
  await user.type(field(), "7.62 Tokarev");
  await user.tab();
  await settled();
  expect(held()).toEqual({ value: "7.62x25", written: "7.62 Tokarev" });
  expect(field().value).toMatch(/^7\.62×25\smm Tokarev$/);
});

test("the beginning of a term and Enter take the first, and nothing is kept of the beginning", async () => {
  const user = userEvent.setup();
  render(TermHarness, { list: "calibre" });
  await user.type(field(), "7.62x38");
  await settled();
  await user.keyboard("{Enter}");
  await settled();
  expect(held()).toEqual({ value: "7.62x38R", written: "" });
});

test("a bare figure is no calibre: it is kept as written, with a question", async () => {
  const user = userEvent.setup();
  render(TermHarness, { list: "calibre" });
  await user.type(field(), "7.62");
  await user.tab();
  await settled();
  expect(held()).toEqual({ value: "", written: "7.62" });
  expect(screen.getByTestId("calibre-question").textContent).toContain("Kept as written");
  await user.click(screen.getByTestId("calibre-meant-7.62x25"));
  expect(held()).toEqual({ value: "7.62x25", written: "7.62" });
});

test("where nothing is kept as written, an unknown word is refused", async () => {
  const user = userEvent.setup();
  render(TermHarness, { list: "country", keeps: false });
  await user.type(field(), "Atlantis");
  await user.tab();
  await settled();
  expect(held()).toEqual({ value: "" });
  expect(screen.getByTestId("calibre-error").textContent).toContain("Atlantis");
});

test("a term that is added stands first in its list and is offered from then on", async () => {
  const user = userEvent.setup();
  render(Vocabulary, { id: "make", sub: "", focus: "" });
  await settled();
  await user.click(screen.getByTestId("term-add"));
  await settled();
  await user.click(screen.getByTestId("term-save"));
  expect(screen.getByTestId("term-code-error").textContent).toBeTruthy();
  await user.type(screen.getByTestId("term-code"), "Ateliers de Korhogo");
  await user.type(screen.getByTestId("term-aliases"), "Korhogo{Enter}At. Korhogo");
  await user.click(screen.getByTestId("term-save"));
  await settled();
  expect(screen.getByTestId("terms-saved")).toBeTruthy();
  expect(screen.getByText("Ateliers de Korhogo")).toBeTruthy();
  const found = await desk().suggest("make", "korhogo", 3);
  expect(found[0]).toMatchObject({ code: "Ateliers de Korhogo", why: "alias" });
});

test("at a post the words of the State are read and not changed", async () => {
  await openDesk({ field: true, enrolled: true });
  render(Vocabulary, { id: "make", sub: "", focus: "" });
  await settled();
  expect(screen.getByTestId("term-add").getAttribute("aria-disabled")).toBe("true");
  expect(document.body.textContent).toContain("Kept at headquarters");
});

test("who keeps the words adds what was written from the form itself", async () => {
  const user = userEvent.setup();
  render(TermHarness, { list: "make" });
  await user.type(field(), "Forge de Man");
  await user.tab();
  await settled();
  expect(held()).toEqual({ value: "", written: "Forge de Man" });
  await user.click(screen.getByTestId("calibre-add"));
  await settled();
  await user.click(screen.getByTestId("term-save"));
  await settled();
  expect(held()).toEqual({ value: "Forge de Man", written: "" });
});

test("a value of a rule is set by the field that fits it, and stands with its source and who compared it", async () => {
  const user = userEvent.setup();
  render(Vocabulary, { id: "rules", sub: "", focus: "" });
  await settled();
  await user.click(screen.getByTestId("rule-set-secret_marks/roles"));
  const box = (role: string): HTMLInputElement => screen.getByTestId(`rule-value-${role}`);
  expect(box("authorising_officer").checked).toBe(true);
  expect(box("viewer").checked).toBe(false);
  await user.click(box("viewer"));
  await user.type(screen.getByTestId("rule-source"), "Arms Regulations 2026");
  await user.type(screen.getByTestId("rule-verified_by"), "Col. Koné");
  await user.click(screen.getByTestId("rule-save"));
  await settled();
  const [set] = (await desk().rules()).flatMap((rule) => rule.values.filter((one) => one.path === "roles"));
  expect(JSON.parse(set?.said.value ?? "[]")).toContain("viewer");
  const row = screen.getByTestId("rule-set-secret_marks/roles").closest("tr");
  expect(row?.textContent).toContain("Arms Regulations 2026");
  expect(row?.textContent).toContain("Col. Koné");
});

test("a value that does not fit its rule is refused at its field", async () => {
  const user = userEvent.setup();
  render(Vocabulary, { id: "rules", sub: "", focus: "" });
  await settled();
  await user.click(screen.getByTestId("rule-set-disposal/days"));
  await user.clear(screen.getByTestId("rule-value"));
  await user.type(screen.getByTestId("rule-value"), "soon");
  await user.type(screen.getByTestId("rule-source"), "Instruction 9");
  await user.click(screen.getByTestId("rule-save"));
  await settled();
  expect(screen.getByTestId("rule-value-error").textContent).toContain("soon");
  expect(document.body.textContent).toContain("whole number");
});

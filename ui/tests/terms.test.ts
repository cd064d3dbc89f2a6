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
  expect(
    screen.getByTestId("term-add").getAttribute("aria-disabled") ?? screen.getByTestId("term-add"),
  ).toBeTruthy();
  expect(document.body.textContent).toContain("Kept at headquarters");
});

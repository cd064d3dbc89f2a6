import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

import { memoryDesk } from "../src/core/memory";
import { SCREENS } from "../src/core/place.svelte";
import { RIGHTS } from "../src/screens/directory/rights";

const TEXTS = join(__dirname, "../../assets/texts");
const SOURCE = join(__dirname, "../src");

function ids(language: string, files: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const resource = new FluentResource(readFileSync(join(TEXTS, language, file), "utf8"));
    for (const message of resource.body) {
      for (const name of [
        message.id,
        ...Object.keys(message.attributes).map((each) => `${message.id}.${each}`),
      ]) {
        expect(found.has(name), `${name} twice in ${language}`).toBe(false);
        found.set(name, file);
      }
    }
  }
  return found;
}

const WINDOW = [
  "window",
  "errors",
  "report",
  "register",
  "markings",
  "consignments",
  "stocks",
  "ledgers",
  "lost",
  "practices",
]
  .concat("vocabulary")
  .map((name) => `${name}.ftl`);
const en = ids("en", WINDOW);
const fr = ids("fr", WINDOW);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}
const code = sources(SOURCE).join("\n");

const TODAY = [
  ...["clock", "evidence", "quarantined", "disagreements", "contradictions", "proposals", "missing"],
  ...["courier", "cases", "words", "sticks", "hits", "back", "unanswered", "answers"],
  ...["awaiting", "campaigns", "checks", "ledgers", "duties"],
];
const EVIDENCE = ["fork", "broken_link", "clock_past", "clock_future", "clock_back"];

describe("texts", () => {
  it("never use one name twice, in whatever file of a language", () => {
    for (const language of ["en", "fr"]) {
      const files = readdirSync(join(TEXTS, language)).filter((file) => file.endsWith(".ftl"));
      expect(ids(language, files).size).toBeGreaterThan(600);
    }
  });

  it("are the same in both languages", () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it("use the same values in both languages", () => {
    const values = (language: string): Map<string, string> =>
      new Map(
        WINDOW.flatMap((file) =>
          readFileSync(join(TEXTS, language, file), "utf8")
            .split(/\n(?=[a-z])/)
            .filter((block) => /^[a-z]/.test(block))
            .map((block): [string, string] => [
              block.split(" =")[0] ?? "",
              [...new Set(block.match(/\$\w+/g))].sort().join(" "),
            ]),
        ),
      );
    expect(values("fr")).toEqual(values("en"));
  });

  it("exist wherever the code names them", () => {
    const named = new Set(
      [...code.matchAll(/\b(?:t|plain)\(\s*"([\w.-]+)"/g)].map((match) => match[1] ?? ""),
    );
    for (const match of code.matchAll(/\b(?:t|plain)\([^"`()]*\?\s*"([\w.-]+)"\s*:\s*"([\w.-]+)"/g)) {
      named.add(match[1] ?? "");
      named.add(match[2] ?? "");
    }
    expect([...named].filter((id) => !en.has(id))).toEqual([]);
  });

  it("exist for every list that is put together", async () => {
    const { lists } = await memoryDesk().vocabulary();
    expect(Object.keys(lists).length).toBeGreaterThan(10);
    const made: Record<string, readonly string[]> = {
      "nav-": SCREENS,
      "case-state-": ["draft", "ready", "authorised", "issued", "acknowledged", "answered", "closed"],
      "flag-": ["incomplete", "disagreement", "withdrawn", "flagged", "unknown_fields"],
      "why-": ["exact", "same_signs", "fits"],
      "sign-": ["read", "unsure", "unreadable", "gap"],
      "outcome-": ["new", "changed", "disagreement", "waiting", "flagged", "erased", "unknown_kind"],
      "needs-": [
        "fork",
        "clock",
        "unknown_kind",
        "quarantined",
        "proposed",
        "disagreement",
        "missing",
        "uncertified",
        "root_fork",
        "other_root",
      ],
      "standing-": ["folded", "waiting", "quarantined", "proposed", "foreign", "erased"],
      "task-": ["export", "inspect", "import", "prepare", "take_in", "backup", "rebuild", "verify"],
      "exchange-tab-": ["send", "take-in", "reports", "matrix", "courier", "enrol", "enrol-post"],
      "question-": [
        "fork",
        "clock",
        "unknown_kind",
        "quarantined",
        "proposed",
        "disagreement",
        "missing",
        "uncertified",
      ],
      "stick-state-": ["ours", "question", "refused", "onward", "request", "grant", "held"],
      "stick-file-": ["bundle", "onward", "request", "grant"],
      "report-kind-": ["stick", "courier", "file", "prepared"],
      "report-taken-from-": ["stick", "courier", "file"],
      "taken-": ["stick", "courier", "file"],
      "limit-photographs-": ["all", "most", "none"],
      "limit-volume-": ["fat32", "own"],
      "sight-": ["own", "national", "headquarters"],
      "theme-": ["system", "light", "dark"],
      "enrolment-": ["unenrolled", "words", "enrolled"],
      "gap-on-": ["weapon", "marking", "find"],
      "date-trouble-": ["form", "order", "month", "day", "whole"],
      "reading-trouble-": ["open", "close", "empty", "escape", "inside"],
      "confidentiality-": ["undertaken", "cannot"],
      "letter-": ["tracing_request"],
      "keysheet-": ["office", "root", "office-text", "root-text"],
      "today-": TODAY.flatMap((one) => [one, `${one}-why`, `${one}-act`]),
      "evidence-": EVIDENCE.flatMap((one) => [one, `${one}-means`, `${one}-do`]),
      "device-state-": ["in_force", "words", "cut"],
      "seal-": ["x25519", "pq"],
      "right-": RIGHTS,
      "audience-": ["own", "national", "headquarters", "office"],
      "audience-kind-": ["national", "headquarters", "office", "named"],
      "statement-": ["founding", "office", "audience", "certificate", "cut", "erasure", "succession"],
      "directory-tab-": ["offices", "audiences", "root"],
      "records-tab-": ["backup", "erasures"],
      "first-": ["national", "field", "further", "restore"].flatMap((one) => [one, `${one}-text`]),
      "kind-": [
        "weapon",
        "marking",
        "event",
        "note",
        "party",
        "case",
        "step",
        "letter",
        "contact",
        "office",
        "operator",
        "attachment",
        "notice",
        "query",
        "answer",
        "practice",
        "model",
      ],
      "lost-tab-": ["list", "queries"],
      "lost-hit-": ["found", "own", "other"],
      "practice-fit-why-": ["layout", "symbols", "place", "method", "years"],
      "serial-remark-": ["fits", "other_years", "differs"],
    };
    const missing = Object.entries(made).flatMap(([start, ends]) =>
      ends.map((end) => start + end).filter((id) => !en.has(id)),
    );
    expect(missing).toEqual([]);
  });

  it("say of every failure what to do next", () => {
    const errors = [...en.keys()].filter((id) => en.get(id) === "errors.ftl" && !id.includes("."));
    expect(errors.length).toBeGreaterThanOrEqual(58);
    expect(errors.filter((id) => !en.has(`${id}.next`))).toEqual([]);
  });

  it("name every field that core takes", () => {
    const wire = readFileSync(join(SOURCE, "core/wire/index.ts"), "utf8");
    const inputs = [
      "WeaponFields",
      "EventFields",
      "MarkingFields",
      "RequestFields",
      "NewOperator",
      "AttachmentInput",
    ];
    const fields = inputs.flatMap((name) => {
      const body = new RegExp(`export type ${name} = \\{([\\s\\S]*?)\\};`).exec(wire)?.[1] ?? "";
      return [...body.replace(/\/\*\*[\s\S]*?\*\//g, "").matchAll(/(\w+)\??:/g)].map(
        (match) => match[1] ?? "",
      );
    });
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter((field) => !en.has(`field-${field}`))).toEqual([]);
  });
});

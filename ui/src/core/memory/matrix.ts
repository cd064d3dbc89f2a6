// Who holds what, made up from the offices of the desk of paper; always the same.

import type { Matrix, MatrixCell, MatrixOffice, MatrixRow } from "../wire";
import type { Store } from "./store";

const REGION = "Northern region";
const AS_OF: Record<string, string> = {
  BP1: "2026-03-02T09:12:00Z",
  BP3: "2026-03-21T15:02:00Z",
  BP7: "2025-11-28T08:20:00Z",
};

const whole = (last: number): MatrixCell => ({ state: "whole", upto: last, held: last, gaps: [] });
const behind = (upto: number): MatrixCell => ({ state: "behind", upto, held: upto, gaps: [] });
const unknown: MatrixCell = { state: "unknown", upto: 0, held: 0, gaps: [] };
const apart: MatrixCell = { state: "apart", upto: 0, held: 0, gaps: [] };

function gap(last: number, gaps: [number, number][]): MatrixCell {
  const missing = gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return { state: "gap", upto: (gaps[0]?.[0] ?? 1) - 1, held: last - missing, gaps };
}

function headquarters(store: Store): boolean {
  return store.office?.role === "headquarters";
}

/** Whether the records of an audience are for an office. */
function entitled(audience: string, office: string, region: string[]): boolean {
  if (audience === "national") return true;
  if (audience === REGION) return office === "HQ" || region.includes(office);
  return office === "HQ" || office === audience;
}

function cell(
  row: Omit<MatrixRow, "cells">,
  office: MatrixOffice,
  own: string,
  region: string[],
): MatrixCell {
  const { last } = row;
  if (!entitled(row.audience, office.code, region)) return apart;
  if (office.code === row.office) return whole(last);
  if (office.code === own) {
    if (row.office === "BP3" && row.audience === "BP3" && last > 93) return gap(last, [[88, 93]]);
    if (row.office === "BP7" && row.audience === "BP7")
      return gap(last, [
        [17, 22],
        [40, 40],
        [58, 71],
      ]);
    return whole(last);
  }
  if (office.as_of === "") return unknown;
  if (row.office === "HQ" && office.code === "BP7" && last > 12)
    return gap(last, [[Math.ceil(last / 2), Math.ceil(last / 2) + 2]]);
  const late = (office.code.codePointAt(office.code.length - 1) ?? 48) % 4;
  return late === 0 || late === 3 ? whole(last) : behind(Math.max(0, last - late * 6));
}

export function matrix(store: Store): Matrix {
  const own = store.office;
  if (!own) return { offices: [], rows: [], missing: [] };
  const others = store.offices.toSorted((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }));
  const region = others.slice(0, 3).map((one) => one.code);
  const offices: MatrixOffice[] = [
    {
      id: own.id,
      code: own.code,
      as_of: "2026-03-23T10:15:00Z",
      program: "Proofmark 0.2.0 linux x86_64",
      trust_seq: 12,
    },
    ...others.map((one): MatrixOffice => {
      const as_of = AS_OF[one.code] ?? (one.last_received === "" ? "" : one.last_received);
      const program = one.code === "BP7" ? "Proofmark 0.1.0 windows x86_64" : "Proofmark 0.2.0 linux x86_64";
      return {
        id: one.id,
        code: one.code,
        as_of,
        program: as_of ? program : "",
        trust_seq: as_of ? (one.code === "BP7" ? 9 : 12) : 0,
      };
    }),
  ];
  const rows: MatrixRow[] = [];
  const row = (
    office: string,
    audience: string,
    last: number,
    last_at: string,
    device = "91C4 0B7E",
  ): void => {
    const feed = rows.length.toString(16).padStart(16, "8f21c07a9944e1b2");
    const one = { feed, office, device, audience, last, last_at };
    rows.push({ ...one, cells: offices.map((each) => cell(one, each, own.code, region)) });
  };
  for (const office of offices) {
    const number = office.code.codePointAt(office.code.length - 1) ?? 48;
    const at = office.as_of;
    if (office.code === "HQ") {
      if (headquarters(store)) row("HQ", "headquarters", 226, at);
      row("HQ", "national", 64, at);
      for (const one of others.filter(() => headquarters(store)).slice(0, 40))
        row("HQ", one.code, 12 + ((one.code.codePointAt(2) ?? 0) % 9), at);
      if (!headquarters(store)) row("HQ", own.code, 18, at);
    } else if (headquarters(store) || office.code === own.code) {
      const last = at === "" ? 0 : 60 + (number % 7) * 14;
      if (at !== "") row(office.code, office.code, office.code === "BP3" ? 140 : last, at);
      if (office.code === "BP3") row("BP3", "BP3", 31, "2026-03-20T08:00:00Z", "C3D0 5E72");
      if (at !== "" && region.includes(office.code)) row(office.code, REGION, 9 + (number % 5), at);
    }
  }
  const missing = rows.flatMap((one) =>
    (one.cells[0]?.gaps ?? []).map(([from, to]) => ({ office: one.office, feed: one.feed, from, to })),
  );
  return { offices, rows, missing };
}

// What the screens of the directory share.

import { mayNot } from "../../core/may";
import { office } from "../../core/state.svelte";
import type { DeviceRow, OfficeRow } from "../../core/wire";
import { plain } from "../../texts/texts.svelte";

/** Why nothing can be signed with the root key by whoever sits here, or "". */
export function mayNotSign(): string {
  return office.page?.office.role === "field" ? plain("sign-headquarters") : mayNot("administer");
}

/** A line of the directory: an office and what its laptops said last. */
export interface DirectoryRow {
  id: string;
  code: string;
  name: string;
  role: string;
  own: boolean;
  /** Laptops in force. */
  laptops: number;
  /** Changes behind cuts. */
  quarantined: number;
  confirmed: boolean;
  seen: string;
  program: string;
  waiting: number;
}

/** This office first, then the others by code. */
export function directoryRows(offices: OfficeRow[], devices: DeviceRow[]): DirectoryRow[] {
  const own = office.page?.office;
  const all: DirectoryRow[] = offices.map((one) => ({ ...one, own: false, ...said(one.id, devices) }));
  all.sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }));
  if (own) {
    all.unshift({
      id: own.id,
      code: own.code,
      name: own.name,
      role: own.role,
      own: true,
      confirmed: true,
      waiting: 0,
      ...said(own.id, devices),
    });
  }
  return all;
}

function said(
  id: string,
  devices: DeviceRow[],
): Pick<DirectoryRow, "laptops" | "quarantined" | "seen" | "program"> {
  const its = devices.filter((one) => one.office === id);
  const newest = its
    .filter((one) => one.state !== "cut")
    .toSorted((a, b) => b.seen_at.localeCompare(a.seen_at))[0];
  return {
    laptops: its.filter((one) => one.state !== "cut").length,
    quarantined: its.reduce((sum, one) => sum + one.quarantined, 0),
    seen: newest?.seen_at ?? "",
    program: newest?.program ?? "",
  };
}

/** What an audience is called. */
export function audienceName(audience: { kind: string; name: string }): string {
  if (audience.kind === "named") return audience.name;
  return plain(`audience-${audience.kind}`, { office: audience.name });
}

const KNOWN = ["own", "national", "headquarters"];

/** What a feed's audience is called, where core gave its name or the code of an office. */
export function audienceWord(name: string): string {
  return KNOWN.includes(name) ? plain(`audience-${name}`) : name;
}

/** A fingerprint short enough for a line: its first four groups; other text as it is. */
export function brief(text: string): string {
  return /^(?:[0-9A-F]{4} ){4}/i.test(text) ? text.split(" ").slice(0, 4).join(" ") : text;
}

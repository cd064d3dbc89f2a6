// What decides something about a stick, apart from how it looks.

import type { Budget, ImportReport, NotTaken, StickReport, TakeInReport } from "../../core/wire";

const MB = 1_000_000;

/** Limits as they are chosen and typed. */
export interface Limits {
  volume: string;
  volumeMb: string;
  photographs: string;
  photographsMb: string;
}

/** Megabytes as typed, with a point or a comma; `null` where it is no number above nothing. */
export function megabytes(typed: string): number | null {
  const text = typed.trim().replace(/\s/g, "").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const bytes = Math.floor(Number(text) * MB);
  return bytes > 0 ? bytes : null;
}

/** What a stick may take; or the names of the fields that are wrong. */
export function budget(limits: Limits): { budget: Budget; wrong: string[] } {
  const volume = limits.volume === "own" ? megabytes(limits.volumeMb) : 0;
  const most = limits.photographs === "most" ? megabytes(limits.photographsMb) : null;
  const wrong: string[] = [];
  if (volume === null) wrong.push("volume");
  if (limits.photographs === "most" && most === null) wrong.push("photographs");
  const attachments = limits.photographs === "none" ? 0 : most;
  return { budget: { volume: volume ?? 0, attachments }, wrong };
}

/** Whether a path names one bundle rather than a stick. */
export function oneBundle(path: string): boolean {
  return /\.proofmark$/i.test(path.trim());
}

/** The office that a file is for, as far as its name says. */
export function officeOf(name: string): string {
  return /^([A-Z0-9]{2,8})-/.exec(name)?.[1] ?? "";
}

/** The last part of a path, of whatever system. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** Which volume of how many a file is, or `null` where its set has no other. */
export function volumeOf(report: StickReport, name: string): { part: number; of: number } | null {
  const volume = report.exports.flatMap((one) => one.volumes).find((one) => fileName(one.file) === name);
  return volume && volume.of > 1 ? { part: volume.part, of: volume.of } : null;
}

/** What a stick brings in all. */
export function sum(bundles: ImportReport[]): { records: number; news: number; photographs: number } {
  const add = (of: (bundle: ImportReport) => number): number =>
    bundles.reduce((all, bundle) => all + of(bundle), 0);
  return {
    records: add((bundle) => bundle.records),
    news: add((bundle) => bundle.commits_new),
    photographs: add((bundle) => bundle.attachments),
  };
}

/** Nothing in it that is not here already. */
export function stale(bundle: ImportReport): boolean {
  return bundle.commits_new === 0 && bundle.trust_new === 0;
}

const GROUPS = ["question", "refused", "request", "grant", "onward", "held"];

/** What is not taken in: what a person must look at first stands first. */
export function inOrder(others: NotTaken[]): NotTaken[] {
  const rank = (one: NotTaken): number => {
    const at = GROUPS.indexOf(one.state);
    return at < 0 ? GROUPS.length : at;
  };
  return others.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** Whether there is something on the stick that could be taken in or kept to be carried on. */
export function worthTaking(report: TakeInReport): boolean {
  return report.bundles.length > 0 || report.others.some((one) => one.state === "onward");
}

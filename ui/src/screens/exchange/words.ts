// How the exchange names things to a person.

import { office } from "../../core/state.svelte";
import type { ExportReport, ImportReport, MissingCommits, Sight } from "../../core/wire";
import { count, day } from "../../texts/dates";
import { language, t } from "../../texts/texts.svelte";

/** Where what needs a person is settled. */
export const TODAY = "#/today";

/** `BP1, BP3 and HQ`, as the language joins names. */
export function listed(names: string[]): string {
  return new Intl.ListFormat(language() === "fr" ? "fr" : "en-GB", { type: "conjunction" }).format(names);
}

/** Volumes of its set that are not here. */
export function volumes(bundle: ImportReport): { n: number; volumes: string } {
  return { n: bundle.set_missing.length, volumes: listed(bundle.set_missing.map(count)) };
}

/** Beyond so many offices a number says more than their codes. */
const MOST_NAMED = 4;

/** Offices by code, or how many where they are too many to read. */
export function offices(codes: string[]): string {
  return codes.length > MOST_NAMED ? t("offices-n", { n: codes.length }) : listed(codes);
}

/** Names in whatever script, each kept apart from what stands beside it. */
export function strangers(names: string[]): string {
  return names.map((name) => `\u2068${name}\u2069`).join("; ");
}

/** `17–22` or `40`. */
export function run([from, to]: [number, number]): string {
  return from === to ? count(from) : `${count(from)}–${count(to)}`;
}

/** `6 records in 14 new entries`. */
export function amount(records: number, news: number): string {
  return t("report-amount", {
    records: t("amount-records", { n: records }),
    news: t("amount-new", { n: news }),
  });
}

/** What a bundle carries: `8 entries, 24 changes and 2 photographs`. */
export function carried(one: ExportReport): string {
  const parts = [t("amount-entries", { n: one.commits }), t("amount-changes", { n: one.changes })];
  if (one.attachments > 0) parts.push(t("amount-photographs", { n: one.attachments }));
  return listed(parts);
}

/** For whom the entries of a feed are, as a clerk says it. */
export function audience(name: string, writer: string): string {
  if (name === "national") return t("feed-national");
  if (name === "headquarters") return t("feed-headquarters");
  if (name === writer) return t("feed-own");
  if (name === office.page?.office.code) return t("feed-ours");
  if (/^[A-Z0-9]{2,8}$/.test(name)) return t("feed-office", { office: name });
  return t("feed-named", { name });
}

export interface Wanted {
  office: string;
  feed: string;
  runs: [number, number][];
}

/** What is missing, one line a feed. */
export function wanted(missing: MissingCommits[]): Wanted[] {
  const feeds = new Map<string, Wanted>();
  for (const gap of missing) {
    const one = feeds.get(gap.feed) ?? { office: gap.office, feed: gap.feed, runs: [] };
    one.runs.push([gap.from, gap.to]);
    feeds.set(gap.feed, one);
  }
  for (const one of feeds.values()) one.runs.sort((a, b) => a[0] - b[0]);
  return [...feeds.values()].sort((a, b) => a.office.localeCompare(b.office, "en", { numeric: true }));
}

/** What a store can see, and how far: without it, "nothing found" would say more than it knows. */
export function sightSaid(sight: Sight): string {
  const names = sight.headquarters ? [t("sight-every")] : sight.audiences.map(([name]) => seen(name));
  const what = listed(names);
  const said =
    sight.as_of === ""
      ? t("search-sight-never", { what })
      : t("search-sight", { what, day: day(sight.as_of) });
  return sight.missing > 0 ? `${said} ${t("search-missing", { n: sight.missing })}` : said;
}

function seen(audience: string): string {
  if (["own", "national", "headquarters"].includes(audience)) return t(`sight-${audience}`);
  if (/^[A-Z0-9]{2,8}$/.test(audience)) return t("sight-office", { office: audience });
  return t("sight-named", { name: audience });
}

/** How many in all of each name, in the order in which they are first named. */
export function totals(counted: [string, number][]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, n] of counted) sums.set(name, (sums.get(name) ?? 0) + n);
  return [...sums];
}

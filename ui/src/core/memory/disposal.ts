import rule from "../../../../assets/rules/disposal.json";
import type { Desk } from "../desk";
import type { DisposalDesk } from "../desk/disposal";
import { refuse } from "../failure";
import { readDate } from "../../texts/dates";
import type { Disposal, DisposalView, EventFields, Gone, YearRead } from "../wire";
import type { HeldWeapon, Store } from "./store";
import { raw } from "./words";

const DAY = 86_400_000;
const SETTLED = ["marked_recorded", "destroyed", "returned", "state_use"];

/** Refuses a status that a step leads to, and leaving one that a step led to. */
export function checkStatus(to: string | undefined, weapon?: HeldWeapon): void {
  const from = weapon?.fields.status ?? "";
  if (to === undefined || to === from) return;
  if (rule.steps.some((step) => step.code === to && !step.form))
    throw refuse("status_by_disposal", { field: "status" });
  const step = rule.steps.find((one) => one.code === from && SETTLED.includes(from));
  if (weapon?.events.some((event) => event.fields.kind === step?.event && !event.flags.includes("withdrawn")))
    throw refuse("status_settled", { field: "status" });
}

/** A paper desk cannot judge a mark: a weapon with a serial or a national number counts as marked. */
const marked = (weapon: HeldWeapon): boolean =>
  weapon.markings.some((one) => one.fields.kind === "serial" || one.fields.kind === "national_unique");

/** A paper desk reckons the lunar years of the Hijra only, and takes four figures for the common era. */
export function yearOf(struck: string, calendar: string): YearRead | null {
  const figures = struck.trim().replace(/[٠-٩]/g, (sign) => String("٠١٢٣٤٥٦٧٨٩".indexOf(sign)));
  if (!/^\d{4}$/.test(figures)) return null;
  const year = Number(figures);
  if (calendar === "hijri") {
    const from = Math.floor(year * 0.970229 + 621.57);
    return { from, to: from + 1, how: "calendar", by: calendar, agrees: null };
  }
  return { from: year, to: year, how: "plain", by: "gregorian", agrees: null };
}

export function disposalOf(weapon: HeldWeapon): DisposalView {
  const find = weapon.events.find((event) => event.fields.kind === "find");
  const found_on = find?.fields.date ?? "";
  const status = weapon.fields.status ?? "";
  const settled = SETTLED.includes(status);
  // Of a year or a month only what is certain counts: its last day.
  const [year = "", month = "12", day = ""] = found_on.split("-");
  const last = day ? Date.UTC(+year, +month - 1, +day) : Date.UTC(+year, +month, 0);
  const since_days = readDate(found_on).ok ? Math.max(0, Math.floor((Date.now() - last) / DAY)) : null;
  return {
    applies: find !== undefined,
    status,
    settled,
    found_on,
    since_days,
    late: !settled && since_days !== null && since_days > rule.days,
    allowed: rule.steps
      .filter((step) => step.from.includes(status || "none"))
      .map((step) => ({
        to: step.code,
        event: step.event,
        needs: step.needs.map((oneOf) => oneOf.split(" / ")),
        lacking: step.mark && !marked(weapon) ? ["mark"] : [],
        second: step.second,
      })),
  };
}

/** Came in, and is neither marked and recorded, destroyed, returned nor in State use. */
export function awaits(weapon: HeldWeapon): boolean {
  const view = disposalOf(weapon);
  return view.applies && !view.settled && !weapon.withdrawn;
}

const BY_STATUS: Record<string, string> = { destroyed: "destruction", returned: "return" };

/** By what a weapon is no longer here: its status, or the last event that moved it. */
export function goneOf({ fields, events }: HeldWeapon, own: string): Gone | null {
  const kinds = raw("event_kind") as { code: string; gone?: boolean; here?: boolean }[];
  const moves = (event: EventFields): { code: string; gone?: boolean; here?: boolean } | undefined =>
    kinds.find(({ code }) => code === event.kind);
  const away = (event: EventFields): boolean =>
    moves(event)?.gone === true &&
    event.country_to !== own &&
    (!event.country_from || event.country_from === own);
  const dated = events
    .map((event) => event.fields)
    .toSorted((a, b) => (a.date ?? "~").localeCompare(b.date ?? "~"));
  const ended = BY_STATUS[fields.status ?? ""];
  const last = ended
    ? (dated.findLast((event) => event.kind === ended) ?? { kind: ended })
    : dated.findLast((event) => away(event) || moves(event)?.here);
  if (!last || (!ended && !away(last))) return null;
  return {
    by: last.kind ?? "",
    since: last.date ?? "",
    place: last.place ?? "",
    country: last.country_to ?? "",
    to_party: last.to_party ?? "",
  };
}

export function disposal(store: Store, desk: () => Desk): DisposalDesk {
  return {
    dispose: async (id, input) => {
      const weapon = store.weapons.find((one) => one.id === id);
      if (!weapon) throw refuse("record_unknown", { id });
      const step = disposalOf(weapon).allowed.find((one) => one.to === input.to);
      if (!step) throw refuse("disposal_not_allowed", { from: weapon.fields.status || "none", to: input.to });
      for (const one of step.needs)
        if (!one.some((name) => input[name as keyof Disposal]))
          throw refuse("field_empty", { field: one[0] ?? "" });
      if (step.lacking.length > 0) throw refuse("mark_inadequate");
      const { to, remarks = "", second, ...said } = input;
      if (step.second && !second) throw refuse("field_empty", { field: "second" });
      await desk().add_event(id, {
        kind: step.event,
        ...said,
        ...(remarks ? { circumstances: remarks } : {}),
      });
      weapon.fields.status = to;
      return desk().change_weapon(id, {
        status: to,
        ...(to === "secured" && input.place ? { storage_place: input.place } : {}),
      });
    },
    read_year: async (struck, calendar) => yearOf(struck, calendar),
    awaiting_disposal: async (limit) => {
      const rows = store.weapons
        .filter(awaits)
        .map((weapon) => ({ weapon, view: disposalOf(weapon) }))
        .sort((a, b) => (b.view.since_days ?? 0) - (a.view.since_days ?? 0))
        .map(({ weapon, view: { since_days, late } }) => ({ weapon: store.row(weapon), since_days, late }));
      return { total: rows.length, late: rows.filter((row) => row.late).length, rows: rows.slice(0, limit) };
    },
  };
}

import { fieldLabel } from "../../core/failure";
import { term } from "../../core/vocabulary.svelte";
import type { NoticeFields, NoticeRow, QueryFields } from "../../core/wire";
import { date } from "../../texts/dates";
import { plain } from "../../texts/texts.svelte";
import type { Full } from "../register/fields";

/** Make, model and calibre in one line, or the category where nothing is known of them. */
export function called(fields: NoticeFields | QueryFields): string {
  const named = [fields.make, fields.model, term("calibre", fields.calibre ?? "")].filter(Boolean).join(" ");
  return named || term("category", fields.category ?? "");
}

/** What a clerk is told of a notice in one line. */
export function line(row: NoticeRow): string {
  return plain("lost-line", {
    kind: term("notice_kind", row.fields.kind ?? ""),
    date: date(row.fields.date ?? "") || "…",
    place: row.fields.place || "…",
    office: row.office,
  });
}

/** Names of fields in one line. */
export function fieldsNamed(names: string[]): string {
  return names.map(fieldLabel).join(", ").toLowerCase();
}

export function noticeForm(from: NoticeFields = {}): Full<NoticeFields> {
  return {
    kind: from.kind ?? "",
    date: from.date ?? "",
    since: from.since ?? "",
    place: from.place ?? "",
    country: from.country ?? "",
    category: from.category ?? "",
    make: from.make ?? "",
    model: from.model ?? "",
    calibre: from.calibre ?? "",
    reading: from.reading ?? "",
    report: from.report ?? "",
    weapon: from.weapon ?? "",
  };
}

export function queryForm(from: QueryFields = {}): Full<QueryFields> {
  return {
    reading: from.reading ?? "",
    category: from.category ?? "",
    make: from.make ?? "",
    model: from.model ?? "",
    calibre: from.calibre ?? "",
    country: from.country ?? "",
    place: from.place ?? "",
    why: from.why ?? "",
    weapon: from.weapon ?? "",
    remarks: from.remarks ?? "",
  };
}

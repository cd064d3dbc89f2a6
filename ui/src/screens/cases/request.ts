import type { Gap, RequestFields, WeaponRow } from "../../core/wire";
import { href } from "../../core/place.svelte";
import { dateTrouble, readDate } from "../../texts/dates";
import type { Full } from "../register/fields";

export function requestForm(from: RequestFields): Full<RequestFields> {
  return {
    partner: from.partner ?? "",
    addressee: from.addressee ?? "",
    address: from.address ?? "",
    copy_to: from.copy_to ?? "",
    channel: from.channel ?? "",
    urgency: from.urgency ?? "",
    urgency_reason: from.urgency_reason ?? "",
    classification: from.classification ?? "",
    authority: from.authority ?? "",
    grounds: from.grounds ?? [],
    law: from.law ?? "",
    searches: from.searches ?? "",
    questions: from.questions ?? [],
    other_question: from.other_question ?? "",
    intended_use: from.intended_use ?? "",
    confidentiality: from.confidentiality ?? "",
    confidentiality_reason: from.confidentiality_reason ?? "",
    reply_by: from.reply_by ?? "",
    contact: from.contact ?? "",
    signatory: from.signatory ?? "",
  };
}

export function requestErrors(fields: RequestFields): Record<string, string> {
  const asked = fields.reply_by?.trim() ?? "";
  if (asked === "") return {};
  const reading = readDate(asked, true);
  return reading.ok ? {} : { "case-field-reply_by": dateTrouble(reading) };
}

export interface GapLink {
  /** Control on this page, or "" when the gap lies on the weapon's page. */
  here: string;
  href: string;
}

/** Where a gap is closed: each one is a link to its field. */
export function gapLink(gap: Gap, weapon: Pick<WeaponRow, "id">, caseId: string): GapLink {
  if (gap.place === "case") {
    const id = `case-field-${gap.field}`;
    return { here: id, href: href("cases", caseId, id) };
  }
  const control =
    gap.place === "find"
      ? `find-${gap.field}`
      : gap.place === "marking"
        ? `marking-0-${gap.field}`
        : `weapon-field-${gap.field}`;
  return { here: "", href: href("register", weapon.id, control) };
}

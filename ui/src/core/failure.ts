// Failures of core as people read them: what happened, what is safe, what to do.

import { date } from "../texts/dates";
import type { Trouble } from "../parts/trouble";
import { has, t } from "../texts/texts.svelte";
import type { Failure } from "./wire";

export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

export function refuse(code: string, fields: Record<string, string> = {}, kind = "refused"): Refused {
  return new Refused({ code, kind, fields });
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "code" in value && "fields" in value;
}

/** Whatever was thrown, as a failure with words. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure;
  if (isFailure(thrown)) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "internal", kind: "broken", fields: { reason } };
}

/** `markings.0.reading` is called by its last part. */
export function fieldLabel(field: string): string {
  const name = field.split(".").findLast((part) => !/^\d+$/.test(part)) ?? field;
  return has(`field-${name}`) ? t(`field-${name}`) : name;
}

function args(failure: Failure): Record<string, string | number> {
  const out: Record<string, string | number> = { ...failure.fields };
  if (failure.fields.field !== undefined) out.field = fieldLabel(failure.fields.field);
  if (failure.fields.list !== undefined) out.list = fieldLabel(failure.fields.list);
  if (failure.fields.role !== undefined) out.role = roleName(failure.fields.role);
  if (failure.code === "date_invalid" && failure.fields.value) out.value = date(failure.fields.value);
  for (const name of ["most", "least", "count", "position"]) {
    const number = Number(failure.fields[name]);
    if (failure.fields[name] !== undefined && Number.isFinite(number)) out[name] = number;
  }
  return out;
}

let roleName: (code: string) => string = (code) => code;

/** The vocabulary tells how a role is called. */
export function nameRoles(by: (code: string) => string): void {
  roleName = by;
}

export function words(failure: Failure): { what: string; next: string } {
  const id = `error-${failure.code}`;
  if (!has(id))
    return { what: t("error-internal", { reason: failure.code }), next: t("error-internal.next") };
  const given = args(failure);
  return { what: t(id, given), next: has(`${id}.next`) ? t(`${id}.next`, given) : "" };
}

/** A failure for a form: `ids` says which control stands for a field of core. */
export function explain(thrown: unknown, ids: (field: string) => string = (field) => field): Trouble {
  const failure = asFailure(thrown);
  const { what, next } = words(failure);
  const field = failure.fields.field;
  return {
    what,
    next,
    kind: failure.kind,
    fields: field === undefined ? [] : [{ id: ids(field), text: what }],
  };
}

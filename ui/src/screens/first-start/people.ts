import type { NewOperator } from "../../core/wire";
import { t } from "../../texts/texts.svelte";

export interface Person {
  name: string;
  roles: string[];
  passphrase: string;
  again: string;
}

export const LEAST = 12;

export function person(roles: string[]): Person {
  return { name: "", roles, passphrase: "", again: "" };
}

export function operator(of: Person): NewOperator {
  return { name: of.name.trim(), roles: of.roles, passphrase: of.passphrase };
}

/** What is wrong with a passphrase and its repetition, by the ids of their fields. */
export function passphraseErrors(id: string, passphrase: string, again: string): Record<string, string> {
  if (passphrase.length < LEAST)
    return { [`${id}-passphrase`]: t("error-passphrase_short", { least: LEAST }) };
  if (passphrase !== again) return { [`${id}-again`]: t("passphrase-differs") };
  return {};
}

export function personErrors(id: string, of: Person): Record<string, string> {
  const errors: Record<string, string> = {};
  if (of.name.trim() === "") errors[`${id}-name`] = t("missing-person-name");
  if (of.roles.length === 0) errors[`${id}-roles`] = t("missing-roles");
  return { ...errors, ...passphraseErrors(id, of.passphrase, of.again) };
}

export function officeErrors(of: { country: string; name: string; code: string }): Record<string, string> {
  const errors: Record<string, string> = {};
  if (of.country === "") errors["first-country"] = t("missing-country");
  if (of.name.trim() === "") errors["first-name"] = t("missing-office-name");
  if (!/^[A-Z0-9]{2,8}$/.test(of.code)) errors["first-code"] = t("error-code_invalid", { value: of.code });
  return errors;
}

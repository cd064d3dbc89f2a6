// What two acts of weight have in common: a second person, the root's passphrase, and where their failures stand.

import { asFailure, explain } from "../../core/failure";
import type { Second } from "../../core/wire";
import type { Trouble } from "../../parts/trouble";
import { t } from "../../texts/texts.svelte";

/** Control that answers for a failure, by its code. */
const CONTROLS: Record<string, string> = {
  same_person: "second-operator",
  role_missing: "second-operator",
  operator_unknown: "second-operator",
  passphrase_wrong: "second-passphrase",
  operator_active: "second-operator",
  root_passphrase_wrong: "root-passphrase",
  root_elsewhere: "root-passphrase",
  retention_running: "erase-ground",
  passphrase_short: "root-passphrase",
  sheet_differs: "root-sheet",
};

/** Failures of such an act; `start` begins the ids of its own fields. */
export function explainAct(start: string): (thrown: unknown) => Trouble {
  return (thrown) => {
    const trouble = explain(thrown, (field) => `${start}-${field}`);
    const control = CONTROLS[asFailure(thrown).code];
    return control ? { ...trouble, fields: [{ id: control, text: trouble.what }] } : trouble;
  };
}

export function nobody(): Second {
  return { operator: "", passphrase: "" };
}

export function secondErrors(second: Second): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!second.operator) errors["second-operator"] = t("second-missing");
  if (!second.passphrase) errors["second-passphrase"] = t("unlock-passphrase-missing");
  return errors;
}

export function rootErrors(passphrase: string): Record<string, string> {
  return passphrase ? {} : { "root-passphrase": t("unlock-passphrase-missing") };
}

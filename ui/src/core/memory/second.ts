import { refuse } from "../failure";
import type { Second } from "../wire";
import type { Store } from "./store";

/** The second person of an act: another one, with the role, there in person. */
export function second(store: Store, given: Second): void {
  const one = store.people.find((person) => person.name === given.operator);
  if (!one) throw refuse("operator_unknown", { name: given.operator });
  if (one.id === store.who?.id) throw refuse("same_person");
  if (!one.roles.includes("authorising_officer"))
    throw refuse("role_missing", { role: "authorising_officer" });
  if (one.passphrase !== given.passphrase) throw refuse("passphrase_wrong");
}

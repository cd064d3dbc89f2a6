import type { FindFields } from "../../core/wire";
import { eventForm, type Full } from "../register/fields";

const FIND: readonly (keyof FindFields)[] = [
  "find_kind",
  "date",
  "place",
  "country",
  "subdivision",
  "operation",
  "circumstances",
];

/** What a find says, from the form in which it is written like an event. */
export function findFields(form: ReturnType<typeof eventForm>): Full<FindFields> {
  return Object.fromEntries(FIND.map((name) => [name, form[name]])) as Full<FindFields>;
}

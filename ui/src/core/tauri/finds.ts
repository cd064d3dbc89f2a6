import type { FindsDesk } from "../desk/finds";
import type { Invoke } from "./invoke";

export const finds = (invoke: Invoke): FindsDesk => ({
  finds: (query) => invoke("finds", { query }),
  find_page: (id) => invoke("find_page", { id }),
  add_find: (input) => invoke("add_find", { input }),
  add_to_find: (find, input) => invoke("add_to_find", { find, input }),
  change_find: (id, fields) => invoke("change_find", { id, fields }),
});

import type { PracticesDesk } from "../desk/practices";
import type { Invoke } from "./invoke";

export const practices = (invoke: Invoke): PracticesDesk => ({
  practices: (text) => invoke("practices", { text }),
  practice_page: (id) => invoke("practice_page", { id }),
  add_practice: (fields) => invoke("add_practice", { fields }),
  change_practice: (id, fields) => invoke("change_practice", { id, fields }),
  practices_that_fit: (markings, year) => invoke("practices_that_fit", { markings, year }),
  weapon_practices: (weapon) => invoke("weapon_practices", { weapon }),
  send_practices: (input) => invoke("send_practices", { input }),
  inspect_practices: (path) => invoke("inspect_practices", { path }),
  take_practices: (path, fingerprint) => invoke("take_practices", { path, fingerprint }),
  practice_paper: (ids, language, date) => invoke("practice_paper", { ids, language, date }),
  models: (text) => invoke("models", { text }),
  model_page: (id) => invoke("model_page", { id }),
  add_model: (fields) => invoke("add_model", { fields }),
  change_model: (id, fields) => invoke("change_model", { id, fields }),
  serial_remark: (make, model, reading, year) => invoke("serial_remark", { make, model, reading, year }),
});

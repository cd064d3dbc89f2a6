import type { MarkingsDesk } from "../desk/markings";
import type { Invoke } from "./invoke";

export const markings = (invoke: Invoke): MarkingsDesk => ({
  seeing_roles: () => invoke("seeing_roles"),
  adequacy: (weapon) => invoke("adequacy", { weapon }),
  symbols: (language) => invoke("symbols", { language }),
  mark_patterns: (language) => invoke("mark_patterns", { language }),
  parse_mark: (reading, language) => invoke("parse_mark", { reading, language }),
  compose_mark: (input, language) => invoke("compose_mark", { input, language }),
  add_restoration: (marking, input) => invoke("add_restoration", { marking, input }),
  hidden_marks: (case_id) => invoke("hidden_marks", { case_id }),
  release_secret_mark: (input) => invoke("release_secret_mark", { input }),
  pictures_in: (folder) => invoke("pictures_in", { folder }),
  picture_preview: (path) => invoke("picture_preview", { path }),
  add_photographs: (input) => invoke("add_photographs", { input }),
  thumbnail: (id) => invoke("thumbnail", { id }),
});

import type { TermsDesk } from "../desk/terms";
import type { Invoke } from "./invoke";

export const terms = (invoke: Invoke): TermsDesk => ({
  suggest: (list, text, limit) => invoke("suggest", { list, text, limit }),
});

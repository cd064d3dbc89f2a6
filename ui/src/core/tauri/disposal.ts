import type { DisposalDesk } from "../desk/disposal";
import type { Invoke } from "./invoke";

export const disposal = (invoke: Invoke): DisposalDesk => ({
  dispose: (weapon, input) => invoke("dispose", { weapon, input }),
  read_year: (struck, calendar, maker, country) => invoke("read_year", { struck, calendar, maker, country }),
  awaiting_disposal: (limit) => invoke("awaiting_disposal", { limit }),
});

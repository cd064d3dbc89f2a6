import type { DisposalDesk } from "../desk/disposal";
import type { Invoke } from "./invoke";

export const disposal = (invoke: Invoke): DisposalDesk => ({
  dispose: (weapon, input) => invoke("dispose", { weapon, input }),
  awaiting_disposal: (limit) => invoke("awaiting_disposal", { limit }),
});

// `npm run dev` in a browser: what lies on the desk is said in the address, as in
// `?stage=open&weapons=10000&language=fr&theme=dark&field=1&enrolled=1&offices=200&courier=1&roles=viewer&forked=1`.

import type { Desk } from "../desk";
import { memoryDesk } from "../memory";
import type { Stage } from "../wire";

const STAGES: Stage[] = ["first_start", "locked", "open"];

export function paperDesk(search: string): Desk {
  const asked = new URLSearchParams(search);
  return memoryDesk({
    stage: STAGES.find((stage) => stage === asked.get("stage")) ?? "first_start",
    filled: asked.get("filled") !== "0",
    weapons: Number(asked.get("weapons") ?? 0),
    offices: Number(asked.get("offices") ?? 0),
    courier: asked.get("courier") === "1",
    enrolled: asked.get("enrolled") === "1",
    field: asked.get("field") === "1",
    language: asked.get("language") ?? "en",
    theme: asked.get("theme") ?? "system",
    roles: asked.get("roles")?.split(",") ?? undefined,
    forked: asked.get("forked") === "1",
    pictured: asked.get("pictured") !== "0",
  });
}

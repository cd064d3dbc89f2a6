import type { Desk } from "../src/core/desk";
import { sit } from "../src/core/here";
import { memoryDesk, type MemoryOptions } from "../src/core/memory";
import { office } from "../src/core/state.svelte";

/** A desk of paper with the office open. */
export async function openDesk(options: MemoryOptions = {}): Promise<Desk> {
  const desk = memoryDesk({ stage: "open", ...options });
  sit(desk);
  await office.start();
  return desk;
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((go) => setTimeout(go, 0));
}

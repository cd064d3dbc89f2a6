// The desk that the window works at, set once at start.

import type { Desk } from "./desk";

let seated: Desk | null = null;

export function sit(desk: Desk): void {
  seated = desk;
}

export function desk(): Desk {
  if (!seated) throw new Error("no desk");
  return seated;
}

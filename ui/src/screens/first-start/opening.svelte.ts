import type { KeySheetView } from "../../core/wire";

export type Beginning = "national" | "field" | "further" | "restore";

interface Opening {
  /** Sheets just made and not yet printed and read back: nobody goes on before. */
  sheets: KeySheetView[] | null;
  /** A backup was just opened: what that means is said before one goes on. */
  restored: boolean;
}

export const opening = $state<Opening>({ sheets: null, restored: false });
